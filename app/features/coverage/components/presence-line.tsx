import { useEffect } from 'react';
import { useT } from '~/platform/i18n/react';
import { useLiveFetch } from '~/platform/live/live-fetch';
import { Avatar } from '~/ui/avatar';
import { useFormOpen } from '~/ui/held';

interface Present {
  people: { id: string; name: string; editing: boolean }[];
}

const BEAT_MS = 20_000;
const TAB = newTabId();

/** Who else has the assignment open, and who has a form of it open. Draws nothing when one is alone. */
export function PresenceLine({ assignmentId }: { assignmentId: string }) {
  const { t } = useT();
  const people = usePresence(assignmentId, useFormOpen());
  if (people.length === 0) return null;
  return (
    <span data-print="no" className="inline-flex flex-wrap items-center gap-1.5 text-muted text-sm">
      {t('live.present')}
      {people.map(({ id, name, editing }) => (
        <span key={id} className="inline-flex items-center gap-1 font-medium text-ink">
          <Avatar name={name} className="size-5 text-[0.625rem]" />
          {editing ? t('live.editing', { name }) : name}
        </span>
      ))}
    </span>
  );
}

/** Tells the others that one is here while the page is looked at, and asks who they are. */
function usePresence(assignmentId: string, editing: boolean): Present['people'] {
  const address = `/assignments/${assignmentId}/presence`;
  const { data, put } = useLiveFetch<Present>(
    address,
    ({ kind, id }) => kind === 'presence' && id === assignmentId,
  );
  useEffect(() => {
    const beat = async () => {
      if (document.hidden) return;
      const said = await say(address, { tab: TAB, ...(editing && { editing: '1' }) });
      if (said) put(said);
    };
    void beat();
    const timer = setInterval(() => void beat(), BEAT_MS);
    const shown = () => void beat();
    document.addEventListener('visibilitychange', shown);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [address, editing, put]);
  useEffect(() => {
    const leave = () =>
      void navigator.sendBeacon(address, new URLSearchParams({ tab: TAB, gone: '1' }));
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [address]);
  return data?.people ?? [];
}

async function say(address: string, fields: Record<string, string>): Promise<Present | null> {
  try {
    const response = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) });
    return response.ok ? ((await response.json()) as Present) : null;
  } catch {
    return null;
  }
}

/** Names this tab until it is loaded anew. `randomUUID` is not there on plain HTTP. */
function newTabId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
