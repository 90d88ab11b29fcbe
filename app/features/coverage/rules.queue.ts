/** The one-touch queue: which piles a person has, in what order their cards come, and what a session does to that order. Pure. */
import { can, type Permission } from '~/platform/permissions';
import type { Principal } from '~/platform/principal';
import type { Instant } from '~/platform/time';

/** What waits for one touch: nominations for the Board, texts for an editor, offers for a reporter. */
export const QUEUE_PILES = ['nominations', 'texts', 'offers'] as const;
export type QueuePile = (typeof QUEUE_PILES)[number];

const OPENED_BY: Record<QueuePile, Permission> = {
  nominations: 'appraise:exemplar',
  texts: 'edit:assignment',
  offers: 'claim:assignment',
};

/** The piles of the person's roles; none for those who decide nothing here. */
export const pilesOf = (who: Principal): QueuePile[] =>
  QUEUE_PILES.filter((pile) => can(who, OPENED_BY[pile]));

/** Cards that are loaded at once. */
export const MOST_CARDS = 40;

/** `later` puts the card at the end of this session's queue and changes nothing on the server. */
export type QueueVerb = 'claim' | 'approve' | 'return' | 'assign' | 'later';

/** The verbs of each pile, in the order of the keys 1, 2, 3, 4. */
export const PILE_VERBS: Readonly<Record<QueuePile, readonly QueueVerb[]>> = {
  nominations: ['approve', 'return', 'later'],
  texts: ['approve', 'return', 'assign', 'later'],
  offers: ['claim', 'later'],
};

/** The key of a verb in its pile. */
export const keyOfVerb = (pile: QueuePile, verb: QueueVerb): string =>
  String(PILE_VERBS[pile].indexOf(verb) + 1);

export interface Urgency {
  id: string;
  /** What it waits for has passed: the deadline of an offer, the planned hour of a text. */
  late: boolean;
  /** When it is due; null where nothing says so. */
  dueAt: Instant | null;
  /** Since when it waits. */
  since: Instant;
}

/** The most urgent first: late, then by when it is due, then what has waited longest. */
export const compareCards = (a: Urgency, b: Urgency): number =>
  Number(b.late) - Number(a.late) ||
  byText(a.dueAt ?? LAST, b.dueAt ?? LAST) ||
  byText(a.since, b.since) ||
  byText(a.id, b.id);

const LAST = '9999';
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a session has done to the order of a pile, by the ids of cards. */
export interface SessionOrder {
  /** Brought back, the last one first. */
  front: readonly string[];
  /** Put off, the first one first. */
  later: readonly string[];
}

/** The cards in the order of the session: what was brought back, the others as they come, then what was put off. */
export function inSessionOrder<T extends { id: string }>(
  cards: readonly T[],
  { front, later }: SessionOrder,
): T[] {
  const back = later.filter((id) => !front.includes(id));
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => cards.find((card) => card.id === id) ?? []);
  const between = cards.filter(({ id }) => !front.includes(id) && !back.includes(id));
  return [...named(front), ...between, ...named(back)];
}

const ID = /^[\w-]{8,40}$/;

/** The ids that an address says were put off (`later=a,b`): each once, no more than a pile holds. */
export const laterOf = (text: string | null): string[] =>
  [...new Set((text ?? '').split(','))].filter((id) => ID.test(id)).slice(0, MOST_CARDS);

/** A text that is so much longer or shorter than asked is pointed out. */
const LENGTH_OFF = 0.2;

/** Whether a length is far from what was asked for; never where nothing was. */
export const isLengthOff = (is: number, asked: number | null): boolean =>
  asked !== null && asked > 0 && Math.abs(is - asked) / asked > LENGTH_OFF;
