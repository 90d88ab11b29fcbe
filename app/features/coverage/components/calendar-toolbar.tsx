import { Form } from '@remix-run/react';
import { CalendarCheck, CalendarPlus, ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { IconLink } from '~/ui/icon-button';

import { Menu, MenuLink } from '~/ui/menu';
import { TabLinks } from '~/ui/tabs';
import { AddressFields } from './address-fields';
import { CALENDAR_VIEWS, type CalendarAddress, planSearchOf, stepFrom } from './calendar-address';
import { useCalendar } from './calendar-context';
import { useCalendarKeys } from './calendar-keys';
import { periodName } from './calendar-text';
import type { CalendarData } from './calendar-types';
import { DeadlinesToggle } from './deadlines-toggle';
import { FilterBar, FilterChips } from './filter-bar';
import { calendarHref, useFilters } from './use-filters';
import { ViewsMenu } from './views-menu';

/** Where in time, which view, what is left out, and the way to plan: the same over every view. All of it links and forms. */
export function CalendarToolbar({ data }: { data: CalendarData }) {
  const filters = useFilters(data.address);
  // In a month the items come with its days: the page has them, the loader's list is empty.
  const { items } = useCalendar();
  useCalendarKeys(data, CALENDAR_VIEWS, filters);
  return (
    <div className="@container flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 max-md:gap-x-2">
        <Steps data={data} coming={filters.coming} />
        <div
          data-print="no"
          className="ml-auto flex items-center gap-2 @min-[84rem]:order-2 @min-[84rem]:ml-0 max-md:order-2"
        >
          <ViewsMenu data={data} />
          {data.tray && <PlanLink data={data} />}
        </div>
        <div
          data-print="no"
          className="flex items-center gap-2 @min-[84rem]:order-1 @min-[84rem]:ml-auto max-md:order-1 md:@max-[84rem]:w-full md:@max-[84rem]:justify-between"
        >
          <Views data={data} coming={filters.coming} />
          <DeadlinesToggle data={data} />
        </div>
      </div>
      <div data-print="no" className={STRIP}>
        <FilterBar data={data} filters={filters} />
      </div>
      <FilterChips
        data={data}
        shown={data.board?.matching?.length ?? items.length + (data.beyond?.count ?? 0)}
      />
    </div>
  );
}

/** A phone keeps the filter on one line, which scrolls sideways from edge to edge. */
const STRIP =
  'flex flex-wrap items-center gap-2 max-md:relative max-md:-mx-4 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-4 max-md:py-1';

function Steps({ data, coming }: OfComing) {
  const { t } = useT();
  const today = useToday();
  const { view } = data;
  const hrefOf = (by: 1 | -1) =>
    calendarHref(coming, { date: stepFrom(coming.view ?? view, coming.date ?? today, by) });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 max-md:w-full max-md:gap-x-2">
      <nav aria-label={t('calendar.stepNav')} className="flex items-center gap-1" data-print="no">
        <IconLink
          to={hrefOf(-1)}
          label={t(`calendar.previous.${view}`)}
          preventScrollReset
          prefetch="intent"
          className="border-line bg-panel"
        >
          <ChevronLeft aria-hidden />
        </IconLink>
        <LinkButton
          to={calendarHref(coming, { date: null })}
          preventScrollReset
          icon={<CalendarCheck aria-hidden className="md:hidden" />}
          className="max-md:w-11 max-md:px-0"
        >
          <span className="max-md:sr-only">{t('calendar.today')}</span>
        </LinkButton>
        <IconLink
          to={hrefOf(1)}
          label={t(`calendar.next.${view}`)}
          preventScrollReset
          prefetch="intent"
          className="border-line bg-panel"
        >
          <ChevronRight aria-hidden />
        </IconLink>
      </nav>
      <Period data={data} />
    </div>
  );
}

/** The title of what is shown; unfolds the way to any other day. */
function Period({ data }: { data: CalendarData }) {
  const { t } = useT();
  const { address, view, date, window } = data;
  const lateOnly = address.overdueOnly && view === 'agenda';
  return (
    <Disclosure
      panel="float"
      // Another day begins it anew: closed, and with that day in its field.
      key={`${view} ${date}`}
      summaryClassName="-mx-1.5 flex items-center gap-1 px-1.5 hover:bg-sunken max-md:min-h-11"
      panelClassName="right-auto left-0 w-60 p-3 max-md:right-0 max-md:left-auto"
      summary={
        <>
          <h1 className="whitespace-nowrap font-semibold text-xl tracking-tight max-md:text-lg">
            <span className="sr-only">{t('calendar.title')}: </span>
            {lateOnly ? t('calendar.overdueUntilToday') : periodName(t, view, date, window)}
          </h1>
          <ChevronDown aria-hidden className="size-4 text-muted" data-print="no" />
        </>
      }
    >
      <Form method="get" action="/calendar" preventScrollReset className="flex flex-col gap-2">
        <AddressFields address={address} without={{ date: null }} />
        <Field label={t('filters.jumpTo')}>
          <DateInput name="date" defaultValue={date} required />
        </Field>
        <Button size="sm">{t('filters.jumpSubmit')}</Button>
      </Form>
    </Disclosure>
  );
}

interface OfComing {
  data: CalendarData;
  /** The address that was last asked for: what leads on leads on from there. */
  coming: CalendarAddress;
}

/** The views as tabs where there is room for all of them, as a menu where there is not. */
function Views({ data, coming }: OfComing) {
  const { t } = useT();
  // An address without a view is given the one that the server chose for the device.
  const current = coming.view ?? data.view;
  const views = CALENDAR_VIEWS.map((view) => ({
    to: calendarHref(coming, { view }),
    label: t(`calendar.views.${view}`),
    current: view === current,
  }));
  return (
    <>
      <TabLinks
        look="segments"
        label={t('calendar.viewNav')}
        tabs={views}
        className="@max-3xl:hidden"
      />
      <Menu
        label={t('calendar.viewNav')}
        summary={
          <>
            <span className="sr-only">{t('calendar.viewNav')}: </span>
            {t(`calendar.views.${current}`)}
          </>
        }
        className="@3xl:hidden"
      >
        {views.map((view) => (
          <MenuLink key={view.to} to={view.to} current={view.current} preventScrollReset>
            {view.label}
          </MenuLink>
        ))}
      </Menu>
    </>
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
      className="h-8 max-sm:px-3"
    >
      <span className="max-sm:sr-only">{t('calendar.plan')}</span>
    </LinkButton>
  );
}
