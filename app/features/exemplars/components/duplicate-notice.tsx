import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useT } from '~/platform/i18n/react';
import { Notice } from '~/ui/notice';
import type { DuplicateCandidate } from '../queries.form.server';
import { ExemplarStatusBadge } from './badges';

/** Those that the new exemplar may be; sending the form again says that none of them is. */
export function DuplicateNotice({ duplicates }: { duplicates: readonly DuplicateCandidate[] }) {
  const { t } = useT();
  const box = useRef<HTMLDivElement>(null);
  const key = duplicates.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  return (
    <div ref={box} tabIndex={-1}>
      <input type="hidden" name="confirmed" value={key} />
      <Notice
        tone="warn"
        live
        title={t('exemplars.form.duplicatesTitle', { count: duplicates.length })}
      >
        <p>{t('exemplars.form.duplicatesHint')}</p>
        <ul className="mt-2 flex flex-col gap-2">
          {duplicates.map((each) => (
            <li
              key={each.id}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line bg-panel px-3 py-2"
            >
              <span className="font-medium">
                {each.visible ? (
                  <Link
                    to={`/exemplars/${each.id}`}
                    target="_blank"
                    rel="noreferrer"
                    className="text-accent underline underline-offset-2"
                  >
                    {each.name}
                  </Link>
                ) : (
                  each.name
                )}
              </span>
              <span className="text-muted">{each.placeLabel}</span>
              <ExemplarStatusBadge status={each.status} />
              <span className="text-muted">{t(`exemplars.form.likeness.${each.likeness}`)}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
