import type { English } from '../keys';
import type vi from '../vi/month';

const month = {
  dayPassed: 'This day has passed',
} satisfies English<typeof vi>;

export default month;
