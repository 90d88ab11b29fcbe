import { Command as CommandIcon, Keyboard, Search } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { KeyHint } from '../key-hint';

/** Opens the palette by a press. */
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
      className="noscript:hidden inline-flex h-9 shrink-0 items-center gap-2 rounded-md px-2 text-muted transition-colors hover:bg-sunken hover:text-ink max-md:ml-auto max-md:size-11 max-md:justify-center"
    >
      <CommandIcon aria-hidden className="size-4.5 max-md:hidden" />
      <Search aria-hidden className="size-4.5 md:hidden" />
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
