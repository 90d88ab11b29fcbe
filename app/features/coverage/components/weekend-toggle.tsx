import { FoldHorizontal, UnfoldHorizontal } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { useCalendar } from './calendar-context';
import { RoomToggle } from './room-toggle';

/** Beside the days while the end of the week is empty: gives the empty columns of the weekend their whole width, or takes it. */
export function WeekendToggle() {
  const { t } = useT();
  const { room, emptyEnd } = useCalendar();
  if (emptyEnd === 0) return null;
  const { weekendWide } = room;
  return (
    <RoomToggle
      choice="weekendWide"
      on={!weekendWide}
      label={t(weekendWide ? 'calendar.weekendNarrow' : 'calendar.weekendWide')}
      className="m-1 size-5 shrink-0 align-middle max-md:hidden [&_svg]:size-3.5"
    >
      {weekendWide ? <FoldHorizontal aria-hidden /> : <UnfoldHorizontal aria-hidden />}
    </RoomToggle>
  );
}
