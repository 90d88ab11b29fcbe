import type { English } from '../keys';
import type vi from '../vi/history';

/** English texts: history. */
export default {
  title: 'History',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
