import { Command as CommandIcon, Keyboard } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { KeyHint } from '../key-hint';
import { useKeyListener, useKeys } from '../keys';
import type { NavEntry } from './types';

const Palette = lazy(() => import('./palette'));
const KeyList = lazy(() => import('./key-list'));

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
        heading: t('palette.everywhere'),
        bindings: [
          { keys: ['Ctrl K'], label: t('palette.title') },
          { keys: ['?'], label: t('palette.keys'), run: () => setOpen('keys') },
        ],
      }),
      [t],
    ),
  );
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'k') return;
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
      {open && (
        // Made when it is needed: one that is there from the start may be changed before it is hydrated (React error 421).
        <Suspense fallback={null}>
          {open === 'palette' ? <Palette nav={nav} onClose={close} /> : <KeyList onClose={close} />}
        </Suspense>
      )}
    </>
  );
}

/** Opens the palette by a press. */
export function PaletteButton() {
  const { t } = useT();
  return (
    <button
      type="button"
      data-opens="palette"
      aria-label={t('palette.title')}
      title={t('palette.title')}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      className="noscript:hidden inline-flex h-9 shrink-0 items-center gap-2 rounded-md px-2 text-muted transition-colors hover:bg-sunken hover:text-ink max-md:ml-auto max-md:size-11 max-md:justify-center"
    >
      <CommandIcon aria-hidden className="size-4.5" />
      <KeyHint className="max-md:hidden">{t('frame.searchShortcut')}</KeyHint>
    </button>
  );
}

/** Opens the list of keys by a press: for a menu. */
export function KeysButton({ className }: { className: string }) {
  const { t } = useT();
  return (
    <button
      type="button"
      data-opens="keys"
      data-close
      aria-haspopup="dialog"
      aria-keyshortcuts="?"
      className={className}
    >
      <Keyboard aria-hidden className="size-4.5 text-muted" />
      {t('palette.keys')}
    </button>
  );
}
