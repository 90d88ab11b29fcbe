import type { English } from '../keys';
import type vi from '../vi/notifications';

/** English texts: notifications. */
export default {
  title: 'Notifications',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
