import type { English } from '../keys';
import type vi from '../vi/saved-views';

/** English texts: calendars kept under a name. */
export default {
  title: 'Saved views',
  description:
    'A saved view keeps the kind of calendar and its filters, not the day: it always opens at this week or month.',
  menu: 'Saved',
  empty: 'No view has been saved yet.',
  emptyHint:
    'Filter the calendar as you need it, then save it under a name to open it at once next time.',
  start: 'Start page',
  private: 'Only I see it',
  sharedWith: 'All of {{outlet}} see it',
  by: 'saved by {{name}}',
  save: 'Save this view',
  saveTitle: 'Save the view that is open',
  name: 'Name of the view',
  nameHint: 'For example: Stories without a reporter.',
  who: 'Who sees it',
  manage: 'Manage saved views',
  rename: 'Rename, share',
  overwrite: 'Save the open view over it',
  overwriteNamed: 'Save the open view over {{name}}',
  makeStart: 'Make it the start page',
  makeStartNamed: 'Make {{name}} the start page',
  stopStart: 'Stop starting with it',
  stopStartNamed: 'Stop starting with {{name}}',
  remove: 'Delete',
  removeAsk: 'Delete this view for good? Whoever starts with it goes back to their own screen.',
  removeSharedAsk: 'Delete this view for good? All of {{outlet}} will lose it.',
  removeYes: 'Delete for good',
  failed: 'The saved views could not be loaded.',
  errors: {
    nameTaken: 'There is a view of this name. Choose another name, or save over that view.',
    tooMany: 'You have saved {{max}} views. Delete some that you do not use, then save again.',
  },
  done: {
    saved: 'View “{{name}}” saved.',
    updated: 'View “{{name}}” changed.',
    overwritten: 'Saved over the view.',
    removed: 'View deleted.',
    started: 'You start with this view from now on.',
    unstarted: 'You start with your own screen from now on.',
  },
} satisfies English<typeof vi>;
