/** Where drafts are kept on this device, and how they are let go of. Browser only; small, because every page can sign out. */
import { dropUnsent } from './unsent-store';

/** Begins the name of every draft. */
export const MARK = 'draft ';

/** At sign-out: nothing that somebody typed stays behind. */
export function dropAllDrafts(): void {
  dropUnsent();
  withStorage((storage) => {
    for (const each of draftsIn(storage)) storage.removeItem(each);
  });
}

/** The names of all drafts. */
export const draftsIn = (storage: Storage): string[] =>
  Object.keys(storage).filter((key) => key.startsWith(MARK));

/** Null when storage is forbidden or full. */
export function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(window.localStorage);
  } catch {
    return null;
  }
}
