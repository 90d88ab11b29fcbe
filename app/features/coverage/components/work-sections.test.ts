import { describe, expect, it } from 'vitest';
import { type Instant, instantOf, type PlainDate } from '~/platform/time';
import type { AssignmentStatus } from '../rules';
import { dueOf } from './due-text';
import { inSections, sectionOf, workTabOf } from './work-sections';

/** Monday 2 December 2019, 08:00. */
const NOW = '2019-12-02T01:00:00.000Z' as Instant;
const due = (day: string) => instantOf(day as PlainDate, '16:00' as never);

const item = (status: AssignmentStatus, deadlineAt: Instant | null, more = {}) => ({
  status,
  deadlineAt,
  deadlineMissed: deadlineAt !== null && deadlineAt < NOW,
  returned: null,
  ...more,
});

describe('the sections of a reporter’s work', () => {
  it('put first what came back, is late or is due today', () => {
    const returned = { reason: 'Thiếu ảnh', by: 'Hà', at: NOW };
    expect(sectionOf(item('in_progress', due('2019-12-20'), { returned }), NOW)).toBe('now');
    expect(sectionOf(item('claimed', due('2019-11-29')), NOW)).toBe('now');
    expect(sectionOf(item('claimed', due('2019-12-02')), NOW)).toBe('now');
    expect(sectionOf(item('claimed', due('2019-12-08')), NOW)).toBe('week');
    expect(sectionOf(item('claimed', due('2019-12-09')), NOW)).toBe('later');
    expect(sectionOf(item('claimed', null), NOW)).toBe('later');
    expect(sectionOf(item('submitted', due('2019-11-29')), NOW)).toBe('handedIn');
    expect(sectionOf(item('suspended', due('2019-12-03')), NOW)).toBe('suspended');
  });

  it('leave out what is empty and lose nothing', () => {
    const items = [item('claimed', due('2019-12-04')), item('editing', null)];
    const parts = inSections(items, NOW);
    expect(parts.map((part) => part.section)).toEqual(['week', 'handedIn']);
    expect(parts.flatMap((part) => part.items)).toHaveLength(2);
  });

  it('read the tab from the address', () => {
    expect(workTabOf(new URLSearchParams('tab=open'))).toBe('open');
    expect(workTabOf(new URLSearchParams('tab=other'))).toBe('mine');
  });
});

describe('a deadline in words', () => {
  it.each([
    ['2019-11-30', 'coverage.due.late', 'late'],
    ['2019-12-02', 'coverage.due.today', 'warn'],
    ['2019-12-03', 'coverage.due.tomorrow', 'warn'],
    ['2019-12-04', 'coverage.due.inDays', 'warn'],
    ['2019-12-10', 'coverage.due.inDays', 'neutral'],
    ['2020-01-10', 'coverage.due.on', 'neutral'],
  ])('%s is %s', (day, key, tone) => {
    expect(dueOf(due(day), due(day) < NOW, NOW)).toMatchObject({ key, tone });
  });

  it('counts days, and hours of today', () => {
    expect(dueOf(due('2019-11-30'), true, NOW).params).toEqual({ count: 2 });
    expect(dueOf('2019-12-02T00:30:00.000Z' as Instant, true, NOW)).toMatchObject({
      key: 'coverage.due.lateToday',
      params: { time: '07:30' },
    });
    expect(dueOf(null, false, NOW).key).toBe('coverage.due.none');
  });
});
