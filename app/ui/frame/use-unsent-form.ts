/** Once in every page, the sign-in page included: what was typed into a form outlives a session that ends (see `unsent-form`). */
import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { whenIdle } from '~/platform/idle';
import { isLost, liveRouter } from '~/platform/router-state';
import { useToast } from '../toast';
import { keepUnsent, readUnsent } from '../unsent-store';
import type { FrameData } from './types';

type Code = Pick<typeof import('./unsent-form'), 'bringBackLost' | 'keepTyped'>;

/** What was typed into before the code was here. */
interface Early {
  owner: string;
  page: string;
  form: HTMLFormElement;
}

export function useUnsentForm(): void {
  const root = useRouteLoaderData<{ frame: FrameData | null }>('root');
  const owner = root?.frame?.who.id ?? null;
  const { pathname } = useLocation();
  const { t } = useT();
  const toast = useToast();
  const code = useCode(owner);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at on every page
  useEffect(() => {
    const unsent = readUnsent();
    if (unsent && isLost(liveRouter().state)) keepUnsent({ ...unsent, lost: true });
  }, [owner, pathname]);
  useEffect(() => {
    if (!code || owner === null || isLost(liveRouter().state)) return;
    return code.bringBackLost({ owner, pathname }, ({ file }) =>
      toast({ tone: 'neutral', text: t(file ? 'live.draft.backFile' : 'live.draft.back') }),
    );
  }, [code, owner, pathname, t, toast]);
  useEffect(() => (!code || owner === null ? undefined : code.keepTyped(owner)), [code, owner]);
}

/** Null until the page is idle or somebody types, and where it cannot be fetched. */
function useCode(owner: string | null): Code | null {
  const [code, setCode] = useState<Code | null>(null);
  const early = useRef<Early | null>(null);
  const bring = useRef(() => {
    import('./unsent-form').then(
      ({ bringBackLost, keepEarly, keepTyped }) => {
        if (early.current) keepEarly(early.current);
        early.current = null;
        setCode({ bringBackLost, keepTyped });
      },
      () => undefined,
    );
  });
  useEffect(() => whenIdle(bring.current), []);
  useEffect(() => {
    if (code || owner === null) return;
    const type = ({ target, isTrusted }: Event) => {
      const form = target instanceof Element ? target.closest('form') : null;
      if (!isTrusted || form?.getAttribute('method')?.toLowerCase() !== 'post') return;
      if (!early.current) bring.current();
      early.current = { owner, page: window.location.pathname, form };
    };
    document.addEventListener('input', type, true);
    return () => document.removeEventListener('input', type, true);
  }, [code, owner]);
  return code;
}
