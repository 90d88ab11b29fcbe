import { useT } from '~/platform/i18n/react';

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
      className="whitespace-nowrap rounded-md bg-warn-soft px-2.5 py-1 text-sm text-warn max-xl:hidden"
    >
      {t('frame.demoBanner', { date })}
    </p>
  );
}

/** The same on a line of its own, where the top bar has no room. */
export function DemoStrip({ date, always = false }: DemoProps & { always?: boolean | undefined }) {
  const { t } = useT();
  if (date === null) return null;
  return (
    <p
      data-figures
      data-print="no"
      className={`bg-warn-soft px-4 py-1 text-center text-sm text-warn ${always ? '' : 'xl:hidden'}`}
    >
      {t('frame.demoBanner', { date })}
    </p>
  );
}
