import { describe, expect, it } from 'vitest';
import type { Problem } from '~/platform/errors';
import {
  cardsAtHand,
  type Decision,
  decidedIn,
  type Session,
  type Step,
  sessionAfter,
  sessionOf,
} from './queue-session';

const CARDS = ['a', 'b', 'c'].map((id) => ({ id, title: `Thẻ ${id}`, version: 1 }));
const decisionOn = (id: string, verb: Decision['verb'] = 'approve'): Decision => ({
  card: { id, title: `Thẻ ${id}`, version: 1 },
  verb,
  action: `/assignments/${id}/approval`,
  fields: {},
});
const problem = { code: 'coverage.errors.goneOn', params: {}, fields: {} } as unknown as Problem;
const sessionWith = (steps: Step[], start: Session = sessionOf([])) =>
  steps.reduce(sessionAfter, start);
const ids = (session: Session, cards = CARDS) => cardsAtHand(cards, session).map(({ id }) => id);

describe('a sitting of the queue', () => {
  it('has the next card at hand before the server answers', () => {
    const session = sessionWith([{ type: 'decide', decision: decisionOn('a') }]);
    expect(ids(session)).toEqual(['b', 'c']);
    expect(session.used.at(-1)).toMatchObject({ id: 'a', undo: undefined });
  });

  it('keeps a decided card away until the page is loaded again, and takes a newer one', () => {
    const decision = decisionOn('a');
    const session = sessionWith([
      { type: 'decide', decision },
      { type: 'answered', decision, undo: '/history/1/undo', kept: false },
      { type: 'settled', decision },
    ]);
    expect(session.sending).toEqual([]);
    expect(ids(session)).toEqual(['b', 'c']);
    expect(ids(session, [{ id: 'a', title: 'Thẻ a', version: 3 }, ...CARDS.slice(1)])).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect([decidedIn(session), session.used.at(-1)?.undo]).toEqual([1, '/history/1/undo']);
  });

  it('brings an undone card back to the front', () => {
    const decision = decisionOn('b');
    const session = sessionWith([
      { type: 'decide', decision },
      { type: 'answered', decision, undo: '/history/1/undo', kept: false },
      { type: 'settled', decision },
      { type: 'undone', id: 'b' },
    ]);
    expect(ids(session)).toEqual(['b', 'a', 'c']);
    expect([decidedIn(session), session.used]).toEqual([0, []]);
  });

  it('puts a card off to the end, and brings it back', () => {
    const off = sessionWith([
      { type: 'later', card: CARDS[0] as (typeof CARDS)[0] },
      { type: 'later', card: CARDS[1] as (typeof CARDS)[0] },
    ]);
    expect(ids(off)).toEqual(['c', 'a', 'b']);
    expect(decidedIn(off)).toBe(0);
    expect(ids(sessionWith([{ type: 'undone', id: 'b' }], off))).toEqual(['b', 'c', 'a']);
  });

  it('brings a refused card back with the reason and its form', () => {
    const decision = decisionOn('a', 'return');
    const refusal = { verb: 'return' as const, problem, values: { reason: 'thiếu ảnh' } };
    const session = sessionWith([
      { type: 'decide', decision },
      { type: 'refused', decision, refusal },
    ]);
    expect(ids(session)).toEqual(['a', 'b', 'c']);
    expect(session).toMatchObject({
      used: [],
      sending: [],
      refusals: { a: refusal },
      asking: { id: 'a', verb: 'return' },
    });
  });

  it('leaves the card in front whose form is open when another is refused', () => {
    const decision = decisionOn('a');
    const session = sessionWith([
      { type: 'decide', decision },
      { type: 'ask', asking: { id: 'b', verb: 'return' } },
      { type: 'refused', decision, refusal: { verb: 'approve', problem, values: {} } },
    ]);
    expect(ids(session)).toEqual(['b', 'a', 'c']);
    expect(session.asking).toEqual({ id: 'b', verb: 'return' });
  });

  it('says no more that what cannot be undone could be', () => {
    const decision = decisionOn('a');
    const session = sessionWith([
      { type: 'decide', decision },
      { type: 'answered', decision, undo: '/history/1/undo', kept: false },
      { type: 'notUndone', id: 'a' },
    ]);
    expect(session.used.at(-1)?.undo).toBeNull();
  });
});
