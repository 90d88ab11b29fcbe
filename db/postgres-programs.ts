/** Where PostgreSQL's own programs are on this machine. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BackupProblem } from './backup/archive';

/** The folders of PATH. */
const pathFolders = (): string[] => (process.env.PATH ?? '').split(delimiter).filter(Boolean);

/** Where Debian and Red Hat put each version, newest first. */
export function versionFolders(): string[] {
  return [
    ...numbered('/usr/lib/postgresql').map((name) => join('/usr/lib/postgresql', name, 'bin')),
    ...numbered('/usr', 'pgsql-').map((name) => join('/usr', name, 'bin')),
  ];
}

function numbered(folder: string, prefix = ''): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
      .sort((a, b) => Number(b.slice(prefix.length)) - Number(a.slice(prefix.length)));
  } catch {
    return [];
  }
}

/** Whether there is a file that may be run. */
export function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a program that suits a server of version `server` (17): the oldest that is not older than the server, which it
 * would refuse. Throws BackupProblem `programMissing`.
 */
export function findProgram(program: string, server: number): string {
  const found = [...pathFolders(), ...versionFolders()]
    .map((folder) => join(folder, process.platform === 'win32' ? `${program}.exe` : program))
    .filter(runs)
    .map((path) => ({ path, version: versionOf(path) }))
    .sort((a, b) => a.version - b.version);
  const suits = found.find(({ version }) => version >= server);
  if (suits) return suits.path;
  throw new BackupProblem({
    kind: 'programMissing',
    program,
    needed: server,
    found: found.at(-1)?.version ?? null,
  });
}

function versionOf(path: string): number {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/ (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
