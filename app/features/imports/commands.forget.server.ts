/** Forgets the rows that an import left out: their cells hold phone numbers that nobody needs any more. */
import { record } from '~/features/history/commands.server';
import type { Ctx } from '~/platform/context.server';
import { type Instant, toInstant } from '~/platform/time';
import type { Tx } from '~db/connect';
import type { ImportsTable } from '~db/schema/exemplars';
import { KEPT_DAYS } from './rules';
import { forgetFile } from './stored-file.server';

const DAY_MS = 86_400_000;
/** Imports of one run; the next day takes the rest. */
const MOST = 50;

type Maker = Pick<Ctx, 'db' | 'clock' | 'newId'>;

/**
 * Deletes the rows that were not imported of every list that nobody has touched for KEPT_DAYS; one that still waited in its
 * preview is cancelled, or done with what it has brought. Recorded in the name of whoever uploaded it. Gives how many lists.
 */
export async function forgetOldRows(ctx: Maker): Promise<number> {
  const before = toInstant(new Date(new Date(ctx.clock.now()).getTime() - KEPT_DAYS * DAY_MS));
  const lists = await ctx.db.q
    .selectFrom('imports')
    .select('id')
    .where('status', 'not in', ['importing', 'undoing'])
    .where('updated_at', '<', before)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('import_rows')
          .select('row_number')
          .whereRef('import_rows.import_id', '=', 'imports.id')
          .where('import_rows.status', '<>', 'imported'),
      ),
    )
    .limit(MOST)
    .execute();
  for (const { id } of lists) await ctx.db.transaction((tx) => forget(tx, ctx, id, before));
  return lists.length;
}

async function forget(tx: Tx, ctx: Maker, id: string, before: Instant): Promise<void> {
  const list = await tx.q
    .updateTable('imports')
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('status', 'not in', ['importing', 'undoing'])
    .where('updated_at', '<', before)
    .returningAll()
    .executeTakeFirst();
  // Somebody has taken it up again meanwhile.
  if (!list) return;
  const status = statusAfter(list);
  await forgetFile(tx, id);
  await tx.q.updateTable('imports').set({ status }).where('id', '=', id).execute();
  await tx.q
    .deleteFrom('import_rows')
    .where('import_id', '=', id)
    .where('status', '<>', 'imported')
    .execute();
  const who = await uploaderOf(tx, list.created_by);
  await record(
    tx,
    { ...ctx, who },
    {
      subject: { kind: 'import', id },
      event: 'expire',
      from: list.status,
      to: status,
    },
  );
}

function statusAfter({ status, result }: ImportsTable): ImportsTable['status'] {
  if (status !== 'preview' && status !== 'reading') return status;
  return result === null ? 'cancelled' : 'done';
}

/** Whoever uploaded the list, as far as an event names them. */
async function uploaderOf(tx: Tx, id: string): Promise<Ctx['who']> {
  const person = await tx.q
    .selectFrom('people')
    .select(['id', 'username', 'display_name', 'locale'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    id: person.id,
    username: person.username,
    displayName: person.display_name,
    locale: person.locale,
    mustChangePassword: false,
    grants: [],
  };
}
