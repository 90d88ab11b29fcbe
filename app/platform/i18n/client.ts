/** Texts in the browser: only the language of the page is fetched. */
import type { i18n as I18n } from 'i18next';
import { buildI18n } from './instance';
import { isLocale } from './keys';

/** Loads the catalogue of `lang` (the `lang` of `<html>`; Vietnamese if unknown) and builds its instance, before hydration. */
export async function loadClientI18n(lang: string): Promise<I18n> {
  const locale = isLocale(lang) ? lang : 'vi';
  const catalogue = locale === 'en' ? await import('./en') : await import('./vi');
  return buildI18n(locale, catalogue.default);
}
