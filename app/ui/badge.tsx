import type { ReactNode } from 'react';
import { cn } from './cn';
import { type Hue, TONE_SOFT, type Tone } from './tone';

export interface BadgeProps {
  tone?: Tone | undefined;
  /** An outlet's hue; sets the tone. */
  hue?: Hue | undefined;
  /** A lucide icon: a status is never told by colour alone. */
  icon?: ReactNode;
  /** Dashed outline: what is missing, an empty seat. */
  dashed?: boolean | undefined;
  className?: string | undefined;
  title?: string | undefined;
  children: ReactNode;
}

/** A status or a mark: icon, words and tone together. */
export function Badge({
  tone = 'neutral',
  hue,
  icon,
  dashed = false,
  className,
  title,
  children,
}: BadgeProps) {
  const shown = hue ? 'hue' : tone;
  return (
    <span
      data-hue={hue}
      title={title}
      className={cn(
        'inline-flex max-w-full items-center gap-1 rounded-full border border-transparent px-2 py-px font-medium text-xs [&_svg]:size-3 [&_svg]:shrink-0',
        TONE_SOFT[shown],
        dashed && 'rounded-sm border-current border-dashed bg-transparent',
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
