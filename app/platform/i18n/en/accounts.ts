import type { English } from '../keys';
import type vi from '../vi/accounts';

/** English texts: accounts. */
export default {
  title: 'Account',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
