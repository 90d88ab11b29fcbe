/**
 * Says a text of a catalogue: `{{name}}`, `{{count, number}}`, `{{count, minutes}}` (2:30), plurals (`x_one`, `x_other`) and the name of an enumeration
 * inside a text (`$t(enums.status.{{status}})`), and a list of counts that leaves out those of 0
 * (`[[{{slots}} slots|{{needs}} needs]]`). Our own forty lines instead of i18next with react-i18next, which are 20 KB of
 * the 140 KB that a reporter's phone may fetch.
 */
import { minutesText } from '../time.minutes';
import type { Locale, TextParams } from './keys';

export type Catalogue = { readonly [name: string]: string | Catalogue };

export interface Texts {
  readonly locale: Locale;
  /** The text of a key; null when there is none. */
  find(key: string, params?: TextParams): string | null;
  /** Adds parts of the catalogue, also below what is there, and tells who follows. */
  add(parts: Catalogue): void;
  /** Calls `told` after every addition, until the returned function is called. */
  follow(told: () => void): () => void;
}

const LANGUAGE: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };

/** The texts of one language. */
export function textsIn(locale: Locale, catalogue: Catalogue): Texts {
  const plurals = new Intl.PluralRules(LANGUAGE[locale]);
  const numbers = new Intl.NumberFormat(LANGUAGE[locale]);
  const lists = new Intl.ListFormat(LANGUAGE[locale]);
  const followers = new Set<() => void>();
  let parts = catalogue;

  const look = (key: string): string | null => {
    let found: string | Catalogue | undefined = parts;
    for (const name of key.split('.')) {
      found = typeof found === 'object' && Object.hasOwn(found, name) ? found[name] : undefined;
    }
    return typeof found === 'string' ? found : null;
  };
  const fill = (text: string, params: TextParams): string => {
    if (!text.includes('{{')) return text;
    // Lists first: what fills a blank may look like one.
    const listed = text.replace(LIST, (_, items: string) =>
      lists.format(items.split('|').filter((item) => counts(item, params))),
    );
    const filled = listed.replace(BLANK, (_, name: string, form?: string) => {
      const value = params[name] ?? '';
      if (form === 'minutes') return minutesText(Number(value));
      return form === 'number' ? numbers.format(Number(value)) : String(value);
    });
    return filled.replace(NESTED, (_, key: string) => find(key, params) ?? key);
  };
  const find = (key: string, params: TextParams = {}): string | null => {
    const { count } = params;
    const plural = typeof count === 'number' ? look(`${key}_${plurals.select(count)}`) : null;
    const text = plural ?? look(key);
    return text === null ? null : fill(text, params);
  };
  return {
    locale,
    find,
    add: (more) => {
      parts = joined(parts, more);
      for (const told of followers) told();
    },
    follow: (told) => {
      followers.add(told);
      return () => void followers.delete(told);
    },
  };
}

const BLANK = /\{\{\s*(\w+)(?:\s*,\s*(\w+))?\s*\}\}/g;
const LIST = /\[\[(.+?)\]\]/g;
const NESTED = /\$t\(([\w.]+)\)/g;

/** Whether an item of a list has a blank that is not 0. */
const counts = (item: string, params: TextParams): boolean =>
  [...item.matchAll(BLANK)].some(([, name = '']) => Number(params[name]) !== 0);

function joined(one: Catalogue, other: Catalogue): Catalogue {
  const all: Record<string, string | Catalogue> = { ...one };
  for (const [name, part] of Object.entries(other)) {
    const before = all[name];
    all[name] =
      typeof before === 'object' && typeof part === 'object' ? joined(before, part) : part;
  }
  return all;
}
