/** The imports that were begun last. For the Board only. */
import type { Ctx } from '~/platform/context.server';
import type { Instant } from '~/platform/time';
import { fromJson } from '~db/columns';
import type { ImportResult } from './importing.server';
import type { ImportStatus } from './rules';
import { mayImport } from './states.server';

const RECENT = 10;

export interface RecentImport {
  id: string;
  fileName: string;
  status: ImportStatus;
  by: string;
  at: Instant;
  total: number;
  imported: number | null;
}

/** The newest imports. Throws 403. */
export async function listRecentImports(ctx: Ctx): Promise<RecentImport[]> {
  mayImport(ctx);
  const rows = await ctx.db.q
    .selectFrom('imports')
    .innerJoin('people', 'people.id', 'imports.created_by')
    .select([
      'imports.id',
      'file_name',
      'status',
      'people.display_name',
      'imports.created_at',
      'rows_total',
      'result',
    ])
    .orderBy('imports.created_at', 'desc')
    .orderBy('imports.id', 'desc')
    .limit(RECENT)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    status: row.status,
    by: row.display_name,
    at: row.created_at,
    total: row.rows_total,
    imported: fromJson<ImportResult>(row.result)?.imported ?? null,
  }));
}
