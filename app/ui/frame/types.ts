import type vi from '~/platform/i18n/vi/frame';
import type { RoleCode } from '~/platform/principal';

export type NavKey = keyof (typeof vi)['nav'];

/** One screen of the reader's own, with how many things wait there. */
export interface NavEntry {
  to: string;
  key: NavKey;
  count: number | null;
}

/** What the frame shows about the signed-in person. */
export interface FrameData {
  who: { id: string; displayName: string; username: string; roles: readonly RoleCode[] };
  nav: readonly NavEntry[];
  programme: string | null;
  unread: number;
}

export type Theme = 'light' | 'dark' | 'system';

/** What the reader chose about the interface. */
export interface Appearance {
  theme: Theme;
  /** Today as dd/MM/yyyy when this is the demo; null in production. */
  demoDate: string | null;
}
