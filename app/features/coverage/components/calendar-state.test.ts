import { describe, expect, it } from 'vitest';
import { countHidden, stateOf } from './calendar-state';

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
