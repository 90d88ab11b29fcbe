/** Builds one i18next instance per language; nothing here ever changes its language. */
import { createInstance, type i18n as I18n, type ResourceLanguage } from 'i18next';
import type { Locale } from './keys';

export function buildI18n(locale: Locale, catalogue: ResourceLanguage): I18n {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    resources: { [locale]: { translation: catalogue } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return i18n;
}
