import { Keyboard, Search } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { KeyHint } from '../key-hint';

/** The search of everything, a field to look at: opens the palette by a press. */
export function PaletteButton() {
  const { t } = useT();
  return (
    <button
      type="button"
      data-opens="palette"
      aria-label={t('frame.palette')}
      title={t('frame.palette')}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      className="noscript:hidden inline-flex h-9 items-center gap-2 rounded-md px-2.5 text-left text-muted transition-colors max-md:ml-auto max-md:size-11 max-md:justify-center max-md:hover:bg-sunken md:min-w-40 md:max-w-md md:flex-1 md:border md:border-line md:bg-ground md:hover:border-line-strong"
    >
      <Search aria-hidden className="size-4.5 shrink-0 md:size-4" />
      <span className="min-w-0 flex-1 truncate max-md:hidden">{t('frame.searchEverything')}</span>
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
      {t('frame.keys')}
    </button>
  );
}
