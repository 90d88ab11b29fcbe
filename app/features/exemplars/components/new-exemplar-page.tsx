import type { SubmissionResult } from '@conform-to/react';
import type { Problem } from '~/platform/errors';
import { useT } from '~/platform/i18n/react';
import { Page, PageHeader } from '~/ui/page-header';
import type { DuplicateCandidate, ExemplarFormOptions } from '../queries.form.server';
import { ExemplarForm } from './exemplar-form';

interface NewExemplarPageProps {
  options: ExemplarFormOptions;
  /** A reporter's tip rather than a nomination. */
  tip: boolean;
  attempt:
    | {
        lastResult: SubmissionResult;
        problem: Problem | null;
        duplicates: readonly DuplicateCandidate[];
      }
    | undefined;
}

export function NewExemplarPage({ options, tip, attempt }: NewExemplarPageProps) {
  const { t } = useT();
  return (
    <Page>
      <div className="mx-auto max-w-4xl">
        <PageHeader
          title={t(tip ? 'exemplars.form.newTip' : 'exemplars.form.newTitle')}
          description={t('exemplars.form.newDescription')}
          crumbs={[{ to: '/exemplars', label: t('exemplars.title') }]}
        />
        <ExemplarForm
          options={options}
          lastResult={attempt?.lastResult}
          problem={attempt?.problem}
          duplicates={attempt?.duplicates}
          cancelTo="/exemplars"
        />
      </div>
    </Page>
  );
}
