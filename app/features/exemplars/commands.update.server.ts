/** Correcting what an exemplar is. */
import { followName } from '~/features/coverage/commands.naming.server';
import { record } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { hold } from '~db/hold';
import {
  checkDetails,
  columnsOf,
  type DetailColumns,
  fieldError,
  mayCreate,
} from './commands.write.server';
import type { EditInput } from './input';
import { type ExemplarRow, readExemplar } from './queries.subject.server';
import { canEdit, type ExemplarStatus, mayEver } from './rules';

/**
 * Corrects the publishable part. Throws 403, 404, 409 when it is closed or somebody else saved since `version`
 * (`exemplars.errors.changed`), 422. Work about it follows a corrected name. What changed after the approval is kept in the history, old and new.
 */
export async function updateExemplar(ctx: Ctx, id: string, input: EditInput): Promise<void> {
  await transactOnce(ctx, async (tx) => {
    const { row, subject, places } = await readExemplar(tx, id);
    if (!canEdit(ctx.who, subject))
      throw mayEver(ctx.who, subject, 'nominate') ? closed(row.status) : forbidden();
    const kept =
      input.placeCode === row.place_code ? places.at(row.place_code, row.place_valid_from) : null;
    const place = kept ?? places.find(input.placeCode, ctx.clock.today());
    if (!place) throw fieldError('placeCode', 'exemplars.errors.unknownPlace');
    if (!kept) mayCreate(ctx, place);
    await checkDetails(tx, ctx, input);
    const columns = columnsOf(ctx, input, place);
    const changed = differences(row, columns);
    if (row.name !== columns.name || row.place_code !== columns.place_code)
      // An import that is writing has either seen this name or comes after it.
      await hold(tx, 'programmes', { id: row.programme_id });
    const { numUpdatedRows } = await tx.q
      .updateTable('exemplars')
      .set({ ...columns, updated_at: ctx.clock.now(), version: row.version + 1 })
      .where('id', '=', id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new DomainError('exemplars.errors.changed', 409);
    if (changed.length === 0) return;
    if (row.name !== columns.name)
      await followName(tx, ctx, { id, before: row.name, after: columns.name });
    await record(tx, ctx, {
      subject: { kind: 'exemplar', id },
      event: 'update',
      data: { changed, old: pick(row, changed), new: pick(columns, changed) },
    });
  });
}

const closed = (status: ExemplarStatus): DomainError =>
  status === 'rejected' || status === 'withdrawn'
    ? new DomainError('exemplars.errors.notEditable', 409)
    : new DomainError(`exemplars.errors.now.${status}`, 409);

const TOLD = [
  'name',
  'short_name',
  'family',
  'kind',
  'sector_code',
  'movement_code',
  'place_code',
  'place_detail',
  'birth_year',
  'is_minor',
  'summary',
  'achievements',
] as const;
type Told = (typeof TOLD)[number];

const differences = (row: ExemplarRow, columns: DetailColumns): Told[] =>
  TOLD.filter((name) => row[name] !== columns[name]);

const pick = (from: Pick<DetailColumns, Told>, names: readonly Told[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]]));
