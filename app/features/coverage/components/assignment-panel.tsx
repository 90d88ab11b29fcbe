/** The body of an assignment: the same on its page and in the drawer over the calendar. */
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { formatDate, formatDateTime, plainDateOf } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { OutletMark } from '../../newsroom/components/outlet-mark';
import type { AssignmentView } from '../queries.assignment.server';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import { publishedOn } from '../rules.items';

import { CommentsCard } from './comments-card';
import { DetailsCard } from './details-card';
import { ExemplarCard } from './exemplar-card';
import { PlacementList } from './placement-list';
import { PresenceLine } from './presence-line';
import {
  AssignmentStatusBadge,
  DeadlineMissedBadge,
  GenreBadge,
  OverdueBadge,
  ReturnedBadge,
} from './status-badges';
import { SubjectMark } from './subject-mark';
import { SubmissionsCard } from './submissions-card';
import { VerbBar } from './verb-bar';
import { WarningList } from './warning-list';

/** Outlet, kind and genre, status, and what is late: beside the title of the page, above that of the drawer. */
export function AssignmentMarks({ view }: { view: AssignmentFormView }) {
  return (
    <>
      <OutletMark outlet={view.outlet} />
      <GenreBadge kind={view.kind} genre={view.genre} />
      <AssignmentStatusBadge
        status={view.status}
        published={publishedOn(view.status, view.placements)}
      />
      {view.exemplar === null && <SubjectMark />}
      {view.returned && <ReturnedBadge />}
      {view.deadlineMissed && <DeadlineMissedBadge />}
      {view.placements.some((placement) => placement.overdue) && <OverdueBadge />}
      {view.may.seeWork && <PresenceLine assignmentId={view.id} />}
    </>
  );
}

interface AssignmentPanelProps {
  view: AssignmentView;
  /** What happened, as the history feature draws it; absent for those who may not read it. */
  history?: ReactNode;
}

export function AssignmentPanel({ view, history }: AssignmentPanelProps) {
  const { t } = useT();
  return (
    <div className="@container">
      <div className="flex flex-col gap-4">
        <Notices view={view} />
        <WarningsNotice view={view} />
        <VerbBar view={view} />
        <div className="grid items-start gap-4 @4xl:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="flex min-w-0 flex-col gap-4">
            <Card>
              <CardHeader title={t('coverage.panel.brief')} />
              <CardBody className="whitespace-pre-line pt-1">
                {view.brief || <span className="text-muted">{t('coverage.panel.noBrief')}</span>}
              </CardBody>
            </Card>
            <PlacementList view={view} />
            {view.may.seeWork && <SubmissionsCard view={view} />}
            {view.may.seeWork && <CommentsCard view={view} />}
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <DetailsCard view={view} />
            <ExemplarCard view={view} />
            {view.may.seeWork && history && (
              <Card>
                <CardHeader title={t('coverage.panel.history')} />
                <CardBody>{history}</CardBody>
              </Card>
            )}
          </div>
        </div>
        <p className="text-muted text-sm">
          {t('coverage.panel.createdBy', {
            name: view.createdBy,
            day: formatDate(plainDateOf(view.createdAt)),
          })}
        </p>
      </div>
    </div>
  );
}

/** What speaks against the appearances that are to come. */
function WarningsNotice({ view }: { view: AssignmentView }) {
  const { t } = useT();
  if (view.warnings.length === 0) return null;
  return (
    <section
      aria-label={t('warnings.panel')}
      className="grid gap-2 rounded-md bg-warn-soft px-3 py-2.5 text-sm"
    >
      {view.warnings.map(({ placementId, plannedOn, warnings }) => (
        <div key={placementId}>
          <p data-figures className="mb-0.5 font-medium text-warn">
            {t('warnings.panelDay', { day: formatDate(plannedOn) })}
          </p>
          <WarningList warnings={warnings} />
        </div>
      ))}
    </section>
  );
}

function Notices({ view }: { view: AssignmentView }) {
  const { t } = useT();
  const { returned } = view;
  return (
    <>
      {view.exemplar?.status === 'withdrawn' && view.status !== 'cancelled' && (
        <Notice tone="late" title={t('coverage.panel.withdrawn')} />
      )}
      {view.status === 'suspended' && view.suspendedFrom && (
        <Notice>
          {t('coverage.panel.suspendedFrom', {
            status: t(`enums.assignmentStatus.${view.suspendedFrom}`),
          })}
        </Notice>
      )}
      {returned && (
        <figure className="rounded-md border border-line border-l-4 border-l-late bg-panel px-4 py-3">
          <Badge tone="late" icon={<Undo2 aria-hidden />}>
            {t('coverage.panel.returned')}
          </Badge>
          <blockquote className="mt-1.5 whitespace-pre-line">{returned.reason}</blockquote>
          <figcaption className="mt-1 text-muted text-sm">
            {t('coverage.quoteBy', { name: returned.by, at: formatDateTime(returned.at) })}
          </figcaption>
        </figure>
      )}
    </>
  );
}
