/** The file of an import: kept while other sheets of it may still be asked for, and forgotten with the preview. */
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { getFile, readStored } from '~/platform/files.server';
import type { Tx } from '~db/connect';

/** The bytes of the list. Throws 409 when they are kept no longer. */
export async function storedBytes(ctx: Pick<Ctx, 'db'>, importId: string): Promise<Buffer> {
  const row = await ctx.db.q
    .selectFrom('files')
    .select('id')
    .where('owner_kind', '=', 'import')
    .where('owner_id', '=', importId)
    .executeTakeFirst();
  const file = row && (await getFile(ctx, row.id));
  const bytes = file && (await readStored(file));
  if (!bytes) throw new DomainError('imports.errors.fileGone', 409);
  return bytes;
}

/** Forgets the file; its bytes are swept from the store within a day or two, as those of every file that no row names. */
export async function forgetFile(tx: Tx, importId: string): Promise<void> {
  await tx.q
    .deleteFrom('files')
    .where('owner_kind', '=', 'import')
    .where('owner_id', '=', importId)
    .execute();
}
