import { useNavigation } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';

/** A thin line at the top while a page is on its way; a wait under 100 ms shows nothing. */
export function PendingBar() {
  const { t } = useT();
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return (
    <div
      role="progressbar"
      aria-label={t('frame.pending')}
      className="pointer-events-none fixed inset-x-0 top-0 z-70 h-0.5 animate-appear overflow-hidden"
    >
      <div className="h-full w-1/3 animate-pending bg-accent-fill" />
    </div>
  );
}
