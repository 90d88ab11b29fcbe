import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type ClockTime, type Instant, isoWeekday, type PlainDate } from '~/platform/time';
import { BUILT_IN_GENRES, genresFrom } from './rules.genres';
import {
  afterProgramme,
  allAccepted,
  anglesMeet,
  beforeDeadline,
  consentMissing,
  coveredRecently,
  deadlineOff,
  deadlinePassed,
  type LeadFacts,
  leadAway,
  leadOverCapacity,
  leadTwice,
  meet,
  type OtherCoverage,
  plannedTwice,
  slotFull,
  type WarningFacts,
  warningsOf,
  withdrawn,
} from './rules.warnings';

const on = (day: string) => day as PlainDate;
const at = (time: string) => time as ClockTime;

/** A plan for Wednesday that nothing speaks against. */
const facts = (change: Partial<WarningFacts> = {}): WarningFacts => ({
  now: '2019-12-02T01:00:00.000Z' as Instant,
  outletId: 'bao',
  genre: 'profile',
  plannedOn: on('2019-12-11'),
  plannedTime: null,
  minutes: null,
  programmeEndsOn: on('2020-12-31'),
  deadlineAt: '2019-12-09T09:00:00.000Z' as Instant,
  isWorkingDay: (day) => isoWeekday(day) < 6,
  angleOf: genresFrom(BUILT_IN_GENRES).angleOf,
  exemplar: { name: 'Tổ muối', withdrawn: false, consent: 'given' },
  lead: null,
  slot: null,
  coverage: [],
  ...change,
});
const lead = (change: Partial<LeadFacts> = {}): LeadFacts => ({
  name: 'Lan',
  absences: [],
  load: 1,
  capacity: 2,
  jobs: [],
  ...change,
});
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

it('is silent about a plan that nothing speaks against', () => {
  expect(warningsOf(facts({ lead: lead(), slot: { name: 'Cột', capacity: 1, taken: 0 } }))).toEqual(
    [],
  );
});

it('says that the exemplar was withdrawn', () => {
  const exemplar = { name: 'Tổ muối', withdrawn: true, consent: 'given' as const };
  expect(withdrawn(facts({ exemplar }))).toEqual([
    { code: 'withdrawn', params: { name: 'Tổ muối' } },
  ]);
  expect(withdrawn(facts({ exemplar: null }))).toEqual([]);
});

it.each([
  ['given', []],
  ['none', ['noConsent']],
  ['withdrawn', ['consentWithdrawn']],
] as const)('of a consent that is %s says %j', (consent, said) => {
  const exemplar = { name: 'Tổ muối', withdrawn: false, consent };
  expect(codes(consentMissing(facts({ exemplar })))).toEqual(said);
});

describe('away', () => {
  const away = (from: string, to: string, kind: 'leave' | 'trip' = 'leave') =>
    lead({ absences: [{ kind, from: on(from), to: on(to) }] });

  it('on the planned day, or on the day of the deadline, not between them', () => {
    expect(leadAway(facts({ lead: away('2019-12-10', '2019-12-12') }))).toEqual([
      { code: 'onLeave', params: { name: 'Lan', days: '10/12 - 12/12/2019' } },
    ]);
    const trip = away('2019-12-09', '2019-12-09', 'trip');
    expect(leadAway(facts({ lead: trip }))).toEqual([
      { code: 'onTrip', params: { name: 'Lan', days: '09/12/2019' } },
    ]);
    expect(leadAway(facts({ lead: away('2019-12-10', '2019-12-10') }))).toEqual([]);
    expect(leadAway(facts())).toEqual([]);
  });

  it('not on a deadline that has passed', () => {
    const late = { deadlineAt: '2019-11-29T09:00:00.000Z' as Instant };
    expect(leadAway(facts({ ...late, lead: away('2019-11-29', '2019-11-29') }))).toEqual([]);
  });
});

describe('too much in a week', () => {
  it('is more than the person can do, not exactly that', () => {
    expect(leadOverCapacity(facts({ lead: lead({ load: 2 }) }))).toEqual([]);
    expect(leadOverCapacity(facts({ lead: lead({ load: 3 }) }))).toEqual([
      { code: 'overCapacity', params: { name: 'Lan', load: 3, capacity: 2 } },
    ]);
  });

  it('once too much, stays so with more', () => {
    const number = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(number, number, number, (load, more, capacity) => {
        const warns = (works: number) =>
          leadOverCapacity(facts({ lead: lead({ load: works, capacity }) })).length > 0;
        return !warns(load) || warns(load + more);
      }),
    );
  });
});

