/** Takes away what an upload left in the store when the process died before its row was written. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED } from '~db/backup/durable';
import type { Db } from '~db/connect';
import { storeRoot } from './files.server';

/** An upload is written within minutes; a day is far beyond any that is still under way. */
const OLD_MS = 24 * 3_600_000;
const PAGE = 1_000;
/** What `saveUpload` calls its files: nothing else in the folder is touched. */
const KEY = /^[a-z]+\/\d{4}-\d{2}\/[0-9a-f]{32}$/;

/** Removes files of the store that no row knows and that are older than a day, and what a restore that died left. Gives how many went. */
export async function sweepFiles(db: Db, now = Date.now()): Promise<number> {
  const root = storeRoot();
  const old: string[] = [];
  for await (const key of keysIn(root)) {
    // Nothing is restored while a server runs.
    if (key.endsWith(UNFINISHED)) {
      await rm(join(root, key), { force: true });
      continue;
    }
    const found = await stat(join(root, key)).catch(() => null);
    if (found?.isFile() && now - found.mtimeMs > OLD_MS) old.push(key);
  }
  if (old.length === 0) return 0;
  const known = await knownKeys(db);
  const strays = old.filter((key) => !known.has(key));
  for (const key of strays) await rm(join(root, key), { force: true });
  return strays.length;
}

async function* keysIn(root: string): AsyncGenerator<string> {
  for (const owner of await namesIn(root))
    for (const month of await namesIn(join(root, owner)))
      for (const name of await namesIn(join(root, owner, month))) {
        const key = `${owner}/${month}/${name}`;
        if (KEY.test(key.replace(UNFINISHED, ''))) yield key;
      }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** Every key that a row names: of removed files, too, whose bytes stay. */
async function knownKeys(db: Db): Promise<Set<string>> {
  const known = new Set<string>();
  for (let after = ''; ; ) {
    const rows = await db.q
      .selectFrom('files')
      .select(['id', 'storage_key'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const row of rows) known.add(row.storage_key);
    if (rows.length < PAGE) return known;
    after = rows.at(-1)?.id ?? after;
  }
}
