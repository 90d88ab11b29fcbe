import { CalendarOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import { Page, PageHeader } from '~/ui/page-header';
import type { ReporterPageData } from '../queries.reporter-page.server';
import { AbsenceList } from './leave-page';
import { ReporterForm } from './reporter-form';
import { BeatText, LoadMark } from './reporters-page';

type Props = Omit<ReporterPageData, 'history'> & { history: ReactNode };

/** One reporter: what the newsroom knows of them, for the editors and for the reporter. */
export function ReporterPage({ reporter, note, names, absences, history, may }: Props) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={reporter.displayName}
        description={!may.edit && t('reporters.profileOwnHint')}
        crumbs={may.edit ? [{ to: '/reporters', label: t('reporters.title') }] : undefined}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        <div className="grid min-w-0 gap-4">
          <Card>
            <CardBody>
              <Facts reporter={reporter} names={names} whole={!may.edit} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t('reporters.profile')} />
            <CardBody className="pb-4">
              <ReporterForm reporter={reporter} note={note} names={names} all={may.edit} />
            </CardBody>
          </Card>
        </div>
        <div className="grid min-w-0 gap-4">
          <Card>
            <CardHeader
              title={t('reporters.leave.list')}
              actions={
                <LinkButton to="/leave/new" size="sm" icon={<CalendarOff aria-hidden />}>
                  {t(may.edit ? 'reporters.leave.enter' : 'reporters.leave.ask')}
                </LinkButton>
              }
            />
            {absences.length === 0 ? (
              <CardBody className="text-muted">{t('reporters.leave.empty')}</CardBody>
            ) : (
              <AbsenceList absences={absences} named={false} />
            )}
          </Card>
          {may.edit && (
            <Card>
              <CardHeader title={t('reporters.history')} />
              <CardBody>{history}</CardBody>
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}

function Facts({
  reporter,
  names,
  whole,
}: Pick<Props, 'reporter' | 'names'> & {
  /** Also what the form beside it would show. */
  whole: boolean;
}) {
  const { t } = useT();
  const [now, next] = reporter.loads;
  const capacity = reporter.weeklyCapacity;
  return (
    <DefinitionList
      items={[
        { term: t('reporters.thisWeek'), value: <LoadMark load={now} capacity={capacity} /> },
        { term: t('reporters.nextWeek'), value: <LoadMark load={next} capacity={capacity} /> },
        {
          term: t('reporters.part'),
          value: whole && reporter.crewPart && t(`enums.crewPart.${reporter.crewPart}`),
        },
        {
          term: t('reporters.beats'),
          value: whole && <BeatText {...reporter} names={names} />,
        },
      ].filter(({ value }) => value !== false)}
    />
  );
}
