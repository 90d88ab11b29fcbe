import type { English } from '../keys';
import type vi from '../vi/admin';

/** English texts: admin. */
export default {
  title: 'Administration',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
