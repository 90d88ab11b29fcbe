/**
 * Parts of a page whose code is fetched when they are first wanted. React's own `lazy` remembers a failure for good and takes the
 * whole page away with it; here the network that failed costs nothing but the part, which can be asked for again.
 */
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { mayFetchCode } from '~/platform/route-modules';
import { Button } from './button';

interface LaterProps {
  /** Stands in its place until it is there. */
  waiting?: ReactNode;
  /** Called when it cannot be fetched. Without it the place says so, and offers to try again. */
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
    if (!coming && !mayFetchCode()) return Promise.reject(new Error('no network'));
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
    const state = useBrought(bring, Part !== null, onMissing);
    if (Part && state.here) return <Part {...(props as unknown as Props)} />;
    return state.missing ? <Missing onAgain={state.again} /> : waiting;
  }
  return Object.assign(Place, { bring });
}

function useBrought(bring: () => Promise<void>, known: boolean, onMissing?: () => void) {
  const [here, setHere] = useState(known);
  const [missing, setMissing] = useState(false);
  const told = useRef(onMissing);
  told.current = onMissing;
  useEffect(() => {
    if (here || missing) return;
    let left = false;
    bring().then(
      () => {
        if (!left) setHere(true);
      },
      () => {
        if (left) return;
        if (told.current) told.current();
        else setMissing(true);
      },
    );
    return () => {
      left = true;
    };
  }, [bring, here, missing]);
  return { here, missing, again: () => setMissing(false) };
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
