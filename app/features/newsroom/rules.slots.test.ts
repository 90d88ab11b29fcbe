import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type ClockTime, isoWeekday, type PlainDate } from '~/platform/time';
import { daysOfRule } from './rules.recurrence';
import {
  clashIn,
  deadlineOf,
  movedIn,
  nextOccurrences,
  occurrenceOf,
  occurrenceOn,
  occurrencesIn,
  type SlotException,
  type SlotRule,
  skippedIn,
  withCourse,
} from './rules.slots';

const day = (text: string) => text as PlainDate;
const time = (text: string) => text as ClockTime;

const slot = (change: Partial<SlotRule> = {}): SlotRule => ({
  id: 's',
  rrule: 'FREQ=WEEKLY;BYDAY=TU,FR',
  startsOn: day('2019-09-27'),
  endsOn: null,
  startTime: time('19:50'),
  capacity: 1,
  lengthValue: 10,
  lengthUnit: 'minutes',
  reruns: [],
  ...change,
});

const exception = (change: Partial<SlotException>): SlotException => ({
  slotId: 's',
  occursOn: day('2019-12-03'),
  kind: 'skipped',
  movedTo: null,
  movedTime: null,
  capacity: null,
  ...change,
});

const days = (found: readonly { day: string }[]) => found.map((each) => each.day);
const [monday, sunday] = [day('2019-12-02'), day('2019-12-08')];

