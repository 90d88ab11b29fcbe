/** The folder of backups: their names, what is unfinished in it, and which of them go again. */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { flushToDisk } from '~db/backup/durable';
import { ZONE } from '../time';
import type { Manifest } from './manifest.server';

/** What has another name is nobody's backup and is never removed. */
const NAME = /^guong-sang-(\d{8}-\d{6})(-before-(?:migration|restore))?(?:-\d+)?$/;
const UNFINISHED = /^\.guong-sang-.*\.unfinished$/;
const UNFINISHED_MS = 24 * 3_600_000;

/** `guong-sang-20191202-080000`, in the newsroom's time; what was made by itself says before what. */
export function nameOf(reason: Manifest['reason'], now: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(now);
  const [year, month, day, hour, minute, second] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((type) => parts.find((part) => part.type === type)?.value);
  const stamp = `guong-sang-${year}${month}${day}-${hour}${minute}${second}`;
  return reason === 'command' ? stamp : `${stamp}-before-${reason}`;
}

/**
 * Lets `fill` fill a new folder, and gives it its name when all of it is on the disk: half a backup never has the name of one.
 * Gives the path.
 */
export async function makeWhole(
  folder: string,
  name: string,
  fill: (unfinished: string) => Promise<void>,
): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `.${name}-${process.pid}.unfinished`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  try {
    await fill(unfinished);
    await flushToDisk(unfinished);
    const path = await named(unfinished, join(folder, name));
    await flushToDisk(folder);
    return path;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** A folder that holds something is never replaced by a rename. */
async function named(unfinished: string, wanted: string): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    const path = turn === 1 ? wanted : `${wanted}-${turn}`;
    try {
      if (await stat(path).catch(() => null)) continue;
      await rename(unfinished, path);
      return path;
    } catch (error) {
      if (!/^(ENOTEMPTY|EEXIST)$/.test(String((error as NodeJS.ErrnoException).code))) throw error;
    }
  }
}

/** The paths of the backups in the folder, newest first. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name));
  const byTime = (a: string, b: string) => stampIn(b).localeCompare(stampIn(a)) || (a < b ? 1 : -1);
  return names.sort(byTime).map((name) => join(folder, name));
}

const stampIn = (name: string): string => NAME.exec(name)?.[1] ?? '';

/** Removes all but the newest `keep` of the backups that were made by themselves, and what a dead process left unfinished. */
export async function prune(folder: string, keep: number): Promise<void> {
  const byThemselves = (await backupsIn(folder)).filter((path) => NAME.exec(basename(path))?.[2]);
  for (const path of byThemselves.slice(keep)) {
    const going = join(folder, `.${basename(path)}.unfinished`);
    await rename(path, going);
    await rm(going, { recursive: true, force: true });
  }
  for (const name of await readdir(folder)) {
    if (!UNFINISHED.test(name)) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > UNFINISHED_MS)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}
