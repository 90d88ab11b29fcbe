/** How a reporter's work is laid out: what must be done now comes first. */
import { addDays, type Instant, type PlainDate, plainDateOf, startOfWeek } from '~/platform/time';
import type { WorkItem } from '../queries.work.server';

export const WORK_TABS = ['mine', 'open', 'done'] as const;
export type WorkTab = (typeof WORK_TABS)[number];

/** The tab that an address names; one's own work otherwise. */
export const workTabOf = (search: URLSearchParams): WorkTab =>
  WORK_TABS.find((tab) => tab === search.get('tab')) ?? 'mine';

export type WorkSection = 'now' | 'week' | 'later' | 'handedIn' | 'suspended';
const ORDER: readonly WorkSection[] = ['now', 'week', 'later', 'handedIn', 'suspended'];

/** Where an item stands: came back, late or due today; due this week; later; with the editors; stopped. */
export function sectionOf(
  item: Pick<WorkItem, 'status' | 'returned' | 'deadlineAt' | 'deadlineMissed'>,
  now: Instant,
): WorkSection {
  if (item.status === 'suspended') return 'suspended';
  if (item.status === 'submitted' || item.status === 'editing') return 'handedIn';
  if (item.returned || item.deadlineMissed) return 'now';
  if (item.deadlineAt === null) return 'later';
  const today = plainDateOf(now);
  const day = plainDateOf(item.deadlineAt);
  if (day <= today) return 'now';
  return day <= sundayOf(today) ? 'week' : 'later';
}

const sundayOf = (day: PlainDate): PlainDate => addDays(startOfWeek(day), 6);

/** The sections that hold anything, each in the order that it was given. */
export function inSections<T extends Parameters<typeof sectionOf>[0]>(
  items: readonly T[],
  now: Instant,
): { section: WorkSection; items: T[] }[] {
  return ORDER.map((section) => ({
    section,
    items: items.filter((item) => sectionOf(item, now) === section),
  })).filter((part) => part.items.length > 0);
}
