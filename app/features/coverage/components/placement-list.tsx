import { CircleOff, ExternalLink, Flag, Plus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { type ClockTime, formatDate, formatWeekday, type PlainDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Card, CardHeader } from '~/ui/card';
import type { AssignmentView } from '../queries.assignment.server';
import type { EvidenceView, PlacementView } from '../queries.placement.server';
import { isBroadcast } from '../rules.mediums';
import type { PlacementVerb } from '../rules.placements';
import { DirectVerb } from './direct-verb';
import { MediumIcon, PlacementStatusBadge } from './placement-badges';
import { NewPlacementFields, PlacementFields } from './placement-fields';
import {
  PLACEMENT_VERB_LOOK,
  placementAsk,
  placementVerbAddress,
  placementVerbLabel,
} from './placement-verb-looks';
import { OverdueBadge } from './status-badges';
import { FormDialog } from './verb-form';

/** Every appearance of the work, planned or published, with what may be done to each now. */
export function PlacementList({ view }: { view: AssignmentView }) {
  const { t } = useT();
  const waits = view.status !== 'approved' && view.status !== 'cancelled' && view.may.edit;
  return (
    <Card>
      <CardHeader
        title={t('coverage.panel.placements')}
        description={
          waits && view.placements.length > 0 ? t('coverage.panel.waitsForApproval') : undefined
        }
        actions={
          view.may.addPlacement &&
          view.choices && <AddPlacement id={view.id} choices={view.choices} />
        }
      />
      {view.placements.length === 0 ? (
        <p className="px-4 py-3 text-muted">{t('coverage.panel.noPlacement')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {view.placements.map((placement) => (
            <PlacementRow key={placement.id} placement={placement} choices={view.choices} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function AddPlacement({
  id,
  choices,
}: {
  id: string;
  choices: NonNullable<AssignmentView['choices']>;
}) {
  const { t } = useT();
  return (
    <FormDialog
      to={`/assignments/${id}/placements`}
      label={t('coverage.panel.addPlacement')}
      title={t('coverage.panel.addPlacement')}
      ask={t('coverage.panel.addPlacementAsk')}
      look={{ size: 'sm', icon: <Plus aria-hidden /> }}
    >
      {(attempt) => <NewPlacementFields assignmentId={id} attempt={attempt} choices={choices} />}
    </FormDialog>
  );
}

interface PlacementRowProps {
  placement: PlacementView;
  choices: AssignmentView['choices'];
}

function PlacementRow({ placement, choices }: PlacementRowProps) {
  const { t } = useT();
  return (
    <li data-live={`placement:${placement.id}`} className="px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <MediumIcon medium={placement.medium} className="size-4 text-muted" />
        <span className="font-medium">{placement.channelName}</span>
        <span className="text-muted">
          {placement.slotName ?? t(`enums.placementKind.${placement.kind}`)}
        </span>
        <PlacementStatusBadge status={placement.status} medium={placement.medium} />
        {placement.overdue && <OverdueBadge />}
        {placement.channelOff && (
          <Badge tone="warn" icon={<CircleOff aria-hidden />}>
            {t('coverage.panel.channelOff')}
          </Badge>
        )}
        {placement.flagged && (
          <Badge tone="late" icon={<Flag aria-hidden />}>
            {t('coverage.panel.flagged')}
          </Badge>
        )}
      </div>
      <PlacementTimes placement={placement} />
      {placement.evidence && <EvidenceLine evidence={placement.evidence} />}
      {placement.verbs.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-2" data-print="no">
          {[...placement.verbs].sort(mainFirst).map((verb) => (
            <PlacementVerbButton key={verb} verb={verb} placement={placement} choices={choices} />
          ))}
        </div>
      )}
    </li>
  );
}

const mainFirst = (a: PlacementVerb, b: PlacementVerb) =>
  Number(b === 'publish') - Number(a === 'publish');

function PlacementTimes({ placement }: { placement: PlacementView }) {
  const { t, locale } = useT();
  const when = (day: PlainDate, time: ClockTime | null) =>
    [time, `${formatWeekday(day, locale)} ${formatDate(day)}`].filter(Boolean).join(', ');
  return (
    <p data-figures className="mt-1 text-muted text-sm">
      {placement.publishedOn
        ? t(
            isBroadcast(placement.medium) ? 'coverage.panel.airedAt' : 'coverage.panel.publishedAt',
            {
              when: when(placement.publishedOn, placement.publishedTime),
            },
          )
        : t('coverage.panel.plannedFor', {
            when: when(placement.plannedOn, placement.plannedTime),
          })}
    </p>
  );
}

/** The evidence as people check it: an issue and page, or a link that opens beside. */
export function EvidenceLine({ evidence }: { evidence: EvidenceView }) {
  const { t } = useT();
  const { issueNumber, page } = evidence;
  const link = evidence.url ?? evidence.clipUrl;
  if (issueNumber && page)
    return <p className="mt-1">{t('coverage.panel.issuePage', { issueNumber, page })}</p>;
  if (!link) return null;
  return (
    <a
      href={link}
      target="_blank"
      rel="noreferrer"
      className="mt-1 inline-flex max-w-full items-center gap-1 text-accent underline underline-offset-2"
    >
      <ExternalLink aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">
        {t(evidence.url ? 'coverage.panel.viewPage' : 'coverage.panel.viewClip')}
      </span>
    </a>
  );
}

function PlacementVerbButton({
  verb,
  placement,
  choices,
}: PlacementRowProps & { verb: PlacementVerb }) {
  const { t } = useT();
  const { icon: Icon, asks, danger } = PLACEMENT_VERB_LOOK[verb];
  const label = placementVerbLabel(verb, placement.medium);
  const to = placementVerbAddress(placement.id, verb);
  const look = {
    size: 'sm' as const,
    icon: <Icon aria-hidden />,
    variant:
      verb === 'publish'
        ? ('primary' as const)
        : danger
          ? ('ghost' as const)
          : ('secondary' as const),
    className: danger ? 'text-late' : undefined,
  };
  const about = `${placement.channelName}, ${formatDate(placement.plannedOn)}`;
  if (!asks)
    return (
      <DirectVerb
        to={to}
        version={placement.version}
        label={label}
        about={about}
        {...look}
        className={look.className ?? ''}
      />
    );
  return (
    <FormDialog
      to={to}
      label={
        <>
          {t(label)}
          <span className="sr-only">: {about}</span>
        </>
      }
      title={t(label)}
      submit={t(label)}
      ask={t(placementAsk(verb, placement.medium))}
      danger={danger}
      look={{ ...look, className: look.className ?? '' }}
    >
      {(attempt) => (
        <PlacementFields verb={verb} placement={placement} choices={choices} attempt={attempt} />
      )}
    </FormDialog>
  );
}
