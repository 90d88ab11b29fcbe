import type { English } from '../keys';
import type vi from '../vi/exemplars';

/** English texts: exemplars. */
export default {
  title: 'Exemplars',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
