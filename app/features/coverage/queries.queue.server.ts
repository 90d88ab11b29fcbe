/** The one-touch queue of the reader: the cards of one pile with all that is needed to decide, and what tomorrow brings. */

import { countToAppraise } from '~/features/exemplars/queries.frame.server';
import { listToAppraise, type Nomination } from '~/features/exemplars/queries.queue.server';
import type { Reason } from '~/features/newsroom/rules.ranking';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { outletsOf } from '~/platform/principal';
import { addDays, type Instant, instantOf } from '~/platform/time';
import { countAwaitingEditor, countOffers } from './queries.frame.server';
import { forReader } from './queries.marks.server';
import { type CardFacts, cardFactsOf } from './queries.queue-facts.server';
import { fitOf } from './queries.queue-fit.server';
import { type TextPeople, textPeopleOf } from './queries.queue-texts.server';
import { listTomorrow, type Tomorrow } from './queries.queue-tomorrow.server';
import { type Submission, submissionsOf } from './queries.submissions.server';
import { gatherWarnings } from './queries.warnings.server';
import { listHandedIn, listOpenWork, type WorkItem } from './queries.work.server';
import { compareCards, MOST_CARDS, pilesOf, type QueuePile, type Urgency } from './rules.queue';
import type { Warning } from './rules.warnings';

interface Shared extends Urgency {
  version: number;
  title: string;
}

export interface OfferCard extends Shared, CardFacts {
  pile: 'offers';
  work: WorkItem;
  /** What speaks for and against the reader. */
  fit: Reason[];
}

export interface TextCard extends Shared, CardFacts, TextPeople {
  pile: 'texts';
  work: WorkItem;
  handedIn: Submission | null;
  warnings: Warning[];
}

export interface NominationCard extends Shared {
  pile: 'nominations';
  nomination: Nomination;
}

export type QueueCard = OfferCard | TextCard | NominationCard;

export interface Queue {
  pile: QueuePile;
  /** Every pile of the reader, with what waits in it. */
  piles: { pile: QueuePile; count: number }[];
  /** The most urgent first. */
  cards: QueueCard[];
  tomorrow: Tomorrow;
}

/** The queue of the pile that is asked for, else of the first of the reader's that holds anything. Throws 403. */
export async function getQueue(ctx: Ctx, asked: string | null): Promise<Queue> {
  const own = pilesOf(ctx.who);
  const piles = await Promise.all(
    own.map(async (pile) => ({ pile, count: await countIn(ctx, pile) })),
  );
  const pile =
    own.find((each) => each === asked) ?? piles.find(({ count }) => count > 0)?.pile ?? own[0];
  if (!pile) throw forbidden();
  const [cards, tomorrow] = await Promise.all([CARDS[pile](ctx), listTomorrow(ctx, pile)]);
  return { pile, piles, cards: cards.sort(compareCards).slice(0, MOST_CARDS), tomorrow };
}

async function countIn({ db, who, clock }: Ctx, pile: QueuePile): Promise<number> {
  if (pile === 'texts') return countAwaitingEditor(db, outletsOf(who, 'editor'));
  if (pile === 'offers') return countOffers(db, outletsOf(who, 'reporter'));
  const programme = await getCurrentProgramme(db, clock.today());
  return programme ? countToAppraise(db, programme.id) : 0;
}

const CARDS: Record<QueuePile, (ctx: Ctx) => Promise<QueueCard[]>> = {
  offers: offerCards,
  texts: textCards,
  nominations: nominationCards,
};

async function offerCards(ctx: Ctx): Promise<OfferCard[]> {
  const works = (await listOpenWork(ctx)).slice(0, MOST_CARDS);
  const { facts, proposals } = await cardFactsOf(ctx.db, idsOf(works));
  const fit = await fitOf(ctx, proposals, facts);
  return works.map((work) => ({
    pile: 'offers',
    ...sharedOf(work),
    ...factsIn(facts, work),
    late: work.deadlineMissed,
    dueAt: work.deadlineAt ?? hourOf(facts.get(work.assignmentId)),
    since: work.createdAt,
    work,
    fit: fit.get(work.assignmentId) ?? [],
  }));
}

async function textCards(ctx: Ctx): Promise<TextCard[]> {
  const works = await listHandedIn(ctx, outletsOf(ctx.who, 'editor'), MOST_TEXTS);
  const ids = idsOf(works);
  const [{ facts, proposals }, handedIn, people] = await Promise.all([
    cardFactsOf(ctx.db, ids),
    submissionsOf(ctx.db, ids),
    textPeopleOf(ctx.db, ids),
  ]);
  const now = ctx.clock.now();
  const toCome = proposals.filter(({ plannedOn }) => plannedOn >= ctx.clock.today());
  const found = await gatherWarnings(ctx, toCome);
  return works.map((work) => {
    const dueAt = hourOf(facts.get(work.assignmentId));
    const next = toCome.find(({ assignmentId }) => assignmentId === work.assignmentId);
    const handed = handedIn.get(work.assignmentId)?.[0] ?? null;
    return {
      pile: 'texts',
      ...sharedOf(work),
      ...factsIn(facts, work),
      ...(people.get(work.assignmentId) ?? { lead: null, editor: null }),
      late: dueAt !== null && dueAt < now,
      dueAt,
      since: handed?.at ?? work.createdAt,
      work,
      handedIn: handed,
      warnings: next ? forReader(ctx, work.outlet.id, found.get(next.key) ?? []) : [],
    };
  });
}

async function nominationCards(ctx: Ctx): Promise<NominationCard[]> {
  const nominations = await listToAppraise(ctx, MOST_CARDS);
  return nominations.map((nomination) => ({
    pile: 'nominations',
    id: nomination.id,
    version: nomination.version,
    title: nomination.name,
    late: false,
    dueAt: null,
    since: nomination.nominatedAt,
    nomination,
  }));
}

/** The most urgent of so many are shown: a text is urgent by the day it appears, which another table has. */
const MOST_TEXTS = 200;

const idsOf = (works: readonly WorkItem[]) => works.map(({ assignmentId }) => assignmentId);

const sharedOf = ({ assignmentId, version, title }: WorkItem) => ({
  id: assignmentId,
  version,
  title,
});

const factsIn = (facts: ReadonlyMap<string, CardFacts>, { assignmentId }: WorkItem): CardFacts =>
  facts.get(assignmentId) ?? { next: null, exemplar: null };

/** When it is to appear: its hour, or the end of a day without one. */
function hourOf(facts: CardFacts | undefined): Instant | null {
  const next = facts?.next;
  if (!next) return null;
  return next.time ? instantOf(next.day, next.time) : instantOf(addDays(next.day, 1));
}
