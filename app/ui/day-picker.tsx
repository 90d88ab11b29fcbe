/** The small calendar of a day field: lunar days, holidays and free seats where somebody knows them. Fetched when it is opened. */

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Popover } from 'radix-ui';
import { createContext, type RefObject, useContext, useEffect, useState } from 'react';
import { DayPicker as Calendar, type DayButtonProps } from 'react-day-picker';
import type { DayNotes } from '~/platform/day-notes';
import { useT } from '~/platform/i18n/react';
import {
  addDays,
  addMonths,
  FIRST_DAY,
  formatDate,
  LAST_DAY,
  type PlainDate,
  plainDateFromUtc,
  startOfMonth,
  utcDateOf,
} from '~/platform/time';
import { cn } from './cn';
import { useDayNotes } from './day-notes';

/** For the buttons, which are the library's to draw. */
const NotesContext = createContext<DayNotes>({});

export interface DayPickerProps {
  anchor: RefObject<HTMLElement>;
  day: PlainDate | null;
  today: PlainDate;
  min?: PlainDate | undefined;
  max?: PlainDate | undefined;
  onPick(day: PlainDate): void;
  onClose(): void;
}

const NAV =
  'inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink max-md:size-11 disabled:opacity-40 aria-disabled:opacity-40';

export default function DayPicker({ anchor, onClose, ...days }: DayPickerProps) {
  const { t } = useT();
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t('dates.pick')}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-[60] rounded-lg border border-line bg-raised p-2 shadow-float"
        >
          <Days
            {...days}
            onPick={(day) => {
              days.onPick(day);
              onClose();
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

type DaysProps = Omit<DayPickerProps, 'anchor' | 'onClose'>;

/** Days are midnights of UTC for the library, so that no zone moves them. */
function Days({ day, today, min, max, onPick }: DaysProps) {
  const { t } = useT();
  const [month, setMonth] = useState(startOfMonth(day ?? today));
  const notes = useNotes(month);
  const nameOf = (date: Date) =>
    t(`dates.monthYear.${(date.getUTCMonth() + 1) as 1}`, { year: date.getUTCFullYear() });
  return (
    <NotesContext.Provider value={notes}>
      <Calendar
        mode="single"
        required
        autoFocus
        timeZone="UTC"
        weekStartsOn={1}
        fixedWeeks
        showOutsideDays
        today={utcDateOf(today)}
        selected={day ? utcDateOf(day) : undefined}
        month={utcDateOf(month)}
        onMonthChange={(next) => setMonth(startOfMonth(plainDateFromUtc(next)))}
        startMonth={utcDateOf(FIRST_DAY)}
        endMonth={utcDateOf(LAST_DAY)}
        disabled={(date) => isOutside(plainDateFromUtc(date), min, max)}
        onSelect={(date) => onPick(plainDateFromUtc(date))}
        formatters={{
          formatCaption: nameOf,
          formatWeekdayName: (date) => t(`dates.weekday.${weekdayOf(date)}`),
        }}
        labels={{
          labelGrid: nameOf,
          labelWeekday: (date) => t(`dates.weekdayLong.${weekdayOf(date)}`),
          labelPrevious: () => t('dates.previousMonth'),
          labelNext: () => t('dates.nextMonth'),
          labelDayButton: (date, modifiers) =>
            dayName(t, plainDateFromUtc(date), notes, Boolean(modifiers.today)),
        }}
        components={COMPONENTS}
        classNames={CLASSES}
      />
      <footer className="w-77 border-line border-t pt-1.5">
        <span className="flex gap-1">
          {QUICK.map(({ ahead, key }) => (
            <button
              key={key}
              type="button"
              disabled={isOutside(addDays(today, ahead), min, max)}
              onClick={() => onPick(addDays(today, ahead))}
              className="rounded-md px-2 py-1 text-accent text-sm hover:bg-sunken disabled:opacity-40 max-md:py-2.5"
            >
              {t(key)}
            </button>
          ))}
        </span>
        {Object.values(notes).some(({ free }) => free) && (
          <p className="flex items-center gap-1.5 px-2 pt-0.5 pb-1 text-muted text-sm">
            <span aria-hidden className="size-1.5 rounded-full bg-accent" />
            {t('dates.pickHint')}
          </p>
        )}
      </footer>
    </NotesContext.Provider>
  );
}

const CLASSES = {
  months: 'relative',
  month_caption: 'flex h-8 items-center px-2 font-semibold max-md:h-11',
  nav: 'absolute top-0 right-0 flex',
  button_previous: NAV,
  button_next: NAV,
  month_grid: 'border-collapse',
  weekday: 'h-7 w-11 text-center font-normal text-muted text-sm',
  day: 'p-0 text-center',
  outside: 'opacity-45',
  disabled: 'opacity-35',
};

const QUICK = [
  { ahead: 0, key: 'dates.today' },
  { ahead: 1, key: 'dates.tomorrow' },
  { ahead: 7, key: 'dates.inAWeek' },
] as const;

const weekdayOf = (date: Date) => (date.getUTCDay() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7;

const isOutside = (day: PlainDate, min?: PlainDate, max?: PlainDate): boolean =>
  (min !== undefined && day < min) || (max !== undefined && day > max);

/** What is known of the days around a month; empty until it is there. */
function useNotes(month: PlainDate): DayNotes {
  const load = useDayNotes();
  const [notes, setNotes] = useState<DayNotes>({});
  useEffect(() => {
    let gone = false;
    load?.(addDays(month, -7), addDays(addMonths(month, 1), 14)).then(
      (found) => !gone && setNotes((before) => ({ ...before, ...found })),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [load, month]);
  return notes;
}

function dayName(
  t: ReturnType<typeof useT>['t'],
  day: PlainDate,
  notes: DayNotes,
  isToday: boolean,
): string {
  const note = notes[day];
  return [
    formatDate(day),
    isToday && t('dates.today'),
    note && t('dates.lunar', { day: note.lunarFull }),
    note?.occasion,
    note?.free && t('dates.free', { count: note.free }),
  ]
    .filter(Boolean)
    .join(', ');
}

function Day({ day, modifiers, className, ...props }: DayButtonProps) {
  const note = useContext(NotesContext)[plainDateFromUtc(day.date)];
  return (
    <button
      {...props}
      // The library moves the focus with the keys.
      ref={(element) => {
        if (modifiers.focused) element?.focus();
      }}
      title={note?.occasion}
      className={cn(
        className,
        'relative flex h-11 w-11 flex-col items-center justify-center rounded-md text-base leading-tight hover:bg-sunken disabled:pointer-events-none',
        modifiers.today && 'font-semibold text-accent ring-1 ring-accent ring-inset',
        modifiers.selected && 'bg-accent text-on-accent hover:bg-accent',
        note?.occasion && !modifiers.selected && 'text-late',
      )}
    >
      <span data-figures>{day.date.getUTCDate()}</span>
      <span aria-hidden className={cn('text-xs', modifiers.selected ? 'opacity-80' : 'text-muted')}>
        {note?.lunar ?? '\u00a0'}
      </span>
      {Boolean(note?.free) && (
        <span
          aria-hidden
          className={cn(
            'absolute top-1 right-1.5 size-1.5 rounded-full',
            modifiers.selected ? 'bg-on-accent' : 'bg-accent',
          )}
        />
      )}
    </button>
  );
}

const Arrow = ({ orientation }: { orientation?: string | undefined }) =>
  orientation === 'left' ? (
    <ChevronLeft aria-hidden className="size-4" />
  ) : (
    <ChevronRight aria-hidden className="size-4" />
  );

const COMPONENTS = { Chevron: Arrow, DayButton: Day };
