import { useFetcher, useLocation, useNavigate, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { EXEMPLAR_NOUNS } from '~/features/exemplars/rules';
import type { Problem } from '~/platform/errors';
import type { Queue, QueueCard } from '../queries.queue.server';
import type { QueueVerb } from '../rules.queue';
import {
  cardsAtHand,
  type Decision,
  decidedIn,
  type Session,
  type Step,
  sessionAfter,
  sessionOf,
  type Used,
} from './queue-session';
import { verbAddress } from './verb-looks';

/** A tap that was meant for the card before is not taken for its successor. */
const HOLD_MS = 600;

/** Where a verb of a card is sent. */
export const queueAddress = (card: QueueCard, verb: Exclude<QueueVerb, 'later'>): string =>
  card.pile === 'nominations'
    ? `/exemplars/${card.id}/${EXEMPLAR_NOUNS[verb === 'return' ? 'return' : 'approve']}`
    : verbAddress(card.id, verb);

/** The verbs that the person may use on a card now. */
export function verbsOn(card: QueueCard): QueueVerb[] {
  const now: readonly string[] =
    card.pile === 'nominations' ? card.nomination.verbs : card.work.verbs;
  const all: QueueVerb[] = ['claim', 'approve', 'return', 'assign'];
  return [...all.filter((verb) => now.includes(verb)), 'later'];
}

export interface QueueAtHand {
  session: Session;
  /** The cards to be decided, the one at hand first. */
  cards: QueueCard[];
  /** The place of the card at hand among all of this sitting. */
  position: { at: number; total: number; done: number };
  /** The card has just come, or is about to be renewed: no verb is taken yet. */
  held: boolean;
  /** The verb that would be undone now; null when there is none. */
  last: Used | null;
  /** A card that somebody else decided while it was at hand. */
  gone: { title: string; problem: Problem | null } | null;
  undoing: Used | null;
  /** Uses a verb of the card at hand; `return` and `assign` open their form. */
  press(verb: QueueVerb): void;
  decide(decision: Decision): void;
  undo(): void;
  step(step: Step): void;
}

/** What the page of the queue knows and does in one sitting. */
export function useQueue(queue: Queue, later: readonly string[]): QueueAtHand {
  const [session, step] = useReducer(sessionAfter, later, sessionOf);
  const [undoing, setUndoing] = useState<Used | null>(null);
  const cards = cardsAtHand(queue.cards, session);
  const [card] = cards;
  // What was refused was decided on an old card: no verb is taken before the new one is here.
  const loading = useRevalidator().state !== 'idle';
  const isOld = card !== undefined && card.id in session.refusals && loading;
  const held = useHeld(card?.id) || isOld;
  const [gone, forget] = useGone(queue, session, card);
  useLaterInAddress(session.later);
  const last = session.used.at(-1) ?? null;
  const decide = (decision: Decision) => {
    forget();
    step({ type: 'decide', decision });
  };
  const press = (verb: QueueVerb) => {
    if (!card || held || session.asking || !verbsOn(card).includes(verb)) return;
    forget();
    if (verb === 'later') step({ type: 'later', card });
    else if (verb === 'return' || verb === 'assign')
      step({ type: 'ask', asking: { id: card.id, verb } });
    else
      decide({
        card,
        verb,
        action: queueAddress(card, verb),
        fields: { version: String(card.version) },
      });
  };
  const undo = () => {
    if (!last || undoing || session.asking) return;
    if (last.verb === 'later') step({ type: 'undone', id: last.id });
    else if (last.undo) setUndoing(last);
  };
  const settle = useCallback((next: Step) => {
    if (next.type === 'undone' || next.type === 'notUndone') setUndoing(null);
    step(next);
  }, []);
  return {
    session,
    cards,
    position: positionOf(queue, session, cards.length),
    held,
    last,
    gone,
    undoing,
    press,
    decide,
    undo,
    step: settle,
  };
}

function positionOf(queue: Queue, session: Session, left: number) {
  const waiting = queue.piles.find(({ pile }) => pile === queue.pile)?.count ?? 0;
  const beyond = Math.max(0, waiting - queue.cards.length);
  const done = decidedIn(session);
  return { at: done + 1, total: done + left + beyond, done };
}

/** True for a moment after another card has come to hand. */
function useHeld(id: string | undefined): boolean {
  const [free, setFree] = useState(id);
  useEffect(() => {
    if (free === id) return;
    const timer = setTimeout(() => setFree(id), HOLD_MS);
    return () => clearTimeout(timer);
  }, [free, id]);
  return free !== id;
}

/** What was put off stays so when the page is left and come back to. */
function useLaterInAddress(later: readonly string[]): void {
  const navigate = useNavigate();
  const { search } = useLocation();
  const text = later.join(',');
  useEffect(() => {
    const params = new URLSearchParams(search);
    if ((params.get('later') ?? '') === text) return;
    if (text) params.set('later', text);
    else params.delete('later');
    navigate(`?${params}`, { replace: true, preventScrollReset: true });
  }, [text, search, navigate]);
}

/** Notices that the card at hand was decided by somebody else, and asks why. */
function useGone(queue: Queue, session: Session, card: QueueCard | undefined) {
  const { load, data } = useFetcher<Problem | null>();
  const [gone, setGone] = useState<QueueCard | null>(null);
  const before = useRef(card);
  const own = session.sending.some(({ card: sent }) => sent.id === before.current?.id);
  useEffect(() => {
    const was = before.current;
    before.current = card;
    if (!was || own || session.decided[was.id] !== undefined) return;
    if (queue.cards.some(({ id }) => id === was.id)) return;
    setGone(was);
    load(`/queue/gone?pile=${was.pile}&id=${was.id}`);
  }, [queue, card, own, session.decided, load]);
  const forget = useCallback(() => setGone(null), []);
  return [gone && { title: gone.title, problem: data ?? null }, forget] as const;
}
