import fc from 'fast-check';
import { RRule } from 'rrule';
import { describe, expect, it } from 'vitest';
import { addDays, type ClockTime, isoWeekday, type PlainDate } from '~/platform/time';
import { daysOfRule, ruleProblemOf } from './rules.recurrence';
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

describe('the days of a rule', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', ['2019-12-02', '2019-12-04', '2019-12-06', '2019-12-09']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', ['2019-12-04']],
    ['RRULE:FREQ=MONTHLY;BYDAY=2MO', ['2019-12-09']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', []],
    ['FREQ=DAILY;INTERVAL=5', ['2019-12-06']],
    ['FREQ=DAILY;UNTIL=20191203', ['2019-12-02', '2019-12-03']],
    ['FREQ=WEEKLY;BYDAY=FR;COUNT=11', ['2019-12-06']],
  ])('%s', (rrule, found) => {
    expect(daysOfRule(rrule, day('2019-09-27'), monday, day('2019-12-10'))).toEqual(found);
  });

  it('are those of rrule itself, asked in any order', () => {
    const rules = fc.record({
      freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 9 }),
      byday: fc.subarray(['MO', 'WE', 'SU'], { minLength: 0 }),
      start: fc.integer({ min: 0, max: 800 }),
      windows: fc.array(fc.integer({ min: -200, max: 2500 }), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(rules, ({ freq, interval, byday, start, windows }) => {
        const text = `FREQ=${freq};INTERVAL=${interval}${byday.length > 0 ? `;BYDAY=${byday}` : ''}`;
        const startsOn = addDays(day('2017-01-01'), start);
        for (const offset of windows) {
          const from = addDays(startsOn, offset);
          const to = addDays(from, 60);
          const theirs = new RRule({
            ...RRule.parseString(text),
            dtstart: new Date(`${startsOn}T00:00:00Z`),
          }).between(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true);
          expect(daysOfRule(text, startsOn, from, to)).toEqual(
            theirs.map((date) => date.toISOString().slice(0, 10)),
          );
        }
      }),
      { numRuns: 25 },
    );
    // rrule reads a yearly rule with weekdays through day by day.
  }, 180_000);

  it('end for a rule that never comes, and are not computed for ever', () => {
    expect(ruleProblemOf('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', monday)).toBe('ruleNever');
    expect(daysOfRule('FREQ=DAILY', monday, day('9999-01-01'), day('9999-12-31'))).toEqual([]);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=MO', null],
    ['RRULE:FREQ=MONTHLY;BYDAY=-1SU', null],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', null],
    ['every Monday', 'ruleUnreadable'],
    ['', 'ruleUnreadable'],
    ['BYDAY=MO', 'ruleUnreadable'],
    ['FREQ=WEEKLY;BYDAY=XX', 'ruleUnreadable'],
    ['FREQ=MONTHLY;BYMONTHDAY=x', 'ruleUnreadable'],
    ['FREQ=WEEKLY;SOMETIMES=1', 'ruleUnreadable'],
    ['FREQ=HOURLY', 'ruleFrequency'],
    ['FREQ=DAILY;BYHOUR=7', 'ruleHours'],
    ['FREQ=DAILY;INTERVAL=0', 'ruleInterval'],
    ['DTSTART:20191202T000000Z\nRRULE:FREQ=DAILY', 'ruleHasStart'],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=TU', 'ruleNever'],
    ['FREQ=WEEKLY;UNTIL=20180101', 'ruleNever'],
  ])('"%s" is judged %s', (text, problem) => {
    expect(ruleProblemOf(text, monday)).toBe(problem);
  });
});

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
