import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '~/platform/text';
import type { PlainDate } from '~/platform/time';
import { type CandidateFacts, rankReporters, type WorkFacts } from './rules.ranking';

const on = (day: string) => day as PlainDate;
const work: WorkFacts = {
  kind: 'story',
  days: [on('2019-12-11'), on('2019-12-09')],
  sector: 'health',
  places: ['31864', '956'],
};
const person = (name: string, change: Partial<CandidateFacts> = {}): CandidateFacts => ({
  personId: name,
  name,
  absences: [],
  load: 0,
  capacity: 2,
  busy: false,
  sectors: [],
  places: [],
  languages: [],
  crewPart: null,
  ...change,
});
const away = (from: string, to: string, approved = true) => ({
  absences: [{ kind: 'leave' as const, approved, from: on(from), to: on(to) }],
});
const names = (candidates: CandidateFacts[], about = work) =>
  rankReporters(about, candidates).map((each) => each.name);
const reasons = (candidate: CandidateFacts, about = work) =>
  rankReporters(about, [candidate])[0]?.reasons.map(({ code, side }) => `${code} ${side}`);

describe('the order', () => {
  it('puts a fitting beat first, then the lighter week, then the name', () => {
    expect(
      names([
        person('Võ Trung'),
        person('Bùi Tuấn', { load: 1 }),
        person('Đặng Duyên', { load: 1, sectors: ['health'] }),
        person('Trương Ánh'),
        person('Ngô Việt', { load: 1, sectors: ['health'], places: ['956'] }),
      ]),
    ).toEqual(['Ngô Việt', 'Đặng Duyên', 'Trương Ánh', 'Võ Trung', 'Bùi Tuấn']);
  });

  it('puts beyond capacity, taken hours and away behind, in that order, whatever the beat', () => {
    const fits = { sectors: ['health'], places: ['956'] };
    expect(
      names([
        person('A', { ...fits, ...away('2019-12-10', '2019-12-11') }),
        person('B', { ...fits, busy: true }),
        person('C', { ...fits, load: 2 }),
        person('D'),
      ]),
    ).toEqual(['D', 'C', 'B', 'A']);
  });

  it('counts a leave on the deadline, not one between the days, and not one that is only asked for', () => {
    expect(rankReporters(work, [person('A', away('2019-12-09', '2019-12-09'))])[0]?.away).toBe(
      true,
    );
    expect(rankReporters(work, [person('A', away('2019-12-10', '2019-12-10'))])[0]?.away).toBe(
      false,
    );
    const asked = person('A', away('2019-12-11', '2019-12-11', false));
    expect(rankReporters(work, [asked])[0]?.away).toBe(false);
    expect(reasons(asked)).toEqual(['asksLeave fact', 'load for']);
  });
});

it('tells every reason that counted, and a language where it is only a fact', () => {
  const known = person('A', {
    load: 1,
    sectors: ['health', 'ethnic'],
    places: ['31864'],
    languages: ['khmer', 'english'],
    crewPart: 'camera',
  });
  expect(reasons(known)).toEqual(['load fact', 'sector for', 'place for', 'khmer fact']);
  expect(reasons(known, { ...work, sector: 'ethnic', kind: 'segment' })).toEqual([
    'load fact',
    'sector for',
    'place for',
    'khmer for',
    'camera for',
  ]);
});

describe('whatever the reporters are', () => {
  const candidate = fc.record({
    personId: fc.uuid(),
    name: fc.constantFrom('Trương Ánh', 'Đặng Duyên', 'Võ Trung', 'Bùi Tuấn', 'Ngô Việt'),
    absences: fc.constantFrom([], away('2019-12-11', '2019-12-11').absences),
    load: fc.integer({ min: 0, max: 6 }),
    capacity: fc.integer({ min: 0, max: 5 }),
    busy: fc.boolean(),
    sectors: fc.subarray(['health', 'ethnic']),
    places: fc.subarray(['956', '960']),
    languages: fc.subarray(['khmer', 'hoa', 'english'] as const),
    crewPart: fc.constantFrom(null, 'camera' as const),
  });
  const team = fc.uniqueArray(candidate, {
    selector: (each) => each.personId,
    minLength: 1,
    maxLength: 9,
  });

  it('who is away comes last', () => {
    fc.assert(
      fc.property(team, (people) => {
        const order = rankReporters(work, people).map((each) => each.away);
        return !order.slice(0, order.lastIndexOf(false) + 1).includes(true);
      }),
    );
  });

  it('more load never ranks higher', () => {
    fc.assert(
      fc.property(team, fc.integer({ min: 1, max: 5 }), (people, more) => {
        const [first] = people;
        if (!first) return true;
        const place = (load: number) =>
          rankReporters(
            work,
            people.map((each) => (each === first ? { ...first, load } : each)),
          ).findIndex((each) => each.personId === first.personId);
        return place(first.load + more) >= place(first.load);
      }),
    );
  });

  it('nobody is lost, the order in which they came means nothing, and equals stand by name', () => {
    fc.assert(
      fc.property(team, (people) => {
        const ids = (list: CandidateFacts[]) =>
          rankReporters(work, list).map((each) => each.personId);
        expect(ids([...people].reverse())).toEqual(ids(people));
        expect([...ids(people)].sort()).toEqual(people.map((each) => each.personId).sort());
        const equals = people.map((each) => person(each.name, { personId: each.personId }));
        const order = rankReporters(work, equals).map((each) => each.name);
        expect(order).toEqual([...order].sort(compareNames));
      }),
    );
  });
});
