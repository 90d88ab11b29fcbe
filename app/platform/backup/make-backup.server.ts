/** Makes a backup of the database and the uploaded files while they are in use. */
import type { Dirent } from 'node:fs';
import { chmod, constants, copyFile, link, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { HeldDatabase } from '~db/backup/archive';
import { flushToDisk, UNFINISHED } from '~db/backup/durable';
import { openArchive } from '~db/portable';
import packageJson from '../../../package.json';
import type { BackupEnv } from '../env.server';
import { SpokenError } from '../spoken-error';
import { makeWhole, nameOf, prune } from './folder.server';
import {
  checksumOfFile,
  FILES,
  type ListedFile,
  type Manifest,
  writeManifest,
} from './manifest.server';

export interface MadeBackup {
  path: string;
  manifest: Manifest;
}

/**
 * Makes a backup in BACKUP_DIR. The files are copied after the database, so that each one that it names is there: they are
 * never changed, and removed only when no row names them. A backup that is made by itself shares them with the store by hard
 * links where it can; before a migration the older ones of these are removed. `held` is the database when it is held alone. Throws BackupProblem,
 * or the error of the disk.
 */
export async function makeBackup(
  env: BackupEnv,
  reason: Manifest['reason'],
  { held, now = new Date() }: { held?: HeldDatabase; now?: Date } = {},
): Promise<MadeBackup> {
  const archive = openArchive(env.DATABASE_URL);
  const folder = resolve(env.BACKUP_DIR);
  let manifest: Manifest | undefined;
  const path = await makeWhole(folder, nameOf(reason, now), async (unfinished) => {
    const database = join(unfinished, archive.fileName);
    const copy = await (held ?? archive).copyTo(database);
    if (copy.migration === null) throw notOurs();
    const store = await realFolder(resolve(env.FILES_DIR));
    const backups = await realFolder(folder);
    const keys = await copyFiles(store, join(unfinished, FILES), backups, reason !== 'command');
    const kept = new Set(keys);
    manifest = {
      product: 'guong-sang',
      format: 1,
      version: packageJson.version,
      migration: copy.migration,
      engine: archive.engine,
      madeAt: now.toISOString(),
      reason,
      database: archive.fileName,
      files: await listOf(unfinished, [archive.fileName, ...keys.map((key) => `${FILES}/${key}`)]),
      missing: copy.fileKeys.filter((key) => !kept.has(key)),
    };
    await flushToDisk(await writeManifest(unfinished, manifest));
  });
  if (!manifest) throw new Error('a backup without a manifest');
  // One that is made for a restore must not remove the one that is being restored.
  if (reason === 'migration') await prune(folder, env.BACKUP_KEEP);
  return { path, manifest };
}

const notOurs = () =>
  new SpokenError(
    'Cơ sở dữ liệu ở DATABASE_URL không phải của Gương Sáng. Hãy kiểm tra lại DATABASE_URL.',
    'The database at DATABASE_URL is not one of Gương Sáng. Check DATABASE_URL.',
  );

/** Gives the keys of the files that were copied from the store. */
async function copyFiles(store: string, target: string, backups: string, linked: boolean) {
  const keys: string[] = [];
  const folders = new Set<string>([target]);
  await mkdir(target, { mode: 0o700 });
  for await (const key of keysIn(store, backups)) {
    const path = join(target, key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    if (!(await copyOne(join(store, key), path, linked))) continue;
    for (let up = dirname(path); up !== target; up = dirname(up)) folders.add(up);
    keys.push(key);
  }
  for (const folder of folders) await flushToDisk(folder);
  return keys.sort();
}

/** Where a folder lies, whatever links lead there: the backups in the store are known by it. */
const realFolder = (path: string): Promise<string> => realpath(path).catch(() => path);

/** A folder of the store may be a link to another disk; a file that is one is none of ours. */
async function kindOf(path: string, entry: Dirent): Promise<'folder' | 'file' | null> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  const target = entry.isSymbolicLink() ? await stat(path).catch(() => null) : null;
  return target?.isDirectory() ? 'folder' : null;
}

/** Keys have three parts; a link that leads back up ends here. */
const DEPTH_MOST = 8;

const SAFE = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** The regular files of the store; the backups are left out when they lie in it. */
async function* keysIn(store: string, backups: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(join(store, below), { withFileTypes: true }).catch(noneThere);
  for (const entry of entries) {
    const key = below ? `${below}/${entry.name}` : entry.name;
    const path = join(store, key);
    if (!SAFE.test(entry.name) || entry.name.endsWith(UNFINISHED)) continue;
    const kind = await kindOf(path, entry);
    if (kind === 'file') yield key;
    if (kind !== 'folder' || key.split('/').length >= DEPTH_MOST) continue;
    if ((await realFolder(path)) !== backups) yield* keysIn(store, backups, key);
  }
}

function noneThere(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** False when the file is gone meanwhile: an upload that was given up. */
async function copyOne(from: string, to: string, linked: boolean): Promise<boolean> {
  try {
    if (!(linked && (await linkOne(from, to)))) {
      await copyFile(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
      await chmod(to, 0o600);
    }
    await flushToDisk(to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !(await stat(from).catch(() => null)))
      return false;
    throw error;
  }
}

/** An upload is written within minutes; from then on its bytes are the same for ever. */
const FINISHED_MS = 3_600_000;

/** False where there are no hard links: on another disk, for example. */
async function linkOne(from: string, to: string): Promise<boolean> {
  if (Date.now() - (await stat(from)).mtimeMs < FINISHED_MS) return false;
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    return false;
  }
}

async function listOf(folder: string, paths: readonly string[]): Promise<ListedFile[]> {
  const listed: ListedFile[] = [];
  for (const path of paths) {
    const file = join(folder, path);
    const { size } = await stat(file);
    listed.push({ path, bytes: size, sha256: await checksumOfFile(file) });
  }
  return listed;
}
