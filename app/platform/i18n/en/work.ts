import type { English } from '../keys';
import type vi from '../vi/work';

/** English texts: work. */
export default {
  title: 'My work',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
