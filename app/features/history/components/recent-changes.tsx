import { Link } from '@remix-run/react';
import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { useLiveFetch } from '~/platform/live/live-fetch';
import { formatDateTime, type Instant } from '~/platform/time';
import { Disclosure } from '~/ui/disclosure';
import { sentenceOf, whatWasDone } from './event-mark';

/** What was done, as `/live/recent` tells it. */
interface Recent {
  id: string;
  at: Instant;
  by: string;
  own: boolean;
  subjectKind: string;
  event: string;
  undid: string | null;
  title: string;
  to: string;
}

const TOLD_BY: readonly string[] = ['assignment', 'placement', 'exemplar'];
/** The page comes first. */
const FIRST_MS = 1_000;
const SHOWN_MS = 7_000;

/** "Vừa xong": the last ten things that were done, and for a moment the newest of them in words. */
export function RecentChanges() {
  const { t } = useT();
  const { data, failed, load } = useLiveFetch<{ changes: Recent[] }>('/live/recent', ({ kind }) =>
    TOLD_BY.includes(kind),
  );
  const [seen, setSeen] = useState<string | null>(null);
  const changes = data?.changes ?? [];
  const newest = changes[0]?.id ?? '';
  useEffect(() => {
    const timer = setTimeout(load, FIRST_MS);
    return () => clearTimeout(timer);
  }, [load]);
  // What was there when the page came is not new.
  if (data && seen === null) setSeen(newest);
  const fresh = seen === null ? [] : changes.filter(({ id, own }) => !own && id > seen);
  const label = fresh.length > 0 ? t('live.recentNew', { count: fresh.length }) : t('live.recent');
  return (
    <>
      <Disclosure
        panel="float"
        label={label}
        onOpen={() => {
          load();
          setSeen(newest);
        }}
        summaryClassName="relative inline-flex size-9 items-center justify-center text-muted hover:bg-sunken hover:text-ink max-md:size-11"
        panelClassName="w-88 max-md:fixed max-md:inset-x-3 max-md:top-14 max-md:w-auto"
        summary={
          <>
            <History aria-hidden className="size-4.5" />
            {fresh.length > 0 && (
              <span
                aria-hidden
                className="absolute top-1.5 right-1.5 size-2 rounded-full bg-accent-fill"
              />
            )}
          </>
        }
      >
        <p className="px-2.5 pt-1 pb-1.5 font-semibold">{t('live.recent')}</p>
        {changes.length === 0 ? (
          <p className="px-2.5 pb-2 text-muted text-sm">
            {t(failed ? 'live.recentFailed' : 'live.recentEmpty')}
          </p>
        ) : (
          <ul className="max-h-[70dvh] overflow-y-auto">
            {changes.map((change) => (
              <li key={change.id}>
                <Line change={change} />
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
      <Newest change={fresh[0]} />
    </>
  );
}

function Line({ change }: { change: Recent }) {
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
      <>{t('undo.sentence', { name, what: t(whatWasDone(change.subjectKind, change.undid)) })}</>
    );
  return <>{t(sentenceOf(change), { name })}</>;
}

/** Who has just done what, below the reader's own screens, for some seconds. Not read out: the button counts it. */
function Newest({ change }: { change: Recent | undefined }) {
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
