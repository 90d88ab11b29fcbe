import type { English } from '../keys';
import type vi from '../vi/live';

/** English texts: what happens elsewhere while one looks. */
export default {
  broken: 'Live connection lost, reconnecting…',
  ended: 'Your session has ended. What you typed is still on this page.',
  newerBy: '{{by}} has just saved another version',
  newer: 'Somebody has just saved another version',
  newerHint: 'What you typed is still here. Look at the new version first, or go on and send.',
  seeNewer: 'See the new version',
  goOn: 'Go on typing',
  draft: {
    title: 'You had begun to type this',
    hint: 'It is kept on this device only.',
    fileHint: 'It is kept on this device only. The file has to be chosen again.',
    restore: 'Bring it back',
    drop: 'Discard',
    back: 'What you had typed is back in the form. Check it and send it again.',
    backFile:
      'What you had typed is back in the form. Choose the file again, check it and send it.',
  },
  recent: 'Just now',
  recentNew_one: 'Just now: {{count, number}} new change',
  recentNew_other: 'Just now: {{count, number}} new changes',
  recentEmpty: 'Nothing has changed lately. What others do appears here as soon as they save it.',
  recentFailed: 'This could not be loaded. Close it and open it again to retry.',
  you: 'You',
  present: 'Open here:',
  editing: '{{name}} (editing)',
} satisfies English<typeof vi>;
