import type { English } from '../keys';
import type vi from '../vi/progress';

/** English texts: progress. */
export default {
  title: 'Progress',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
