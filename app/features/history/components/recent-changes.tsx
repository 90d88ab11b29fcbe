import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { useLiveFetch } from '~/platform/live/live-fetch';
import type { Instant } from '~/platform/time';
import { Disclosure } from '~/ui/disclosure';

/** What was done, as `/live/recent` tells it. */
export interface Recent {
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
  const [opened, setOpened] = useState(false);
  const lines = useLines(opened || fresh.length > 0);
  const label = fresh.length > 0 ? t('live.recentNew', { count: fresh.length }) : t('live.recent');
  return (
    <>
      <Disclosure
        panel="float"
        label={label}
        onOpen={() => {
          load();
          setOpened(true);
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
            {lines &&
              changes.map((change) => (
                <li key={change.id}>
                  <lines.Line change={change} />
                </li>
              ))}
          </ul>
        )}
      </Disclosure>
      {lines && <lines.Newest change={fresh[0]} />}
    </>
  );
}

type Lines = typeof import('./recent-lines');

/** How a change is told, fetched when it is first wanted: it carries the texts of every event. Null until then, and without a network. */
function useLines(wanted: boolean): Lines | null {
  const [lines, setLines] = useState<Lines | null>(null);
  useEffect(() => {
    if (wanted && !lines) void import('./recent-lines').then(setLines, () => undefined);
  }, [wanted, lines]);
  return lines;
}
