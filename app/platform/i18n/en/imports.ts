import type { English } from '../keys';
import type vi from '../vi/imports';

/** English texts: imports. */
export default {
  title: 'Import a list',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
