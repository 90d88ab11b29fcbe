import {
  Bell,
  BookMarked,
  CalendarDays,
  CalendarRange,
  ChartNoAxesColumn,
  CircleQuestionMark,
  FileSpreadsheet,
  Layers,
  ListTodo,
  type LucideIcon,
  PenLine,
  Settings2,
  Star,
  Users,
} from 'lucide-react';
import type { NavEntry, NavKey } from './types';

export const NAV_ICONS: Record<NavKey, LucideIcon> = {
  calendar: CalendarDays,
  queue: Layers,
  assignments: ListTodo,
  reporters: Users,
  slots: CalendarRange,
  exemplars: Star,
  progress: ChartNoAxesColumn,
  work: PenLine,
  imports: FileSpreadsheet,
  programmes: BookMarked,
  admin: Settings2,
  help: CircleQuestionMark,
  notifications: Bell,
};

const GROUP: Record<NavKey, number> = {
  work: 0,
  calendar: 0,
  queue: 0,
  assignments: 0,
  reporters: 0,
  slots: 1,
  notifications: 0,
  exemplars: 1,
  imports: 1,
  programmes: 1,
  progress: 1,
  admin: 2,
  help: 2,
};

/** The entries in runs that belong together, in their own order; a line is drawn between runs. */
export function inGroups(nav: readonly NavEntry[]): NavEntry[][] {
  const runs: NavEntry[][] = [];
  for (const entry of nav) {
    const last = runs.at(-1);
    const first = last?.[0];
    if (last && first && GROUP[first.key] === GROUP[entry.key]) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** Screens that stand beside the entry that they belong to. */
const BESIDE: Partial<Record<NavEntry['key'], string>> = { admin: '/setup' };

/** The entry that the page belongs to: of those that its address begins with, the longest. */
export function entryAt(nav: readonly NavEntry[], pathname: string): NavEntry | undefined {
  const isBelow = (to: string) => pathname === to || pathname.startsWith(`${to}/`);
  return nav
    .filter(({ to, key }) => isBelow(to) || isBelow(BESIDE[key] ?? to))
    .sort((a, b) => b.to.length - a.to.length)[0];
}
