/** Once in every page, the sign-in page included: what was typed into a form outlives a session that ends (see `unsent-form`). */
import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { whenIdle } from '~/platform/idle';
import { isLost, liveRouter } from '~/platform/router-state';
import { useToast } from '../toast';
import { keepUnsent, readUnsent } from '../unsent-store';
import type { FrameData } from './types';

type Code = typeof import('./unsent-form');

export function useUnsentForm(): void {
  const root = useRouteLoaderData<{ frame: FrameData | null }>('root');
  const owner = root?.frame?.who.id ?? null;
  const { pathname } = useLocation();
  const { t } = useT();
  const toast = useToast();
  const code = useCode();
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

/** Null until the page is alive and idle, and where it cannot be fetched. */
function useCode(): Code | null {
  const [code, setCode] = useState<Code | null>(null);
  useEffect(
    () =>
      whenIdle(() => {
        import('./unsent-form').then(
          (module) => setCode(() => module),
          () => undefined,
        );
      }),
    [],
  );
  return code;
}