describe('two jobs at the same hours', () => {
  const jobs = [{ title: 'Phóng sự chợ', time: at('19:50'), minutes: 15 }];

  it('are those that share a minute', () => {
    const clash = (time: string, minutes: number | null) =>
      codes(leadTwice(facts({ lead: lead({ jobs }), plannedTime: at(time), minutes })));
    expect(clash('20:00', 10)).toEqual(['sameHours']);
    expect(clash('20:05', 10)).toEqual([]);
    expect(clash('19:40', 10)).toEqual([]);
    expect(clash('19:40', null)).toEqual(['sameHours']);
    expect(leadTwice(facts({ lead: lead({ jobs }) }))).toEqual([]);
  });

  it('meet both ways, and every job meets itself', () => {
    const job = fc.record({
      time: fc
        .integer({ min: 0, max: 1439 })
        .map((minute) =>
          at(
            `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
          ),
        ),
      minutes: fc.option(fc.integer({ min: 1, max: 180 })),
    });
    fc.assert(fc.property(job, job, (a, b) => meet(a, b) === meet(b, a) && meet(a, a)));
  });
});

it('says that a slot is full once its seats are taken by others', () => {
  const slot = (taken: number) => ({ slot: { name: 'Trang 4', capacity: 2, taken } });
  expect(slotFull(facts(slot(1)))).toEqual([]);
  expect(codes(slotFull(facts(slot(2))))).toEqual(['slotFull']);
  expect(codes(slotFull(facts({ slot: { name: 'Nghỉ', capacity: 0, taken: 0 } })))).toEqual([
    'slotFull',
  ]);
});

describe('the deadline', () => {
  it('has passed when it was before now', () => {
    const due = (deadlineAt: string) =>
      deadlinePassed(facts({ deadlineAt: deadlineAt as Instant }));
    expect(codes(due('2019-12-02T00:59:00.000Z'))).toEqual(['deadlinePassed']);
    expect(due('2019-12-02T01:00:00.000Z')).toEqual([]);
    expect(deadlinePassed(facts({ deadlineAt: null }))).toEqual([]);
  });

  it('is off on a day without work, by the newsroom’s own day', () => {
    // Sunday 23:30 in the newsroom is still Sunday, though Friday's hour elsewhere may differ.
    const sunday = '2019-12-08T16:30:00.000Z' as Instant;
    expect(deadlineOff(facts({ deadlineAt: sunday }))).toEqual([
      { code: 'deadlineOff', params: { day: '08/12/2019' } },
    ]);
    const monday = '2019-12-08T17:30:00.000Z' as Instant;
    expect(deadlineOff(facts({ deadlineAt: monday }))).toEqual([]);
  });

  it('lies behind the day of appearance when it is later than that day', () => {
    const late = '2019-12-12T09:00:00.000Z' as Instant;
    expect(codes(beforeDeadline(facts({ deadlineAt: late })))).toEqual(['beforeDeadline']);
    const same = '2019-12-11T09:00:00.000Z' as Instant;
    expect(beforeDeadline(facts({ deadlineAt: same }))).toEqual([]);
  });
});

describe('other coverage of the exemplar', () => {
  const other = (change: Partial<OtherCoverage>): OtherCoverage => ({
    outletId: 'dai',
    outletName: 'Đài',
    genre: 'interview',
    on: on('2019-12-11'),
    published: false,
    ...change,
  });

  it('meets one’s own within seven days, of the same angle, at the other outlet', () => {
    const said = (change: Partial<OtherCoverage>) =>
      codes(anglesMeet(facts({ coverage: [other(change)] })));
    expect(said({ on: on('2019-12-18') })).toEqual(['sameAngle']);
    expect(said({ on: on('2019-12-04') })).toEqual(['sameAngle']);
    expect(said({ on: on('2019-12-19') })).toEqual([]);
    expect(said({ genre: 'tv_feature' })).toEqual([]);
    expect(said({ outletId: 'bao' })).toEqual([]);
  });

  it('names the nearest', () => {
    const coverage = [other({ on: on('2019-12-16') }), other({ on: on('2019-12-10') })];
    expect(anglesMeet(facts({ coverage }))[0]?.params.day).toBe('10/12/2019');
  });

  it('was too recent when the same outlet published it less than ninety days before', () => {
    const said = (change: Partial<OtherCoverage>) =>
      codes(
        coveredRecently(
          facts({ coverage: [other({ outletId: 'bao', published: true, ...change })] }),
        ),
      );
    expect(said({ on: addDays(on('2019-12-11'), -89) })).toEqual(['coveredRecently']);
    expect(said({ on: addDays(on('2019-12-11'), -90) })).toEqual([]);
    expect(said({ published: false })).toEqual([]);
    expect(said({ outletId: 'dai' })).toEqual([]);
    expect(said({ on: on('2019-12-12') })).toEqual([]);
  });
});

it('says that the programme will have ended', () => {
  expect(codes(afterProgramme(facts({ plannedOn: on('2021-01-01') })))).toEqual(['afterProgramme']);
  expect(afterProgramme(facts({ plannedOn: on('2020-12-31') }))).toEqual([]);
  expect(afterProgramme(facts({ programmeEndsOn: null }))).toEqual([]);
});

it('tells the gravest first, and knows when all were accepted', () => {
  const all = warningsOf(
    facts({
      exemplar: { name: 'Tổ muối', withdrawn: true, consent: 'none' },
      lead: lead({ load: 9 }),
      plannedOn: on('2021-01-01'),
    }),
  );
  expect(codes(all)).toEqual(['withdrawn', 'noConsent', 'overCapacity', 'afterProgramme']);
  expect(allAccepted(all, codes(all))).toBe(true);
  expect(allAccepted(all, ['noConsent'])).toBe(false);
  expect(allAccepted([], [])).toBe(true);
});

describe('an exemplar that the outlet has planned already', () => {
  const again = (days: string[]) =>
    plannedTwice(facts({ plannedAgain: { outlet: 'Báo', days: days.map(on) } }));

  it('is told of with every day, in order and once', () => {
    expect(again(['2019-12-19', '2019-12-18', '2019-12-19'])).toEqual([
      { code: 'plannedAgain', params: { outlet: 'Báo', days: '18/12, 19/12' } },
    ]);
  });

  it('is silent where there is no other work, and about what stands', () => {
    expect(again([])).toEqual([]);
    expect(plannedTwice(facts())).toEqual([]);
    expect(plannedTwice(facts({ plannedAgain: null }))).toEqual([]);
  });
});
