/** What rows of a preview repeat, judged again when the list or the register has changed. */
import type { Ctx } from '~/platform/context.server';
import { fromJson, json } from '~db/columns';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { ImportRowsTable, ImportsTable } from '~db/schema/exemplars';
import { isDuplicateProblem, Register, repeats } from './interpret/duplicates.server';
import { type Problem, statusFor, type Understood } from './rules';

/** Decides again which of the rows of one name and place is the first of its list, and what the register says of them. */
export async function regroupKey(
  tx: Tx,
  list: Pick<ImportsTable, 'id' | 'programme_id'>,
  key: string,
  register?: Register,
): Promise<void> {
  const rows = await tx.q
    .selectFrom('import_rows')
    .selectAll()
    .where('import_id', '=', list.id)
    .where('match_key', '=', key)
    .orderBy('row_number')
    .execute();
  const placeCode = key.split(' ')[0] ?? '';
  const known = register ?? (await Register.load(tx, list.programme_id, { placeCode }));
  let first: number | null = null;
  for (const row of rows) {
    const resolved = fromJson<Understood>(row.resolved);
    if (!resolved) continue;
    const skipped = row.status === 'skipped';
    const problems = (fromJson<Problem[]>(row.problems) ?? []).filter(
      (each) => !isDuplicateProblem(each),
    );
    const registered = known.problemOf(resolved);
    if (registered) problems.push(registered);
    if (registered?.severity !== 'duplicate' && !skipped) {
      if (first === null) first = row.row_number;
      else problems.push(repeats(first));
    }
    const status = statusFor(problems, { skipped, keepDuplicate: row.keep_duplicate === 1 });
    await tx.q
      .updateTable('import_rows')
      .set({ problems: json(problems), status })
      .where('import_id', '=', list.id)
      .where('row_number', '=', row.row_number)
      .execute();
  }
}

/** Names of one transaction. */
const PART = 100;

/** Judges the rows of open previews again that the register was said to hold: something has left it. */
export async function judgePreviewsAgain(ctx: Ctx, programmeId: string): Promise<void> {
  const lists = await ctx.db.q
    .selectFrom('imports')
    .select(['id', 'programme_id'])
    .where('programme_id', '=', programmeId)
    .where('status', '=', 'preview')
    .execute();
  for (const list of lists) {
    const register = await Register.load(ctx.db, programmeId);
    const keys = await keysInRegister(ctx.db, list.id);
    for (let from = 0; from < keys.length; from += PART) {
      const some = keys.slice(from, from + PART);
      await ctx.db.transaction((tx) => judgeAgain(tx, list, some, register));
    }
  }
}

async function judgeAgain(
  tx: Tx,
  list: Pick<ImportsTable, 'id' | 'programme_id'>,
  keys: readonly string[],
  register: Register,
): Promise<void> {
  await hold(tx, 'imports', { id: list.id });
  const open = await tx.q
    .selectFrom('imports')
    .select('id')
    .where('id', '=', list.id)
    .where('status', '=', 'preview')
    .executeTakeFirst();
  if (!open) return;
  await register.refresh(tx, list.id);
  for (const key of keys) await regroupKey(tx, list, key, register);
}

/** The names and places of rows of which the register was said to hold the same or nearly the same. */
async function keysInRegister(db: Reader, importId: string): Promise<string[]> {
  const rows = await db.q
    .selectFrom('import_rows')
    .select('match_key')
    .distinct()
    .where('import_id', '=', importId)
    .where('status', '<>', 'imported')
    .where('problems', 'like', '%InRegistry"%' as ImportRowsTable['problems'])
    .execute();
  return rows.flatMap(({ match_key: key }) => key ?? []);
}
