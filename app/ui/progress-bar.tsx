import { useT } from '~/platform/i18n/react';
import { cn } from './cn';
import type { Tone } from './tone';

const FILL: Record<Tone, string> = {
  neutral: 'bg-muted',
  accent: 'bg-accent-fill',
  late: 'bg-late',
  warn: 'bg-warn',
  done: 'bg-done',
  hue: 'bg-hue',
};

interface ProgressBarProps {
  /** What is under way. */
  label: string;
  value: number;
  max: number;
  tone?: Tone | undefined;
  className?: string | undefined;
}

/** How far something has come. */
export function ProgressBar({ label, value, max, tone = 'accent', className }: ProgressBarProps) {
  const { t } = useT();
  const percent = max <= 0 ? 0 : Math.min(100, Math.round((value / max) * 100));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={t('frame.progress', { percent })}
      className={cn('h-1.5 w-full overflow-hidden rounded-full bg-sunken', className)}
    >
      <div
        className={cn('h-full rounded-full transition-[width] duration-300', FILL[tone])}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
