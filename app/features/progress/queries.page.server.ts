/** The pages of progress: who may see them, and what each shows. */
import { programmeOutlets } from '~/features/exemplars/queries.server';
import type { Outlet } from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import type { readCovered, readPublications } from './input';
import {
  type CoveredExemplar,
  listCovered,
  listPublications,
  type Paged,
  type Publication,
} from './queries.lists.server';
import { type Figures, getFigures } from './queries.server';
import { getOwnWork, type OwnWork } from './queries.work.server';
import { seesExemplars, seesOwnWork } from './rules';

const OWED_ON_PAGE = 10;

export interface ProgressView {
  personId: string;
  /** True when the figures are those of the person's own nominations. */
  ownOnly: boolean;
  figures: Figures | null;
  owed: Paged<CoveredExemplar> | null;
  mine: MyProgress | null;
}

/** A reporter's own results, with their newest publications. */
export interface MyProgress {
  work: OwnWork;
  recent: Paged<Publication>;
  outlets: Outlet[];
}

/** The page of the person: exemplars, own work, or both. `page` is that of the owed list. Throws 403. */
export async function getProgress(ctx: Ctx, page: number): Promise<ProgressView> {
  if (!can(ctx.who, 'read:progress')) throw forbidden();
  const sees = seesExemplars(ctx.who);
  const [figures, owed, mine] = await Promise.all([
    sees ? getFigures(ctx) : null,
    sees ? listCovered(ctx, { owed: true }, page, OWED_ON_PAGE) : null,
    seesOwnWork(ctx.who) ? getMine(ctx) : null,
  ]);
  const ownOnly = !can(ctx.who, 'read:progress', {});
  return { personId: ctx.who.id, ownOnly, figures, owed, mine };
}

async function getMine(ctx: Ctx): Promise<MyProgress> {
  const [work, recent, outlets] = await Promise.all([
    getOwnWork(ctx),
    listPublications(ctx, { leadId: ctx.who.id }, 1),
    programmeOutlets(ctx),
  ]);
  return { work, recent, outlets };
}

/** Throws 403 for those who see no figures about exemplars. */
export async function getCoveredPage(
  ctx: Ctx,
  question: ReturnType<typeof readCovered>,
): Promise<{
  question: ReturnType<typeof readCovered>;
  list: Paged<CoveredExemplar>;
  outlets: Outlet[];
}> {
  if (!seesExemplars(ctx.who)) throw forbidden();
  const { owed, outlet, state, month, page } = question;
  const asked = {
    owed,
    ...(outlet && state ? { outlet: { id: outlet, state } } : {}),
    ...(month ? { month } : {}),
  };
  const [list, outlets] = await Promise.all([listCovered(ctx, asked, page), programmeOutlets(ctx)]);
  return { question, list, outlets };
}

/** Reporters see their own publications only. Throws 403. */
export async function getPublicationsPage(
  ctx: Ctx,
  question: ReturnType<typeof readPublications>,
): Promise<{
  question: ReturnType<typeof readPublications>;
  list: Paged<Publication>;
  outlets: Outlet[];
}> {
  if (!can(ctx.who, 'read:progress')) throw forbidden();
  const mine = question.mine || !seesExemplars(ctx.who);
  const asked = {
    outletId: question.outlet,
    month: question.month,
    leadId: mine ? ctx.who.id : undefined,
  };
  const [list, outlets] = await Promise.all([
    listPublications(ctx, asked, question.page),
    programmeOutlets(ctx),
  ]);
  return { question: { ...question, mine }, list, outlets };
}
