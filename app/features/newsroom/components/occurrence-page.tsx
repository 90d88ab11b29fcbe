import { Link } from '@remix-run/react';
import { CalendarPlus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate, formatWeekday, isoWeekday, type PlainDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import type { OccurrencePageData } from '../queries.slot-pages.server';
import { CapacityCard, MoveCard, RestoreCard, SkipCard } from './occurrence-decisions';
import { OutletMark } from './outlet-mark';

/** One occurrence: what it is, what sits there, and for its editors what may be decided. */
export function OccurrencePage({ data }: { data: OccurrencePageData }) {
  const { t } = useT();
  const { slot, outlet, occurrence, decided, passed, manages } = data;
  const day = occurrence?.day ?? data.originalDay;
  return (
    <Page>
      <PageHeader
        title={t('slots.occurrence.title', { name: slot.name, day: formatDate(day) })}
        marks={<OutletMark outlet={outlet} />}
        crumbs={[
          { to: '/slots', label: t('slots.title') },
          { to: `/slots/${slot.id}`, label: slot.name },
        ]}
        actions={
          data.plans &&
          occurrence && (
            <LinkButton
              to={`/calendar/plan?inSlot=${slot.id}&date=${day}`}
              icon={<CalendarPlus aria-hidden />}
            >
              {t('slots.occurrence.plan')}
            </LinkButton>
          )
        }
      />
      {passed && <Notice className="mb-4">{t('slots.occurrence.passed')}</Notice>}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <FactsCard data={data} day={day} />
          <ItemsCard data={data} />
        </div>
        {manages && !passed && (
          <div className="grid min-w-0 gap-4">
            {occurrence && (
              <>
                <MoveCard decided={decided} day={day} />
                <CapacityCard decided={decided} capacity={occurrence.capacity} />
                <SkipCard decided={decided} sits={data.items.length > 0} />
              </>
            )}
            {decided && <RestoreCard decided={decided} />}
          </div>
        )}
      </div>
    </Page>
  );
}

function FactsCard({ data, day }: { data: OccurrencePageData; day: PlainDate }) {
  const { t, locale } = useT();
  const { occurrence, decided, originalDay, items } = data;
  const state = occurrence?.state ?? 'skipped';
  return (
    <Card>
      <CardHeader
        title={t('slots.occurrence.what')}
        actions={
          <Badge tone={state === 'regular' ? 'neutral' : 'warn'}>
            {t(`slots.occurrence.state.${state}`)}
          </Badge>
        }
      />
      <CardBody>
        <DefinitionList
          items={[
            {
              term: t('slots.occurrence.day'),
              value: `${t(`dates.weekdayLong.${isoWeekday(day) as 1}`)}, ${formatDate(day)}`,
            },
            { term: t('slots.occurrence.time'), value: occurrence?.startTime },
            {
              term: t('slots.capacity'),
              value:
                occurrence &&
                t('slots.occurrence.seats', { taken: items.length, capacity: occurrence.capacity }),
            },
            { term: t('slots.reason'), value: decided?.reason },
            {
              term: t('slots.when'),
              value:
                day !== originalDay &&
                t('slots.occurrence.original', {
                  day: `${formatWeekday(originalDay, locale)} ${formatDate(originalDay)}`,
                }),
            },
          ].filter(({ value }) => value !== false)}
        />
      </CardBody>
    </Card>
  );
}

function ItemsCard({ data }: { data: OccurrencePageData }) {
  const { t } = useT();
  return (
    <Card>
      <CardHeader title={t('slots.occurrence.items')} />
      <CardBody>
        {data.items.length === 0 && <p className="text-muted">{t('slots.occurrence.noItems')}</p>}
        <ul className="divide-y divide-line">
          {data.items.map((item) => (
            <li key={item.placementId} className="py-2 first:pt-0">
              <Link
                to={`/assignments/${item.assignmentId}`}
                className="rounded-sm font-medium text-accent underline-offset-2 hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center"
              >
                {item.title}
              </Link>
              <p className="text-muted text-sm">
                {[
                  item.exemplarName !== item.title && item.exemplarName,
                  t(`enums.assignmentStatus.${item.assignmentStatus}`),
                  item.leadName,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
