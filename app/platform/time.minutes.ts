/** Lengths in minutes, to the second: 2:30 is 2.5. Pure; the same on both sides. */
import { readTypedNumber } from './typed-numbers';

const MINUTES_AND_SECONDS = /^(\d{1,5}):([0-5]\d)$/;

/** To the whole second, so that sums of thirds of a minute come out even. */
export const toTheSecond = (minutes: number): number => Math.round(minutes * 60) / 60;

/** 15, 2:30 or 2,5; null for anything else, 2.5 among it (see `readTypedNumber`). */
export function readTypedMinutes(text: string): number | null {
  const typed = text.normalize('NFKC').trim();
  const [, minutes, seconds] = MINUTES_AND_SECONDS.exec(typed) ?? [];
  if (minutes !== undefined) return Number(minutes) + Number(seconds) / 60;
  const value = readTypedNumber(typed);
  return value === null ? null : toTheSecond(value);
}

/** 15, and 2:30 where it is no whole number of minutes; below 0 with the sign in front. */
export function minutesText(minutes: number): string {
  const seconds = Math.round(Math.abs(minutes) * 60);
  const sign = minutes < 0 && seconds > 0 ? '-' : '';
  const rest = seconds % 60;
  const whole = Math.floor(seconds / 60);
  return `${sign}${whole}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
