import common from './common';
import coverage from './coverage';
import enums from './enums';
import errors from './errors';
import frame from './frame';
import live from './live';
import offline from './offline';
import undo from './undo';
import work from './work';

/** The English texts that every page has at once: those of the calendar and of the reporter's work among them. */
const core = {
  common,
  coverage,
  enums,
  errors,
  frame,
  live,
  offline,
  undo,
  work,
};

export default core;
