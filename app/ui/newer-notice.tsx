import { useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button } from './button';
import { Notice } from './notice';

interface NewerNoticeProps {
  newer: { by: string | null };
  /** Leaves the form for the new version. */
  onSee(): void;
}

/** Over a form whose object somebody else has saved meanwhile: look first, or go on typing. */
export function NewerNotice({ newer, onSee }: NewerNoticeProps) {
  const { t } = useT();
  const [seen, setSeen] = useState(false);
  if (seen) return null;
  return (
    <Notice
      live
      tone="warn"
      className="mb-4"
      title={newer.by ? t('live.newerBy', { by: newer.by }) : t('live.newer')}
    >
      <p>{t('live.newerHint')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="button" size="sm" onClick={onSee}>
          {t('live.seeNewer')}
        </Button>
        <Button type="button" size="sm" variant="ghost" onClick={() => setSeen(true)}>
          {t('live.goOn')}
        </Button>
      </div>
    </Notice>
  );
}
