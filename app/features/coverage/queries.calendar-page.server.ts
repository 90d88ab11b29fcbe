/**
 * Everything that the calendar's page shows: the window's items or the days of a month or a week, what is late, the tray,
 * the outlets with the reader's own first.
 */
import { getGenres } from '~/features/newsroom/queries.genres.server';
import { listOutletPeople, listOutlets } from '~/features/newsroom/queries.server';
import { listSlots } from '~/features/newsroom/queries.slots.server';
import { getCurrentProgramme } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import { outletsOf } from '~/platform/principal';
import { addDays } from '~/platform/time';
import {
  type CalendarAddress,
  type CalendarView,
  readAddress,
  windowOf,
} from './components/calendar-address';
import type { CalendarData, CalendarOutlet } from './components/calendar-types';
import { listAgenda } from './queries.agenda.server';
import { getBoard } from './queries.board.server';
import { countOverdue, listCalendarItems } from './queries.calendar.server';
import { getDayFreeSeats, getFreeSeats, getPlanCounts } from './queries.counts.server';
import { getDayMarks } from './queries.day-marks.server';
import { nameFilter } from './queries.filter-options.server';
import { getKanban } from './queries.kanban.server';
import { listDeadlines, listLanes } from './queries.lanes.server';
import { markWarnings } from './queries.marks.server';
import { getDays } from './queries.shown-days.server';
import { listTable } from './queries.table.server';
import { getTray } from './queries.tray.server';

/** Slots whose names go along; of a longer list an item says its hour alone. */
const MOST_SLOTS = 40;
/** How far back a list of what is overdue reaches. */
const OVERDUE_DAYS = 366;

/**
 * The page for the search part of an address. `view` is what an address without one means on the reader's device. Throws 403.
 */
export async function getCalendarPage(
  ctx: Ctx,
  search: URLSearchParams,
  view: CalendarView,
): Promise<Omit<CalendarData, 'room'>> {
  const address = await readKnownAddress(ctx, search);
  const today = ctx.clock.today();
  const shown = { view: address.view ?? view, date: address.date ?? today };
  const window = windowOf(shown.view, shown.date);
  const outlets = await getCalendarOutlets(ctx);
  const chosen = outlets.filter((outlet) => address.outlets.includes(outlet.code));
  const outletIds = (chosen.length > 0 ? chosen : outlets).map((outlet) => outlet.id);
  // The list of what is late is a list of work: it leaves no debt out for lying before the window.
  const range =
    address.overdueOnly && shown.view === 'agenda'
      ? { from: addDays(today, -OVERDUE_DAYS), to: today }
      : window;
  const sorted = shown.view === 'lanes' || (shown.view === 'day' && address.by !== null);
  const board =
    shown.view === 'board' ? getBoard(ctx, { ...window, outletIds, filter: address }) : null;
  const inMonth = shown.view === 'month';
  const packed = shown.view === 'month' || shown.view === 'week' ? shown.view : null;
  const byHour = shown.view === 'week' || shown.view === 'day';
  const inColumns = shown.view === 'kanban';
  const inList = shown.view === 'agenda';
  const listed = !packed && !inColumns && !inList && !address.table;
  const agenda = inList ? listAgenda(ctx, { ...range, outletIds, filter: address }) : null;
  const [
    counts,
    openSeats,
    freeSeats,
    items,
    dayTexts,
    table,
    kanban,
    seats,
    days,
    lanes,
    deadlines,
    overdueTotal,
    tray,
    filterNames,
    programme,
    slots,
  ] = await Promise.all([
    getPlanCounts(ctx, outlets, chosen),
    inMonth ? getDayFreeSeats(ctx, window, outlets) : {},
    byHour ? getFreeSeats(ctx, window, outlets, address) : [],
    (board ?? agenda)?.then((all) => all.items) ??
      (listed ? listCalendarItems(ctx, { ...range, outletIds, filter: address }) : []),
    packed ? getDays(ctx, { view: packed, window, outletIds, filter: address }) : null,
    address.table
      ? getTable(ctx, outlets, { window, outletIds, filter: address, table: address.table })
      : null,
    inColumns ? getKanban(ctx, { window, outletIds, filter: address }) : null,
    board?.then((all) => all.board) ?? null,
    getDayMarks(ctx, window),
    sorted ? listLanes(ctx, window, outletIds) : null,
    address.deadlines ? listDeadlines(ctx, window, outletIds, address) : [],
    countOverdue(ctx, outletIds),
    can(ctx.who, 'plan:assignment')
      ? getTray(
          ctx,
          outlets.filter(({ edits }) => edits).map(({ id }) => id),
          { q: search.get('tq') ?? '', sector: address.sector },
        )
      : null,
    nameFilter(ctx, address),
    getCurrentProgramme(ctx.db, today),
    listSlots(ctx.db, { outletIds }),
  ]);
  return {
    address,
    ...shown,
    window,
    outlets,
    items: await markWarnings(ctx, items),
    beyond: (await agenda)?.beyond ?? null,
    dayTexts,
    board: seats,
    table,
    kanban,
    days,
    lanes,
    deadlines,
    counts,
    openSeats,
    freeSeats,
    overdueTotal,
    tray,
    filterNames,
    slotNames: Object.fromEntries(slots.slice(0, MOST_SLOTS).map(({ id, name }) => [id, name])),
    lacks: outlets.length === 0 ? 'outlets' : programme === null ? 'programme' : null,
  };
}

/** An address, without a genre that nobody knows. */
export async function readKnownAddress(
  { db }: Pick<Ctx, 'db'>,
  search: URLSearchParams,
): Promise<CalendarAddress> {
  const address = readAddress(search);
  if (address.genre === null || (await getGenres(db)).find(address.genre)) return address;
  return { ...address, genre: null };
}

/** The table's page, with whom the reader may assign to. */
async function getTable(
  ctx: Ctx,
  outlets: readonly CalendarOutlet[],
  asked: Parameters<typeof listTable>[1],
): Promise<CalendarData['table']> {
  const page = await listTable(ctx, asked);
  const reporters = await Promise.all(
    outlets
      .filter((outlet) => outlet.edits)
      .map(async ({ id }) =>
        (await listOutletPeople(ctx.db, id, 'reporter')).map((person) => ({
          id: person.id,
          displayName: person.displayName,
          outletId: id,
        })),
      ),
  );
  return { ...page, reporters: reporters.flat() };
}

/** The outlets as the calendar shows them: the reader's own first. */
export async function getCalendarOutlets(ctx: Ctx): Promise<CalendarOutlet[]> {
  const own = new Set(outletsOf(ctx.who, 'editor', 'reporter'));
  const outlets = (await listOutlets(ctx.db)).map(({ id, code, name, shortName, icon, hue }) => ({
    id,
    code,
    name,
    shortName,
    icon,
    hue,
    own: own.has(id),
    edits: can(ctx.who, 'plan:assignment', { outletId: id }),
  }));
  return [...outlets.filter((outlet) => outlet.own), ...outlets.filter((outlet) => !outlet.own)];
}
