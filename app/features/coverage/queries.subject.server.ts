/** Whom an assignment of a recurring need may be about. */
import type { Ctx } from '~/platform/context.server';
import { type DomainError, notFound } from '~/platform/errors';
import type { Reader } from '~db/connect';
import { whyNotSubject } from './commands.subject.server';
import { requireReadable } from './queries.assignment-form.server';
import { listTray } from './queries.tray.server';

export interface SubjectChoice {
  id: string;
  label: string;
  /** How many of the need's wishes it meets. */
  fit: number;
}

export interface SubjectForm {
  id: string;
  version: number;
  title: string;
  subjects: SubjectChoice[];
}

/**
 * What the form asks, and why nothing can be chosen now; `chosenId` is among its choices although the outlet owes it nothing.
 * Throws 403 for those who do not read the calendar, 404.
 */
export async function getSubjectForm(
  ctx: Ctx,
  id: string,
  chosenId: string | null = null,
): Promise<{ form: SubjectForm; refused: DomainError | null }> {
  const { title, version } = await requireReadable(ctx, id);
  const refused = await whyNotSubject(ctx, id);
  const subjects = refused ? [] : await listSubjects(ctx, id, chosenId);
  return { form: { id, version, title, subjects }, refused };
}

const CANDIDATES = 200;

/** The exemplars that the assignment's outlet owes coverage, those that suit its need best first, then the longest waiting. */
export async function listSubjects(
  ctx: Ctx,
  assignmentId: string,
  chosenId: string | null = null,
): Promise<SubjectChoice[]> {
  const need = await ctx.db.q
    .selectFrom('assignments as a')
    .leftJoin('series as s', 's.id', 'a.series_id')
    .select(['a.outlet_id', 's.place_code', 's.sector_code', 's.family'])
    .where('a.id', '=', assignmentId)
    .executeTakeFirst();
  if (!need) throw notFound();
  const { items } = await listTray(ctx, { outletId: need.outlet_id, limit: CANDIDATES });
  const owed = items.map((item) => ({
    id: item.exemplarId,
    label: [item.name, item.districtName ?? item.placeName].join(' · '),
  }));
  const listed = owed.some(({ id }) => id === chosenId);
  const candidates = listed || !chosenId ? owed : [...owed, ...(await approved(ctx.db, chosenId))];
  if (candidates.length === 0) return [];
  const rows = await ctx.db.q
    .selectFrom('exemplars')
    .select(['id', 'place_code', 'district_code', 'sector_code', 'family'])
    .where(
      'id',
      'in',
      candidates.map(({ id }) => id),
    )
    .execute();
  const about = new Map(rows.map((row) => [row.id, row]));
  return candidates
    .map((candidate) => {
      const row = about.get(candidate.id);
      const meets = [
        need.place_code !== null &&
          (row?.place_code === need.place_code || row?.district_code === need.place_code),
        need.sector_code !== null && row?.sector_code === need.sector_code,
        need.family !== null && row?.family === need.family,
      ];
      return { ...candidate, fit: meets.filter(Boolean).length };
    })
    .sort((a, b) => b.fit - a.fit);
}

const approved = ({ q }: Reader, exemplarId: string) =>
  q
    .selectFrom('exemplars')
    .select(['id', 'name as label'])
    .where('id', '=', exemplarId)
    .where('status', '=', 'approved')
    .execute();
