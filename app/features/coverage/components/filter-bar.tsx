import { Form, Link } from '@remix-run/react';
import { ListFilter, Search, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '~/platform/i18n/react';
import { searchFault } from '~/platform/text';
import { LinkButton } from '~/ui/button';
import { cn } from '~/ui/cn';
import { SearchFaultLine } from '~/ui/search-fault';
import { useGenreName } from '../../newsroom/components/genres';
import { AddressFields } from './address-fields';
import { CalendarCounts } from './calendar-counts';
import { type CalendarFilter, isFiltered } from './calendar-filter';
import type { CalendarData } from './calendar-types';
import { chipsOf } from './filter-names';
import { OutletChips } from './filter-outlets';
import { FilterPanel } from './filter-panel';
import { calendarHref, clearedHref, type Filters } from './use-filters';

/** One filter for every view: the most used in sight, the rest behind a button, what is in use as chips that take it away. */
export function FilterBar({ data, filters }: { data: CalendarData; filters: Filters }) {
  const { t } = useT();
  const { address } = data;
  return (
    <>
      <Form
        method="get"
        action="/calendar"
        role="search"
        aria-label={t('filters.label')}
        onSubmit={(event) => event.preventDefault()}
        className="contents"
      >
        <AddressFields address={address} without={{ outlets: [], q: '' }} />
        <OutletChips outlets={data.outlets} filters={filters} />
        <FilterText asked={address.q} filters={filters} />
        <button
          type="submit"
          className="not-noscript:hidden shrink-0 whitespace-nowrap rounded-full border border-line-strong bg-panel px-3 py-1 text-sm"
        >
          <ListFilter aria-hidden className="mr-1 inline size-3.5" />
          {t('buttons.filter')}
        </button>
      </Form>
      <FilterPanel address={address} filters={filters} />
      <OverdueChip data={data} filters={filters} />
      <CalendarCounts data={data} />
    </>
  );
}

const TYPING_MS = 250;

/**
 * Words of the title or the exemplar; acts as one types, and at once when the box is left: a key or a link that follows
 * finds the words in the address. What is typed is never replaced while the box has the focus.
 */
function FilterText({ asked, filters }: { asked: string; filters: Filters }) {
  const { t } = useT();
  const box = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (box.current && box.current !== document.activeElement) box.current.value = asked;
  }, [asked]);
  const { ask } = filters;
  const askNow = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const q = box.current?.value.trim() ?? '';
    ask((coming) => (q === coming.q ? null : { q }), { replace: true });
  };
  return (
    <span className="relative max-md:order-last max-md:shrink-0">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-muted"
      />
      <input
        ref={box}
        type="search"
        name="q"
        defaultValue={asked}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
        data-filter-text
        aria-label={t('filters.text')}
        aria-keyshortcuts="/"
        placeholder={t('filters.textPlaceholder')}
        onInput={() => {
          clearTimeout(timer.current);
          timer.current = setTimeout(askNow, TYPING_MS);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') askNow();
        }}
        onBlur={() => {
          if (timer.current !== undefined) askNow();
        }}
        className="h-8 w-32 rounded-full border @4xl:w-44 max-md:w-44 border-line-strong bg-panel pr-2 pl-8 text-sm transition-colors hover:border-muted max-md:h-11 max-md:text-lg"
      />
    </span>
  );
}

/** How much is late, before and in what is shown; leads to the list of it, and back. */
function OverdueChip({ data, filters }: { data: CalendarData; filters: Filters }) {
  const { t } = useT();
  const { address, overdueTotal: count } = data;
  if (count === 0 && !address.overdueOnly) return null;
  const on = filters.coming.overdueOnly;
  return (
    <LinkButton
      to={calendarHref(
        address,
        on ? { overdueOnly: false } : { overdueOnly: true, view: 'agenda' },
      )}
      replace={on}
      size="sm"
      preventScrollReset
      icon={<TriangleAlert aria-hidden />}
      aria-label={
        on ? `${t('calendar.overdue', { count })}. ${t('calendar.overdueClear')}` : undefined
      }
      aria-current={on ? 'true' : undefined}
      className={cn(
        'h-8 rounded-full border-current bg-late-soft px-3 text-late hover:bg-late-soft hover:underline',
        on && 'border-2',
      )}
    >
      {t('calendar.overdue', { count })}
      {on && <span className="font-normal">· {t('calendar.overdueOnly')}</span>}
    </LinkButton>
  );
}

interface FilterChipsProps {
  data: CalendarData;
  /** How much of the calendar's window is shown. */
  shown: number;
}

/** What is in use of the panel, each with its way out; and what to do when nothing is left (a list says it in its own place). */
export function FilterChips({ data, shown }: FilterChipsProps) {
  const { t, locale } = useT();
  const genreName = useGenreName();
  const { address } = data;
  const chips = chipsOf(address, data.filterNames, { t, locale, genreName });
  const empty = isFiltered(address) && shown === 0;
  const fault = searchFault(address.q);
  return (
    <>
      {(chips.length > 0 || empty) && (
        <div className="flex flex-wrap items-center gap-2" data-print="no">
          {chips.length > 0 && (
            <ul aria-label={t('filters.chips')} className="contents">
              {chips.map((chip) => (
                <li key={chip.key}>
                  <Link
                    to={calendarHref(address, chip.without as Partial<CalendarFilter>)}
                    preventScrollReset
                    aria-label={t('filters.remove', { chip: chip.text })}
                    title={t('filters.remove', { chip: chip.text })}
                    className="inline-flex h-7 max-w-72 items-center gap-1 rounded-full bg-accent-soft pr-2 pl-3 text-accent text-sm hover:underline max-md:h-11"
                  >
                    <span className="truncate">{chip.text}</span>
                    <X aria-hidden className="size-3.5 shrink-0" />
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <Link
            to={clearedHref(address)}
            preventScrollReset
            className="rounded-sm px-1 text-accent text-sm hover:underline max-md:inline-flex max-md:h-11 max-md:items-center"
          >
            {t('buttons.clearFilters')}
          </Link>
        </div>
      )}
      <p role="status" className={empty && data.view !== 'agenda' ? 'text-sm' : 'sr-only'}>
        {empty && fault ? (
          <SearchFaultLine fault={fault} q={address.q} />
        ) : empty ? (
          <>
            <span className="font-medium">{t('filters.nothing')}</span>{' '}
            <span className="text-muted">{t('filters.nothingHint')}</span>
          </>
        ) : null}
      </p>
    </>
  );
}
