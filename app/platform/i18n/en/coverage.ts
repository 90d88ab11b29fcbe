import type { English } from '../keys';
import type vi from '../vi/coverage';

/** English texts: coverage. */
export default {
  title: 'Assignments',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
