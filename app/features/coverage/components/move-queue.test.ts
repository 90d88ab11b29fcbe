import { describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import type { CalendarItem } from './calendar-types';
import { readOvertaken, withPending } from './move-queue';

const item: CalendarItem = {
  placementId: 'p1',
  assignmentId: 'a1',
  version: 3,
  assignmentVersion: 1,
  outletId: 'o1',
  medium: 'tv',
  channelName: 'Truyền hình',
  kind: 'segment',
  genre: 'tv_feature',
  placementKind: 'first_airing',
  title: 'Tiết mục',
  exemplarId: 'e',
  channelId: 'c',
  slotId: null,
  leadId: null,
  deadlineAt: null,
  exemplarName: 'Danh Thí Dụ',
  shortName: 'Danh Thí Dụ',
  plannedOn: '2019-12-01' as PlainDate,
  plannedTime: '19:45' as ClockTime,
  lengthMinutes: 8,
  placementStatus: 'planned',
  assignmentStatus: 'claimed',
  leadName: null,
  overdue: true,
  deadlineMissed: false,
  flagged: false,
  movable: true,
};
const to = { plannedOn: '2019-12-05' as PlainDate, plannedTime: null };

describe('a move under way', () => {
  it('shows the item where it goes, no longer late, and not to be moved again', () => {
    const [moved, other] = withPending(
      [item, { ...item, placementId: 'p2' }],
      [{ item, to, version: 3 }],
    );
    expect(moved).toMatchObject({ ...to, overdue: false, movable: false });
    expect(other).toMatchObject({ plannedOn: '2019-12-01', movable: true });
  });

  it('leaves the items as they are when nothing is under way', () => {
    const items = [item];
    expect(withPending(items, [])).toBe(items);
  });
});

describe('a move that was overtaken', () => {
  it("carries the other's version", () => {
    const params = {
      by: 'Lê Hoàng Phúc',
      at: '08:05 02/12/2019',
      day: '06/12/2019',
      plannedOn: '2019-12-06',
      plannedTime: '',
      version: 4,
    };
    expect(readOvertaken(params)).toEqual({
      by: 'Lê Hoàng Phúc',
      at: '08:05 02/12/2019',
      plannedOn: '2019-12-06',
      plannedTime: null,
      version: 4,
    });
  });

  it('is told from other refusals', () => {
    expect(
      readOvertaken({ status: 'published', name: 'Lê Hoàng Phúc', at: '08:05 02/12/2019' }),
    ).toBeNull();
  });
});
