import { describe, expect, it } from 'vitest';
import { compareUrgency, groupsOf, standingOf, sumOf, urgencyOf } from './rules.urgency';

const item = {
  placementId: 'b',
  plannedTime: null,
  overdue: false,
  placementStatus: 'planned',
  assignmentStatus: 'claimed',
} as const;

describe('what of a day matters first', () => {
  it('is late, then waits for somebody, then is in hand, then done, then stopped', () => {
    const late = { ...item, placementId: '1', overdue: true, plannedTime: '23:00' };
    const open = {
      ...item,
      placementId: '2',
      assignmentStatus: 'open',
      plannedTime: '20:00',
    } as const;
    const inHand = { ...item, placementId: '3' };
    const done = { ...item, placementId: '4', placementStatus: 'published' } as const;
    const stopped = { ...item, placementId: '5', assignmentStatus: 'suspended' } as const;
    const all = [stopped, done, inHand, open, late];
    expect(all.sort(compareUrgency)).toEqual([late, open, inHand, done, stopped]);
  });

  it('goes by time within a group, a day without an hour first, and is always the same', () => {
    const eight = { ...item, placementId: 'c', plannedTime: '08:00' };
    const nine = { ...item, placementId: 'a', plannedTime: '09:00' };
    const twin = { ...item, placementId: 'd', plannedTime: '08:00' };
    expect([nine, twin, eight, item].sort(compareUrgency)).toEqual([item, eight, twin, nine]);
  });

  it('reads the work and the appearance as one, and leaves out what was cancelled', () => {
    expect(standingOf({ ...item, placementStatus: 'corrected' })).toBe('published');
    expect(
      standingOf({ ...item, placementStatus: 'scheduled', assignmentStatus: 'approved' }),
    ).toBe('approved');
    expect(standingOf({ ...item, placementStatus: 'cancelled' })).toBeNull();
    expect(urgencyOf({ ...item, assignmentStatus: 'cancelled' })).toBe(5);
  });
});

describe('the counts of a day', () => {
  it('are summed by outlet and told by group, none that is empty', () => {
    const sum = sumOf([{ overdue: 2, open: 1 }, { open: 2, claimed: 1, editing: 3 }, {}]);
    expect(sum).toEqual({ overdue: 2, open: 3, claimed: 1, editing: 3 });
    expect(groupsOf(sum)).toEqual([
      ['late', 2],
      ['waiting', 3],
      ['working', 4],
    ]);
  });
});
