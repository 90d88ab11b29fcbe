import { describe, expect, it } from 'vitest';
import type { Principal, RoleCode } from '~/platform/principal';
import type { Instant } from '~/platform/time';
import {
  compareCards,
  inSessionOrder,
  isLengthOff,
  keyOfVerb,
  laterOf,
  MOST_CARDS,
  PILE_VERBS,
  pilesOf,
} from './rules.queue';

const person = (...roles: RoleCode[]): Principal =>
  ({
    id: 'somebody',
    grants: roles.map((role) => ({ role, outletId: 'bao', placeCode: null })),
  }) as unknown as Principal;
const at = (text: string) => text as Instant;

describe('the piles of a person', () => {
  it.each<[RoleCode[], string[]]>([
    [['board'], ['nominations']],
    [['editor'], ['texts']],
    [['reporter'], ['offers']],
    [
      ['reporter', 'editor'],
      ['texts', 'offers'],
    ],
    [['department'], []],
    [['nominator'], []],
    [['admin'], []],
  ])('%s: %s', (roles, piles) => {
    expect(pilesOf(person(...roles))).toEqual(piles);
  });

  it('have their verbs under 1, 2, 3, and putting off last', () => {
    expect(keyOfVerb('texts', 'approve')).toBe('1');
    expect(keyOfVerb('texts', 'assign')).toBe('3');
    expect(keyOfVerb('offers', 'later')).toBe('2');
    for (const verbs of Object.values(PILE_VERBS)) expect(verbs.at(-1)).toBe('later');
  });
});

describe('the order of cards', () => {
  const card = (id: string, fields: object = {}) => ({
    id,
    late: false,
    dueAt: null,
    since: at('2019-12-01T00:00:00.000Z'),
    ...fields,
  });
  const order = (...cards: ReturnType<typeof card>[]) =>
    cards.sort(compareCards).map(({ id }) => id);

  it('is late, then by the day it is due, then by how long it has waited', () => {
    expect(
      order(
        card('old', { since: at('2019-11-01T00:00:00.000Z') }),
        card('due', { dueAt: at('2019-12-05T00:00:00.000Z') }),
        card('late', { late: true, dueAt: at('2019-12-01T00:00:00.000Z') }),
        card('new'),
        card('sooner', { dueAt: at('2019-12-03T00:00:00.000Z') }),
      ),
    ).toEqual(['late', 'sooner', 'due', 'old', 'new']);
  });

  it('is always the same', () => {
    expect(order(card('b'), card('a'))).toEqual(['a', 'b']);
  });

  it('puts what was brought back first and what was put off last', () => {
    const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
    const ids = (front: string[], later: string[]) =>
      inSessionOrder(cards, { front, later }).map(({ id }) => id);
    expect(ids([], [])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(ids(['d'], ['b', 'a'])).toEqual(['d', 'c', 'e', 'b', 'a']);
    // Brought back after it was put off; what is not there any more is nowhere.
    expect(ids(['a', 'gone'], ['a', 'gone', 'b'])).toEqual(['a', 'c', 'd', 'e', 'b']);
  });
});

describe('what an address says was put off', () => {
  it('is ids, each once, and no more than a pile holds', () => {
    expect(laterOf(null)).toEqual([]);
    expect(laterOf('')).toEqual([]);
    expect(laterOf('aaaaaaaa-1,bbbbbbbb-2,aaaaaaaa-1,<script>,x')).toEqual([
      'aaaaaaaa-1',
      'bbbbbbbb-2',
    ]);
    const many = Array.from({ length: 99 }, (_, index) => `id-00000-${index}`);
    expect(laterOf(many.join())).toHaveLength(MOST_CARDS);
  });
});

it('a length is off beyond a fifth of what was asked', () => {
  expect([isLengthOff(800, 800), isLengthOff(950, 800), isLengthOff(970, 800)]).toEqual([
    false,
    false,
    true,
  ]);
  expect([isLengthOff(600, 800), isLengthOff(600, null), isLengthOff(5, 0)]).toEqual([
    true,
    false,
    false,
  ]);
});
