/** Texts on the server: both languages are in memory, one frozen instance each. */
import type { i18n as I18n } from 'i18next';
import en from './en';
import { buildI18n } from './instance';
import type { Locale, TextKey, TextParams, Translate } from './keys';
import vi from './vi';

const instances: Record<Locale, I18n> = { vi: buildI18n('vi', vi), en: buildI18n('en', en) };

/** The i18next instance of a language, for `I18nProvider` in entry.server. Never change its language. */
export const i18nFor = (locale: Locale): I18n => instances[locale];

/** `t` outside React: mail, notifications, exports, page titles made in loaders. */
export function translator(locale: Locale): Translate {
  const i18n = instances[locale];
  return (key: TextKey, params?: TextParams) => i18n.t(key, params ?? {});
}
