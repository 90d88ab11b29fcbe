import type { TextKey, Translate } from '~/platform/i18n/keys';
import type { LiveChange } from '~/platform/live/events';

/** What a route's `handle` may tell the frame: `export const handle = { title: 'work.title' } satisfies PageHandle`. */
export interface PageHandle {
  /** `bare`: no bars around the page (sign-in). */
  frame?: 'bare';
  /** The window's title, as a key of the catalogues. A route that has it exports no `meta`. */
  title?: TextKey;
  /** The window's title from the loader's data (a name, a period in the reader's words), before `title`. */
  titleOf?(data: never, t: Translate): string | null | undefined;
  /**
   * Whether a change elsewhere concerns what the route shows: it is then loaded again. What people type must outlive that:
   * forms that send a version stand inside `Held`.
   */
  follows?(change: LiveChange, data: never): boolean;
}

/** Follows everything of these kinds. */
export const followsKinds =
  (...kinds: readonly string[]) =>
  (change: LiveChange): boolean =>
    kinds.includes(change.kind);
