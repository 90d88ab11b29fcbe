import {
  CalendarCheck,
  CircleCheck,
  CircleDashed,
  CircleDot,
  Loader,
  type LucideIcon,
  Stamp,
} from 'lucide-react';
import { ExemplarStatusBadge } from '~/features/exemplars/components/badges';
import { type CoverageState, EXEMPLAR_STATUSES } from '~/features/exemplars/rules';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { QueueLink } from '~/ui/frame/queue-link';
import { Page, PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { Stat } from '~/ui/stat';
import type { Tone } from '~/ui/tone';
import type { CoveredExemplar, Paged } from '../queries.lists.server';
import type { ProgressView } from '../queries.page.server';
import type { Figures } from '../queries.server';
import { owedOf, STATES, sumOf } from '../rules';
import { coveredAddress, dossiersOf, registryOf } from './addresses';
import { BreakdownTable } from './breakdown-table';
import { LegendBar } from './coverage-bar';
import { CoveredList } from './covered-rows';
import { MonthsCard } from './months-card';
import { OutletsCard } from './outlets-card';
import { OwnWorkCard } from './own-work';

/** What was approved, what was published, what is owed; of a reporter, what they did themselves. */
export function ProgressPage({ personId, ownOnly, figures, owed, mine }: ProgressView) {
  const { t } = useT();
  const today = useToday();
  const description = figures ? (ownOnly ? 'descriptionOwn' : 'description') : null;
  return (
    <Page wide>
      <PageHeader
        title={t('progress.title')}
        description={description && t(`progress.${description}`)}
        actions={
          <>
            <span className="text-muted text-sm">
              {t('progress.asOf', { date: formatDate(today) })}
            </span>
            <QueueLink />
          </>
        }
      />
      <div className="flex flex-col gap-4">
        {mine && <OwnWorkCard mine={mine} personId={personId} />}
        {figures && owed && <Exemplars figures={figures} owed={owed} />}
      </div>
    </Page>
  );
}

function Exemplars({ figures, owed }: { figures: Figures; owed: Paged<CoveredExemplar> }) {
  const { t } = useT();
  if (sumOf(figures.all) === 0) {
    return (
      <>
        <Card>
          <EmptyState title={t('progress.empty')}>{t('progress.emptyHint')}</EmptyState>
        </Card>
        <DossiersCard statuses={figures.statuses} />
      </>
    );
  }
  return (
    <>
      <Stats figures={figures} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_21rem] xl:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <FunnelCard figures={figures} />
          <Breakdowns figures={figures} />
        </div>
        <OwedCard owed={owed} outlets={figures.outletsOwing} />
      </div>
      <div className="grid gap-4 xl:grid-cols-2">
        <MonthsCard months={figures.months} outlets={figures.outletsOwing} />
        <OutletsCard outlets={figures.outlets} />
      </div>
      <SectorCard figures={figures} />
      <DossiersCard statuses={figures.statuses} />
    </>
  );
}

const LOOKS: Record<CoverageState, { Icon: LucideIcon; tone?: Tone }> = {
  none: { Icon: CircleDashed, tone: 'warn' },
  planned: { Icon: CalendarCheck },
  in_production: { Icon: Loader, tone: 'accent' },
  published_some: { Icon: CircleDot, tone: 'done' },
  published_all: { Icon: CircleCheck, tone: 'done' },
};

function Stats({ figures }: { figures: Figures }) {
  const { t } = useT();
  const approved = sumOf(figures.all);
  return (
    <section
      aria-label={t('progress.stats')}
      className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6"
    >
      <Stat
        label={t('progress.approved')}
        value={approved}
        icon={<Stamp aria-hidden />}
        to={registryOf({})}
        note={t('progress.owedShort', { count: owedOf(figures.all) })}
      />
      {STATES.map((state) => {
        const { Icon, tone } = LOOKS[state];
        return (
          <Stat
            key={state}
            label={t(`progress.columns.${state}`)}
            value={figures.all[state]}
            icon={<Icon aria-hidden />}
            tone={tone}
            to={registryOf({ state })}
            note={t('progress.shareOf', {
              percent: Math.round((figures.all[state] / approved) * 100),
            })}
          />
        );
      })}
    </section>
  );
}

function FunnelCard({ figures }: { figures: Figures }) {
  const { t } = useT();
  return (
    <Card>
      <CardHeader title={t('progress.funnel')} />
      <CardBody>
        <LegendBar
          parts={STATES.map((state) => ({
            shade: state,
            count: figures.all[state],
            label: t(`enums.coverage.${state}`),
            to: registryOf({ state }),
          }))}
        />
      </CardBody>
    </Card>
  );
}

function Breakdowns({ figures }: { figures: Figures }) {
  const { t, locale } = useT();
  return (
    <>
      <Card>
        <CardHeader title={t('progress.byDistrict')} />
        <BreakdownTable
          caption={t('progress.byDistrict')}
          heading={t('progress.district')}
          lines={figures.districts.map((line) => ({
            ...line,
            name: locale === 'en' ? line.nameEn : line.name,
          }))}
          addressOf={(place, state) => registryOf({ place, state })}
        />
      </Card>
      <Card>
        <CardHeader title={t('progress.byFamily')} />
        <BreakdownTable
          caption={t('progress.byFamily')}
          heading={t('progress.family')}
          lines={figures.families.map((line) => ({
            ...line,
            name: t(`enums.family.${line.code}`),
          }))}
          addressOf={(family, state) => registryOf({ family, state })}
        />
      </Card>
    </>
  );
}

function SectorCard({ figures }: { figures: Figures }) {
  const { t, locale } = useT();
  return (
    <Card>
      <CardHeader title={t('progress.bySector')} />
      <BreakdownTable
        caption={t('progress.bySector')}
        heading={t('progress.sector')}
        lines={figures.sectors.map((line) => ({
          ...line,
          name: locale === 'en' ? line.nameEn : line.name,
        }))}
        addressOf={(sector, state) => registryOf({ sector, state })}
      />
    </Card>
  );
}

function OwedCard({
  owed,
  outlets,
}: {
  owed: Paged<CoveredExemplar>;
  outlets: Figures['outletsOwing'];
}) {
  const { t } = useT();
  return (
    <Card className="flex flex-col self-start">
      <CardHeader
        title={`${t('progress.owed.title')} (${owed.total})`}
        description={t('progress.owed.hint')}
      />
      {owed.total === 0 ? (
        <EmptyState title={t('progress.owed.empty')}>{t('progress.owed.emptyHint')}</EmptyState>
      ) : (
        <CoveredList caption={t('progress.owed.caption')} items={owed.items} outlets={outlets} />
      )}
      <div className="flex flex-col gap-2 border-line border-t px-4 py-2.5">
        <Pagination page={owed.page} pageSize={owed.pageSize} total={owed.total} />
        <LinkButton to={coveredAddress({ owed: true })} size="sm" wide>
          {t('progress.owed.all')}
        </LinkButton>
      </div>
    </Card>
  );
}

function DossiersCard({ statuses }: { statuses: Figures['statuses'] }) {
  const { t } = useT();
  const shown = EXEMPLAR_STATUSES.filter((status) => statuses[status] > 0);
  if (shown.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t('progress.statuses')} description={t('progress.statusesHint')} />
      <div className="grid grid-cols-2 gap-3 p-4 md:grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))]">
        {shown.map((status) => (
          <Stat
            key={status}
            label={<ExemplarStatusBadge status={status} />}
            value={statuses[status]}
            to={dossiersOf(status)}
          />
        ))}
      </div>
    </Card>
  );
}
