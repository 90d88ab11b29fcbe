/** The form that was typed into last, kept in this tab until the server has accepted it. Browser only. */
import type { Draft } from './draft-store';

export interface Unsent {
  /** Whose it is: nobody else gets it. */
  owner: string;
  /** The path of the page that the form stands on. */
  page: string;
  /** Which of the page's forms it is. */
  form: string;
  draft: Draft;
  /** The page went away before the server accepted it: the text is brought back. */
  lost: boolean;
}

const NAME = 'unsent';

export const keepUnsent = (unsent: Unsent): void =>
  void withTab((tab) => tab.setItem(NAME, JSON.stringify(unsent)));

export function readUnsent(): Unsent | null {
  const text = withTab((tab) => tab.getItem(NAME));
  return text ? (JSON.parse(text) as Unsent) : null;
}

export const dropUnsent = (): void => void withTab((tab) => tab.removeItem(NAME));

/** Storage may be forbidden or full. */
function withTab<T>(work: (tab: Storage) => T): T | null {
  try {
    return work(window.sessionStorage);
  } catch {
    return null;
  }
}
