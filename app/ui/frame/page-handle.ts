import type { TextKey } from '~/platform/i18n/keys';

/** What a route's `handle` may tell the frame: `export const handle = { title: 'work.title' } satisfies PageHandle`. */
export interface PageHandle {
  /** `bare`: no bars around the page (sign-in). */
  frame?: 'bare';
  /** The window's title, as a key of the catalogues. A route that has it exports no `meta`. */
  title?: TextKey;
  /** The window's title from the loader's data (a name), before `title`. */
  titleOf?(data: never): string | null | undefined;
}
