import type { English } from '../keys';
import type vi from '../vi/undo';

/** English texts: taking verbs back. */
export default {
  verb: 'Undo',
  done: {
    undone: 'Undone.',
    batch_one: '{{count}} item undone.',
    batch_other: '{{count}} items undone.',
    batchPartly_one: '{{count}} item undone; {{refused}} left as they are: {{titles}}.',
    batchPartly_other: '{{count}} items undone; {{refused}} left as they are: {{titles}}.',
  },
} satisfies English<typeof vi>;
