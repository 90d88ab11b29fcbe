import { describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import {
  proposeSeats,
  type SeatCandidate,
  type SeatSubject,
  type SeatWish,
} from './rules.seat-proposals';

const day = (text: string) => text as PlainDate;
const today = day('2019-12-02');
const NO_WISH: SeatWish = { day: null, time: null, slotId: null };

const seat = (slotId: string, on: string, changes: Partial<SeatCandidate> = {}): SeatCandidate => ({
  slotId,
  outletId: 'bao',
  genre: 'news',
  day: day(on),
  startTime: '07:00' as ClockTime,
  deadlineDay: day('2019-12-03'),
  ...changes,
});

const subject = (changes: Partial<SeatSubject> = {}): SeatSubject => ({
  family: 'effective_model',
  ageDays: 5,
  owing: ['bao'],
  themeDays: new Set(),
  takenDays: [],
  ...changes,
});

const propose = (
  seats: SeatCandidate[],
  about: SeatSubject | null = subject(),
  wish: Partial<SeatWish> = {},
) =>
  proposeSeats(seats, about, { ...NO_WISH, ...wish }, { today, most: 3 }).map(
    (each) => `${each.slotId} ${each.day.slice(8)}`,
  );

describe('the seats that are proposed', () => {
  it('takes the next one where nothing else counts, whatever the order given', () => {
    const seats = [seat('b', '2019-12-11'), seat('a', '2019-12-09'), seat('c', '2019-12-10')];
    expect(propose(seats, null)).toEqual(['a 09', 'c 10', 'b 11']);
    expect(propose(seats.reverse(), null)).toEqual(['a 09', 'c 10', 'b 11']);
  });

  it('settles ties by hour, then by slot', () => {
    const seats = [
      seat('z', '2019-12-09'),
      seat('y', '2019-12-09'),
      seat('x', '2019-12-09', { startTime: '09:00' as ClockTime }),
    ];
    expect(propose(seats)).toEqual(['y 09', 'z 09', 'x 09']);
  });

  it('puts the wished seat before the wished day, and that before all others', () => {
    const seats = [seat('a', '2019-12-04'), seat('b', '2019-12-20'), seat('c', '2019-12-20')];
    expect(propose(seats, subject(), { day: day('2019-12-20') })).toEqual(['b 20', 'c 20', 'a 04']);
    expect(propose(seats, subject(), { day: day('2019-12-20'), slotId: 'c' })).toEqual([
      'c 20',
      'b 20',
      'a 04',
    ]);
  });

  it('prefers the outlet that owes it and a deadline that can be kept', () => {
    const other = seat('dai', '2019-12-03', { outletId: 'dai' });
    const late = seat('late', '2019-12-04', { deadlineDay: today });
    expect(propose([other, late, seat('a', '2019-12-12')])).toEqual(['a 12', 'late 04', 'dai 03']);
  });

  it('waits for a theme day and for a genre that fits, an old debt less', () => {
    const seats = [
      seat('next', '2019-12-05'),
      seat('fits', '2019-12-12', { genre: 'report' }),
      seat('theme', '2019-12-22'),
    ];
    const themeDays = new Set([day('2019-12-22')]);
    expect(propose(seats, subject({ themeDays }))).toEqual(['theme 22', 'fits 12', 'next 05']);
    expect(propose(seats, subject({ ageDays: 60 }))).toEqual(['next 05', 'fits 12', 'theme 22']);
  });

  it('keeps a week from what is planned already, and says so where it cannot', () => {
    const takenDays = [day('2019-12-07')];
    expect(
      propose([seat('a', '2019-12-05'), seat('b', '2019-12-18')], subject({ takenDays })),
    ).toEqual(['b 18', 'a 05']);
    const [only] = proposeSeats([seat('a', '2019-12-05')], subject({ takenDays }), NO_WISH, {
      today,
      most: 1,
    });
    expect(only?.reasons).toEqual([{ code: 'near', days: 2 }]);
  });

  it('spreads the alternatives over days and slots', () => {
    const seats = [seat('a', '2019-12-05'), seat('b', '2019-12-05'), seat('c', '2019-12-09')];
    expect(propose(seats)).toEqual(['a 05', 'c 09', 'b 05']);
  });

  it('proposes nothing where nothing is free', () => {
    expect(propose([])).toEqual([]);
  });
});
