/** What a person decides for a whole list at once, and what the reader did of its own accord in a row. Pure. */
import { ASIDE_KINDS, type AsideKind, type Field } from './rules';
import type { Choices } from './rules.layout';

/**
 * carried: a value from merged cells above; section: district, kind or sector from a line above, the title or the sheet's name; joined: a name
 * over several columns; formula: what a formula gave; date: a day that the sheet does not show; capitals: a name in capitals; hidden: a hidden row.
 */
export const MARKS = [
  'carried',
  'section',
  'joined',
  'formula',
  'date',
  'capitals',
  'hidden',
] as const;
export type Mark = (typeof MARKS)[number];

export const isMark = (text: string): text is Mark => MARKS.some((mark) => mark === text);

/** How a row stores why it was set aside, beside its marks. */
export const asideMark = <Kind extends AsideKind>(kind: Kind): `aside:${Kind}` => `aside:${kind}`;

/** Marks as a row stores them: between blanks, so that one can be looked for as text. */
export const marksText = (marks: readonly (Mark | `aside:${AsideKind}`)[]): string =>
  marks.length === 0 ? '' : ` ${marks.join(' ')} `;

export const marksIn = (stored: string): Mark[] => stored.split(' ').filter(isMark);

/** What can be said once for a whole list. */
export const LIST_VALUES = [
  'sector',
  'family',
  'kind',
  'district',
  'decisionNumber',
  'decisionDate',
] as const satisfies readonly Field[];

/** The marks that a person can decide otherwise for all rows at once. */
export const SWITCHES = ['carried', 'section', 'formula', 'date', 'capitals'] as const;
export type Switch = (typeof SWITCHES)[number];

/** What can be switched in a list: a kind of mark, or a kind of rows that were set aside. */
export type Switched = Switch | `take-${AsideKind}`;

export const SWITCHED: readonly Switched[] = [
  ...SWITCHES,
  ...ASIDE_KINDS.map((kind) => `take-${kind}` as const),
];

/** Whether the switch is away from what the reader does by itself. */
export function isSwitched(choices: Choices, what: Switched): boolean {
  switch (what) {
    case 'carried':
      return choices.carried === 'leave';
    case 'section':
      return choices.section === 'leave';
    case 'date':
      return choices.date === 'leave';
    case 'formula':
      return choices.formula === 'leave';
    case 'capitals':
      return choices.capitals === 'normal';
    default:
      return (choices.take ?? []).includes(asideOf(what));
  }
}

/** The choices with the switch set. */
export function switched(choices: Choices, what: Switched, on: boolean): Choices {
  const leave = on ? ('leave' as const) : undefined;
  switch (what) {
    case 'carried':
      return { ...choices, carried: leave };
    case 'section':
      return { ...choices, section: leave };
    case 'date':
      return { ...choices, date: leave };
    case 'formula':
      return { ...choices, formula: leave };
    case 'capitals':
      return { ...choices, capitals: on ? 'normal' : undefined };
    default: {
      const kind = asideOf(what);
      const others = (choices.take ?? []).filter((each) => each !== kind);
      return { ...choices, take: on ? [...others, kind] : others };
    }
  }
}

/** How cells are read: what the next list with the same headings is read by as well. Empty when nothing was decided. */
export function readingOf({ carried, section, date, formula, capitals }: Choices): Choices {
  const reading = { carried, section, date, formula, capitals };
  return Object.fromEntries(Object.entries(reading).filter(([, value]) => value));
}

/** The choices without those of `readingOf`. */
export function withoutReading(choices: Choices): Choices {
  const { carried, section, date, formula, capitals, ...rest } = choices;
  return rest;
}

const asideOf = (what: `take-${AsideKind}`): AsideKind => what.slice('take-'.length) as AsideKind;
