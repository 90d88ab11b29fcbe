import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';

interface ChartFrameProps {
  /** What the chart shows, for those who do not see it. */
  label: string;
  children: ReactNode;
}

/** Holds the place of a chart, which is drawn in the browser only; its figures stand in a table beside it. */
export const ChartFrame = ({ label, children }: ChartFrameProps) => (
  <div role="img" aria-label={label} className="h-64 min-w-0" data-print="no">
    {children}
  </div>
);

/** In the chart's place until it is drawn. */
export function ChartWaiting() {
  const { t } = useT();
  return (
    <p className="flex h-full items-center justify-center rounded-md bg-sunken px-6 text-center text-muted text-sm">
      {t('progress.chart.waiting')}
    </p>
  );
}
