/** Texts on the server: both languages are in memory. */
import en from './en';
import type { Locale, TextKey, TextParams, Translate } from './keys';
import { type Texts, textsIn } from './translate';
import vi from './vi';

const texts: Record<Locale, Texts> = { vi: textsIn('vi', vi), en: textsIn('en', en) };

/** The texts of a language, for `I18nProvider` in entry.server. */
export const textsOf = (locale: Locale): Texts => texts[locale];

/** `t` outside React: mail, notifications, exports, page titles made in loaders. */
export function translator(locale: Locale): Translate {
  return (key: TextKey, params?: TextParams) => texts[locale].find(key, params) ?? key;
}
