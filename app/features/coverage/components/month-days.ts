/** The days of a month or a week as they travel and as they are drawn: the most urgent items of each, and how much else there is. Pure. */
import type { PlainDate } from '~/platform/time';
import { compareUrgency, type Standing, type Standings, standingOf, sumOf } from '../rules.urgency';
import type { CalendarItem } from './calendar-types';

export interface MonthDay {
  day: PlainDate;
  /** Most urgent first. */
  items: readonly CalendarItem[];
  /** By outlet id, of everything on the day, the items included. */
  counts: Readonly<Record<string, Standings>>;
}

/**
 * One text a day. It is what travels (one value for the encoder instead of thousands) and what tells whether a day has changed:
 * a day with the same text is the same object, and is not drawn again.
 */
export type DayTexts = readonly string[];

// The order in which an item's values travel; their names would weigh more than they do. The day is said once.
const FIELDS = Object.keys({
  placementId: true,
  assignmentId: true,
  version: true,
  assignmentVersion: true,
  outletId: true,
  medium: true,
  channelId: true,
  channelName: true,
  slotId: true,
  kind: true,
  genre: true,
  placementKind: true,
  title: true,
  exemplarId: true,
  exemplarName: true,
  shortName: true,
  plannedTime: true,
  lengthMinutes: true,
  placementStatus: true,
  assignmentStatus: true,
  leadId: true,
  leadName: true,
  deadlineAt: true,
  overdue: true,
  deadlineMissed: true,
  flagged: true,
  movable: true,
  channelOff: true,
  warnings: true,
} satisfies Record<Exclude<keyof CalendarItem, 'plannedOn'>, true>) as (keyof CalendarItem)[];

export const writeDay = ({ day, items, counts }: MonthDay): string =>
  quotesExchanged(
    JSON.stringify([
      day,
      items.map((item) => FIELDS.map((name) => travelling(item, name))),
      counts,
    ]),
  );

/** A short name that is the whole one does not travel. */
const travelling = (item: CalendarItem, name: keyof CalendarItem) =>
  name === 'shortName' && item.shortName === item.exemplarName ? null : item[name];

/** Double quotes and single ones in each other's place: a page holds the text inside two more layers of JSON, which escape the former. */
const quotesExchanged = (text: string): string =>
  text.replaceAll('"', '\0').replaceAll("'", '"').replaceAll('\0', "'");

const MOST = 400;
/** By what the reader edits, then by text. */
const read = new Map<string, Map<string, MonthDay>>();

/** Reads a day's text for one who edits these outlets, the same object for the same text as long as it is remembered. */
export function readDay(text: string, edits: readonly string[]): MonthDay {
  const days = read.get(edits.join()) ?? new Map<string, MonthDay>();
  read.set(edits.join(), days);
  const known = days.get(text);
  if (known) return known;
  const [day, rows, counts] = JSON.parse(quotesExchanged(text)) as [
    PlainDate,
    unknown[][],
    Record<string, Standings>,
  ];
  const items = rows.map((row) => {
    const item = Object.fromEntries(FIELDS.map((name, index) => [name, row[index]]));
    const movable = item.movable === true && edits.includes(String(item.outletId));
    const warnings = item.warnings ?? undefined;
    const channelOff = item.channelOff ?? undefined;
    const shortName = item.shortName ?? item.exemplarName;
    return {
      ...item,
      shortName,
      plannedOn: day,
      movable,
      warnings,
      channelOff,
    } as unknown as CalendarItem;
  });
  const made = { day, items, counts };
  days.set(text, made);
  for (const oldest of days.keys()) {
    if (days.size <= MOST) break;
    days.delete(oldest);
  }
  return made;
}

/** The days as they stand with `items` in the place of `loaded`: what was moved lies on its new day, and is counted there. */
export function withItems(
  days: readonly MonthDay[],
  loaded: readonly CalendarItem[],
  items: readonly CalendarItem[],
): readonly MonthDay[] {
  if (items === loaded) return days;
  const before = new Map(loaded.map((item) => [item.placementId, item]));
  const changed = items.filter((item) => before.get(item.placementId) !== item);
  return days.map((day) => changed.reduce((now, item) => moved(now, before, item), day));
}

function moved(
  day: MonthDay,
  before: ReadonlyMap<string, CalendarItem>,
  item: CalendarItem,
): MonthDay {
  const old = before.get(item.placementId);
  const [from, to] = [old?.plannedOn === day.day, item.plannedOn === day.day];
  if (!old || (!from && !to)) return day;
  const others = day.items.filter((each) => each.placementId !== item.placementId);
  const items = to ? [...others, item].sort(compareUrgency) : others;
  const standings = { ...day.counts[item.outletId] };
  if (from) add(standings, standingOf(old), -1);
  if (to) add(standings, standingOf(item), 1);
  return { ...day, items, counts: { ...day.counts, [item.outletId]: standings } };
}

function add(standings: Standings, standing: Standing | null, by: 1 | -1): void {
  if (!standing) return;
  const count = (standings[standing] ?? 0) + by;
  if (count > 0) standings[standing] = count;
  else delete standings[standing];
}

/** What lies on the day besides its items, by standing. */
export function hiddenOf({ items, counts }: MonthDay): Standings {
  const hidden = sumOf(Object.values(counts));
  for (const item of items) add(hidden, standingOf(item), -1);
  return hidden;
}

export const countOf = (standings: Standings): number =>
  Object.values(standings).reduce((sum, count) => sum + count, 0);
