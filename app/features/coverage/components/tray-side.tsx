import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { useCalendar } from './calendar-context';
import { trayIn } from './calendar-room';
import type { Tray } from './calendar-types';
import { RoomToggle } from './room-toggle';
import { TrayPanel } from './tray-panel';

/** The tray beside the calendar, or the narrow strip that brings it back. A small screen has it above, folded by itself. */
export function TraySide({ tray }: { tray: Tray }) {
  const { data, room } = useCalendar();
  const { folded } = trayIn(room, data.view);
  return (
    <div data-print="no" className="lg:sticky lg:top-18 lg:h-[calc(100dvh-6rem)] lg:min-h-120">
      {folded && <Strip total={tray.total} />}
      <div className={cn('h-full', folded && 'lg:hidden')}>
        <TrayPanel data={data} tray={tray} fold={<FoldButton />} />
      </div>
    </div>
  );
}

function FoldButton() {
  const { t } = useT();
  const { data, room } = useCalendar();
  const { by, folded } = trayIn(room, data.view);
  return (
    <RoomToggle
      choice={by}
      on={!room[by]}
      label={t('calendar.tray.fold')}
      className={cn('size-8 max-lg:hidden', folded && 'lg:hidden')}
    >
      <PanelLeftClose aria-hidden />
    </RoomToggle>
  );
}

function Strip({ total }: { total: number }) {
  const { t } = useT();
  const { data, room } = useCalendar();
  const { by } = trayIn(room, data.view);
  return (
    <div className="flex flex-col items-center gap-2 rounded-md border border-line bg-panel py-1 max-lg:hidden">
      <RoomToggle
        choice={by}
        on={!room[by]}
        label={t('calendar.tray.unfold', { count: total })}
        className="size-8"
      >
        <PanelLeftOpen aria-hidden />
      </RoomToggle>
      <span aria-hidden data-figures className="text-muted text-xs">
        {total}
      </span>
    </div>
  );
}
