import type { SubmissionResult } from '@conform-to/react';
import type { Problem } from '~/platform/errors';
import { useT } from '~/platform/i18n/react';
import { type MergeAnswer, mergeKey } from '~/ui/merge-fields';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import { exemplarTexts } from '../form-texts';
import type { Dossier } from '../queries.dossier.server';
import type { ExemplarFormOptions } from '../queries.form.server';
import { ExemplarStatusBadge } from './badges';
import { ExemplarForm } from './exemplar-form';

interface EditExemplarPageProps {
  exemplar: Omit<Dossier, 'contact' | 'history' | 'files'>;
  options: ExemplarFormOptions;
  attempt: { lastResult: SubmissionResult; problem: Problem | null } | undefined;
}

export function EditExemplarPage({ exemplar, options, attempt }: EditExemplarPageProps) {
  const { t } = useT();
  const address = `/exemplars/${exemplar.id}`;
  const answer = answerOf(attempt);
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
          key={mergeKey(answer, exemplar.version)}
          options={options}
          lastResult={attempt?.lastResult}
          problem={attempt?.problem}
          values={exemplarTexts(exemplar)}
          edited={{ answer, version: exemplar.version, texts: exemplarTexts(exemplar) }}
          cancelTo={address}
        />
      </div>
    </Page>
  );
}

/** What the form was answered, as the parts of a merged form read it. */
function answerOf(attempt: EditExemplarPageProps['attempt']): MergeAnswer {
  const typed = attempt?.lastResult.initialValue;
  return {
    problem: attempt?.problem ?? null,
    value: (name, first = '') => {
      if (!typed) return first;
      const value = typed[name];
      return typeof value === 'string' ? value : '';
    },
  };
}
