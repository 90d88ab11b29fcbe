/** The keys that are valid on the screen, told. Fetched on demand. */
import { useState } from 'react';
import '~/platform/i18n/needs/palette';
import { useT } from '~/platform/i18n/react';
import { cn } from '../cn';
import { Dialog } from '../dialog';
import { KeyHint } from '../key-hint';
import { keysNow } from '../keys';

const ARROWS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

export default function KeyList({ onClose }: { onClose(): void }) {
  const { t } = useT();
  const [groups] = useState(keysNow);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('frame.keys')}
      description={t('palette.keysHint')}
    >
      <section
        aria-label={t('frame.keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="grid gap-4 rounded-md"
      >
        {groups.map((group) => (
          <section key={group.heading} aria-label={group.heading}>
            <h3 className="mb-1 font-medium text-muted text-sm">{group.heading}</h3>
            <dl className="divide-y divide-line">
              {group.bindings.map((binding) => (
                <div key={binding.label} className="flex items-center justify-between gap-4 py-1.5">
                  <dt>{binding.label}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {binding.keys.map((key) => (
                      <KeyHint key={key}>{ARROWS[key] ?? key}</KeyHint>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
            {group.signs && (
              <>
                <h3 className="mt-3 mb-1 font-medium text-muted text-sm">{t('palette.signs')}</h3>
                <ul className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
                  {group.signs.map(({ label, icon: Icon, className }) => (
                    <li key={label} className="flex items-center gap-2">
                      <Icon aria-hidden className={cn('size-4 shrink-0', className)} />
                      {label}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        ))}
      </section>
    </Dialog>
  );
}
