import type { English } from '../keys';
import type vi from '../vi';
import accounts from './accounts';
import admin from './admin';
import board from './board';
import calendar from './calendar';
import common from './common';
import coverage from './coverage';
import enums from './enums';
import errors from './errors';
import exemplars from './exemplars';
import filters from './filters';
import frame from './frame';
import help from './help';
import history from './history';
import imports from './imports';
import live from './live';
import month from './month';
import notifications from './notifications';
import palette from './palette';
import progress from './progress';
import reporters from './reporters';
import savedViews from './saved-views';
import slots from './slots';
import undo from './undo';
import week from './week';
import work from './work';

/** Every text of the product in English, one object per feature. */
const en = {
  accounts,
  admin,
  board,
  calendar,
  common,
  coverage,
  enums,
  errors,
  exemplars,
  filters,
  frame,
  help,
  history,
  imports,
  live,
  month,
  notifications,
  palette,
  progress,
  reporters,
  savedViews,
  week,
  slots,
  undo,
  work,
} satisfies English<typeof vi>;

export default en;
