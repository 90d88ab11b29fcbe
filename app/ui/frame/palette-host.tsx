import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { keyOf, useKeyListener, useKeys } from '../keys';
import { later } from '../later';
import type { NavEntry } from './types';

const Palette = later(() => import('./palette'));
const KeyList = later(() => import('./key-list'));

type Open = 'palette' | 'keys' | null;

/** Any element that carries it opens the list of keys: `<button data-opens="keys">`. */
const OPENER = '[data-opens]';

/** Ctrl K and `?`, on every screen of a signed-in person; both are fetched when they are first asked for. */
export function PaletteHost({ nav, children }: { nav: readonly NavEntry[]; children: ReactNode }) {
  const { t } = useT();
  const [open, setOpen] = useState<Open>(null);
  const close = useCallback(() => setOpen(null), []);
  useKeyListener();
  useKeys(
    useMemo(
      () => ({
        heading: t('frame.everywhere'),
        bindings: [
          { keys: ['Ctrl K'], label: t('frame.palette') },
          { keys: ['?'], label: t('frame.keys'), run: () => setOpen('keys') },
        ],
      }),
      [t],
    ),
  );
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.isComposing || keyOf(event) !== 'k') return;
      event.preventDefault();
      setOpen((now) => (now === 'palette' ? null : 'palette'));
    };
    const press = ({ target }: MouseEvent) => {
      const opener = target instanceof Element ? target.closest<HTMLElement>(OPENER) : null;
      const wanted = opener?.dataset.opens;
      if (wanted === 'palette' || wanted === 'keys') setOpen(wanted);
    };
    document.addEventListener('keydown', hear);
    document.addEventListener('click', press);
    return () => {
      document.removeEventListener('keydown', hear);
      document.removeEventListener('click', press);
    };
  }, []);
  return (
    <>
      {children}
      {open === 'palette' && <Palette nav={nav} onClose={close} onMissing={close} />}
      {open === 'keys' && <KeyList onClose={close} onMissing={close} />}
    </>
  );
}
