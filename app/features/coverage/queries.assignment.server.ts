/** One assignment with everything that the person may see of it and do with it now. */
import { getContact, involvementOf } from '~/features/exemplars/queries.dossier.server';
import { type ExemplarRow, readExemplar } from '~/features/exemplars/queries.subject.server';
import { canSeeContact, canSeeExemplar } from '~/features/exemplars/rules';
import { listHistory } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, notFound } from '~/platform/errors';
import type { Instant, PlainDate } from '~/platform/time';
import type { Schema } from '~db/schema';
import { rankForWork } from './queries.advice.server';
import { type LoadedAssignment, requireAssignmentFacts } from './queries.facts.server';
import { listWarnings } from './queries.marks.server';
import { listChoices } from './queries.options.server';
import { assignmentOfPlacement, listPlacementViews } from './queries.placement.server';
import { withUndo } from './queries.undo.server';
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
import { canAddPlacement } from './rules.placements';

export type AssignmentView = Awaited<ReturnType<typeof getAssignment>>;
export type AssignmentFormView = Awaited<ReturnType<typeof getAssignmentForm>>;
export type ExemplarSummary = NonNullable<AssignmentView['exemplar']>;
export type SubmissionView = AssignmentView['submissions'][number];
export type CommentView = AssignmentView['comments'][number];

/** The page of an assignment. Throws 404, and 403 for those who do not read the calendar. */
export async function getAssignment(ctx: Ctx, id: string) {
  const facts = await requireReadable(ctx, id);
  const inside = canSeeWork(ctx.who, facts.outletId);
  const [form, exemplar, submissions, comments, warnings] = await Promise.all([
    formOf(ctx, facts, true),
    facts.exemplarId ? summarise(ctx, facts.exemplarId) : null,
    inside ? listSubmissions(ctx, id) : [],
    inside ? listComments(ctx, id) : [],
    listWarnings(ctx, facts),
  ]);
  const { placements } = form;
  const entries = inside
    ? await listHistory(ctx.db, [
        { kind: 'assignment', ids: [id] },
        { kind: 'placement', ids: placements.map((placement) => placement.id) },
      ])
    : [];
  const returned = entries.find((entry) => entry.event === 'return' && !entry.undone);
  return {
    ...form,
    returned: form.returned && {
      ...form.returned,
      by: returned?.actorName ?? '',
      at: returned?.at ?? form.updatedAt,
    },
    exemplar,
    submissions,
    comments,
    // The comments stand in their own list; the first placement is told by the assignment's own event.
    history: (await withUndo(ctx, facts, placements, entries)).filter(
      (entry) => entry.event !== 'comment' && !(entry.event === 'plan' && entry.data?.first),
    ),
    warnings,
  };
}

/**
 * What the forms about an assignment are drawn from; `choices` are those of its outlet, for the forms that choose a person or
 * a channel. Throws like `getAssignment`.
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

async function requireReadable(ctx: Ctx, id: string): Promise<LoadedAssignment> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  return requireAssignmentFacts(ctx.db, id);
}

async function formOf(ctx: Ctx, facts: LoadedAssignment, choosing: boolean) {
  const { id } = facts;
  const [{ returnReason, ...row }, crew, placements] = await Promise.all([
    readRow(ctx, id),
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

async function readRow(ctx: Ctx, id: string) {
  const row = await ctx.db.q
    .selectFrom('assignments as a')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .innerJoin('people as author', 'author.id', 'a.created_by')
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .leftJoin('people as giver', 'giver.id', 'a.assigned_by')
    .select([
      'a.genre',
      'a.brief',
      'a.length_value',
      'a.length_unit',
      'a.return_reason',
      'a.created_at',
      'a.updated_at',
      'a.lead_id',
      'a.assigned_by',
      'o.id as outlet_id',
      'o.name as outlet_name',
      'o.short_name',
      'o.hue',
      'o.icon',
      'author.display_name as author_name',
      'lead.display_name as lead_name',
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
    lengthValue: row.length_value,
    lengthUnit: row.length_unit,
    returnReason: row.return_reason,
    createdBy: row.author_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    lead: row.lead_id && row.lead_name ? { id: row.lead_id, name: row.lead_name } : null,
    /** Who assigned it; null when the lead claimed it. */
    assignedBy: row.assigned_by && row.assigned_by !== row.lead_id ? row.giver_name : null,
  };
}

