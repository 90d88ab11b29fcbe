/** One assignment with everything that the person may see of it and do with it now. */

import { getContact, involvementOf } from '~/features/exemplars/queries.dossier.server';
import { type ExemplarRow, readExemplar } from '~/features/exemplars/queries.subject.server';
import { canSeeContact, canSeeExemplar } from '~/features/exemplars/rules';
import { listHistory } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, notFound } from '~/platform/errors';
import type { Instant, PlainDate } from '~/platform/time';
import { formOf, requireReadable } from './queries.assignment-form.server';
import { type LoadedAssignment, requireAssignmentFacts } from './queries.facts.server';
import { listWarnings } from './queries.marks.server';
import { submissionsOf } from './queries.submissions.server';
import { withUndo } from './queries.undo.server';
import { canComment, canSeeAssignment, canSeeWork } from './rules';

export type AssignmentView = Awaited<ReturnType<typeof getAssignment>>;
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
    inside ? submissionsOf(ctx.db, [id]) : null,
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
    submissions: submissions?.get(id) ?? [],
    comments,
    // The comments stand in their own list; the first placement is told by the assignment's own event.
    history: (await withUndo(ctx, facts, placements, entries)).filter(
      (entry) => entry.event !== 'comment' && !(entry.event === 'plan' && entry.data?.first),
    ),
    warnings,
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
