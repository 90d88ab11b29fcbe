/** Texts in React. */
import type { i18n as I18n } from 'i18next';
import { type ReactNode, useCallback } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { DEFAULT_LOCALE, isLocale, type Locale, type TextKey, type TextParams } from './keys';

/** Gives the tree its language. `i18n` comes from `i18nFor` on the server, from `loadClientI18n` in the browser. */
export function I18nProvider({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}

/** The reader's language and `t`, which takes a typed key: `t('work.title')`, `t('frame.count', { count: 3 })`. */
export function useT(): {
  t: (key: TextKey, params?: TextParams) => string;
  locale: Locale;
} {
  const { i18n } = useTranslation();
  const t = useCallback((key: TextKey, params?: TextParams) => i18n.t(key, params ?? {}), [i18n]);
  return { t, locale: isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE };
}

/**
 * Translates what a form or a server handed over as a key; other text passes unchanged.
 * A key may carry parameters like an address does: `common.errors.tooLong?max=200`.
 */
export function useMessage(): (text: string, params?: TextParams) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (text: string, params?: TextParams) => {
      const [key = '', query] = text.split('?', 2);
      if (!/^[a-z][\w]*(\.\w+)+$/i.test(key) || !i18n.exists(key, { count: 1 })) return text;
      const carried = query ? Object.fromEntries(new URLSearchParams(query)) : {};
      return i18n.t(key, { ...carried, ...params });
    },
    [i18n],
  );
}
