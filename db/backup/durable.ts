/** Files that are on the disk, and not only in memory, before anything relies on them, and that their server may use. */
import { chown, type FileHandle, open, stat } from 'node:fs/promises';

/** What a restore puts behind the name of a file while it is not whole. */
export const UNFINISHED = '.restoring';

/** Waits until a file, or the list of names of a folder, is on the disk. */
export async function flushToDisk(path: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    // Windows opens no folders, and keeps their names by itself.
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    await handle.sync();
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle.close();
  }
}

/** Gives a file to whom `like` belongs: what root restores is for the account that the server runs as. */
export async function ownedLike(path: string, like: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(like);
  await chown(path, uid, gid);
}
