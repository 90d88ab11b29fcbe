import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { TONE_SOFT, type Tone } from './tone';

const ICONS = {
  neutral: Info,
  accent: Info,
  late: CircleAlert,
  warn: TriangleAlert,
  done: CircleCheck,
  hue: Info,
};

export interface NoticeProps {
  tone?: Tone | undefined;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out at once: for what has just happened. */
  live?: boolean | undefined;
  className?: string | undefined;
}

/** A calm box that says something about what is below it. */
export function Notice({
  tone = 'neutral',
  title,
  children,
  live = false,
  className,
}: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div
      role={live ? (tone === 'late' ? 'alert' : 'status') : undefined}
      className={cn('flex items-start gap-2 rounded-md px-3 py-2.5', TONE_SOFT[tone], className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={cn(title ? 'text-ink text-sm' : undefined)}>{children}</div>}
      </div>
    </div>
  );
}
