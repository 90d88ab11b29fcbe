import { useCallback, useEffect, useMemo, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { DragLayer } from '~/ui/dragging';
import { Notice } from '~/ui/notice';
import { useFollowedLinks } from '~/ui/plain-link';
import { useToast } from '~/ui/toast';
import { assigningOf, useAssigns } from './assign-queue';
import { type CalendarView, searchOf } from './calendar-address';
import { CalendarBody } from './calendar-body';
import { CalendarProvider, type CalendarTools } from './calendar-context';
import { useDayDrops } from './calendar-day-drops';
import { trayIn } from './calendar-room';
import { CalendarToolbar } from './calendar-toolbar';
import type { CalendarData, CalendarItem } from './calendar-types';
import { ItemHover } from './item-hover';
import { assignRefusalText, moveRefusalText } from './item-refusals';
import { hiddenOf, type MonthDay, readDay, withItems } from './month-days';
import { MoveDialog } from './move-dialog';
import { useMoves } from './move-queue';
import { PrintSheet } from './print-sheet';
import { ShownNews } from './shown-news';
import { takesSubject, useSubjectDrops, useSubjects } from './subject-queue';
import { TraySide } from './tray-side';
import { useGoing } from './use-going';
import { useRefusedDrags } from './use-refused-drags';
import { useRoom } from './use-room';
import { useVerbsAtHand } from './verbs-at-hand';
import { emptyEnd } from './weekend-columns';

/** The calendar: the tray of what is owed, the toolbar, and the grid or the list. */
export function CalendarPage({ data }: { data: CalendarData }) {
  const { t } = useT();
  const [asked, setAsked] = useState<CalendarItem | null>(null);
  const narrow = useNarrow();
  useVerbsAtHand();
  const loaded = useLoaded(data);
  const moves = useMoves(loaded.items);
  const assigns = useAssigns(moves.items);
  const { isMoving, move } = moves;
  const { assign } = assigns;
  const askToChoose = useAskToChoose(data);
  const subjects = useSubjects(assigns.items, askToChoose);
  const { items, choose } = subjects;
  const days = useMemo(() => withItems(loaded.days, loaded.items, items), [loaded, items]);
  const followLinks = useFollowedLinks();
  const { room, chooseRoom } = useRoom(data.room);
  const tools = useTools({
    ...{ data, items, days, isMoving, move, assign, choose, askToChoose },
    ...{ room, chooseRoom },
    askToMove: setAsked,
  });
  return (
    <CalendarProvider value={tools}>
      <DragLayer>
        <DayDrops />
        {/* biome-ignore lint/a11y: the links inside answer keys and clicks; this only saves the page from being loaded. */}
        <div
          onClick={followLinks}
          className={cn(
            'flex flex-col gap-4 px-4 py-4 md:px-5',
            data.tray && 'lg:grid lg:items-start print:block',
            data.tray &&
              (trayIn(room, data.view).folded
                ? 'lg:grid-cols-[2.25rem_minmax(0,1fr)]'
                : 'lg:grid-cols-[15rem_minmax(0,1fr)]'),
          )}
        >
          {data.tray && <TraySide tray={data.tray} />}
          <div className="flex min-w-0 flex-col gap-3">
            {data.lacks && <LackNotice lacks={data.lacks} />}
            <CalendarToolbar data={data} />
            <CalendarBody days={days} narrow={narrow} />
            {(data.view !== 'agenda' || !data.tray) && (
              <p className="text-muted text-sm max-md:hidden" data-print="no">
                {t(data.tray ? hintsOf(data.view) : 'calendar.readOnly')}
              </p>
            )}
          </div>
        </div>
        <ItemHover />
        <ShownNews />
        <PrintSheet days={days} />
        <MoveDialog item={asked} onClose={() => setAsked(null)} onMove={move} />
        {moves.elements}
        {assigns.elements}
        {subjects.elements}
      </DragLayer>
    </CalendarProvider>
  );
}

/** Before anything can be planned: what has to be set up, and who does it. */
function LackNotice({ lacks }: { lacks: NonNullable<CalendarData['lacks']> }) {
  const { t } = useT();
  return (
    <Notice tone="accent" title={t(`calendar.lacks.${lacks}.title`)}>
      {t(`calendar.lacks.${lacks}.hint`)}
    </Notice>
  );
}

const hintsOf = (view: CalendarView) => (view === 'month' ? 'month.hints' : 'calendar.hints');

/** The days of a month or a week as this reader has them, and all the items that are loaded, whatever the view. */
function useLoaded({ dayTexts, items, outlets }: CalendarData) {
  const edits = outlets.flatMap((outlet) => (outlet.edits ? outlet.id : [])).join();
  return useMemo(() => {
    const days = (dayTexts ?? []).map((text) => readDay(text, edits.split(',')));
    return { days, items: dayTexts ? days.flatMap((day) => day.items) : items };
  }, [dayTexts, items, edits]);
}

/** Answers what is dropped on a day or on a waiting item, without drawing the page anew. */
function DayDrops() {
  useDayDrops();
  useSubjectDrops();
  useRefusedDrags();
  return null;
}

function useTools(
  given: Omit<
    CalendarTools,
    'outletOf' | 'assignmentHref' | 'dayHref' | 'askToAssign' | 'hiddenOn' | 'emptyEnd'
  > & { days: readonly MonthDay[] },
): CalendarTools {
  const { data, items, days, isMoving, move, assign, askToMove, choose, askToChoose } = given;
  const { room, chooseRoom } = given;
  const go = useGoing();
  const { t } = useT();
  const toast = useToast();
  return useMemo(() => {
    const refuse = (text: string) => toast({ tone: 'late', text });
    const outlets = new Map(data.outlets.map((outlet) => [outlet.id, outlet]));
    const dayOf = new Map(days.map((each) => [each.day, each]));
    return {
      data,
      items,
      isMoving,
      move,
      askToMove: (item) => {
        if (item.movable) askToMove(item);
        else refuse(moveRefusalText(t, item, outlets.get(item.outletId)));
      },
      assign,
      askToAssign: (item, leadId) => {
        const outlet = outlets.get(item.outletId);
        if (assigningOf(item, outlet) === 'no') return refuse(assignRefusalText(t, outlet));
        const search = new URLSearchParams(searchOf(data.address));
        if (leadId) search.set('lead', leadId);
        go(`/calendar/assignments/${item.assignmentId}/assignee?${search}`);
      },
      choose,
      askToChoose,
      room,
      chooseRoom,
      outletOf: (id) => outlets.get(id),
      emptyEnd: days.length > 0 ? emptyEnd(days, data) : 0,
      hiddenOn: (day) => {
        const found = dayOf.get(day);
        return found ? hiddenOf(found) : {};
      },
      assignmentHref: (id) => `/calendar/assignments/${id}${searchOf(data.address)}`,
      dayHref: (day) => `/calendar${searchOf(data.address, { view: 'day', date: day })}`,
    };
  }, [
    data,
    items,
    days,
    isMoving,
    move,
    assign,
    askToMove,
    choose,
    askToChoose,
    room,
    chooseRoom,
    go,
    t,
    toast,
  ]);
}

/** Opens the form that chooses what an item is about, over the calendar. */
function useAskToChoose({ address, outlets }: CalendarData) {
  const go = useGoing();
  return useCallback(
    (item: CalendarItem, exemplarId?: string) => {
      const outlet = outlets.find(({ id }) => id === item.outletId);
      if (!takesSubject(item, outlet)) return;
      const search = new URLSearchParams(searchOf(address));
      if (exemplarId) search.set('exemplar', exemplarId);
      go(`/calendar/assignments/${item.assignmentId}/subject?${search}`);
    },
    [go, address, outlets],
  );
}

/** Whether the screen is a phone's; null until the browser has said. */
function useNarrow(): boolean | null {
  const [narrow, setNarrow] = useState<boolean | null>(null);
  useEffect(() => {
    const query = window.matchMedia('(width < 48rem)');
    const read = () => setNarrow(query.matches);
    read();
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, []);
  return narrow;
}
