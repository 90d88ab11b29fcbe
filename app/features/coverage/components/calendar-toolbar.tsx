import { Form, useNavigate, useNavigation } from '@remix-run/react';
import { CalendarPlus, ChevronLeft, ChevronRight, ListFilter, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { cn } from '~/ui/cn';
import { IconLink } from '~/ui/icon-button';
import { TabLinks } from '~/ui/tabs';
import {
  type CalendarAddress,
  type CalendarView,
  planSearchOf,
  readAddress,
  searchOf,
  stepFrom,
} from './calendar-address';
import { OutletIcon } from './calendar-outlet';
import { periodName } from './calendar-text';
import type { CalendarData } from './calendar-types';

/** Where in time, which view, which outlets, what is late, and the way to plan. All of it links and forms. */
export function CalendarToolbar({ data, narrow }: { data: CalendarData; narrow: boolean }) {
  const coming = useComing(data);
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Steps data={data} />
        <div
          data-print="no"
          className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-2 max-md:ml-0 max-md:w-full max-md:justify-between"
        >
          <Views data={data} coming={coming} narrow={narrow} />
          {data.tray && <PlanLink data={data} />}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2" data-print="no">
        <OutletFilter data={data} />
        <OverdueChip data={data} coming={coming} />
      </div>
    </div>
  );
}

/** The address that is being opened: what was pressed answers at once, before its data is there. */
function useComing({ address }: CalendarData): CalendarAddress {
  const { location } = useNavigation();
  if (!location?.pathname.startsWith('/calendar')) return address;
  return readAddress(new URLSearchParams(location.search));
}

const hrefOf = (address: CalendarAddress, changes: Partial<CalendarAddress>): string =>
  `/calendar${searchOf(address, changes)}`;

function Steps({ data }: { data: CalendarData }) {
  const { t } = useT();
  const { address, view, date, window } = data;
  const lateOnly = address.overdueOnly && view === 'agenda';
  return (
    <>
      <nav aria-label={t('calendar.stepNav')} className="flex items-center gap-1" data-print="no">
        <IconLink
          to={hrefOf(address, { date: stepFrom(view, date, -1) })}
          label={t(`calendar.previous.${view}`)}
          preventScrollReset
          prefetch="intent"
          className="border-line bg-panel"
        >
          <ChevronLeft aria-hidden />
        </IconLink>
        <LinkButton to={hrefOf(address, { date: null })} preventScrollReset>
          {t('calendar.today')}
        </LinkButton>
        <IconLink
          to={hrefOf(address, { date: stepFrom(view, date, 1) })}
          label={t(`calendar.next.${view}`)}
          preventScrollReset
          prefetch="intent"
          className="border-line bg-panel"
        >
          <ChevronRight aria-hidden />
        </IconLink>
      </nav>
      <h1 className="font-semibold text-xl tracking-tight">
        <span className="sr-only">{t('calendar.title')}: </span>
        {lateOnly ? t('calendar.overdueUntilToday') : periodName(t, view, date, window)}
      </h1>
    </>
  );
}

const VIEWS_BUILT = ['month', 'week', 'day', 'agenda'] as const satisfies readonly CalendarView[];

interface ComingProps {
  data: CalendarData;
  coming: CalendarAddress;
}

function Views({ data, coming, narrow }: ComingProps & { narrow: boolean }) {
  const { t } = useT();
  // A phone that asked for no view is given the list.
  const current = coming.view ?? (narrow ? 'agenda' : data.view);
  return (
    <TabLinks
      look="segments"
      label={t('calendar.viewNav')}
      tabs={VIEWS_BUILT.map((view) => ({
        to: hrefOf(data.address, { view }),
        label: t(`calendar.views.${view}`),
        current: view === current,
      }))}
    />
  );
}

function PlanLink({ data }: { data: CalendarData }) {
  const { t } = useT();
  return (
    <LinkButton
      to={`/calendar/plan${planSearchOf(data.address, {})}`}
      variant="primary"
      preventScrollReset
      icon={<CalendarPlus aria-hidden />}
      className="max-sm:px-3"
    >
      <span className="max-sm:sr-only">{t('calendar.plan')}</span>
    </LinkButton>
  );
}

/** Chips that are checkboxes of a form which asks for the page; they send themselves when there is JavaScript. */
function OutletFilter({ data }: { data: CalendarData }) {
  const { t } = useT();
  const navigate = useNavigate();
  const { address, outlets } = data;
  const all = outlets.map((outlet) => outlet.code);
  const asked = address.outlets.join();
  // A box that is ticked shows it at once, and follows the address when that changes.
  const [chosen, choose] = useState(() => (asked ? asked.split(',') : all));
  useEffect(() => {
    choose(asked ? asked.split(',') : outlets.map((outlet) => outlet.code));
  }, [asked, outlets]);
  const toggle = (code: string) => {
    const next = all.filter((each) =>
      each === code ? !chosen.includes(each) : chosen.includes(each),
    );
    const everything = next.length === 0 || next.length === all.length;
    choose(everything ? all : next);
    navigate(hrefOf(address, { outlets: everything ? [] : next }), {
      replace: true,
      preventScrollReset: true,
    });
  };
  return (
    <Form method="get" action="/calendar" className="contents">
      {address.view && <input type="hidden" name="view" value={address.view} />}
      {address.date && <input type="hidden" name="date" value={address.date} />}
      {address.overdueOnly && <input type="hidden" name="overdue" value="1" />}
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">{t('calendar.outlets')}</legend>
        {outlets.map((outlet) => (
          <label
            key={outlet.id}
            data-hue={outlet.hue}
            className={cn(
              'inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-full border border-line-strong bg-panel px-3 text-muted text-sm transition-colors max-md:h-11',
              'has-checked:border-hue has-checked:bg-hue-soft has-checked:font-medium has-checked:text-hue',
              'has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2',
            )}
          >
            <input
              type="checkbox"
              name="outlet"
              value={outlet.code}
              checked={chosen.includes(outlet.code)}
              onChange={() => toggle(outlet.code)}
              className="size-3.5 accent-[var(--hue)] outline-none"
            />
            <OutletIcon icon={outlet.icon} className="size-3.5" />
            <span className="sm:hidden">{outlet.shortName}</span>
            <span className="max-sm:hidden">{outlet.name}</span>
            {outlet.own && <span className="sr-only"> ({t('calendar.ownOutlet')})</span>}
          </label>
        ))}
        <button
          type="submit"
          className="not-noscript:hidden rounded-full border border-line-strong bg-panel px-3 py-1 text-sm"
        >
          <ListFilter aria-hidden className="mr-1 inline size-3.5" />
          {t('common.filter')}
        </button>
      </fieldset>
    </Form>
  );
}

/** How much is late, before and in what is shown; leads to the list of it, and back. */
function OverdueChip({ data, coming }: ComingProps) {
  const { t } = useT();
  const { address, overdueTotal: count } = data;
  if (count === 0 && !address.overdueOnly) return null;
  const on = coming.overdueOnly;
  return (
    <LinkButton
      to={hrefOf(address, on ? { overdueOnly: false } : { overdueOnly: true, view: 'agenda' })}
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
