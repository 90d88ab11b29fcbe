import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type ClockTime, type Instant, instantOf, type PlainDate } from '~/platform/time';
import { ASSIGNMENT_NOUNS, ASSIGNMENT_STATUSES, ASSIGNMENT_TRANSITIONS } from './rules';
import { publishedOn } from './rules.items';
import type { Medium } from './rules.mediums';
import {
  isOverdue,
  moveRefusalOf,
  PLACEMENT_NOUNS,
  PLACEMENT_STATUSES,
  PLACEMENT_TRANSITIONS,
  type PlacementStatus,
} from './rules.placements';

const NOW = '2019-12-02T01:00:00.000Z' as Instant;
const TODAY = '2019-12-02' as PlainDate;
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const hour = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` as ClockTime);
const placement = fc.record({
  status: fc.constantFrom(...PLACEMENT_STATUSES),
  plannedOn: day,
  plannedTime: fc.option(hour),
});

describe('the tables of coverage', () => {
  it('name one address for each verb', () => {
    for (const nouns of [ASSIGNMENT_NOUNS, PLACEMENT_NOUNS]) {
      expect(new Set(Object.values(nouns)).size).toBe(Object.keys(nouns).length);
    }
  });

  it('have at most one transition for a verb from a status', () => {
    for (const transitions of [ASSIGNMENT_TRANSITIONS, PLACEMENT_TRANSITIONS]) {
      const pairs = transitions.flatMap(({ verb, from }) =>
        from.map((status) => `${verb} ${status}`),
      );
      expect(new Set(pairs).size).toBe(pairs.length);
    }
  });

  it('lead from every status but the last to the end, and nowhere from there', () => {
    for (const status of ASSIGNMENT_STATUSES) {
      const verbs = ASSIGNMENT_TRANSITIONS.filter(({ from }) => from.includes(status));
      expect(verbs.some(({ verb }) => verb === 'cancel')).toBe(status !== 'cancelled');
    }
    expect(ASSIGNMENT_TRANSITIONS.some(({ from }) => from.includes('cancelled'))).toBe(false);
  });
});

describe('overdue', () => {
  it('is what was planned before now and is still not published', () => {
    fc.assert(
      fc.property(placement, (each) => {
        const waits = each.status === 'planned' || each.status === 'scheduled';
        const ends =
          each.plannedTime === null
            ? instantOf(addDays(each.plannedOn, 1))
            : instantOf(each.plannedOn, each.plannedTime);
        expect(isOverdue(each, NOW)).toBe(
          waits && (each.plannedTime === null ? ends <= NOW : ends < NOW),
        );
      }),
    );
  });

  it('is quiet about work that was stopped or withdrawn', () => {
    fc.assert(
      fc.property(
        placement,
        fc.constantFrom('suspended', 'cancelled'),
        (each, assignmentStatus) => {
          expect(isOverdue({ ...each, assignmentStatus }, NOW)).toBe(false);
          expect(isOverdue({ ...each, exemplarWithdrawn: true }, NOW)).toBe(false);
        },
      ),
    );
  });

  it('never takes back: once late, later is late', () => {
    fc.assert(
      fc.property(placement, fc.integer({ min: 0, max: 5_000_000 }), (each, minutes) => {
        const later = new Date(new Date(NOW).getTime() + minutes * 60_000).toISOString() as Instant;
        if (isOverdue(each, NOW)) expect(isOverdue(each, later)).toBe(true);
      }),
    );
  });
});

describe('moving', () => {
  it('is refused for what has passed, and only for that; what is allowed is not overdue at once', () => {
    fc.assert(
      fc.property(day, fc.option(hour), (plannedOn, plannedTime) => {
        const refused = moveRefusalOf(plannedOn, plannedTime, NOW) !== null;
        expect(refused).toBe(isOverdue({ status: 'planned', plannedOn, plannedTime }, NOW));
      }),
    );
  });
});

describe('a whole work', () => {
  const on = (medium: Medium, status: PlacementStatus) => ({ medium, status });
  it('is published once each appearance that was not cancelled is, by its medium', () => {
    expect(publishedOn('approved', [])).toBeNull();
    expect(publishedOn('editing', [on('print', 'published')])).toBeNull();
    expect(publishedOn('approved', [on('print', 'published'), on('online', 'planned')])).toBeNull();
    expect(publishedOn('approved', [on('print', 'taken_down')])).toBeNull();
    expect(publishedOn('approved', [on('print', 'cancelled')])).toBeNull();
    expect(publishedOn('approved', [on('print', 'corrected'), on('online', 'cancelled')])).toBe(
      'print',
    );
    expect(publishedOn('approved', [on('tv', 'published'), on('radio', 'published')])).toBe('tv');
    expect(publishedOn('approved', [on('tv', 'published'), on('online', 'published')])).toBe(
      'mixed',
    );
  });
});
