/** The Vietnamese lunar calendar. Plain days in and out: the machine's zone has no part in it. */
import { getLunarDate, getSolarDate } from '@dqcai/vn-lunar';
import { asPlainDate, type PlainDate } from '~/platform/time';

export interface LunarDay {
  day: number;
  month: number;
  /** The lunar year, named by the solar one in which it begins. */
  year: number;
  /** True in a leap month (tháng nhuận), which follows the month of the same number. */
  leap: boolean;
}

/** The lunar date of a day. Throws outside the years 1200 to 2199, which the tables do not know. */
export function lunarOf(date: PlainDate): LunarDay {
  const [y, m, d] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number);
  const { day, month, year, leap } = getLunarDate(d as number, m as number, y as number);
  if (day === 0) throw new RangeError(`no lunar date is known for ${date}`);
  return { day, month, year, leap };
}

/** The day of a lunar date; null when that month of that year has no such day. Leap months only when asked for. */
export function solarOf(lunar: LunarDay): PlainDate | null {
  const { day, month, year } = getSolarDate(lunar.day, lunar.month, lunar.year, lunar.leap);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const date = asPlainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  if (!date) return null;
  // The tables count on past the end of a month of 29 days, and give the plain month for a leap one that is not there.
  const back = lunarOf(date);
  const same = back.day === lunar.day && back.month === lunar.month && back.leap === lunar.leap;
  return same ? date : null;
}

/** 7, and 1/11 on the first of a month, as wall calendars print it. */
export const formatLunar = ({ day, month }: LunarDay): string =>
  day === 1 ? `1/${month}` : String(day);
