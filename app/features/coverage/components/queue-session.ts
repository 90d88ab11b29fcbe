/** What a reader has done in this sitting of the queue, and what that does to the order of its cards. Pure. */
import type { Problem } from '~/platform/errors';
import type { QueueCard } from '../queries.queue.server';
import { inSessionOrder, type QueueVerb } from '../rules.queue';

/** A verb on its way to the server. */
export interface Decision {
  card: Pick<QueueCard, 'id' | 'title' | 'version'>;
  verb: Exclude<QueueVerb, 'later'>;
  /** Where it is sent. */
  action: string;
  fields: Readonly<Record<string, string>>;
}

/** A verb that was used, for the acknowledgement and for taking it back. */
export interface Used {
  id: string;
  title: string;
  verb: QueueVerb;
  /** The address that undoes it; undefined until the server has answered, null where nothing undoes it. */
  undo: string | null | undefined;
  /** Without a network: it waits on the device. */
  kept: boolean;
}

/** Why a verb was refused, and what had been typed. */
export interface CardRefusal {
  verb: Exclude<QueueVerb, 'later'>;
  problem: Problem;
  values: Record<string, string>;
}

/** The form that is open on a card. */
export interface Asking {
  id: string;
  verb: 'return' | 'assign';
}

export interface Session {
  sending: readonly Decision[];
  /** The version at which each card was decided: the page shows it until it is loaded again. */
  decided: Readonly<Record<string, number>>;
  front: readonly string[];
  later: readonly string[];
  /** In the order of use. */
  used: readonly Used[];
  refusals: Readonly<Record<string, CardRefusal>>;
  asking: Asking | null;
}

export const sessionOf = (later: readonly string[]): Session => ({
  sending: [],
  decided: {},
  front: [],
  later,
  used: [],
  refusals: {},
  asking: null,
});

export type Step =
  | { type: 'decide'; decision: Decision }
  /** It was done; `sent` has nothing more to load. */
  | { type: 'answered'; decision: Decision; undo: string | null; kept: boolean }
  | { type: 'refused'; decision: Decision; refusal: CardRefusal }
  | { type: 'settled'; decision: Decision }
  | { type: 'later'; card: Pick<QueueCard, 'id' | 'title'> }
  | { type: 'undone'; id: string }
  | { type: 'notUndone'; id: string }
  | { type: 'ask'; asking: Asking | null };

const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id);

function omit<T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> {
  const { [id]: _, ...rest } = record;
  return rest;
}

/** The session after a step. */
export function sessionAfter(session: Session, step: Step): Session {
  switch (step.type) {
    case 'decide':
      return decide(session, step.decision);
    case 'answered':
      return answered(session, step);
    case 'refused':
      return refused(session, step);
    case 'settled':
      return { ...session, sending: session.sending.filter((each) => each !== step.decision) };
    case 'later':
      return putOff(session, step.card);
    case 'undone':
      return broughtBack(session, step.id);
    case 'notUndone':
      return answeredWith(session, step.id, { undo: null });
    case 'ask':
      return { ...session, asking: step.asking };
  }
}

function decide(session: Session, decision: Decision): Session {
  const { id, title } = decision.card;
  return {
    ...session,
    sending: [...session.sending, decision],
    front: without(session.front, id),
    later: without(session.later, id),
    used: [...session.used, { id, title, verb: decision.verb, undo: undefined, kept: false }],
    refusals: omit(session.refusals, id),
    asking: null,
  };
}

function answered(
  session: Session,
  { decision, undo, kept }: Step & { type: 'answered' },
): Session {
  const { id, version } = decision.card;
  return {
    ...session,
    decided: { ...session.decided, [id]: version },
    used: answeredWith(session, id, { undo, kept }).used,
  };
}

const answeredWith = (session: Session, id: string, answer: Partial<Used>): Session => ({
  ...session,
  used: session.used.map((each) =>
    each.id === id && each.verb !== 'later' ? { ...each, ...answer } : each,
  ),
});

/** The card comes back to the front, with the reason; what is open on another card stays in front of it. */
function refused(session: Session, { decision, refusal }: Step & { type: 'refused' }): Session {
  const { id } = decision.card;
  const { verb } = refusal;
  const asks = verb === 'return' || verb === 'assign';
  return {
    ...session,
    sending: session.sending.filter((each) => each !== decision),
    front: [id, ...without(session.front, id)],
    used: session.used.filter((each) => each.id !== id || each.undo !== undefined),
    refusals: { ...session.refusals, [id]: refusal },
    asking: session.asking ?? (asks ? { id, verb } : null),
  };
}

function putOff(session: Session, { id, title }: Pick<QueueCard, 'id' | 'title'>): Session {
  return {
    ...session,
    front: without(session.front, id),
    later: [...without(session.later, id), id],
    used: [...session.used, { id, title, verb: 'later', undo: null, kept: false }],
    asking: null,
  };
}

function broughtBack(session: Session, id: string): Session {
  const last = session.used.map((each) => each.id).lastIndexOf(id);
  return {
    ...session,
    decided: omit(session.decided, id),
    front: [id, ...without(session.front, id)],
    later: without(session.later, id),
    used: session.used.filter((_, index) => index !== last),
  };
}

/** The cards that are still to be decided, the one at hand first. */
export function cardsAtHand<T extends Pick<QueueCard, 'id' | 'version'>>(
  cards: readonly T[],
  session: Session,
): T[] {
  const away = new Set(session.sending.map(({ card }) => card.id));
  const open = cards.filter(
    ({ id, version }) => !away.has(id) && version > (session.decided[id] ?? -1),
  );
  const { front, later, asking } = session;
  const held = asking && open.some(({ id }) => id === asking.id) ? [asking.id] : [];
  return inSessionOrder(open, {
    front: [...held, ...front.filter((id) => !held.includes(id))],
    later,
  });
}

/** How many cards this sitting has decided. */
export const decidedIn = ({ used }: Session): number =>
  used.filter(({ verb }) => verb !== 'later').length;
