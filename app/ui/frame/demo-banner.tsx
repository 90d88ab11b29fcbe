import { useT } from '~/platform/i18n/react';
import { cn } from '../cn';

interface DemoProps {
  /** Today as dd/MM/yyyy; null when this is not the demo. */
  date: string | null;
}

/** Says in the top bar that this is a demo, what day it is there, and that nobody in it is real. */
export function DemoPill({ date }: DemoProps) {
  const { t } = useT();
  if (date === null) return null;
  return (
    <p
      data-figures
      className="whitespace-nowrap rounded-md bg-warn-soft px-2.5 py-1 text-sm text-warn max-md:hidden"
    >
      {t('frame.demoBanner', { date })}
    </p>
  );
}

/** The same on a line of its own, where there is no top bar or no room in it. */
export function DemoStrip({ date, always = false }: DemoProps & { always?: boolean | undefined }) {
  const { t } = useT();
  if (date === null) return null;
  return (
    <aside
      aria-label={t('frame.demo')}
      data-figures
      data-print="no"
      className={cn('bg-warn-soft px-4 py-1 text-center text-sm text-warn', !always && 'md:hidden')}
    >
      {t('frame.demoBanner', { date })}
    </aside>
  );
}
