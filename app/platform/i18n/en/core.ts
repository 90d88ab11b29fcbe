import buttons from './buttons';
import coverage from './coverage';
import dates from './dates';
import enums from './enums';
import errors from './errors';
import fields from './fields';
import frame from './frame';
import lists from './lists';
import live from './live';
import offline from './offline';
import undo from './undo';
import work from './work';

/** The English texts that every page has at once: those of the calendar and of the reporter's work among them. */
const core = {
  buttons,
  dates,
  fields,
  lists,
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
