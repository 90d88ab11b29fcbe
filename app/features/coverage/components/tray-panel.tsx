import { Form, Link } from '@remix-run/react';
import { ChevronDown, PartyPopper, Search, SearchX } from 'lucide-react';
import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import type { Translate } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { searchFault } from '~/platform/text';
import { Button } from '~/ui/button';
import { cn } from '~/ui/cn';
import { EmptyState } from '~/ui/empty-state';
import { Input } from '~/ui/input';
import { SearchFaultState } from '~/ui/search-fault';
import { AddressFields } from './address-fields';
import { type CalendarAddress, searchOf } from './calendar-address';
import type { CalendarData, Tray, TrayItem } from './calendar-types';
import { TrayCard } from './tray-card';
import {
  filterCards,
  groupCards,
  TRAY_ORDERS,
  type TrayGroup,
  type TrayOrder,
} from './tray-groups';
import { useTrayKeys } from './use-tray-keys';

interface TrayPanelProps {
  data: CalendarData;
  tray: Tray;
  /** What folds the tray away. */
  fold?: ReactNode;
}

/** "Chờ lên lịch": the exemplars that the reader's newsroom owes, the longest waiting first; those of others behind a tab. Folded on small screens. */
export function TrayPanel({ data, tray, fold }: TrayPanelProps) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(tray.q);
  const [tab, setTab] = useState<TrayTab>('own');
  const [order, setOrder] = useTrayOrder();
  const part = tab === 'own' ? tray : tray.other;
  const shown = useMemo(() => filterCards(part.items, typed), [part.items, typed]);
  const others = data.outlets.some((outlet) => !outlet.edits);
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
          searched={tray.q}
          typed={typed}
          onType={setTyped}
          more={part.total > part.items.length}
        />
        {others && <TrayTabs tray={tray} tab={tab} onTab={setTab} />}
        <OrderField order={order} onOrder={setOrder} />
        <TrayList {...{ data, tray, part, shown, typed, order, tab }} />
      </div>
    </section>
  );
}

type TrayTab = 'own' | 'other';

interface TrayTabsProps {
  tray: Tray;
  tab: TrayTab;
  onTab(tab: TrayTab): void;
}

