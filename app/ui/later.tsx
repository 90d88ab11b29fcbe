/**
 * Parts of a page whose code is fetched when they are first wanted. React's own `lazy` remembers a failure for good and takes the
 * whole page away with it; here the network that failed costs nothing but the part, which can be asked for again.
 */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { mayFetchCode } from '~/platform/route-modules';
import { Button } from './button';
import { useToast } from './toast';

interface LaterProps {
  /** Stands in its place until it is there. */
  waiting?: ReactNode;
  /** For what has no place of its own: called when it cannot be fetched, which a toast says. Without it the place says so, and offers to try again. */
  onMissing?: () => void;
}

export interface Later<Props extends object> {
  (props: Props & LaterProps): ReactNode;
  /** Fetches it ahead of its use. A failure rejects and is forgotten: the next use asks again. */
  bring(): Promise<void>;
}

/** Makes a component of a module's default export. On the server it is what waits. */
export function later<Props extends object>(
  fetchPart: () => Promise<{ default: ComponentType<Props> }>,
): Later<Props> {
  let Part: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const bring = (): Promise<void> => {
    if (!coming && !import.meta.env.SSR && !mayFetchCode())
      return Promise.reject(new Error('no network'));
    coming ??= fetchPart().then(
      (module) => {
        Part = module.default;
      },
      (error) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  function Place({ waiting = null, onMissing, ...props }: Props & LaterProps) {
    const [state, setState] = useState<'waiting' | 'here' | 'missing'>(Part ? 'here' : 'waiting');
    useEffect(() => {
      if (state !== 'waiting') return;
      let left = false;
      const become = (next: 'here' | 'missing') => () => {
        if (!left) setState(next);
      };
      bring().then(become('here'), become('missing'));
      return () => {
        left = true;
      };
    }, [state]);
    if (state === 'here' && Part) return <Part {...(props as unknown as Props)} />;
    if (state !== 'missing') return waiting;
    return onMissing ? <Told then={onMissing} /> : <Missing onAgain={() => setState('waiting')} />;
  }
  return Object.assign(Place, { bring });
}

/** Says in passing that a part is missing that has no place of its own. */
function Told({ then }: { then(): void }) {
  const { t } = useT();
  const toast = useToast();
  useEffect(() => {
    toast({ tone: 'late', text: t('frame.partMissing') });
    then();
  }, [toast, t, then]);
  return null;
}

function Missing({ onAgain }: { onAgain(): void }) {
  const { t } = useT();
  return (
    <div role="alert" className="flex flex-col items-start gap-2 p-4">
      <p>{t('frame.partMissing')}</p>
      <Button type="button" size="sm" onClick={onAgain}>
        {t('buttons.retry')}
      </Button>
    </div>
  );
}
