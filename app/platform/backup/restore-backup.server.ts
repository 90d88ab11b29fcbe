/** Puts a backup in place of the database and the uploaded files. */
import { chmod, constants, copyFile, mkdir, readlink, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BackupProblem, type DatabaseArchive, type HeldDatabase } from '~db/backup/archive';
import { flushToDisk, ownedLike, UNFINISHED } from '~db/backup/durable';
import { knowsMigration } from '~db/migrate';
import { openArchive } from '~db/portable';
import type { BackupEnv } from '../env.server';
import { SpokenError } from '../spoken-error';
import { makeBackup } from './make-backup.server';
import { checksumOfFile, FILES, type Manifest, readManifest, verifyFiles } from './manifest.server';

export interface Restored {
  manifest: Manifest;
  /** The backup of what was there before; null when there was nothing, or nothing that could be read. */
  before: string | null;
  /** Where a damaged database was moved to. */
  damaged: string | null;
}

/**
 * Restores the backup in `folder`. Files come first, then the database in one step: whatever fails leaves the old database with all
 * its files, or the new one with all of its own. Files that only the old database names stay, and are swept a day later. Throws
 * SpokenError or BackupProblem; what is refused has changed nothing.
 */
export async function restoreBackup(
  folder: string,
  env: BackupEnv,
  { overwrite = false }: { overwrite?: boolean } = {},
): Promise<Restored> {
  const manifest = await readManifest(folder);
  const archive = openArchive(env.DATABASE_URL);
  requireSuitable(manifest, archive);
  await verifyFiles(folder, manifest);
  return archive.alone(async (held) => {
    if (held.state !== 'empty' && !overwrite) throw holdsData(folder);
    const before = held.state === 'filled' ? await backUpBefore(held, env) : null;
    await putFiles(folder, manifest, await storeOf(resolve(env.FILES_DIR)));
    const damaged = await held.replaceWith(join(folder, manifest.database), manifest.migration);
    return { manifest, before, damaged };
  });
}

function requireSuitable(manifest: Manifest, archive: DatabaseArchive): void {
  if (manifest.engine !== archive.engine) {
    const [from, to] = [manifest.engine, archive.engine].map((engine) =>
      engine === 'sqlite' ? 'SQLite' : 'PostgreSQL',
    );
    throw new SpokenError(
      `Bản sao lưu này là của ${from}, còn DATABASE_URL trỏ tới ${to}. Hãy đặt DATABASE_URL tới ${from} rồi chạy lại.`,
      `This backup is of ${from}, but DATABASE_URL names ${to}. Set DATABASE_URL to ${from} and run it again.`,
    );
  }
  if (knowsMigration(manifest.migration)) return;
  throw new SpokenError(
    `Bản sao lưu do một phiên bản mới hơn tạo ra (${manifest.version}, ${manifest.migration}). Hãy cài phiên bản đó rồi phục hồi.`,
    `The backup was made by a newer version (${manifest.version}, ${manifest.migration}). Install that version, then restore.`,
  );
}

const holdsData = (folder: string) =>
  new SpokenError(
    `Cơ sở dữ liệu đang có dữ liệu. Để thay bằng bản sao lưu (dữ liệu hiện có được sao lưu trước): npm run restore -- ${folder} --yes`,
    `The database holds data. To replace it by the backup (what is there is backed up first): npm run restore -- ${folder} --yes`,
  );

/** Null when the database turns out to be damaged: it is moved aside instead. */
async function backUpBefore(held: HeldDatabase, env: BackupEnv) {
  try {
    return (await makeBackup(env, 'restore', { held })).path;
  } catch (error) {
    if (error instanceof BackupProblem && error.problem.kind === 'damaged') return null;
    throw error;
  }
}

/** The store's folder; one that is a link to a folder that is gone is made where the link leads. */
async function storeOf(path: string): Promise<string> {
  const target = await readlink(path).catch(() => null);
  return target === null ? path : resolve(dirname(path), target);
}

/** Puts the uploaded files into the store. One that is there already, with the same bytes, stays. */
async function putFiles(folder: string, { files }: Manifest, store: string): Promise<void> {
  const folders = new Set<string>();
  for (const { path, bytes, sha256 } of files) {
    if (!path.startsWith(`${FILES}/`)) continue;
    const target = join(store, path.slice(FILES.length + 1));
    const incoming = `${target}${UNFINISHED}`;
    await rm(incoming, { force: true });
    const there = await stat(target).catch(() => null);
    if (there?.size === bytes && (await checksumOfFile(target)) === sha256) continue;
    await makeFolder(dirname(target));
    await copyFile(join(folder, path), incoming, constants.COPYFILE_FICLONE);
    await chmod(incoming, 0o600);
    await ownedLike(incoming, dirname(target));
    await flushToDisk(incoming);
    await rename(incoming, target);
    folders.add(dirname(target));
  }
  for (const changed of folders) await flushToDisk(changed);
}

/** Makes a folder and those above it, each owned as the one above. */
async function makeFolder(path: string): Promise<void> {
  if (await stat(path).catch(() => null)) return;
  await makeFolder(dirname(path));
  await mkdir(path, { recursive: true });
  await ownedLike(path, dirname(path));
}
