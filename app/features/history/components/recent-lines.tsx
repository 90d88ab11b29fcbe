/** The last changes in words, with the texts of all events: fetched when there is something to say. */
import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { formatDateTime } from '~/platform/time';
import { sentenceOf, whatWasDone } from './event-mark';
import type { Recent } from './recent-changes';
import '~/platform/i18n/needs/history';

const SHOWN_MS = 7_000;

export function Line({ change }: { change: Recent }) {
  return (
    <Link to={change.to} className="block rounded-sm px-2.5 py-1.5 hover:bg-sunken max-md:py-2.5">
      <span className="flex items-baseline justify-between gap-3 text-sm">
        <span className="min-w-0">
          <Sentence change={change} />
        </span>
        <time dateTime={change.at} data-figures className="shrink-0 text-muted text-xs">
          {formatDateTime(change.at)}
        </time>
      </span>
      <span className="block truncate text-muted text-sm">{change.title}</span>
    </Link>
  );
}

function Sentence({ change }: { change: Recent }) {
  const { t } = useT();
  const name = change.own ? t('live.you') : change.by;
  if (change.undid !== null)
    return (
      <>
        {t('history.undo.sentence', {
          name,
          what: t(whatWasDone(change.subjectKind, change.undid)),
        })}
      </>
    );
  return <>{t(sentenceOf(change), { name })}</>;
}

/** Who has just done what, below the reader's own screens, for some seconds. Not read out: the button counts it. */
export function Newest({ change }: { change: Recent | undefined }) {
  const [past, setPast] = useState<string | null>(null);
  const id = change?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => setPast(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id]);
  if (!change || past === id) return null;
  return (
    <Link
      to={change.to}
      data-newest
      data-print="no"
      className="fixed bottom-3 left-3 z-40 w-52 animate-fade rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-float hover:bg-sunken max-lg:hidden"
    >
      <span className="block">
        <Sentence change={change} />
      </span>
      <span className="block truncate text-muted">{change.title}</span>
    </Link>
  );
}
