import { useT } from '~/platform/i18n/react';
import { Notice } from '~/ui/notice';

interface ConflictNoticeProps {
  /** The stored value of each field that differs from what was typed. */
  stored: readonly {
    field:
      | 'name'
      | 'family'
      | 'kind'
      | 'sector'
      | 'movement'
      | 'place'
      | 'placeDetail'
      | 'birthYear'
      | 'summary'
      | 'achievements';
    text: string;
  }[];
}

/** Somebody else saved in between: what they wrote, beside what is still in the form. */
export function ConflictNotice({ stored }: ConflictNoticeProps) {
  const { t } = useT();
  return (
    <Notice tone="warn" live title={t('exemplars.form.conflictTitle')}>
      <p>{t('exemplars.form.conflictHint')}</p>
      <dl className="mt-2 flex flex-col gap-2">
        {stored.map(({ field, text }) => (
          <div key={field} className="rounded-md border border-line bg-panel px-3 py-2">
            <dt className="text-muted text-sm">{t(`exemplars.form.${field}`)}</dt>
            <dd className="whitespace-pre-line">{text || '—'}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
