import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { formatDate, formatDateTime } from '~/platform/time';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import type { Dossier } from '../queries.dossier.server';
import { CoverageBadge, ExemplarStatusBadge } from './badges';
import { ConsentCard } from './consent-card';
import { ContactCard } from './contact-card';
import { type CoverageItem, CoverageSection } from './coverage-section';
import { FilesCard } from './files-card';
import { TaskDialog } from './task-dialog';

export interface DossierPageProps {
  dossier: Dossier;
  coverage: readonly CoverageItem[];
  /** Outlets for which the reader may schedule. */
  plansFor: readonly string[];
  /** The history, in sentences. */
  history: ReactNode;
}

/** Everything about one exemplar that the reader may see. */
export function DossierPage({ dossier, coverage, plansFor, history }: DossierPageProps) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={dossier.name}
        description={dossier.summary}
        marks={
          <>
            <ExemplarStatusBadge status={dossier.status} />
            {dossier.status === 'approved' && <CoverageBadge state={dossier.coverage.state} />}
          </>
        }
        crumbs={[{ to: '/exemplars', label: t('exemplars.title') }]}
        actions={<Verbs dossier={dossier} />}
      />
      <StatusBanner dossier={dossier} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_27rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <CardHeader title={t('exemplars.dossier.achievements')} />
            <CardBody>
              {dossier.achievements ? (
                <div className="prose whitespace-pre-line">{dossier.achievements}</div>
              ) : (
                <p className="text-muted">{t('exemplars.dossier.noAchievements')}</p>
              )}
            </CardBody>
          </Card>
          <CoverageSection dossier={dossier} items={coverage} plansFor={plansFor} />
          <Card className="max-lg:hidden">
            <CardHeader title={t('exemplars.dossier.history')} />
            <CardBody>{history}</CardBody>
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Overview dossier={dossier} />
          <ConsentCard dossier={dossier} />
          {dossier.contact !== undefined && (
            <ContactCard
              exemplarId={dossier.id}
              contact={dossier.contact}
              version={dossier.contactVersion}
              mayEdit={dossier.may.setContact}
            />
          )}
          <FilesCard
            exemplarId={dossier.id}
            files={dossier.files}
            mayKeep={dossier.may.keepDossier}
          />
          <Card className="lg:hidden">
            <CardHeader title={t('exemplars.dossier.history')} />
            <CardBody>{history}</CardBody>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Verbs({ dossier }: { dossier: Dossier }) {
  const { t } = useT();
  const [main] = dossier.verbs.filter((verb) => verb !== 'withdraw');
  const primary =
    dossier.verbs.includes('approve') && dossier.status === 'appraising' ? 'approve' : main;
  return (
    <>
      {dossier.may.edit && (
        <LinkButton to={`/exemplars/${dossier.id}/edit`} icon={<Pencil aria-hidden />}>
          {t('exemplars.dossier.edit')}
        </LinkButton>
      )}
      {[...dossier.verbs].reverse().map((verb) => (
        <TaskDialog
          key={verb}
          exemplarId={dossier.id}
          task={verb}
          version={dossier.version}
          look={{
            variant: verb === primary ? 'primary' : 'secondary',
            ...(verb === 'withdraw' ? { className: 'text-late' } : {}),
          }}
        />
      ))}
    </>
  );
}

function StatusBanner({ dossier }: { dossier: Dossier }) {
  const { t } = useT();
  const { status, statusReason } = dossier;
  if (status === 'draft')
    return <Notice className="mb-4">{t('exemplars.dossier.draftBanner')}</Notice>;
  if (status !== 'returned' && status !== 'rejected' && status !== 'withdrawn') return null;
  return (
    <Notice
      className="mb-4"
      tone={status === 'returned' ? 'warn' : 'late'}
      title={t(`exemplars.dossier.${status}Banner`)}
    >
      {statusReason && t('exemplars.dossier.reasonGiven', { reason: statusReason })}
    </Notice>
  );
}

function Overview({ dossier }: { dossier: Dossier }) {
  const { t, locale } = useT();
  const name = (named: { name: string; nameEn: string } | null) =>
    named && (locale === 'en' ? named.nameEn : named.name);
  const { decision } = dossier;
  return (
    <Card>
      <CardHeader title={t('exemplars.dossier.overview')} />
      <CardBody>
        <DefinitionList
          items={[
            {
              term: t('exemplars.dossier.place'),
              value: [dossier.placeDetail, dossier.place.label].filter(Boolean).join(', '),
            },
            { term: t('exemplars.form.shortName'), value: dossier.shortName },
            { term: t('exemplars.dossier.family'), value: t(`enums.family.${dossier.family}`) },
            { term: t('exemplars.dossier.kind'), value: t(`enums.kind.${dossier.kind}`) },
            { term: t('exemplars.dossier.sector'), value: name(dossier.sector) },
            { term: t('exemplars.dossier.movement'), value: name(dossier.movement) },
            {
              term: t('exemplars.dossier.birthYear'),
              value:
                dossier.birthYear &&
                `${dossier.birthYear}${dossier.isMinor ? ` (${t('exemplars.dossier.minor')})` : ''}`,
            },
            {
              term: t('exemplars.dossier.decision'),
              value:
                decision &&
                t('exemplars.dossier.decisionText', {
                  number: decision.number,
                  date: formatDate(decision.date),
                }),
            },
            {
              term: t('exemplars.dossier.approvedOn'),
              value: dossier.approvedOn && (
                <>
                  {formatDate(dossier.approvedOn)}
                  {!decision && (
                    <span className="block text-muted text-sm">
                      {t('exemplars.dossier.noDecision')}
                    </span>
                  )}
                </>
              ),
            },
            {
              term: t('exemplars.dossier.source'),
              value: t(`enums.exemplarSource.${dossier.source}`),
            },
            { term: t('exemplars.dossier.createdBy'), value: dossier.createdBy },
            {
              term: t('exemplars.dossier.nominatedAt'),
              value: dossier.nominatedAt && formatDateTime(dossier.nominatedAt),
            },
          ]}
        />
      </CardBody>
    </Card>
  );
}
