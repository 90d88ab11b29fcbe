/** Whether a file is still the one that was opened: Linux lets a deleted or replaced one be written, and nobody finds it again. */
import { statSync } from 'node:fs';
import { DatabaseOutage } from './outage';

export interface FileIdentity {
  path: string;
  /** Device and inode. */
  id: string | null;
}

/** The file at `path` as it is now. */
export const identityOf = (path: string): FileIdentity => ({ path, id: idOf(path) });

/** Throws DatabaseOutage `gone` when another file, or none, has its name now. Takes microseconds. */
export function requireSameFile({ path, id }: FileIdentity): void {
  if (idOf(path) !== id) throw new DatabaseOutage('gone');
}

function idOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}
