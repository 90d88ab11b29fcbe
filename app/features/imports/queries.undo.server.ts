/** What undoing an import would take away, and what it would leave. */
import { listTouched, type TouchedExemplar } from '~/features/exemplars/queries.import.server';
import type { Ctx } from '~/platform/context.server';
import type { Reader } from '~db/connect';
import { mayImport } from './states.server';

export interface UndoPreview {
  /** Exemplars that would be removed. */
  removable: number;
  /** Those that stay because somebody planned or changed them, the first few. */
  staying: TouchedExemplar[];
  stayingTotal: number;
}

const NAMED = 20;

/** Of an import that is done or undone. Throws 403. */
export async function getUndoPreview(ctx: Ctx, importId: string): Promise<UndoPreview> {
  mayImport(ctx);
  const touched = await listTouched(ctx.db, importId);
  const brought = await countBrought(ctx.db, importId);
  return {
    removable: brought - touched.length,
    staying: touched.slice(0, NAMED),
    stayingTotal: touched.length,
  };
}

/** How many exemplars of the import could be removed now. */
export async function countUndoable(db: Reader, importId: string): Promise<number> {
  const [brought, touched] = [await countBrought(db, importId), await listTouched(db, importId)];
  return brought - touched.length;
}

async function countBrought(db: Reader, importId: string): Promise<number> {
  const row = await db.q
    .selectFrom('exemplars')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return Number(row?.rows ?? 0);
}
