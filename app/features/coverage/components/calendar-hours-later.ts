/** The grid of hours, with the library that draws it: only a week and a day have one, and only in the browser. */
import { later } from '~/ui/later';

export const CalendarHours = later(() => import('./calendar-hours.client'));
