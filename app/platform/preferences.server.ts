/** What a reader chose about the interface: kept in cookies, so that the sign-in page follows it too. */
import { readCookie } from './auth/cookie.server';
import { DEFAULT_LOCALE, isLocale, type Locale } from './i18n/keys';

export type Theme = 'light' | 'dark' | 'system';

const YEAR_SECONDS = 31_536_000;
const LANGUAGE = 'gs_lang';
const THEME = 'gs_theme';
const VIEW = 'gs_view';
/** Words that a cookie may hold. */
const MOST_CHOICES = 20;

export const isTheme = (text: unknown): text is Theme =>
  text === 'light' || text === 'dark' || text === 'system';

/** The language of an answer: what this browser chose, else the person's own, else Vietnamese. */
export function localeOf(request: Request, who: { locale: Locale } | null): Locale {
  const chosen = readCookie(request, LANGUAGE);
  return isLocale(chosen) ? chosen : (who?.locale ?? DEFAULT_LOCALE);
}

/** Light, dark, or as the device has it. */
export function themeOf(request: Request): Theme {
  const chosen = readCookie(request, THEME);
  return isTheme(chosen) ? chosen : 'system';
}

/** What this browser chose about how screens are laid out: words that the screens give a meaning to. */
export const viewChoicesOf = (request: Request): ReadonlySet<string> =>
  new Set((readCookie(request, VIEW) ?? '').split('.').filter(Boolean).slice(0, MOST_CHOICES));

/** Set-Cookie text that keeps them for a year. Words of letters. */
export const keepViewChoices = (choices: ReadonlySet<string>): string =>
  preference(VIEW, [...choices].slice(0, MOST_CHOICES).join('.'));

/** Set-Cookie text that keeps the language for a year. */
export const keepLocale = (locale: Locale): string => preference(LANGUAGE, locale);

/** Set-Cookie text that keeps the theme for a year. */
export const keepTheme = (theme: Theme): string => preference(THEME, theme);

const preference = (name: string, value: string) =>
  `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax`;
