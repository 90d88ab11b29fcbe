import { CalendarX2 } from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '~/platform/i18n/react';
import { EmptyState } from '~/ui/empty-state';
import { useCalendar } from './calendar-context';
import type { CalendarBoardData } from './calendar-types';
import { SlotBoardDay } from './slot-board-day';
import { boardRows } from './slot-board-rows';
import { SlotBoardTable } from './slot-board-table';
import { seatsOfRows, useLooseDrops, useSeatDrops } from './slot-drops';
import { useFilling } from './slot-filling';

interface SlotBoardProps {
  board: CalendarBoardData;
  /** Whether the screen is a phone's; null until the browser has said. */
  narrow: boolean | null;
}

/** The week by slots: a table with a column for each day; on a phone one day at a time. Both are plain HTML from the server on. */
export function SlotBoard({ board, narrow }: SlotBoardProps) {
  const { data, items } = useCalendar();
  const rows = useMemo(() => boardRows(board, data.outlets, items), [board, data.outlets, items]);
  const { filling, fill, elements } = useFilling();
  useSeatDrops(
    useMemo(() => seatsOfRows(rows), [rows]),
    fill,
  );
  useLooseDrops();
  if (rows.groups.length === 0 && rows.loose.length === 0) return <NoSlots />;
  return (
    <>
      {elements}
      {narrow !== true && (
        <div className="max-md:hidden">
          <SlotBoardTable rows={rows} filling={filling} />
        </div>
      )}
      {narrow !== false && (
        <div className="md:hidden">
          <SlotBoardDay rows={rows} filling={filling} />
        </div>
      )}
    </>
  );
}

function NoSlots() {
  const { t } = useT();
  return (
    <div className="rounded-md border border-line bg-panel">
      <EmptyState icon={<CalendarX2 aria-hidden />} title={t('board.empty')}>
        {t('board.emptyHint')}
      </EmptyState>
    </div>
  );
}
