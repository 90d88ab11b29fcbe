import { Link } from '@remix-run/react';
import { CalendarRange, Plus, Repeat2 } from 'lucide-react';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDayMonth, formatWeekday } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { cn } from '~/ui/cn';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { Page, PageHeader } from '~/ui/page-header';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { ChannelSlots, OutletSlots, SlotListing } from '../queries.slot-pages.server';
import { OutletMark } from './outlet-mark';
import { useSlotWords } from './slot-words';

/** Every column and segment, by outlet and channel. */
export function SlotsPage({ outlets }: { outlets: OutletSlots[] }) {
  const { t } = useT();
  const manages = outlets.some((outlet) => outlet.manages);
  return (
    <Page>
      <PageHeader
        title={t('slots.title')}
        description={manages ? t('slots.description') : t('slots.readOnly')}
        actions={
          <>
            <LinkButton to="/series" icon={<Repeat2 aria-hidden />}>
              {t('slots.toSeries')}
            </LinkButton>
            {manages && (
              <LinkButton to="/slots/new" variant="primary" icon={<Plus aria-hidden />}>
                {t('slots.add')}
              </LinkButton>
            )}
          </>
        }
      />
      {outlets.length === 0 && (
        <EmptyState icon={<CalendarRange aria-hidden />} title={t('slots.noOutlets')}>
          {t('slots.noOutletsHint')}
        </EmptyState>
      )}
      <div className="grid gap-6">
        {outlets.map((outlet) => (
          <OutletSection key={outlet.id} outlet={outlet} />
        ))}
      </div>
    </Page>
  );
}

function OutletSection({ outlet }: { outlet: OutletSlots }) {
  const { locale } = useT();
  return (
    <section aria-labelledby={`outlet-${outlet.id}`}>
      <h2 id={`outlet-${outlet.id}`} className="mb-2 flex items-center gap-2 font-semibold text-lg">
        <OutletMark outlet={outlet} size="md" />
        {locale === 'en' ? outlet.nameEn : outlet.name}
      </h2>
      <div className="grid gap-3">
        {outlet.channels.map((channel) => (
          <ChannelCard key={channel.id} channel={channel} manages={outlet.manages} />
        ))}
      </div>
    </section>
  );
}

function ChannelCard({ channel, manages }: { channel: ChannelSlots; manages: boolean }) {
  const { t, locale } = useT();
  const name = locale === 'en' ? channel.nameEn : channel.name;
  return (
    <Card>
      <CardHeader
        title={name}
        level={3}
        {...(channel.retired && { description: t('slots.retiredChannel') })}
        actions={
          manages &&
          !channel.retired && (
            <LinkButton
              to={`/slots/new?channel=${channel.id}`}
              size="sm"
              variant="ghost"
              icon={<Plus aria-hidden />}
              aria-label={t('slots.addTo', { channel: name })}
            >
              {t('slots.add')}
            </LinkButton>
          )
        }
      />
      {channel.running.length === 0 && (
        <CardBody>
          <p className="text-muted">{t('slots.none')}</p>
        </CardBody>
      )}
      {channel.running.length > 0 && <SlotTable caption={name} listings={channel.running} />}
      {channel.ended.length > 0 && (
        <Disclosure
          summary={t('slots.endedCount', { count: channel.ended.length })}
          summaryClassName="mx-4 my-2 w-fit text-accent text-sm"
        >
          <SlotTable caption={`${name}, ${t('slots.ended')}`} listings={channel.ended} />
        </Disclosure>
      )}
    </Card>
  );
}

function SlotTable({ caption, listings }: { caption: string; listings: SlotListing[] }) {
  const { t } = useT();
  return (
    <Table caption={caption} stack className="md:table-fixed">
      <Thead>
        <Th className="md:w-[30%]">{t('slots.name')}</Th>
        <Th className="md:w-[22%]">{t('slots.when')}</Th>
        <Th className="md:w-[11%]">{t('slots.length')}</Th>
        <Th figures className="md:w-[8%]">
          {t('slots.capacity')}
        </Th>
        <Th className="md:w-[29%]">{t('slots.next')}</Th>
      </Thead>
      <Tbody>
        {listings.map((listing) => (
          <SlotLine key={listing.slot.id} listing={listing} />
        ))}
      </Tbody>
    </Table>
  );
}

function SlotLine({ listing: { slot, next } }: { listing: SlotListing }) {
  const { t } = useT();
  const words = useSlotWords();
  const course = words.course(slot, useToday());
  return (
    <Tr>
      <Td>
        <Link
          to={`/slots/${slot.id}`}
          className="rounded-sm font-medium text-accent underline-offset-2 hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center"
        >
          {slot.name}
        </Link>{' '}
        {slot.isSample && <SampleMark />}
        <span className="block text-muted text-sm">{words.deadline(slot)}</span>
      </Td>
      <Td label={t('slots.when')}>
        <span data-figures>{words.when(slot)}</span>
        {course && <span className="block text-muted text-sm">{course}</span>}
      </Td>
      <Td label={t('slots.length')}>{words.length(slot)}</Td>
      <Td label={t('slots.capacity')} figures>
        <span data-figures>{slot.capacity}</span>
      </Td>
      <Td label={t('slots.next')}>
        {next.length === 0 ? (
          <span className="text-muted">{t('slots.noNext')}</span>
        ) : (
          <NextDays slotId={slot.id} next={next} />
        )}
      </Td>
    </Tr>
  );
}

/** The next occurrences, each a way to its own page; what differs from the rule is marked. */
function NextDays({ slotId, next }: { slotId: string; next: SlotListing['next'] }) {
  const { t, locale } = useT();
  return (
    <span className="flex flex-wrap gap-1.5">
      {next.map(({ day, originalDay, state }) => (
        <Link
          key={originalDay}
          to={`/slots/${slotId}/occurrences/${originalDay}`}
          title={state === 'regular' ? undefined : t(`slots.occurrence.state.${state}`)}
          data-figures
          className={cn(
            'rounded-sm border border-line px-1.5 text-sm leading-6 hover:border-accent hover:text-accent max-md:inline-flex max-md:min-h-11 max-md:items-center max-md:px-3',
            state !== 'regular' && 'border-warn border-dashed text-warn',
          )}
        >
          {formatWeekday(day, locale)} {formatDayMonth(day)}
          {state !== 'regular' && (
            <span className="sr-only">, {t(`slots.occurrence.state.${state}`)}</span>
          )}
        </Link>
      ))}
    </span>
  );
}

/** The names and hours of the demonstration are not real. */
export function SampleMark() {
  const { t } = useT();
  return (
    <Badge tone="warn" title={t('slots.sampleHint')}>
      {t('slots.sample')}
    </Badge>
  );
}
