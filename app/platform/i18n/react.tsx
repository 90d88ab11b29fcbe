/** Texts in React. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Locale, TextKey, TextParams } from './keys';
import type { Texts } from './translate';

interface Words {
  t(key: TextKey, params?: TextParams): string;
  locale: Locale;
  message(text: string, params?: TextParams): string;
}

const WordsContext = createContext<Words | null>(null);

interface I18nProviderProps {
  texts: Texts;
  /** Asked for a text that is not there yet: whether it comes; the tree is drawn again then. */
  bring?: (key: string) => boolean;
  children: ReactNode;
}

/** Gives the tree its language. `texts` come from `textsOf` on the server, from `loadClientTexts` in the browser. */
export function I18nProvider({ texts, bring, children }: I18nProviderProps) {
  const [added, setAdded] = useState(0);
  useEffect(() => texts.follow(() => setAdded((before) => before + 1)), [texts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new texts make new functions, so that what is memoised is drawn again
  const words = useMemo(() => wordsOf(texts, bring), [texts, bring, added]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

function wordsOf(texts: Texts, bring: I18nProviderProps['bring']): Words {
  const say = (key: string, params?: TextParams): string =>
    texts.find(key, params) ?? (bring?.(key) ? '' : key);
  return {
    t: say,
    locale: texts.locale,
    message: (text, params) => {
      const [key = '', query] = text.split('?', 2);
      if (!/^[a-z][\w]*(\.\w+)+$/i.test(key)) return text;
      const carried = query ? Object.fromEntries(new URLSearchParams(query)) : {};
      return texts.find(key, { ...carried, ...params }) ?? (bring?.(key) ? '' : text);
    },
  };
}

/** Gives the language on to what is drawn apart from the page. */
export function useWordsAround(): (children: ReactNode) => ReactElement {
  const words = useContext(WordsContext);
  return (children) => <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('texts need an I18nProvider above them');
  return words;
}

/** The reader's language and `t`, which takes a typed key: `t('work.title')`, `t('frame.count', { count: 3 })`. */
export const useT = (): Pick<Words, 't' | 'locale'> => useWords();

/**
 * Translates what a form or a server handed over as a key; other text passes unchanged.
 * A key may carry parameters like an address does: `fields.errors.tooLong?max=200`.
 */
export const useMessage = (): Words['message'] => useWords().message;
