import { ExternalLink, FileDown } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDateTime } from '~/platform/time';
import { Card, CardBody, CardHeader } from '~/ui/card';
import type { AssignmentView } from '../queries.assignment.server';

/** What was handed in, the newest first. */
export function SubmissionsCard({ view }: { view: AssignmentView }) {
  const { t } = useT();
  return (
    <Card>
      <CardHeader title={t('coverage.panel.submissions')} />
      {view.submissions.length === 0 ? (
        <CardBody className="pt-1 text-muted">{t('coverage.panel.noSubmission')}</CardBody>
      ) : (
        <ul className="divide-y divide-line">
          {view.submissions.map((submission) => (
            <li key={submission.id} className="px-4 py-3">
              <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="font-medium">
                  {t('coverage.panel.submission', { number: submission.number })} ·{' '}
                  {t(`coverage.panel.${submission.lengthUnit}`, { count: submission.lengthValue })}
                </span>
                <span data-figures className="text-muted text-sm">
                  {t('coverage.quoteBy', {
                    name: submission.by,
                    at: formatDateTime(submission.at),
                  })}
                </span>
              </div>
              {submission.note && <p className="mt-1 whitespace-pre-line">{submission.note}</p>}
              <Attachments submission={submission} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const LINK =
  'inline-flex max-w-full items-center gap-1 text-accent underline underline-offset-2 max-md:min-h-11';

function Attachments({ submission }: { submission: AssignmentView['submissions'][number] }) {
  const { t } = useT();
  const { link, file } = submission;
  return (
    <div className="mt-1 flex flex-wrap gap-x-4">
      {link && (
        <a href={link} target="_blank" rel="noreferrer" className={LINK}>
          <ExternalLink aria-hidden className="size-3.5 shrink-0" />
          {t('coverage.panel.openLink')}
        </a>
      )}
      {file && (
        <a href={`/files/${file.id}`} className={LINK}>
          <FileDown aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate">{file.name}</span>
        </a>
      )}
    </div>
  );
}
