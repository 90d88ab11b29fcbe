import type { SubmissionResult } from '@conform-to/react';
import type { Problem } from '~/platform/errors';
import { useT } from '~/platform/i18n/react';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import type { Dossier } from '../queries.dossier.server';
import type { ExemplarFormOptions } from '../queries.form.server';
import { ExemplarStatusBadge } from './badges';
import { ConflictNotice } from './conflict-notice';
import { ExemplarForm } from './exemplar-form';

interface EditExemplarPageProps {
  exemplar: Omit<Dossier, 'contact' | 'history' | 'files'>;
  options: ExemplarFormOptions;
  attempt: { lastResult: SubmissionResult; problem: Problem | null } | undefined;
}

export function EditExemplarPage({ exemplar, options, attempt }: EditExemplarPageProps) {
  const { t } = useT();
  const address = `/exemplars/${exemplar.id}`;
  const stored = useStored(exemplar, attempt?.lastResult);
  const conflict = attempt?.problem?.code === 'exemplars.errors.changed';
  return (
    <Page>
      <div className="mx-auto max-w-4xl">
        <PageHeader
          title={t('exemplars.form.editTitle')}
          marks={<ExemplarStatusBadge status={exemplar.status} />}
          crumbs={[
            { to: '/exemplars', label: t('exemplars.title') },
            { to: address, label: exemplar.name },
          ]}
        />
        {exemplar.status === 'approved' && (
          <Notice className="mb-4">{t('exemplars.form.editApproved')}</Notice>
        )}
        <ExemplarForm
          options={options}
          lastResult={attempt?.lastResult}
          problem={conflict ? null : attempt?.problem}
          values={valuesOf(exemplar)}
          version={exemplar.version}
          cancelTo={address}
        >
          {conflict && <ConflictNotice stored={stored} />}
        </ExemplarForm>
      </div>
    </Page>
  );
}

type Exemplar = EditExemplarPageProps['exemplar'];

const valuesOf = (exemplar: Exemplar): Record<string, string> => ({
  name: exemplar.name,
  family: exemplar.family,
  kind: exemplar.kind,
  sectorCode: exemplar.sector.code,
  movementCode: exemplar.movement?.code ?? '',
  placeCode: exemplar.place.code,
  placeDetail: exemplar.placeDetail,
  birthYear: exemplar.birthYear === null ? '' : String(exemplar.birthYear),
  isMinor: exemplar.isMinor ? 'on' : '',
  summary: exemplar.summary,
  achievements: exemplar.achievements,
});

/** The stored value, in words, of every field that differs from what was typed. */
function useStored(exemplar: Exemplar, typed: SubmissionResult | undefined) {
  const { t, locale } = useT();
  const name = (named: { name: string; nameEn: string } | null) =>
    named === null ? '' : locale === 'en' ? named.nameEn : named.name;
  const stored = valuesOf(exemplar);
  const told = [
    ['name', 'name', exemplar.name],
    ['family', 'family', t(`enums.family.${exemplar.family}`)],
    ['kind', 'kind', t(`enums.kind.${exemplar.kind}`)],
    ['sectorCode', 'sector', name(exemplar.sector)],
    ['movementCode', 'movement', name(exemplar.movement)],
    ['placeCode', 'place', exemplar.place.label],
    ['placeDetail', 'placeDetail', exemplar.placeDetail],
    ['birthYear', 'birthYear', stored.birthYear ?? ''],
    ['summary', 'summary', exemplar.summary],
    ['achievements', 'achievements', exemplar.achievements],
  ] as const;
  const inForm = (key: string) => String(typed?.initialValue?.[key] ?? '').replaceAll('\r\n', '\n');
  return told.flatMap(([key, field, text]) =>
    inForm(key) === (stored[key] ?? '') ? [] : [{ field, text }],
  );
}
