/** Texts in React. */
import type { i18n as I18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { DEFAULT_LOCALE, isLocale, type Locale, type TextKey, type TextParams } from './keys';

interface Texts {
  t(key: TextKey, params?: TextParams): string;
  locale: Locale;
  message(text: string, params?: TextParams): string;
}

const TextsContext = createContext<Texts | null>(null);

interface I18nProviderProps {
  i18n: I18n;
  /** Asked for a text that is not there yet: whether it comes; the tree is drawn again then. */
  bring?: (key: string) => boolean;
  children: ReactNode;
}

/** Gives the tree its language. `i18n` comes from `i18nFor` on the server, from `loadClientI18n` in the browser. */
export function I18nProvider({ i18n, bring, children }: I18nProviderProps) {
  const [added, setAdded] = useState(0);
  useEffect(() => {
    const count = () => setAdded((before) => before + 1);
    i18n.store.on('added', count);
    return () => i18n.store.off('added', count);
  }, [i18n]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new texts make new functions, so that what is memoised is drawn again
  const texts = useMemo(() => textsOf(i18n, bring), [i18n, bring, added]);
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}

function textsOf(i18n: I18n, bring: I18nProviderProps['bring']): Texts {
  const say = (key: string, params?: TextParams): string => {
    const text = i18n.t(key, params ?? {});
    return text === key && bring?.(key) ? '' : text;
  };
  return {
    t: say,
    locale: isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE,
    message: (text, params) => {
      const [key = '', query] = text.split('?', 2);
      if (!/^[a-z][\w]*(\.\w+)+$/i.test(key)) return text;
      if (!bring && !i18n.exists(key, { count: 1 })) return text;
      const carried = query ? Object.fromEntries(new URLSearchParams(query)) : {};
      return say(key, { ...carried, ...params });
    },
  };
}

function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('texts need an I18nProvider above them');
  return texts;
}

/** The reader's language and `t`, which takes a typed key: `t('work.title')`, `t('frame.count', { count: 3 })`. */
export const useT = (): Pick<Texts, 't' | 'locale'> => useTexts();

/**
 * Translates what a form or a server handed over as a key; other text passes unchanged.
 * A key may carry parameters like an address does: `common.errors.tooLong?max=200`.
 */
export const useMessage = (): Texts['message'] => useTexts().message;
