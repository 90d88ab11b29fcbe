import { useRevalidator } from '@remix-run/react';
import { CloudOff, RotateCcw, Trash2, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { TextKey } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import { useLineState } from '~/platform/live/live';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { useToast } from '~/ui/toast';
import type { OutboxVerb } from '../rules.outbox';
import { keepOffline } from './outbox-keep';
import {
  dropWaiting,
  emptyOutbox,
  flushOutbox,
  followOutbox,
  nameWork,
  type Outbox,
  openOutbox,
  outboxNow,
  tryAgain,
  type Waiting,
} from './outbox-store';

const RETRY_MS = 30_000;

export const useOutbox = (): Outbox => useSyncExternalStore(followOutbox, outboxNow, emptyOutbox);

/** What the verb that waits will do. */
export const waitingVerb = (verb: OutboxVerb): TextKey => `offline.verb.${verb}`;

/** Opens the reader's own outbox, sends what waits as soon as there is a network, and says what became of it. */
export function useSending(person: string): void {
  const { t } = useT();
  const message = useMessage();
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const flush = useCallback(async () => {
    const { sent, refused } = await flushOutbox();
    for (const entry of refused) {
      const reason = entry.problem ? message(entry.problem.code, entry.problem.params) : '';
      toast({ tone: 'late', text: t('offline.refused', { title: entry.title, reason }) });
    }
    if (sent.length > 0) toast({ text: t('offline.sent', { count: sent.length }) });
    if (sent.length + refused.length > 0) revalidate();
  }, [t, message, toast, revalidate]);
  useEffect(() => {
    const now = () => void flush();
    void openOutbox(person).then(flush);
    const timer = setInterval(now, RETRY_MS);
    window.addEventListener('online', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
    };
  }, [person, flush]);
  // The server answers again, whatever the device believes of its network.
  const heard = useLineState() === 'open';
  useEffect(() => {
    if (heard) void flush();
  }, [heard, flush]);
}

/** Keeps the names of the work, and asks the worker to keep what the page needs without a network. */
export function useKeptOffline(items: readonly { assignmentId: string; title: string }[]): void {
  useEffect(() => {
    nameWork(items);
    const left = new AbortController();
    void keepOffline(left.signal);
    return () => left.abort();
  }, [items]);
}

/** What waits for a network, and what was refused when it came: plainly, at the top of the work. */
export function OutboxPanel() {
  const { t } = useT();
  const { entries, signedOut } = useOutbox();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="outbox-title" className="mb-6">
      <h2
        id="outbox-title"
        className="mb-2 font-semibold text-muted text-sm uppercase tracking-wide"
      >
        {t('offline.title', { count: entries.length })}
      </h2>
      {signedOut && (
        <p className="mb-2 flex flex-wrap items-center gap-2">
          {t('offline.signedOut')}
          <LinkButton to="/login?next=%2Fwork" reloadDocument>
            {t('offline.signIn')}
          </LinkButton>
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {entries.map((entry) => (
          <li key={entry.key}>
            <OutboxCard entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OutboxCard({ entry }: { entry: Waiting }) {
  const { t } = useT();
  const message = useMessage();
  const { sending } = useOutbox();
  const refused = entry.state === 'refused';
  const about = entry.title || t('offline.untitled');
  const again = () => void tryAgain(entry.key).then(flushOutbox);
  return (
    <Card className="p-3">
      <p className="flex items-start gap-2">
        {refused ? (
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-late" />
        ) : (
          <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
        )}
        <span className="min-w-0">
          <span className="font-medium">{t(waitingVerb(entry.verb))}: </span>
          {about}
          <span className={`block text-sm ${refused ? 'text-late' : 'text-muted'}`}>
            {refused && entry.problem
              ? message(entry.problem.code, entry.problem.params)
              : t(sending ? 'offline.sending' : 'offline.waits')}
          </span>
          <Typed entry={entry} />
        </span>
      </p>
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button
          type="button"
          size="sm"
          icon={<Trash2 aria-hidden />}
          aria-label={t('offline.dropNamed', { title: about })}
          onClick={() => void dropWaiting(entry.key)}
        >
          {t('offline.drop')}
        </Button>
        {refused && (
          <Button
            type="button"
            size="sm"
            icon={<RotateCcw aria-hidden />}
            aria-label={t('offline.againNamed', { title: about })}
            onClick={again}
          >
            {t('offline.again')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** What was written stays readable until the server has it. */
function Typed({ entry }: { entry: Waiting }) {
  const typed = entry.fields.map(([, value]) => value).filter(Boolean);
  if (entry.file) typed.push(entry.file.name);
  if (typed.length === 0) return null;
  return <span className="wrap-anywhere block text-muted text-sm">{typed.join(' · ')}</span>;
}
