/** How far a deadline is, in words. */
import type { TextKey, TextParams } from '~/platform/i18n/keys';
import {
  clockTimeOf,
  daysBetween,
  formatDayMonth,
  type Instant,
  plainDateOf,
} from '~/platform/time';
import type { Tone } from '~/ui/tone';

export interface Due {
  key: TextKey;
  params: TextParams;
  tone: Tone;
}

const SOON_DAYS = 2;
const COUNTED_DAYS = 14;

const BESIDE: Partial<Record<TextKey, TextKey>> = {
  'coverage.due.today': 'coverage.due.justToday',
  'coverage.due.tomorrow': 'coverage.due.justTomorrow',
};

/** The same beside the day and the hour, which are not said twice; null where there is no more to say. */
export const besideDay = ({ key, params, tone }: Due): Due | null =>
  key === 'coverage.due.on' ? null : { key: BESIDE[key] ?? key, params, tone };

/** The distance of a deadline from now, as people say it; `missed` when the work is still owed. */
export function dueOf(deadlineAt: Instant | null, missed: boolean, now: Instant): Due {
  if (deadlineAt === null) return { key: 'coverage.due.none', params: {}, tone: 'neutral' };
  const [day, time] = [plainDateOf(deadlineAt), clockTimeOf(deadlineAt)];
  const days = daysBetween(plainDateOf(now), day);
  if (missed) {
    return days === 0
      ? { key: 'coverage.due.lateToday', params: { time }, tone: 'late' }
      : { key: 'coverage.due.late', params: { count: -days }, tone: 'late' };
  }
  if (days === 0) return { key: 'coverage.due.today', params: { time }, tone: 'warn' };
  if (days === 1) return { key: 'coverage.due.tomorrow', params: { time }, tone: 'warn' };
  if (days > 1 && days <= COUNTED_DAYS) {
    return {
      key: 'coverage.due.inDays',
      params: { count: days },
      tone: days <= SOON_DAYS ? 'warn' : 'neutral',
    };
  }
  return { key: 'coverage.due.on', params: { time, day: formatDayMonth(day) }, tone: 'neutral' };
}
