import { CalendarDays } from 'lucide-react';
import {
  type ComponentPropsWithoutRef,
  type ComponentType,
  type KeyboardEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { asPlainDate, formatDate, isoWeekday, type PlainDate } from '~/platform/time';
import { readTypedDay, readWrittenDay } from '~/platform/typed-days';
import { cn } from './cn';
import type { DayPickerProps } from './day-picker';
import { useField } from './field';
import { Input } from './input';
import { useTypedValue } from './typed-value';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

interface DateInputProps
  extends Omit<
    ComponentPropsWithoutRef<'input'>,
    'type' | 'value' | 'defaultValue' | 'onChange' | 'max' | 'min'
  > {
  /** YYYY-MM-DD, or whatever was typed before. */
  value?: string | undefined;
  defaultValue?: string | undefined;
  /** Told YYYY-MM-DD when it is whole or left, '' when there is none. */
  onValue?: ((value: string) => void) | undefined;
  /** The first and the last day that the calendar offers, YYYY-MM-DD. */
  min?: PlainDate | undefined;
  max?: PlainDate | undefined;
}

/**
 * A day as the newsroom writes it, whatever the language of the browser: 10/12/2019, typed as 10/12, mai or T5 tuần sau as well, or picked
 * from a calendar. Sent as YYYY-MM-DD; without JavaScript as typed, which `readTypedDays` reads.
 */
export function DateInput(props: DateInputProps) {
  const { value, defaultValue, onValue, onFocus, onBlur, onKeyDown, min, max, className, ...rest } =
    props;
  const { t } = useT();
  const today = useToday();
  const field = useField();
  const input = useRef<HTMLInputElement>(null);
  const writing = useMemo(() => writingOn(today), [today]);
  const first = defaultValue ?? field?.defaultValue ?? '';
  const day = useTypedValue(input, writing, { value, first, onValue });
  const kept = asPlainDate(day.kept ?? '');
  const name = rest.name ?? field?.name;
  const picker = usePicker();
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      picker.open();
    }
    onKeyDown?.(event);
  };
  return (
    <>
      <span className="relative block">
        <Input
          ref={input}
          inputMode="text"
          autoComplete="off"
          placeholder={t('dates.placeholder')}
          data-figures
          {...rest}
          className={cn('pr-10 max-md:pr-12', className)}
          value={day.text}
          onChange={(event) => day.type(event.currentTarget.value)}
          // What is typed next takes the place of the day, wherever the focus came from.
          onFocus={(event) => {
            event.currentTarget.select();
            onFocus?.(event);
          }}
          onBlur={(event) => {
            day.settle();
            onBlur?.(event);
          }}
          onKeyDown={keys}
        />
        <button
          type="button"
          aria-label={t('dates.pick')}
          title={t('dates.pick')}
          aria-haspopup="dialog"
          aria-expanded={picker.isOpen}
          disabled={rest.disabled}
          onClick={picker.open}
          className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-md text-muted hover:text-ink max-md:w-11 [&_svg]:size-4"
        >
          <CalendarDays aria-hidden />
        </button>
      </span>
      <output htmlFor={rest.id ?? field?.id} className="block min-h-5 text-muted text-sm">
        {kept
          ? `${t(`dates.weekdayLong.${isoWeekday(kept) as Weekday}`)}, ${formatDate(kept)}`
          : day.text.trim() !== '' && t('dates.unread')}
      </output>
      {name && (
        <noscript>
          <input type="hidden" name="typedDays" value={name} />
        </noscript>
      )}
      {picker.Panel && picker.isOpen && (
        <picker.Panel
          anchor={input}
          day={kept}
          today={today}
          min={min}
          max={max}
          onClose={() => {
            picker.close();
            input.current?.focus();
          }}
          onPick={day.choose}
        />
      )}
    </>
  );
}

const writingOn = (today: PlainDate) => ({
  read: (text: string): string | null => readTypedDay(text, today),
  show: (value: string): string => {
    const day = asPlainDate(value);
    return day ? formatDate(day) : value;
  },
  isWhole: (text: string): boolean => readWrittenDay(text) !== null && /\d{4}/.test(text),
});

/** The calendar's code comes when somebody opens it: most days are typed. */
function usePicker() {
  const [isOpen, setOpen] = useState(false);
  const [Panel, setPanel] = useState<ComponentType<DayPickerProps> | null>(null);
  const open = () => {
    setOpen(true);
    if (Panel) return;
    // Without a network days are typed.
    import('./day-picker').then(
      (module) => setPanel(() => module.default),
      () => setOpen(false),
    );
  };
  return { isOpen, Panel, open, close: () => setOpen(false) };
}