/** The reader's own debts first; what only others owe is one press away. */
function TrayTabs({ tray, tab, onTab }: TrayTabsProps) {
  const { t } = useT();
  return (
    <fieldset className="flex gap-0.5 rounded-md border border-line bg-sunken p-0.5 text-xs noscript:hidden">
      <legend className="sr-only">{t('calendar.tray.whose')}</legend>
      {(['own', 'other'] as const).map((each) => {
        const { total } = each === 'own' ? tray : tray.other;
        return (
          <button
            key={each}
            type="button"
            aria-pressed={tab === each}
            aria-label={t(`calendar.tray.${each}Long`, { count: total })}
            title={t(`calendar.tray.${each}Long`, { count: total })}
            onClick={() => onTab(each)}
            className="h-7 min-w-0 flex-auto truncate rounded-sm px-1 font-medium text-muted aria-pressed:bg-panel aria-pressed:text-ink max-md:h-11"
          >
            {t(`calendar.tray.${each}`)} <span data-figures>{total}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

interface OrderFieldProps {
  order: TrayOrder;
  onOrder(order: TrayOrder): void;
}

function OrderField({ order, onOrder }: OrderFieldProps) {
  const { t } = useT();
  return (
    <label className="flex items-center gap-2 text-muted text-sm noscript:hidden">
      <span className="shrink-0">{t('calendar.tray.groupBy')}</span>
      <select
        value={order}
        onChange={(event) =>
          onOrder(TRAY_ORDERS.find((each) => each === event.currentTarget.value) ?? 'age')
        }
        className="h-7 min-w-0 flex-1 rounded-sm bg-transparent font-medium text-ink max-md:h-11"
      >
        {TRAY_ORDERS.map((each) => (
          <option key={each} value={each}>
            {t(`calendar.tray.order.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

const ORDER_KEY = 'tray order';

/** How the cards are grouped, remembered on the device. */
function useTrayOrder(): [TrayOrder, (order: TrayOrder) => void] {
  const [order, setOrder] = useState<TrayOrder>('age');
  useEffect(() => {
    try {
      const kept = localStorage.getItem(ORDER_KEY);
      setOrder(TRAY_ORDERS.find((each) => each === kept) ?? 'age');
    } catch {
      // Storage may be forbidden.
    }
  }, []);
  const choose = (next: TrayOrder) => {
    setOrder(next);
    try {
      localStorage.setItem(ORDER_KEY, next);
    } catch {
      // Storage may be forbidden.
    }
  };
  return [order, choose];
}

interface TraySearchProps {
  address: CalendarAddress;
  /** What the server searched for. */
  searched: string;
  typed: string;
  onType(text: string): void;
  /** Not all cards are loaded: Enter asks the server. */
  more: boolean;
}

function TraySearch({ address, searched, typed, onType, more }: TraySearchProps) {
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
      <AddressFields address={address} without={{}} />
      <div className="flex gap-1.5">
        <Input
          type="search"
          name="tq"
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
      {searched && (
        <p className="mt-1 flex items-baseline justify-between gap-2 text-muted text-sm">
          {t('calendar.tray.searched', { q: searched })}
          <Link
            to={`/calendar${searchOf(address)}`}
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

interface TrayListProps extends Omit<TrayPanelProps, 'fold'> {
  part: Pick<Tray, 'total' | 'items'>;
  shown: readonly TrayItem[];
  typed: string;
  order: TrayOrder;
  tab: TrayTab;
}

/** Cards that the server draws: as many as a screen shows at first. The browser draws the others. */
const FIRST_CARDS = 12;

function TrayList({ data, tray, part, shown, typed, order, tab }: TrayListProps) {
  const { t, locale } = useT();
  const { list, ...keys } = useTrayKeys();
  const [most, setMost] = useState(FIRST_CARDS);
  useEffect(() => startTransition(() => setMost(Number.POSITIVE_INFINITY)), []);
  if (shown.length === 0) {
    const filtered = typed.trim() !== '' || tray.q !== '';
    const q = typed.trim() || tray.q;
    const fault = searchFault(q);
    const frame = 'rounded-md border border-line bg-panel px-4 py-8';
    if (fault) return <SearchFaultState fault={fault} q={q} className={frame} />;
    return (
      <EmptyState
        className={frame}
        icon={filtered ? <SearchX aria-hidden /> : <PartyPopper aria-hidden />}
        title={t(filtered ? 'calendar.tray.noMatch' : `calendar.tray.empty.${tab}`)}
      >
        {t(filtered ? 'calendar.tray.noMatchHint' : `calendar.tray.emptyHint.${tab}`)}
      </EmptyState>
    );
  }
  return (
    <div
      ref={list}
      {...keys}
      className="relative min-h-0 flex-1 overflow-y-auto rounded-md max-lg:max-h-96 lg:-mx-1 lg:px-1"
    >
      {groupCards(shown.slice(0, most), order, tray.sectors, locale).map((group) => (
        <section key={group.key} aria-label={groupName(t, group)} className="mb-3">
          <p className="sticky top-0 z-1 flex justify-between gap-2 bg-ground py-1 font-medium text-muted text-xs">
            <span className="truncate">{groupName(t, group)}</span>
            <span data-figures>{group.cards.length}</span>
          </p>
          <ul className="flex flex-col gap-2">
            {group.cards.map((card) => (
              <TrayCard key={card.exemplarId} data={data} card={card} />
            ))}
          </ul>
        </section>
      ))}
      {part.total > Math.min(most, part.items.length) && (
        <p className="px-1 py-2 text-muted text-sm">
          {t('calendar.tray.shown', {
            shown: Math.min(most, part.items.length),
            total: part.total,
          })}
        </p>
      )}
    </div>
  );
}

const groupName = (t: Translate, { age, name }: TrayGroup): string =>
  age === null ? name : t(`calendar.tray.ages.${age}`);
