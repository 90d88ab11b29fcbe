/** What is half typed outlives the page: kept on the device while it is typed, offered back, gone once the server accepted it or at sign-out. */
import { useRouteLoaderData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { isAccepted, liveRouter } from '~/platform/router-state';
import { Button } from './button';
import { type Draft, dropDraft, fieldsOf, fillAgain, keepDraft, readDraft } from './draft-store';
import type { FrameData } from './frame/types';
import { Notice } from './notice';

interface DraftKeeperProps {
  /** The form's name on the device: one draft each. */
  name: string;
}

const WAIT_MS = 300;

/** Stands in a form; keeps what is typed there, and offers what was typed before. Files must be chosen again. */
export function DraftKeeper({ name }: DraftKeeperProps) {
  const { t } = useT();
  const root = useRouteLoaderData<{ frame: FrameData | null }>('root');
  const owner = root?.frame?.who.id ?? null;
  const inside = useRef<HTMLDivElement>(null);
  const [offered, setOffered] = useState<Draft | null>(null);
  useEffect(() => {
    const form = inside.current?.closest('form');
    if (!form || owner === null) return;
    const key = { owner, name };
    setOffered(draftFor(form, key));
    // Another part may have brought the same text back already.
    const look = () => setOffered((draft) => draft && draftFor(form, key));
    form.addEventListener('input', look);
    const end = keepTyped(form, key);
    return () => {
      form.removeEventListener('input', look);
      end();
    };
  }, [owner, name]);
  const restore = () => {
    const form = inside.current?.closest('form');
    if (form && offered) fillAgain(form, offered);
    setOffered(null);
  };
  const drop = () => {
    if (owner !== null) dropDraft({ owner, name });
    setOffered(null);
  };
  return (
    <div ref={inside} className="empty:hidden">
      {offered && (
        <Notice live tone="neutral" title={t('live.draft.title')}>
          <p>{t(offered.file ? 'live.draft.fileHint' : 'live.draft.hint')}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button type="button" size="sm" onClick={restore} className="max-md:h-11">
              {t('live.draft.restore')}
            </Button>
            <Button type="button" size="sm" variant="ghost" onClick={drop} className="max-md:h-11">
              {t('live.draft.drop')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

interface Key {
  owner: string;
  name: string;
}

/** What was kept, where it says other than the form does. */
function draftFor(form: HTMLFormElement, key: Key): Draft | null {
  const draft = readDraft(key);
  if (!draft) return null;
  return JSON.stringify(draft.fields) === JSON.stringify(fieldsOf(form).fields) ? null : draft;
}

/** Keeps the form as it is typed, until the server has accepted it. Gives the end of it. */
function keepTyped(form: HTMLFormElement, key: Key): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let accepted = false;
  const keep = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    keepDraft(key, fieldsOf(form));
  };
  const later = (event: Event) => {
    // What the form writes by itself was not typed.
    if (!event.isTrusted) return;
    accepted = false;
    clearTimeout(timer);
    timer = setTimeout(keep, WAIT_MS);
  };
  form.addEventListener('input', later);
  form.addEventListener('submit', keep);
  window.addEventListener('pagehide', keep);
  const { pathname } = new URL(form.getAttribute('action') ?? '', window.location.href);
  const router = liveRouter();
  const unsubscribe = router.subscribe(() => {
    if (!accepted && isAccepted(router.state, pathname)) {
      accepted = true;
      dropDraft(key);
    }
  });
  return () => {
    form.removeEventListener('input', later);
    form.removeEventListener('submit', keep);
    window.removeEventListener('pagehide', keep);
    unsubscribe();
    keep();
  };
}
