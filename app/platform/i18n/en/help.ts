import type { English } from '../keys';
import type vi from '../vi/help';

/** English texts: help. */
export default {
  title: 'Help',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
