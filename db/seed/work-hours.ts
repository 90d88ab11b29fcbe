/** Times at which people work: Monday to Friday, 07:30-11:30 and 13:30-17:00 in the newsroom. */
import {
  addDays,
  type ClockTime,
  type Instant,
  instantOf,
  isoWeekday,
  type PlainDate,
  plainDateOf,
} from '~/platform/time';

const MINUTE = 60_000;
const SHIFTS = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
] as const;

/** Milliseconds of a newsroom time written as YYYY-MM-DD HH:mm. */
export const at = (text: string): number => {
  const [day = '', time = '00:00'] = text.split(' ');
  return new Date(instantOf(day as PlainDate, time as ClockTime)).getTime();
};

const isWorkday = (day: PlainDate): boolean => isoWeekday(day) <= 5;

/** The working day that many working days before; the day itself when it is 0 and a working day. */
export function workdaysBefore(day: PlainDate, days: number): PlainDate {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, -1);
  for (let left = days; left > 0; ) {
    found = addDays(found, -1);
    if (isWorkday(found)) left -= 1;
  }
  return found;
}

/** That many times in working hours after `from` and before `to`, in order, evenly spread with some jitter. */
export function spread(from: number, to: number, count: number, random: () => number): number[] {
  const blocks = shiftsBetween(from, to);
  const total = blocks.reduce((sum, [start, end]) => sum + end - start, 0);
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.25 + random() * 0.5) / count;
    return withinBlocks(blocks, Math.floor((share * total) / MINUTE) * MINUTE, to);
  });
}

function shiftsBetween(from: number, to: number): [number, number][] {
  const blocks: [number, number][] = [];
  const last = plainDateOf(new Date(to).toISOString() as Instant);
  for (
    let day = plainDateOf(new Date(from).toISOString() as Instant);
    day <= last;
    day = addDays(day, 1)
  ) {
    if (!isWorkday(day)) continue;
    for (const [start, end] of SHIFTS) {
      const block: [number, number] = [
        Math.max(from, at(`${day} ${start}`)),
        Math.min(to, at(`${day} ${end}`)),
      ];
      if (block[1] > block[0]) blocks.push(block);
    }
  }
  return blocks;
}

function withinBlocks(
  blocks: readonly [number, number][],
  offset: number,
  fallback: number,
): number {
  let left = offset;
  for (const [start, end] of blocks) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return fallback;
}
