/** Which days the measured world's assignments stand on. */
import { daysOf, windowOf } from '~/features/coverage/components/calendar-address';
import { addDays, type PlainDate } from '~/platform/time';
import { OUTLETS } from '~db/seed/base';
import { type OutletCode, pick } from './world-writing';

export const TODAY = '2019-12-02' as PlainDate;
const DAYS = 730;
/** Behind the measured month. */
const LATER = addDays(TODAY, 60);
/** So many items of each outlet stand on every day of the measured month, whatever N is: the same page is seen at every N. */
const LEAST_A_DAY = 3;

export interface Day {
  day: PlainDate;
  outlet: OutletCode;
  /** Waits for a reporter, so that there is something to claim at every N. */
  toClaim: boolean;
}

const TO_CLAIM = 3_000;

/** First the least of every day of the measured month, then the rest evenly over 24 months. */
export function planDays(n: number, inMonth: boolean, random: () => number): Day[] {
  const month = daysOf(windowOf('month', TODAY));
  const codes = Object.keys(OUTLETS) as OutletCode[];
  const first = addDays(TODAY, -DAYS / 2);
  const least = Array.from({ length: LEAST_A_DAY }, () =>
    month.flatMap((day) => codes.map((outlet) => ({ day, outlet, toClaim: false }))),
  ).flat();
  const planned = inMonth ? [] : least.slice(0, n);
  while (planned.length < n) {
    const toClaim = !inMonth && planned.length % 3 === 0 && planned.length < 3 * TO_CLAIM;
    const day = inMonth
      ? (month[Math.floor(random() * month.length)] as PlainDate)
      : addDays(toClaim ? LATER : first, Math.floor(random() * (toClaim ? DAYS / 3 : DAYS)));
    planned.push({ day, outlet: toClaim ? 'bao' : pick(random, codes), toClaim });
  }
  return planned;
}
