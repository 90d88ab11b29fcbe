import type { ReactNode } from 'react';
import { cn } from '~/ui/cn';
import { searchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import type { RoomChoice } from './calendar-room';

interface RoomToggleProps {
  choice: RoomChoice;
  /** What it becomes. */
  on: boolean;
  label: string;
  className?: string;
  children: ReactNode;
}

/** A small button that folds a part of the calendar away or brings it back; without JavaScript it loads the page again. */
export function RoomToggle({ choice, on, label, className, children }: RoomToggleProps) {
  const { data, chooseRoom } = useCalendar();
  return (
    <form
      method="post"
      action="/settings/calendar"
      data-print="no"
      className="contents"
      onSubmit={(event) => {
        event.preventDefault();
        chooseRoom(choice, on);
      }}
    >
      <input type="hidden" name="choice" value={choice} />
      <input type="hidden" name="on" value={on ? '1' : '0'} />
      <input type="hidden" name="redirectTo" value={`/calendar${searchOf(data.address)}`} />
      <button
        type="submit"
        aria-label={label}
        title={label}
        className={cn(
          'inline-flex items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink [&_svg]:size-4.5',
          className,
        )}
      >
        {children}
      </button>
    </form>
  );
}
