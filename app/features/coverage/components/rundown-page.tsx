import { ChevronLeft, ChevronRight, RotateCw, TriangleAlert } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate, type PlainDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { DragLayer } from '~/ui/dragging';
import { EmptyState } from '~/ui/empty-state';
import { IconLink } from '~/ui/icon-button';
import { Page, PageHeader } from '~/ui/page-header';
import { ProgressBar } from '~/ui/progress-bar';
import { TabLinks } from '~/ui/tabs';
import type { Rundown, RundownSection } from '../queries.rundown.server';
import type { Balance } from '../rules.rundown';
import { stepFrom } from './calendar-address';
import { dayName } from './calendar-text';
import { RowDrops, RundownTable } from './rundown-table';

const hrefOf = (channel: string, date: PlainDate) =>
  `/calendar/rundown?channel=${channel}&date=${date}`;

/** A day of a channel in the order in which it goes on air: slot by slot, with what each adds up to. */
export function RundownPage({ data }: { data: Rundown }) {
  const { t } = useT();
  const { channel, channels, date, sections, edits } = data;
  return (
    <Page>
      <PageHeader
        title={t('board.rundown.title')}
        description={`${data.outletName} · ${channel.name} · ${dayName(t, date)}`}
        crumbs={[{ to: `/calendar?view=board&date=${date}`, label: t('calendar.title') }]}
        actions={<DaySteps channel={channel.id} date={date} />}
      />
      {channels.length > 1 && (
        <div className="mb-4" data-print="no">
          <TabLinks
            look="segments"
            label={t('board.rundown.channels')}
            tabs={channels.map((each) => ({
              to: hrefOf(each.id, date),
              label: each.name,
              current: each.id === channel.id,
            }))}
          />
        </div>
      )}
      {sections.length === 0 ? (
        <Card>
          <EmptyState title={t('board.rundown.empty')}>{t('board.rundown.emptyHint')}</EmptyState>
        </Card>
      ) : (
        <DragLayer>
          {edits && <RowDrops sections={sections} />}
          <div className="flex flex-col gap-4 print:gap-2" data-hue={data.outletHue}>
            {sections.map((section) => (
              <Section key={section.key} section={section} data={data} />
            ))}
          </div>
        </DragLayer>
      )}
      <p className="mt-3 text-muted text-sm" data-print="no">
        {t(edits ? 'board.rundown.hint' : 'board.rundown.readOnly')}
      </p>
    </Page>
  );
}

function DaySteps({ channel, date }: { channel: string; date: PlainDate }) {
  const { t } = useT();
  return (
    <nav aria-label={t('board.rundown.days')} className="flex items-center gap-1">
      <IconLink
        to={hrefOf(channel, stepFrom('day', date, -1))}
        label={t('board.rundown.previous')}
        className="border-line bg-panel"
      >
        <ChevronLeft aria-hidden />
      </IconLink>
      <LinkButton to={`/calendar/rundown?channel=${channel}`}>{t('calendar.today')}</LinkButton>
      <IconLink
        to={hrefOf(channel, stepFrom('day', date, 1))}
        label={t('board.rundown.next')}
        className="border-line bg-panel"
      >
        <ChevronRight aria-hidden />
      </IconLink>
    </nav>
  );
}

function Section({ section, data }: { section: RundownSection; data: Rundown }) {
  const { t } = useT();
  const { items, rerunOf, startTime, capacity } = section;
  const name = section.slotName ?? t('board.rundown.loose');
  const again = rerunOf !== null;
  const fills = data.edits && !again && section.slotName !== null && items.length < capacity;
  return (
    <section aria-label={startTime ? `${startTime} ${name}` : name} className="break-inside-avoid">
      <Card>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-2.5 print:py-1">
          {startTime && (
            <span data-figures className="font-semibold">
              {startTime}
            </span>
          )}
          <h2 className="min-w-0 font-semibold">{name}</h2>
          {again ? (
            <Badge icon={<RotateCw aria-hidden />}>
              {t('board.rundown.rerunOf', { day: formatDate(rerunOf) })}
            </Badge>
          ) : (
            <BalanceLine balance={section.balance} slotMinutes={section.slotMinutes} name={name} />
          )}
        </div>
        {items.length === 0 ? (
          <p className="px-4 py-3 text-muted">{t('board.rundown.emptySlot')}</p>
        ) : (
          <RundownTable
            section={section}
            caption={t('board.rundown.caption', { slot: name })}
            edits={data.edits && !again}
          />
        )}
        {fills && (
          <div className="px-4 pb-3" data-print="no">
            <LinkButton
              size="sm"
              to={`/calendar/plan?view=board&at=${data.date}&date=${data.date}&inSlot=${section.key}`}
            >
              {t('board.rundown.fill')}
            </LinkButton>
          </div>
        )}
      </Card>
    </section>
  );
}

interface BalanceProps {
  balance: Balance;
  slotMinutes: number | null;
  name: string;
}

/** The running total against the slot's length: as a bar, in figures and in words. */
function BalanceLine({ balance, slotMinutes, name }: BalanceProps) {
  const { t } = useT();
  const { total, unknown, against } = balance;
  const over = against?.kind === 'over';
  return (
    <div className="ml-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-1 text-sm max-md:ml-0">
      {slotMinutes !== null && (
        <>
          <span className="w-28 print:hidden">
            <ProgressBar
              label={name}
              value={total}
              max={slotMinutes}
              tone={over ? 'late' : against?.kind === 'even' ? 'done' : 'hue'}
            />
          </span>
          <span data-figures className="text-muted">
            {t('board.rundown.fits', { total, slot: slotMinutes })}
          </span>
        </>
      )}
      {against && (
        <span className={over ? 'flex items-center gap-1 font-medium text-late' : 'text-muted'}>
          {over && <TriangleAlert aria-hidden className="size-3.5" />}
          {against.kind === 'even'
            ? t('board.rundown.even')
            : t(`board.rundown.${against.kind}`, { count: against.minutes })}
        </span>
      )}
      {unknown > 0 && (
        <span className="text-warn">{t('board.rundown.unknown', { count: unknown })}</span>
      )}
    </div>
  );
}
