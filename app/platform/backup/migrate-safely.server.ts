/** Migrates at the start, with a backup of what was there before. */
import type { Db } from '~db/connect';
import { SchemaTooNew } from '~db/migrate';
import { openArchive } from '~db/portable';
import type { Env } from '../env.server';
import { SpokenError } from '../spoken-error';
import { makeBackup } from './make-backup.server';
import { spoken } from './words.server';

type Say = (words: string) => void;

/**
 * Brings the schema up to date. A database in use that is not up to date is backed up first, unless BACKUP_BEFORE_MIGRATION is 0;
 * where the backup is, is told by `say`. Throws SpokenError when the backup or a migration fails: the database is as it was then.
 */
export async function migrateSafely(
  db: Pick<Db, 'migrate'>,
  env: Env,
  say: Say = (words) => void process.stdout.write(`${words}\n`),
): Promise<void> {
  let made: string | null = null;
  try {
    await db.migrate(async (first) => {
      // On SQLite the migration begins again where another process was faster.
      made ??= await backUp(env, first, say);
    });
    await openArchive(env.DATABASE_URL).sweep();
  } catch (error) {
    throw failed(error, made);
  }
}

async function backUp(env: Env, first: string, say: Say): Promise<string | null> {
  if (!env.BACKUP_BEFORE_MIGRATION) return null;
  try {
    const { path } = await makeBackup(env, 'migration');
    say(
      `Đã sao lưu trước khi nâng cấp cơ sở dữ liệu (${first}): ${path}\nBackup before the database is migrated (${first}): ${path}`,
    );
    return path;
  } catch (error) {
    const { vietnamese, english } = spoken(error);
    throw new SpokenError(
      `Chưa nâng cấp gì, vì không sao lưu được trước khi nâng cấp. ${vietnamese}\nĐể nâng cấp mà không sao lưu: BACKUP_BEFORE_MIGRATION=0 npm start`,
      `Nothing was migrated, because the backup before it failed. ${english}\nTo migrate without a backup: BACKUP_BEFORE_MIGRATION=0 npm start`,
      error,
    );
  }
}

function failed(error: unknown, made: string | null): unknown {
  if (error instanceof SchemaTooNew)
    return new SpokenError(
      `Cơ sở dữ liệu đã được một phiên bản mới hơn nâng cấp (${error.migration}). Hãy cài lại phiên bản đó, hoặc phục hồi bản sao lưu trước khi nâng cấp; danh sách: npm run restore`,
      `A newer version has migrated the database (${error.migration}). Install that version again, or restore the backup from before; to list them: npm run restore`,
      error,
    );
  if (!made) return error;
  const { vietnamese, english } = spoken(error);
  return new SpokenError(
    `Không nâng cấp được cơ sở dữ liệu; dữ liệu vẫn như trước. ${vietnamese}\nBản sao lưu: ${made}\nĐể quay lại: cài phiên bản trước và chạy nó; nếu cần: npm run restore -- ${made} --yes`,
    `The database could not be migrated; its data is as it was. ${english}\nThe backup: ${made}\nTo go back: install the version before and start it; if needed: npm run restore -- ${made} --yes`,
    error,
  );
}