describe('occurrences', () => {
  it('follow the rule between the first and the last day of the slot', () => {
    expect(days(occurrencesIn(slot(), [], monday, sunday))).toEqual(['2019-12-03', '2019-12-06']);
    const short = slot({ startsOn: day('2019-12-04'), endsOn: day('2019-12-10') });
    expect(days(occurrencesIn(short, [], day('2019-11-01'), day('2020-01-01')))).toEqual([
      '2019-12-06',
      '2019-12-10',
    ]);
    expect(occurrenceOn(slot(), [], day('2019-12-04'))).toBeNull();
  });

  it('are skipped, moved and given other seats one by one', () => {
    const exceptions = [
      exception({}),
      exception({
        occursOn: day('2019-12-06'),
        kind: 'moved',
        movedTo: day('2019-12-07'),
        movedTime: time('20:30'),
      }),
      exception({ occursOn: day('2019-12-10'), kind: 'capacity', capacity: 0 }),
    ];
    const found = occurrencesIn(slot(), exceptions, monday, day('2019-12-10'));
    expect(
      found.map((each) => [each.day, each.originalDay, each.startTime, each.capacity, each.state]),
    ).toEqual([
      ['2019-12-07', '2019-12-06', '20:30', 1, 'moved'],
      ['2019-12-10', '2019-12-10', '19:50', 0, 'changed'],
    ]);
    expect(skippedIn(slot(), exceptions, monday, sunday).map((each) => each.occursOn)).toEqual([
      '2019-12-03',
    ]);
    expect(movedIn(slot(), exceptions, monday, sunday)).toEqual([exceptions[1]]);
    expect(movedIn(slot(), exceptions, day('2019-12-07'), sunday)).toEqual([]);
    expect(occurrenceOf(slot(), exceptions, day('2019-12-03'))).toBeNull();
    expect(occurrenceOf(slot(), exceptions, day('2019-12-06'))?.day).toBe('2019-12-07');
    expect(occurrenceOf(slot(), exceptions, day('2019-12-07'))).toBeNull();
  });

  it('come into a window from outside and leave it', () => {
    const away = exception({ kind: 'moved', movedTo: day('2019-12-20') });
    expect(days(occurrencesIn(slot(), [away], monday, sunday))).toEqual(['2019-12-06']);
    expect(days(occurrencesIn(slot(), [away], day('2019-12-18'), day('2019-12-22')))).toEqual([
      '2019-12-20',
    ]);
  });

  it('leave alone an exception on a day that the rule lost', () => {
    const lost = exception({ occursOn: day('2019-12-05'), kind: 'moved', movedTo: sunday });
    expect(days(occurrencesIn(slot(), [lost], monday, sunday))).toEqual([
      '2019-12-03',
      '2019-12-06',
    ]);
  });

  it('are shown again so many days later, from where they stand', () => {
    const shown = slot({ reruns: [{ afterDays: 1, time: time('09:00') }] });
    const moved = exception({ kind: 'moved', movedTo: day('2019-12-04') });
    expect(occurrenceOn(shown, [moved], day('2019-12-04'))?.reruns).toEqual([
      { day: '2019-12-05', time: '09:00' },
    ]);
  });

  it('are found ahead, however far apart', () => {
    expect(days(nextOccurrences(slot(), [exception({})], monday, 3))).toEqual([
      '2019-12-06',
      '2019-12-10',
      '2019-12-13',
    ]);
    const yearly = slot({ rrule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=21' });
    expect(days(nextOccurrences(yearly, [], monday, 2))).toEqual(['2020-06-21', '2021-06-21']);
    expect(nextOccurrences(slot({ endsOn: day('2019-12-01') }), [], monday, 3)).toEqual([]);
  });
});

describe('whatever is decided about one occurrence', () => {
  const RULES = ['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY;BYDAY=3SA'];
  const [from, to] = [day('2019-10-01'), day('2020-03-31')];
  const decided = fc.record({
    rrule: fc.constantFrom(...RULES),
    pick: fc.nat(),
    kind: fc.constantFrom('skipped', 'moved', 'capacity'),
    shift: fc.integer({ min: -20, max: 20 }),
    capacity: fc.nat({ max: 5 }),
  });

  it('the others stay as they are', () => {
    fc.assert(
      fc.property(decided, ({ rrule, pick, kind, shift, capacity }) => {
        const one = slot({ rrule });
        const before = occurrencesIn(one, [], from, to);
        const target = before[pick % before.length];
        if (!target) return;
        const movedTo = addDays(target.day, shift);
        // The command refuses to move onto a day that has one.
        fc.pre(kind !== 'moved' || shift === 0 || occurrenceOn(one, [], movedTo) === null);
        const change = kind === 'moved' ? { movedTo } : kind === 'capacity' ? { capacity } : {};
        const made = exception({ occursOn: target.day, kind: kind as 'moved', ...change });
        const after = occurrencesIn(one, [made], from, to);
        expect(after.filter((each) => each.originalDay !== target.day)).toEqual(
          before.filter((each) => each !== target),
        );
        const inside = kind === 'moved' && movedTo >= from && movedTo <= to;
        const left = kind === 'skipped' || (kind === 'moved' && !inside) ? 1 : 0;
        expect(after).toHaveLength(before.length - left);
        expect(after.every((each) => each.capacity >= 0)).toBe(true);
        expect(new Set(days(after)).size).toBe(after.length);
      }),
    );
  });

  it('two windows side by side hold what the whole holds', () => {
    const cut = fc.record({
      rrule: fc.constantFrom(...RULES),
      at: fc.integer({ min: 1, max: 180 }),
    });
    fc.assert(
      fc.property(cut, ({ rrule, at }) => {
        const one = slot({ rrule });
        const middle = addDays(from, at);
        expect([
          ...occurrencesIn(one, [], from, middle),
          ...occurrencesIn(one, [], addDays(middle, 1), to),
        ]).toEqual(occurrencesIn(one, [], from, to));
      }),
    );
  });
});

describe('a changed course', () => {
  const RULES = ['BYDAY=MO', 'BYDAY=MO,TH', 'BYDAY=WE,SA,SU', 'BYDAY=SU'];
  const rule = fc
    .record({
      by: fc.constantFrom(...RULES),
      interval: fc.integer({ min: 1, max: 5 }),
      count: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
    })
    .map(
      ({ by, interval, count }) =>
        `FREQ=WEEKLY;INTERVAL=${interval};${by}${count === null ? '' : `;COUNT=${count}`}`,
    );
  const [start, last] = [day('2019-11-25'), day('2020-12-31')];
  const shown = (one: SlotRule, from: PlainDate, to: PlainDate) =>
    days(occurrencesIn(one, [], from, to));

  it('keeps the past, and counts weeks and times from the start, however often it is edited', () => {
    const edits = fc.array(fc.record({ rrule: rule, after: fc.integer({ min: 0, max: 60 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(rule, edits, (first, changes) => {
        let one = slot({ rrule: first, startsOn: start });
        let today = start;
        for (const { rrule, after } of changes) {
          today = addDays(today, after);
          const yesterday = addDays(today, -1);
          const past = shown(one, start, yesterday);
          one = withCourse(one, { rrule, startsOn: start, endsOn: null }, today);
          expect(shown(one, start, yesterday)).toEqual(past);
          expect(shown(one, today, last)).toEqual(daysOfRule(rrule, start, today, last));
        }
      }),
    );
  });

  it('has the same weeks when it is ended and reopened', () => {
    const at = fc.record({ ends: fc.nat({ max: 60 }), after: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(rule, at, (rrule, { ends, after }) => {
        const endsOn = addDays(start, ends);
        const reopened = addDays(endsOn, after);
        const course = { rrule, startsOn: start };
        const ended = withCourse(slot(course), { ...course, endsOn }, start);
        const again = withCourse(ended, { ...course, endsOn: null }, reopened);
        expect(shown(again, start, addDays(reopened, -1))).toEqual(
          daysOfRule(rrule, start, start, endsOn),
        );
        expect(shown(again, reopened, last)).toEqual(daysOfRule(rrule, start, reopened, last));
      }),
    );
  });

  it('never reaches back, the second time on one day either', () => {
    const today = day('2019-12-02');
    const weekly = (weekday: string) => `FREQ=WEEKLY;BYDAY=${weekday}`;
    const course = (weekday: string, startsOn: string) => ({
      rrule: weekly(weekday),
      startsOn: day(startsOn),
      endsOn: null,
    });
    const first = slot({ rrule: weekly('MO'), startsOn: day('2019-11-04') });
    const once = withCourse(first, course('TU', '2019-12-02'), today);
    const twice = withCourse(once, course('WE', '2019-11-04'), today);
    expect(shown(twice, day('2019-11-01'), day('2019-12-12'))).toEqual([
      '2019-11-04',
      '2019-11-11',
      '2019-11-18',
      '2019-11-25',
      '2019-12-04',
      '2019-12-11',
    ]);
  });

  it('tells the moved occurrence whose place it would give to another one', () => {
    const moved = exception({
      occursOn: day('2019-12-03'),
      kind: 'moved',
      movedTo: day('2019-12-04'),
    });
    const clash = { originalDay: '2019-12-03', day: '2019-12-04' };
    const wider = slot({ rrule: 'FREQ=WEEKLY;BYDAY=TU,WE,FR' });
    expect(clashIn(slot(), [moved], monday)).toBeNull();
    expect(clashIn(wider, [moved], monday)).toEqual(clash);
    expect(clashIn(wider, [moved], day('2019-12-05'))).toBeNull();
    const skipped = exception({ occursOn: day('2019-12-04') });
    expect(clashIn(wider, [moved, skipped], monday)).toBeNull();
  });
});

describe('deadlines', () => {
  const working = (date: PlainDate) => isoWeekday(date) < 6 && date !== '2019-12-30';
  const due = (on: string, deadlineDays: number) =>
    deadlineOf({ day: day(on) }, { deadlineDays, deadlineTime: time('16:00') }, working);

  it('skip weekends and holidays, and keep the hour of the newsroom', () => {
    expect(due('2019-12-06', 2)).toBe('2019-12-04T09:00:00.000Z');
    expect(due('2019-12-09', 2)).toBe('2019-12-05T09:00:00.000Z');
    expect(due('2019-12-31', 1)).toBe('2019-12-27T09:00:00.000Z');
    expect(due('2019-12-08', 0)).toBe('2019-12-08T09:00:00.000Z');
  });

  it('are always on a working day before the occurrence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 9 }),
        (at, before) => {
          const on = addDays(day('2019-12-01'), at);
          const found = day(due(on, before).slice(0, 10));
          expect(found < on && working(found)).toBe(true);
        },
      ),
    );
  });
});
