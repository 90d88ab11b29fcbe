/** What the forms about an assignment are drawn from: where it stands, and what the person may do with it now. */

import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import type { Schema } from '~db/schema';
import { rankForWork } from './queries.advice.server';
import { type LoadedAssignment, requireAssignmentFacts } from './queries.facts.server';
import { listChoices } from './queries.options.server';
import { assignmentOfPlacement, listPlacementViews } from './queries.placement.server';
import {
  assignmentVerbs,
  canChooseSubject,
  canComment,
  canEditDetails,
  canSeeAssignment,
  canSeeWork,
  isDeadlineMissed,
  needsReason,
} from './rules';
import type { Genre } from './rules.genres';
import { lengthStored, unitStored } from './rules.lengths';
import { canAddPlacement } from './rules.placements';

export type AssignmentFormView = Awaited<ReturnType<typeof getAssignmentForm>>;

/**
 * What the forms about an assignment are drawn from; `choices` are those of its outlet, for the forms that choose a person or
 * a channel. Throws 404, and 403 for those who do not read the calendar.
 */
export async function getAssignmentForm(ctx: Ctx, id: string, { choices }: { choices: boolean }) {
  return formOf(ctx, await requireReadable(ctx, id), choices);
}

/** The same for a form about one of its placements. Throws 403, 404. */
export async function getPlacementForm(ctx: Ctx, id: string, asked: { choices: boolean }) {
  const view = await getAssignmentForm(ctx, await assignmentOfPlacement(ctx, id), asked);
  const placement = view.placements.find((each) => each.id === id);
  if (!placement) throw notFound();
  return { view, placement };
}

/** The facts of an assignment that the person may read. Throws 403, 404. */
export async function requireReadable(ctx: Ctx, id: string): Promise<LoadedAssignment> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  return requireAssignmentFacts(ctx.db, id);
}

/** The form of an assignment that the person may read; `choosing` with the choices of its outlet. */
export async function formOf(ctx: Ctx, facts: LoadedAssignment, choosing: boolean) {
  const { id } = facts;
  const returnReason = facts.columns.return_reason;
  const [row, crew, placements] = await Promise.all([
    readRow(ctx, facts),
    listCrew(ctx, id),
    listPlacementViews(ctx, facts),
  ]);
  const verbs = assignmentVerbs(ctx.who, facts).map((verb) => ({
    verb,
    reason: needsReason(verb, facts.status),
  }));
  const may = {
    seeWork: canSeeWork(ctx.who, facts.outletId),
    edit: canEditDetails(ctx.who, facts),
    comment: canComment(ctx.who, facts.outletId),
    addPlacement: canAddPlacement(ctx.who, facts),
    chooseSubject: canChooseSubject(ctx.who, facts),
  };
  const plans = may.edit || may.addPlacement || verbs.some(({ verb }) => verb === 'assign');
  return {
    ...row,
    id,
    version: facts.version,
    title: facts.title,
    kind: facts.kind,
    status: facts.status,
    suspendedFrom: facts.suspendedFrom,
    deadlineAt: facts.deadlineAt,
    deadlineMissed: isDeadlineMissed(facts.status, facts.deadlineAt, ctx.clock.now()),
    returned: may.seeWork && returnReason ? { reason: returnReason } : null,
    exemplar: facts.exemplarId ? { id: facts.exemplarId } : null,
    crew,
    placements,
    verbs,
    may,
    choices:
      choosing && plans
        ? {
            ...(await listChoices(ctx, facts.outletId, facts.kind)),
            ranked: await rankForWork(ctx, id),
          }
        : null,
  };
}

export interface OutletRef {
  id: string;
  name: string;
  shortName: string;
  hue: Schema['outlets']['hue'];
  icon: Schema['outlets']['icon'];
}

/** What the facts of the rules do not hold. */
async function readRow(ctx: Ctx, { id, leadId, leadName, assignedById }: LoadedAssignment) {
  const row = await ctx.db.q
    .selectFrom('assignments as a')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .innerJoin('people as author', 'author.id', 'a.created_by')
    .leftJoin('people as giver', 'giver.id', 'a.assigned_by')
    .select([
      'a.genre',
      'a.brief',
      'a.length_value',
      'a.length_unit',
      'a.created_at',
      'a.updated_at',
      'o.id as outlet_id',
      'o.name as outlet_name',
      'o.short_name',
      'o.hue',
      'o.icon',
      'author.display_name as author_name',
      'giver.display_name as giver_name',
    ])
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const outlet: OutletRef = {
    id: row.outlet_id,
    name: row.outlet_name,
    shortName: row.short_name,
    hue: row.hue,
    icon: row.icon,
  };
  return {
    outlet,
    genre: row.genre as Genre,
    brief: row.brief,
    lengthValue: lengthStored(row),
    lengthUnit: unitStored(row.length_unit),
    createdBy: row.author_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    lead: leadId && leadName ? { id: leadId, name: leadName } : null,
    /** Who assigned it; null when the lead claimed it. */
    assignedBy: assignedById && assignedById !== leadId ? row.giver_name : null,
  };
}

async function listCrew(ctx: Ctx, id: string) {
  const rows = await ctx.db.q
    .selectFrom('crew')
    .innerJoin('people', 'people.id', 'crew.person_id')
    .select(['people.id', 'people.display_name', 'crew.part'])
    .where('crew.assignment_id', '=', id)
    .orderBy('people.name_sort')
    .execute();
  return rows.map((row) => ({ personId: row.id, name: row.display_name, part: row.part }));
}
