import type { English } from '../keys';
import type vi from '../vi/calendar';

/** English texts: calendar. */
export default {
  title: 'Coverage calendar',
  errors: {},
  done: {},
} satisfies English<typeof vi>;
