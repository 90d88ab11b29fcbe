import { Form, Link } from '@remix-run/react';
import { ChevronDown, PartyPopper, Search, SearchX } from 'lucide-react';
import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { fold, searchFault, searchWords } from '~/platform/text';
import { Button } from '~/ui/button';
import { cn } from '~/ui/cn';
import { EmptyState } from '~/ui/empty-state';
import { Input } from '~/ui/input';
import { SearchFaultState } from '~/ui/search-fault';
import { AddressFields } from './address-fields';
import { type CalendarAddress, searchOf } from './calendar-address';
import type { CalendarData, Tray, TrayItem } from './calendar-types';
import { TrayCard } from './tray-card';

interface TrayPanelProps {
  data: CalendarData;
  tray: Tray;
  /** What folds the tray away. */
  fold?: ReactNode;
}

/** "Chờ lên lịch": the exemplars that are owed coverage, the longest waiting first. Folded on small screens. */
export function TrayPanel({ data, tray, fold }: TrayPanelProps) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(data.address.q);
  const shown = useMemo(() => filterCards(tray.items, typed), [tray.items, typed]);
  return (
    <section
      aria-labelledby="tray-title"
      data-print="no"
      className="flex min-h-0 min-w-0 flex-col rounded-md border border-line bg-sunken/40 lg:h-full lg:border-0 lg:bg-transparent"
    >
      <header className="flex items-center justify-between gap-2 max-lg:pl-3">
        <h2 id="tray-title" className="font-semibold">
          {t('calendar.tray.title')}{' '}
          <span data-figures className="font-normal text-muted text-sm">
            {tray.total}
          </span>
        </h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="tray-body"
          aria-label={t(open ? 'calendar.tray.hide' : 'calendar.tray.show')}
          onClick={() => setOpen(!open)}
          className="flex size-11 items-center justify-center rounded-md text-muted hover:bg-sunken lg:hidden noscript:hidden"
        >
          <ChevronDown
            aria-hidden
            className={cn('size-5 transition-transform', open && 'rotate-180')}
          />
        </button>
        {fold}
      </header>
      <div
        id="tray-body"
        className={cn(
          'flex min-h-0 flex-1 flex-col gap-2 max-lg:px-3 max-lg:pb-3 lg:mt-2',
          !open && 'max-lg:not-noscript:hidden',
        )}
      >
        <TraySearch
          address={data.address}
          typed={typed}
          onType={setTyped}
          more={tray.total > tray.items.length}
        />
        <TrayList data={data} tray={tray} shown={shown} typed={typed} />
      </div>
    </section>
  );
}

/** The cards whose name, place or summary has every typed word; accents do not matter. */
export function filterCards(items: readonly TrayItem[], typed: string): readonly TrayItem[] {
  const words = searchWords(typed);
  if (words === null) return [];
  if (words.length === 0) return items;
  return items.filter((item) => {
    const text = fold(`${item.name} ${item.placeName} ${item.districtName ?? ''} ${item.summary}`);
    return words.every((word) => text.includes(word));
  });
}

interface TraySearchProps {
  address: CalendarAddress;
  typed: string;
  onType(text: string): void;
  /** Not all cards are loaded: Enter asks the server. */
  more: boolean;
}

function TraySearch({ address, typed, onType, more }: TraySearchProps) {
  const { t } = useT();
  return (
    <Form
      method="get"
      action="/calendar"
      replace
      preventScrollReset
      role="search"
      aria-label={t('calendar.tray.filter')}
    >
      <AddressFields address={address} without={{ q: '' }} />
      <div className="flex gap-1.5">
        <Input
          type="search"
          name="q"
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
          placeholder={t('calendar.tray.filterPlaceholder')}
          aria-label={t('calendar.tray.filter')}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button
          className={cn('px-2.5', !(more && typed.trim()) && 'not-noscript:hidden')}
          aria-label={t('calendar.tray.filterAll')}
          icon={<Search aria-hidden />}
        />
      </div>
      {address.q && (
        <p className="mt-1 flex items-baseline justify-between gap-2 text-muted text-sm">
          {t('calendar.tray.searched', { q: address.q })}
          <Link
            to={`/calendar${searchOf(address, { q: '' })}`}
            replace
            preventScrollReset
            onClick={() => onType('')}
            className="shrink-0 rounded-sm font-medium text-accent hover:underline"
          >
            {t('calendar.tray.clear')}
          </Link>
        </p>
      )}
    </Form>
  );
}

interface TrayListProps extends TrayPanelProps {
  shown: readonly TrayItem[];
  typed: string;
}

/** Cards that the server draws: as many as a screen shows at first. The browser draws the others. */
const FIRST_CARDS = 12;

function TrayList({ data, tray, shown, typed }: TrayListProps) {
  const { t } = useT();
  const [most, setMost] = useState(FIRST_CARDS);
  useEffect(() => startTransition(() => setMost(Number.POSITIVE_INFINITY)), []);
  if (shown.length === 0) {
    const filtered = typed.trim() !== '' || data.address.q !== '';
    const q = typed.trim() || data.address.q;
    const fault = searchFault(q);
    const frame = 'rounded-md border border-line bg-panel px-4 py-8';
    if (fault) return <SearchFaultState fault={fault} q={q} className={frame} />;
    return (
      <EmptyState
        className={frame}
        icon={filtered ? <SearchX aria-hidden /> : <PartyPopper aria-hidden />}
        title={t(filtered ? 'calendar.tray.noMatch' : 'calendar.tray.empty')}
      >
        {t(filtered ? 'calendar.tray.noMatchHint' : 'calendar.tray.emptyHint')}
      </EmptyState>
    );
  }
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto rounded-md max-lg:max-h-96 lg:-mx-1 lg:px-1">
      <ul className="flex flex-col gap-2">
        {shown.slice(0, most).map((card) => (
          <TrayCard key={card.exemplarId} data={data} card={card} />
        ))}
      </ul>
      {tray.total > Math.min(most, tray.items.length) && (
        <p className="px-1 py-2 text-muted text-sm">
          {t('calendar.tray.shown', {
            shown: Math.min(most, tray.items.length),
            total: tray.total,
          })}
        </p>
      )}
    </div>
  );
}
