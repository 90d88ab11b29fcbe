import { Link } from '@remix-run/react';
import { CalendarOff, CalendarPlus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Card, CardHeader } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Page, PageHeader } from '~/ui/page-header';
import type { AbsenceView, LeavePageData } from '../queries.absences.server';
import { AbsenceStatusMark, DaysText } from './absence-mark';

/** Leave and trips: one's own, and for an editor those of the reporters. Made for a phone. */
export function LeavePage({ own, team }: LeavePageData) {
  const { t } = useT();
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          title={t('reporters.leave.title')}
          description={own && t('reporters.leave.description')}
          crumbs={
            team
              ? [{ to: '/reporters', label: t('reporters.title') }]
              : [{ to: '/work', label: t('work.title') }]
          }
          actions={
            <LinkButton
              to="/leave/new"
              variant="primary"
              icon={<CalendarPlus aria-hidden />}
              className="max-md:w-full"
            >
              {t(own ? 'reporters.leave.ask' : 'reporters.leave.enter')}
            </LinkButton>
          }
        />
        <div className="grid gap-4">
          {own && <AbsenceCard kind="own" absences={own} />}
          {team && <AbsenceCard kind="team" absences={team} />}
        </div>
      </div>
    </Page>
  );
}

function AbsenceCard({ kind, absences }: { kind: 'own' | 'team'; absences: AbsenceView[] }) {
  const { t } = useT();
  return (
    <Card aria-labelledby={`leave-${kind}`}>
      <CardHeader id={`leave-${kind}`} title={t(`reporters.leave.${kind}`)} />
      {absences.length === 0 ? (
        <EmptyState icon={<CalendarOff aria-hidden />} title={t('reporters.leave.empty')}>
          {t(kind === 'own' ? 'reporters.leave.emptyOwn' : 'reporters.leave.emptyTeam')}
        </EmptyState>
      ) : (
        <AbsenceList absences={absences} named={kind === 'team'} />
      )}
    </Card>
  );
}

/** Absences as links to their own pages. */
export function AbsenceList({ absences, named }: { absences: AbsenceView[]; named: boolean }) {
  const { t } = useT();
  return (
    <ul className="mt-1 divide-y divide-line border-line border-t">
      {absences.map((absence) => (
        <li key={absence.id}>
          <Link
            to={`/leave/${absence.id}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 hover:bg-sunken/60 focus-visible:outline-offset-[-2px]"
          >
            <span className="min-w-0">
              <span className="block font-medium">
                {named && `${absence.personName}: `}
                {named
                  ? t(`reporters.leave.kindsSmall.${absence.kind}`)
                  : t(`reporters.leave.kinds.${absence.kind}`)}
              </span>
              <span className="block text-sm">
                <DaysText from={absence.fromOn} to={absence.toOn} />
              </span>
              {absence.decisionNote && (
                <span className="block text-muted text-sm">“{absence.decisionNote}”</span>
              )}
            </span>
            <AbsenceStatusMark status={absence.status} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
