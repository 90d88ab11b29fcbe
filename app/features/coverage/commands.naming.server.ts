/** What work keeps of its exemplar's name: the text that it is found by, and a title that nobody has written. */
import { recordAll } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { fold } from '~/platform/text';
import { type FoldedText, fromJson } from '~db/columns';
import type { Reader, Tx } from '~db/connect';
import { hold } from '~db/hold';

/** The text that work is found by: its title and the exemplar's name, folded. */
export const searchTextOf = (title: string, exemplarName: string | null): FoldedText =>
  fold(`${title} ${exemplarName ?? ''}`);

/** The exemplar's name, held to the end of the transaction: a correction of it waits, and then finds what is written now. */
export async function heldName(tx: Tx, exemplarId: string | null): Promise<string | null> {
  if (exemplarId === null) return null;
  await hold(tx, 'exemplars', { id: exemplarId });
  return nameOf(tx, exemplarId);
}

async function nameOf(db: Reader, exemplarId: string): Promise<string | null> {
  const row = await db.q
    .selectFrom('exemplars')
    .select('name')
    .where('id', '=', exemplarId)
    .executeTakeFirst();
  return row?.name ?? null;
}

interface Renamed {
  id: string;
  before: string;
  after: string;
}

/** Rows of one statement. */
const PART = 200;

/**
 * Lets all work about an exemplar follow its corrected name, in the transaction that corrects it and after it has written
 * the exemplar. A title that is the old name becomes the new one, with an event and a version of its own.
 */
export async function followName(tx: Tx, ctx: Ctx, renamed: Renamed): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await tx.q
      .selectFrom('assignments')
      .select(['id', 'title'])
      .where('exemplar_id', '=', renamed.id)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PART)
      .execute();
    const unwritten = rows.filter(({ title }) => title === renamed.before);
    await retitle(
      tx,
      ctx,
      unwritten.map(({ id }) => id),
      renamed.after,
    );
    for (const { id, title } of rows) {
      if (title !== renamed.before) await refold(tx, id, title, renamed.after);
    }
    if (rows.length < PART) return;
    after = rows.at(-1)?.id ?? after;
  }
}

async function retitle(tx: Tx, ctx: Ctx, ids: readonly string[], name: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.q
    .updateTable('assignments')
    .set((row) => ({
      title: name,
      search_folded: searchTextOf(name, name),
      updated_at: ctx.clock.now(),
      version: row('version', '+', 1),
    }))
    .where('id', 'in', ids)
    .execute();
  await recordAll(
    tx,
    ctx,
    ids.map((id) => ({
      subject: { kind: 'assignment' as const, id },
      event: 'rename',
      data: { title: name },
    })),
  );
}

// The version stays: nothing that anybody edits or undoes has changed.
async function refold(tx: Tx, id: string, title: string, name: string | null): Promise<void> {
  await tx.q
    .updateTable('assignments')
    .set({ search_folded: searchTextOf(title, name) })
    .where('id', '=', id)
    .execute();
  tx.changed({ kind: 'assignment', id });
}

/** After an undo has put an old title and its text back: lets both follow the name as it is now. */
export async function followNameAgain(tx: Tx, id: string): Promise<void> {
  const row = await tx.q
    .selectFrom('assignments')
    .select(['title', 'exemplar_id', 'search_folded'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const name = await heldName(tx, row.exemplar_id);
  const unwritten =
    row.exemplar_id !== null && (await formerNames(tx, row.exemplar_id)).has(row.title);
  const title = unwritten && name !== null ? name : row.title;
  const searchText = searchTextOf(title, name);
  if (title === row.title && searchText === row.search_folded) return;
  await tx.q
    .updateTable('assignments')
    .set({ title, search_folded: searchText })
    .where('id', '=', id)
    .execute();
}

/** The names that were corrected. */
async function formerNames(db: Reader, exemplarId: string): Promise<Set<string>> {
  const events = await db.q
    .selectFrom('history')
    .select('data')
    .where('subject_kind', '=', 'exemplar')
    .where('subject_id', '=', exemplarId)
    .where('event', '=', 'update')
    .execute();
  return new Set(
    events.flatMap(({ data }) => fromJson<{ old?: { name?: string } }>(data)?.old?.name ?? []),
  );
}