interface Contact {
  contactPerson: string;
  phone: string;
  address: string;
  note: string;
}

async function summarise(ctx: Ctx, id: string) {
  const [{ row, subject, places }, involvement] = await Promise.all([
    readExemplar(ctx.db, id),
    involvementOf(ctx, id),
  ]);
  const contact = canSeeContact(ctx.who, subject, involvement) ? await readContact(ctx, id) : null;
  const place = places.at(row.place_code, row.place_valid_from);
  const readable = canSeeExemplar(ctx.who, subject);
  return {
    id,
    name: row.name,
    kind: row.kind,
    family: row.family,
    status: row.status,
    place: place?.label ?? row.place_code,
    placeDetail: row.place_detail,
    summary: readable ? row.summary : '',
    approvedOn: row.approved_on,
    decision: decisionOf(row),
    consent: row.consent,
    isMinor: row.is_minor === 1,
    /** Whether the dossier opens for the person. */
    readable,
    contact,
  };
}

const decisionOf = (row: ExemplarRow): { number: string; date: PlainDate | null } | null =>
  row.decision_number ? { number: row.decision_number, date: row.decision_date } : null;

async function readContact(ctx: Ctx, id: string): Promise<Contact | null> {
  const contact = await getContact(ctx.db, id);
  if (!contact) return null;
  const { contactPerson, phone, address, contactNote } = contact;
  return { contactPerson, phone, address, note: contactNote };
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

async function listSubmissions(ctx: Ctx, id: string) {
  const rows = await ctx.db.q
    .selectFrom('submissions as s')
    .innerJoin('people', 'people.id', 's.submitted_by')
    .leftJoin('files as f', (join) =>
      join.onRef('f.id', '=', 's.file_id').on('f.removed_at', 'is', null),
    )
    .selectAll('s')
    .select(['people.display_name', 'f.name as file_name', 'f.bytes as file_bytes'])
    .where('s.assignment_id', '=', id)
    .orderBy('s.number', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    by: row.display_name,
    at: row.submitted_at,
    lengthValue: row.length_value,
    lengthUnit: row.length_unit,
    link: row.link,
    note: row.note,
    file:
      row.file_id && row.file_name
        ? { id: row.file_id, name: row.file_name, bytes: Number(row.file_bytes) }
        : null,
  }));
}

const MOST_COMMENTS = 200;

async function listComments(ctx: Ctx, id: string) {
  const rows = await ctx.db.q
    .selectFrom('comments as c')
    .innerJoin('people', 'people.id', 'c.author_id')
    .select(['c.id', 'c.body', 'c.created_at', 'c.author_id', 'people.display_name'])
    .where('c.assignment_id', '=', id)
    .orderBy('c.id', 'desc')
    .limit(MOST_COMMENTS)
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      body: row.body,
      at: row.created_at satisfies Instant,
      by: row.display_name,
      mine: row.author_id === ctx.who.id,
    }))
    .reverse();
}

/** Whether the file belongs to the assignment and may be read with it. Throws 403, 404. */
export async function requireSubmissionFile(ctx: Ctx, id: string, fileId: string): Promise<void> {
  const facts: LoadedAssignment = await requireAssignmentFacts(ctx.db, id);
  if (!canSeeAssignment(ctx.who) || !canSeeWork(ctx.who, facts.outletId)) throw forbidden();
  const row = await ctx.db.q
    .selectFrom('submissions')
    .select('id')
    .where('assignment_id', '=', id)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (!row) throw notFound();
}

/** Throws 403 unless the person may write comments, 404 when there is nothing to comment on. */
export async function requireMayComment(ctx: Ctx, id: string): Promise<void> {
  const facts = await requireAssignmentFacts(ctx.db, id);
  if (!canComment(ctx.who, facts.outletId)) {
    throw new DomainError('coverage.errors.notYourOutlet', 403);
  }
}
