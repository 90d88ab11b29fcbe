/** Texts in the browser: only the language of the page is fetched, and of it only what the page says. */
import { isLocale, type Locale } from './keys';
import { type Catalogue, type Texts, textsIn } from './translate';
import type vi from './vi';
import type core from './vi/core';

/** The parts of the catalogue that only some pages say. */
export type LaterSection = Exclude<keyof typeof vi, keyof typeof core> | 'coveragePages';

type Section = () => Promise<{ default: Catalogue }>;
const files = import.meta.glob<{ default: Catalogue }>(
  './{vi,en}/{accounts,admin,assignments,board,calendar,coverage-done,coverage-errors,coverage-pages,exemplars,filters,help,history,imports,kanban,month,notifications,palette,programmes,progress,queue,reporters,saved-views,series,setup,slots,table,undo-errors,warnings,week}.ts',
);
const sectionOf = (locale: Locale, name: string): Section | undefined =>
  files[`./${locale}/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`];

const brought = new Map<string, Catalogue>();
let running: Texts | null = null;

const pageLocale = (): Locale => {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : 'vi';
};

/** Loads what every page says in the language of `<html>` and makes them ready, before hydration. */
export async function loadClientTexts(): Promise<Texts> {
  const locale = pageLocale();
  const core = locale === 'en' ? await import('./en/core') : await import('./vi/core');
  running = textsIn(locale, core.default);
  for (const [name, section] of brought) running.add(partOf(name, section));
  return running;
}

/** Brings a part of the catalogue; a module of a page that awaits it is drawn with its texts at once. On the server all are there. */
export async function needTexts(name: LaterSection): Promise<void> {
  if (!import.meta.env.SSR) await bring(name);
}

async function bring(name: string): Promise<void> {
  if (brought.has(name)) return;
  const locale = pageLocale();
  const section = await sectionOf(locale, name)?.();
  if (!section) return;
  brought.set(name, section.default);
  running?.add(partOf(name, section.default));
}

/** Parts of what every page says that only some say: by the names of their files, where they belong. */
const BELOW: Readonly<Record<string, (section: Catalogue) => Catalogue>> = {
  coveragePages: (section) => ({ coverage: section }),
  coverageErrors: (errors) => ({ coverage: { errors } }),
  coverageDone: (done) => ({ coverage: { done } }),
  undoErrors: (errors) => ({ undo: { errors } }),
};

const partOf = (name: string, section: Catalogue): Catalogue =>
  BELOW[name]?.(section) ?? { [name]: section };

/** The file that a key is in, where a page may lack it. */
function fileOf(key: string): string {
  const [first = '', second = ''] = key.split('.', 2);
  const below = `${first}${second[0]?.toUpperCase()}${second.slice(1)}`;
  if (below in BELOW) return below;
  return `${first}Pages` in BELOW ? `${first}Pages` : first;
}

/** A refusal or an acknowledgement as data name it. */
const ANSWER = /\b[a-z]\w*\.(?:errors|done)\.\w+/g;

/** Brings what the page's data answer with: the server has drawn it, so the browser must know it when it draws the same. */
export async function bringAnswersIn(data: string): Promise<void> {
  const names = new Set((data.match(ANSWER) ?? []).map(fileOf));
  const parts = [...names].filter((name) => sectionOf(pageLocale(), name));
  // Without a network the page comes to life all the same, and mends the words later.
  await Promise.all(parts.map((name) => bring(name).catch(() => undefined)));
}

/** Brings what answers say, once the page is alive: a network that is gone later takes no words along. */
export const bringAnswers = (): void => {
  for (const name of ['coverageDone', 'coverageErrors', 'undoErrors'])
    void bring(name).catch(() => undefined);
};

/** Brings the part that a key belongs to: what a refusal or an acknowledgement of another feature says. False when it is there. */
export function bringTextsOf(key: string): boolean {
  const name = fileOf(key);
  if (brought.has(name) || !sectionOf(pageLocale(), name)) return false;
  // Without a network it is asked for again with the next drawing.
  void bring(name).catch(() => undefined);
  return true;
}
