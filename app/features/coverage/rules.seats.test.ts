import { describe, expect, it } from 'vitest';
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import { BUILT_IN_GENRES, genresFrom } from './rules.genres';
import {
  bySeat,
  freeSeatsIn,
  genreOfSlot,
  isAhead,
  kindOfSlot,
  readSeatKey,
  seatDays,
  seatKey,
  seatRefusalOf,
  seatsOf,
} from './rules.seats';

const day = (text: string) => text as PlainDate;
const time = (text: string) => text as ClockTime;
const item = (id: string, slotId: string | null, on: string) => ({
  id,
  slotId,
  plannedOn: day(on),
});
const occurrence = (slotId: string, on: string, capacity = 1, originally = on) => ({
  slotId,
  day: day(on),
  originalDay: day(originally),
  startTime: time('19:50'),
  capacity,
});

describe('the seats of an occurrence', () => {
  it.each([
    [2, 0, { filled: 0, free: 2, over: 0 }],
    [2, 2, { filled: 2, free: 0, over: 0 }],
    [1, 3, { filled: 3, free: 0, over: 2 }],
    [0, 0, { filled: 0, free: 0, over: 0 }],
  ])('%i seats with %i in them', (capacity, filled, seats) => {
    expect(seatsOf(capacity, filled)).toEqual(seats);
  });

  it('have a name that can be read again, whatever the id is', () => {
    const key = seatKey('a:b', day('2019-12-04'));
    expect(readSeatKey(key)).toEqual({ slotId: 'a:b', day: '2019-12-04' });
    expect(readSeatKey('a:4')).toBeNull();
    expect(readSeatKey('2019-12-04')).toBeNull();
  });

  it('are taken by what stands in the slot on that day, and by nothing else', () => {
    const seated = bySeat([
      item('1', 's', '2019-12-04'),
      item('2', null, '2019-12-04'),
      item('3', 's', '2019-12-06'),
      item('4', 's', '2019-12-04'),
    ]);
    expect([...seated.keys()]).toEqual(['s:2019-12-04', 's:2019-12-06']);
    expect(seated.get('s:2019-12-04')?.map((each) => each.id)).toEqual(['1', '4']);
  });
});

describe('free seats', () => {
  const filled = new Map([
    ['s:2019-12-04', 1],
    ['s:2019-12-06', 2],
  ]);

  it('are counted by occurrence; what is full or overfull has none', () => {
    const free = freeSeatsIn(
      [
        occurrence('s', '2019-12-04', 3),
        occurrence('s', '2019-12-06', 1),
        occurrence('t', '2019-12-04', 1),
      ],
      filled,
    );
    expect(free.map((each) => [each.slotId, each.day, each.free])).toEqual([
      ['s', '2019-12-04', 2],
      ['t', '2019-12-04', 1],
    ]);
  });

  it.each([
    ['2019-12-01', '23:00', false],
    ['2019-12-02', '07:59', false],
    ['2019-12-02', '08:00', false],
    ['2019-12-02', '08:01', true],
    ['2019-12-02', null, true],
    ['2019-12-03', '05:30', true],
  ])('on %s at %s can still be filled on the 2nd at 08:00: %s', (on, at, ahead) => {
    const seat = { day: day(on), startTime: at as ClockTime | null };
    expect(isAhead(seat, day('2019-12-02'), time('08:00'))).toBe(ahead);
  });
});

