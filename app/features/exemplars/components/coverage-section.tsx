import { Link } from '@remix-run/react';
import { CalendarPlus, ExternalLink, Flag } from 'lucide-react';
import { MediumIcon, PlacementStatusBadge } from '~/features/coverage/components/placement-badges';
import { AssignmentStatusBadge, OverdueBadge } from '~/features/coverage/components/status-badges';
import type { ExemplarCoverageItem } from '~/features/coverage/queries.dossier.server';
import { useGenreName } from '~/features/newsroom/components/genres';
import { type OutletLook, OutletMark } from '~/features/newsroom/components/outlet-mark';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import type { Dossier } from '../queries.dossier.server';
import { markState } from '../rules';

type Sent<T> = { [K in keyof T]: T[K] | undefined };
type PlacementItem = ExemplarCoverageItem['placements'][number];

/** An assignment about the exemplar as the loader sends it. */
export type CoverageItem = Omit<ExemplarCoverageItem, 'placements'> & {
  placements: (Omit<PlacementItem, 'evidence'> & {
    evidence: Sent<NonNullable<PlacementItem['evidence']>> | null;
  })[];
};

interface CoverageSectionProps {
  dossier: Pick<Dossier, 'id' | 'status' | 'coverage' | 'outlets' | 'waitingDays'>;
  items: readonly CoverageItem[];
  /** Outlets for which the reader may schedule. */
  plansFor: readonly string[];
}

/** What each outlet has planned and published about the exemplar; a dashed mark still owes it. */
export function CoverageSection({ dossier, items, plansFor }: CoverageSectionProps) {
  const { t } = useT();
  const { status, outlets, coverage, waitingDays } = dossier;
  const others = otherOutlets(items, outlets);
  if (status !== 'approved' && items.length === 0) {
    return (
      <Card>
        <CardHeader title={t('exemplars.dossier.coverage')} />
        <CardBody className="text-muted">{t('exemplars.dossier.coverageNotYet')}</CardBody>
      </Card>
    );
  }
  return (
    <Card>
      <CardHeader
        title={t('exemplars.dossier.coverage')}
        description={
          waitingDays !== null &&
          t('exemplars.dossier.coverageOwed', { days: t('dates.days', { count: waitingDays }) })
        }
      />
      <CardBody className="flex flex-col gap-5">
        {[...outlets, ...others].map((outlet) => {
          const mine = items.filter((item) => item.outletId === outlet.id);
          const state = coverage.outlets.find((each) => each.outletId === outlet.id)?.state;
          const plans = status === 'approved' && plansFor.includes(outlet.id);
          return (
            <section key={outlet.id} aria-label={outlet.shortName}>
              <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
                <h3>
                  <OutletMark outlet={outlet} state={state && markState(state)} size="md" />
                </h3>
                {plans && (
                  <LinkButton
                    to={`/calendar/plan?exemplar=${dossier.id}`}
                    size="sm"
                    variant={mine.length === 0 ? 'primary' : 'secondary'}
                    icon={<CalendarPlus aria-hidden />}
                  >
                    {t('exemplars.dossier.plan')}
                  </LinkButton>
                )}
              </div>
              {mine.length === 0 ? (
                <p className="text-muted">{t('exemplars.dossier.noAssignment')}</p>
              ) : (
                <ul className="flex flex-col gap-2">
                  {mine.map((item) => (
                    <Assignment key={item.assignmentId} item={item} />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </CardBody>
    </Card>
  );
}

// An outlet that left the programme still shows what it did.
function otherOutlets(
  items: readonly CoverageItem[],
  known: readonly { id: string }[],
): (OutletLook & { id: string })[] {
  const found = new Map<string, OutletLook & { id: string }>();
  for (const item of items) {
    if (known.some((outlet) => outlet.id === item.outletId)) continue;
    found.set(item.outletId, {
      id: item.outletId,
      shortName: item.outletShortName,
      hue: item.outletHue,
      icon: item.outletIcon,
    });
  }
  return [...found.values()];
}

function Assignment({ item }: { item: CoverageItem }) {
  const { t } = useT();
  const genreName = useGenreName();
  return (
    <li className="rounded-md border border-line px-3 py-2.5">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <div className="min-w-0">
          {item.readable ? (
            <Link
              to={`/assignments/${item.assignmentId}`}
              className="rounded-sm font-medium underline-offset-2 hover:text-accent hover:underline"
            >
              {item.title}
            </Link>
          ) : (
            <span className="font-medium">{item.title}</span>
          )}
          <p className="text-muted text-sm">
            {genreName(item.genre)}
            {item.readable &&
              ` · ${item.leadName ? t('exemplars.dossier.lead', { name: item.leadName }) : t('exemplars.dossier.noLead')}`}
          </p>
        </div>
        <AssignmentStatusBadge status={item.status} published={item.published} />
      </div>
      {item.placements.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1.5 border-line border-t pt-2">
          {item.placements.map((placement) => (
            <Placement key={placement.id} placement={placement} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Placement({ placement }: { placement: CoverageItem['placements'][number] }) {
  const { t } = useT();
  const { evidence } = placement;
  const link = [evidence?.url, evidence?.clipUrl].find((url) => url && /^https?:\/\//.test(url));
  const day = placement.publishedOn ?? placement.plannedOn;
  const time = placement.publishedOn ? placement.publishedTime : placement.plannedTime;
  const when = [time, formatDate(day)].filter(Boolean).join(' ');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="inline-flex items-center gap-1.5">
        <MediumIcon medium={placement.medium} className="size-4 text-muted" />
        {placement.channelName}
      </span>
      <span data-figures className="text-muted">
        {t(placement.publishedOn ? 'exemplars.dossier.published' : 'exemplars.dossier.planned', {
          date: when,
        })}
      </span>
      <PlacementStatusBadge status={placement.status} medium={placement.medium} />
      {placement.overdue && <OverdueBadge />}
      {placement.flagged && (
        <span className="inline-flex items-center gap-1 text-late">
          <Flag aria-hidden className="size-3.5" />
          {t('enums.exemplarStatus.withdrawn')}
        </span>
      )}
      {evidence?.issueNumber && (
        <span className="text-muted">
          {t('exemplars.dossier.issue', {
            number: evidence.issueNumber,
            page: evidence.page ?? '',
          })}
        </span>
      )}
      {link && (
        <a
          href={link}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 rounded-sm text-accent underline underline-offset-2"
        >
          {t('exemplars.dossier.evidence')}
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      )}
    </li>
  );
}
