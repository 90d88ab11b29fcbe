import { describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import type { CalendarItem } from './calendar-types';
import { hiddenOf, type MonthDay, readDay, withItems, writeDay } from './month-days';

const day = (text: string) => text as PlainDate;

const item = (fields: Partial<CalendarItem> = {}): CalendarItem => ({
  placementId: 'p1',
  assignmentId: 'a1',
  version: 3,
  assignmentVersion: 1,
  outletId: 'bao',
  medium: 'print',
  channelId: 'c1',
  channelName: 'Báo in',
  slotId: null,
  kind: 'story',
  genre: 'profile',
  placementKind: 'issue',
  title: 'Muối sạch',
  exemplarId: 'e1',
  exemplarName: 'Hợp tác xã “Muối”, \\ 1',
  shortName: 'HTX “Muối”, \\ 1',
  plannedOn: day('2019-12-04'),
  plannedTime: '09:00' as ClockTime,
  lengthMinutes: null,
  placementStatus: 'planned',
  assignmentStatus: 'claimed',
  leadId: 'r1',
  leadName: 'Danh Thị Mẫu',
  deadlineAt: null,
  overdue: false,
  deadlineMissed: false,
  flagged: false,
  movable: true,
  ...fields,
});

const december4: MonthDay = {
  day: day('2019-12-04'),
  items: [item(), item({ placementId: 'p2', outletId: 'dai' })],
  counts: { bao: { claimed: 4, overdue: 1 }, dai: { claimed: 1 } },
};

describe('the text of a day', () => {
  it('says all of it, and what this reader may move', () => {
    const text = writeDay(december4);
    expect(readDay(text, ['bao', 'dai'])).toEqual(december4);
    expect(readDay(text, ['dai']).items.map((each) => each.movable)).toEqual([false, true]);
    expect(readDay(text, ['']).items.map((each) => each.movable)).toEqual([false, false]);
  });

  it('gives the same day for the same text, so that it is not drawn again', () => {
    const text = writeDay(december4);
    expect(readDay(text, ['bao'])).toBe(readDay(`${text}`, ['bao']));
  });

  it('counts what the items leave out', () => {
    expect(hiddenOf(december4)).toEqual({ claimed: 3, overdue: 1 });
  });
});

describe('a move that is under way', () => {
  const december5: MonthDay = { day: day('2019-12-05'), items: [], counts: {} };
  const december6: MonthDay = { day: day('2019-12-06'), items: [], counts: {} };
  const days = [december4, december5, december6];
  const loaded = days.flatMap((each) => each.items);

  it('takes the item and its count along, and leaves the other days as they are', () => {
    const items = loaded.map((each) =>
      each.placementId === 'p1' ? { ...each, plannedOn: day('2019-12-05') } : each,
    );
    const [from, to, other] = withItems(days, loaded, items);
    expect(from?.items.map((each) => each.placementId)).toEqual(['p2']);
    expect(from?.counts).toEqual({ bao: { claimed: 3, overdue: 1 }, dai: { claimed: 1 } });
    expect(to?.items.map((each) => each.placementId)).toEqual(['p1']);
    expect(to?.counts).toEqual({ bao: { claimed: 1 } });
    expect(other).toBe(december6);
    expect(withItems(days, loaded, loaded)).toBe(days);
  });

  it('is counted on no day when it leaves the month', () => {
    const items = loaded.map((each) =>
      each.placementId === 'p2' ? { ...each, plannedOn: day('2020-03-01') } : each,
    );
    const [from] = withItems(days, loaded, items);
    expect(from?.counts.dai).toEqual({});
  });
});
