import type { English } from '../keys';
import type vi from '../vi';
import accounts from './accounts';
import admin from './admin';
import assignments from './assignments';
import board from './board';
import calendar from './calendar';
import core from './core';
import coverageDone from './coverage-done';
import coverageErrors from './coverage-errors';
import coveragePages from './coverage-pages';
import exemplars from './exemplars';
import filters from './filters';
import help from './help';
import history from './history';
import imports from './imports';
import kanban from './kanban';
import month from './month';
import notifications from './notifications';
import palette from './palette';
import programmes from './programmes';
import progress from './progress';
import queue from './queue';
import reporters from './reporters';
import savedViews from './saved-views';
import series from './series';
import setup from './setup';
import slots from './slots';
import table from './table';
import undoErrors from './undo-errors';
import warnings from './warnings';
import week from './week';

/** Every text of the product in English, one object per feature. What is not in `core` a page brings by `platform/i18n/needs`. */
const en = {
  ...core,
  coverage: { ...core.coverage, ...coveragePages, errors: coverageErrors, done: coverageDone },
  undo: { ...core.undo, errors: undoErrors },
  accounts,
  admin,
  assignments,
  board,
  calendar,
  exemplars,
  filters,
  help,
  history,
  imports,
  kanban,
  month,
  notifications,
  palette,
  programmes,
  progress,
  queue,
  reporters,
  savedViews,
  series,
  setup,
  warnings,
  slots,
  week,
  table,
} satisfies English<typeof vi>;

export default en;
