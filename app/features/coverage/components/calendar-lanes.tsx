import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useT } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import { cn } from '~/ui/cn';
import { TabLinks } from '~/ui/tabs';
import { daysOf, type LanesBy, searchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import { DayHeading } from './calendar-day-heading';
import { GridItem } from './calendar-item';
import { countHidden } from './calendar-state';
import { dayName, moreName } from './calendar-text';
import type { CalendarItem, CalendarLane, DeadlineMark } from './calendar-types';
import { DeadlineLink } from './deadline-link';
import { LaneName } from './lane-name';
import { useLaneDrops } from './lanes-drops';
import { laneIdOf, lanesOf } from './lanes-rows';

/** Items that a cell shows before it says how many there are besides. */
const SHOWN = 4;

/** A week with a row for each reporter, or each channel: who has what, who is away, what nobody has taken. */
export function CalendarLanes() {
  const { t } = useT();
  const { data, items } = useCalendar();
  const by = data.address.by ?? 'reporter';
  useLaneDrops(by);
  const lanes = useMemo(() => lanesOf(data, items, by, 'all'), [data, items, by]);
  const cells = useMemo(() => cellsOf(items, data.deadlines, by), [items, data.deadlines, by]);
  const days = daysOf(data.window);
  return (
    <div className="flex flex-col gap-3">
      <LanesSwitch by={by} />
      <section
        aria-label={t('week.lanes.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative max-h-[calc(100dvh-13rem)] overflow-auto rounded-md border border-line bg-panel print:max-h-none print:overflow-visible"
      >
        <table className="w-full min-w-216 table-fixed border-separate border-spacing-0">
          <caption className="sr-only">{t('week.lanes.label')}</caption>
          <colgroup>
            <col className="w-40 max-md:w-30" />
            {days.map((day) => (
              <col key={day} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky top-0 left-0 z-20 border-line border-r border-b bg-panel px-2 text-left align-bottom font-medium text-muted text-xs"
              >
                {t(`week.lanes.${by}`)}
              </th>
              {days.map((day) => (
                <th
                  key={day}
                  scope="col"
                  className="sticky top-0 z-10 border-line border-b bg-panel align-top font-normal not-last:border-r"
                >
                  <DayHeading day={day} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lanes.map((lane) => (
              <LaneRow key={lane.id} lane={lane} days={days} cells={cells} by={by} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface Cell {
  items: CalendarItem[];
  deadlines: DeadlineMark[];
}
type Cells = ReadonlyMap<string, Cell>;

const keyOf = (laneId: string, day: PlainDate) => `${laneId} ${day}`;

function cellsOf(
  items: readonly CalendarItem[],
  deadlines: readonly DeadlineMark[],
  by: LanesBy,
): Cells {
  const cells = new Map<string, Cell>();
  const at = (laneId: string, day: PlainDate): Cell => {
    const cell = cells.get(keyOf(laneId, day)) ?? { items: [], deadlines: [] };
    cells.set(keyOf(laneId, day), cell);
    return cell;
  };
  for (const item of items) at(laneIdOf(item, by), item.plannedOn).items.push(item);
  for (const mark of deadlines) at(laneIdOf(mark, by), mark.day).deadlines.push(mark);
  return cells;
}

interface LaneRowProps {
  lane: CalendarLane;
  days: readonly PlainDate[];
  cells: Cells;
  by: LanesBy;
}

function LaneRow({ lane, days, cells, by }: LaneRowProps) {
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 border-line border-r border-b bg-panel px-2 py-1.5 text-left align-top"
      >
        <LaneName lane={lane} />
      </th>
      {days.map((day) => (
        <LaneCell key={day} lane={lane} day={day} by={by} cell={cells.get(keyOf(lane.id, day))} />
      ))}
    </tr>
  );
}

interface LaneCellProps {
  lane: CalendarLane;
  day: PlainDate;
  by: LanesBy;
  cell: Cell | undefined;
}

function LaneCell({ lane, day, by, cell }: LaneCellProps) {
  const away = lane.away.find((each) => each.day === day);
  const shown = (cell?.items ?? []).slice(0, SHOWN);
  const hidden = (cell?.items ?? []).slice(SHOWN);
  return (
    <td
      data-drop={`lane:${lane.id}:${day}`}
      className={cn(
        'h-13 border-line border-b p-1 align-top not-last:border-r',
        away && 'bg-stripes',
      )}
    >
      <div className="flex flex-col gap-1">
        {away && <Away away={away} />}
        {cell?.deadlines.map((deadline) => (
          <DeadlineLink key={deadline.assignmentId} deadline={deadline} />
        ))}
        {shown.map((item) => (
          <LaneItem key={item.placementId} item={item} />
        ))}
        {hidden.length > 0 && <MoreLink hidden={hidden} day={day} by={by} />}
      </div>
    </td>
  );
}

function Away({ away: { kind, asked } }: { away: CalendarLane['away'][number] }) {
  const { t } = useT();
  return (
    <span className="w-fit rounded-sm bg-panel px-1 font-medium text-muted text-xs leading-5">
      {t(asked ? `week.away.${kind}Asked` : `week.away.${kind}`)}
    </span>
  );
}

function LaneItem({ item }: { item: CalendarItem }) {
  const { isMoving } = useCalendar();
  return (
    <div className={cn(isMoving(item.placementId) && 'opacity-60')}>
      <GridItem item={item} time={item.plannedTime} />
    </div>
  );
}

function MoreLink({
  hidden,
  day,
  by,
}: {
  hidden: readonly CalendarItem[];
  day: PlainDate;
  by: LanesBy;
}) {
  const { t } = useT();
  const { data } = useCalendar();
  const text = moreName(t, hidden.length, countHidden(hidden));
  return (
    <Link
      to={`/calendar${searchOf(data.address, { view: 'day', date: day, by })}`}
      preventScrollReset
      title={dayName(t, day)}
      className="block rounded-sm px-1 font-medium text-accent text-xs leading-5 hover:underline max-md:py-3"
    >
      {text}
    </Link>
  );
}

function LanesSwitch({ by }: { by: LanesBy }) {
  const { t } = useT();
  const { data } = useCalendar();
  return (
    <div data-print="no" className="flex justify-end max-md:justify-start">
      <TabLinks
        look="segments"
        label={t('week.lanes.switch')}
        tabs={(['reporter', 'channel'] as const).map((each) => ({
          to: `/calendar${searchOf(data.address, { view: 'lanes', by: each })}`,
          label: t(`week.by.${each}`),
          current: each === by,
        }))}
      />
    </div>
  );
}
