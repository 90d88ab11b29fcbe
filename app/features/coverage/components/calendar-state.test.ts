import { describe, expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import { countHidden, hasRoom, stateOf } from './calendar-state';

const item = {
  overdue: false,
  placementStatus: 'planned',
  assignmentStatus: 'open',
  medium: 'online',
} as const;

describe('how an item stands', () => {
  it('says lateness first, then the appearance, then the work', () => {
    expect(stateOf({ ...item, overdue: true }).key).toBe('enums.flag.overdue');
    expect(
      stateOf({ ...item, placementStatus: 'published', assignmentStatus: 'approved' }).key,
    ).toBe('enums.placementStatus.online.published');
    expect(stateOf({ ...item, placementStatus: 'scheduled', medium: 'tv' }).key).toBe(
      'enums.placementStatus.tv.scheduled',
    );
    expect(stateOf({ ...item, placementStatus: 'planned', assignmentStatus: 'editing' }).key).toBe(
      'enums.assignmentStatus.editing',
    );
  });

  it('counts what is hidden behind "more", each item once', () => {
    const hidden = [
      { ...item, overdue: true },
      item,
      item,
      { ...item, assignmentStatus: 'claimed' as const },
      { ...item, placementStatus: 'published' as const },
    ];
    expect(countHidden(hidden)).toEqual({ late: 1, open: 2, done: 1 });
  });
});

describe('room for two lines', () => {
  const on = (day: string, count: number) =>
    Array.from({ length: count }, () => ({ plannedOn: day as PlainDate }));

  it('is there when the days fit, and not when many would not', () => {
    expect(hasRoom(on('2019-12-02', 2), 140)).toBe(true);
    expect(hasRoom(on('2019-12-02', 2), 90)).toBe(false);
    const busy = ['2019-12-02', '2019-12-03', '2019-12-04'].flatMap((day) => on(day, 4));
    expect(hasRoom(busy, 140)).toBe(false);
  });
});