describe('a slot on a day', () => {
  const none = { occurrences: [], skipped: [], moved: [] };
  const exception = { slotId: 's', occursOn: day('2019-12-04'), reason: 'Truyền hình trực tiếp' };
  const movedTo = (on: string) => ({ ...exception, movedTo: day(on), movedTime: time('20:30') });

  it('occurs with its seats and those in them', () => {
    const of = seatDays({ ...none, occurrences: [occurrence('s', '2019-12-04', 2)] }, [
      item('1', 's', '2019-12-04'),
    ]);
    expect(of('s', day('2019-12-04'))).toMatchObject({
      kind: 'occurs',
      movedFrom: null,
      seats: { filled: 1, free: 1, over: 0 },
      items: [{ id: '1' }],
    });
    expect(of('t', day('2019-12-04'))).toEqual({ kind: 'none' });
    expect(of('s', day('2019-12-05'))).toEqual({ kind: 'none' });
  });

  it('was skipped, with the reason and with what was left behind', () => {
    const of = seatDays({ ...none, skipped: [exception] }, [item('1', 's', '2019-12-04')]);
    expect(of('s', day('2019-12-04'))).toMatchObject({
      kind: 'skipped',
      reason: 'Truyền hình trực tiếp',
      items: [{ id: '1' }],
    });
  });

  it('was moved: the old day says where to, the new one where from', () => {
    const of = seatDays(
      {
        ...none,
        occurrences: [occurrence('s', '2019-12-05', 1, '2019-12-04')],
        moved: [movedTo('2019-12-05')],
      },
      [],
    );
    expect(of('s', day('2019-12-04'))).toMatchObject({
      kind: 'movedAway',
      to: '2019-12-05',
      toTime: '20:30',
    });
    expect(of('s', day('2019-12-05'))).toMatchObject({ kind: 'occurs', movedFrom: '2019-12-04' });
  });

  it('keeps another occurrence that was moved onto the day that it left', () => {
    const of = seatDays(
      {
        ...none,
        occurrences: [occurrence('s', '2019-12-04', 1, '2019-12-02')],
        moved: [movedTo('2019-12-06')],
      },
      [],
    );
    expect(of('s', day('2019-12-04'))).toMatchObject({ kind: 'occurs', movedFrom: '2019-12-02' });
  });

  it('has no occurrence, but something stands there', () => {
    const of = seatDays(none, [item('1', 's', '2019-12-05')]);
    expect(of('s', day('2019-12-05'))).toMatchObject({ kind: 'outside', items: [{ id: '1' }] });
  });
});

describe('what may sit in a seat', () => {
  const now = '2019-12-02T01:00:00.000Z' as Instant;
  const slot = { outletId: 'dai', medium: 'tv' as const };
  const seat = { day: day('2019-12-03'), startTime: time('19:50'), occurs: true };
  const work = { outletId: 'dai', kind: 'segment' as const };

  it('is a work of the same outlet and of a kind that the channel carries, on a day to come', () => {
    expect(seatRefusalOf(work, slot, seat, now)).toBeNull();
    expect(seatRefusalOf({ ...work, outletId: 'bao' }, slot, seat, now)).toBe('otherOutlet');
    expect(seatRefusalOf({ ...work, kind: 'story' }, slot, seat, now)).toBe('unsuited');
    expect(seatRefusalOf(work, slot, { ...seat, occurs: false }, now)).toBe('noOccurrence');
    expect(seatRefusalOf(work, slot, { ...seat, day: day('2019-12-01') }, now)).toBe('dayPassed');
    const early = { ...seat, day: day('2019-12-02'), startTime: time('05:30') };
    expect(seatRefusalOf(work, slot, early, now)).toBe('dayPassed');
  });

  it.each([
    ['print', 'profile', 'words', 'story', 'profile'],
    ['tv', 'tv_feature', 'minutes', 'segment', 'tv_feature'],
    ['radio', 'photo_story', 'minutes', 'segment', 'tv_feature'],
    ['online', 'photo_story', 'words', 'story', 'photo_story'],
    ['online', 'radio_item', 'words', 'segment', 'radio_item'],
    ['online', 'interview', 'minutes', 'segment', 'interview'],
    ['online', 'interview', null, 'story', 'interview'],
  ] as const)('%s, %s in %s: a %s, %s', (medium, genre, lengthUnit, kind, wanted) => {
    const of = { outletId: 'dai', medium, genre, lengthUnit };
    const genres = genresFrom(BUILT_IN_GENRES);
    expect(kindOfSlot(of, genres)).toBe(kind);
    expect(genreOfSlot(of, genres)).toBe(wanted);
  });
});
