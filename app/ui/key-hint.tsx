import type { ReactNode } from 'react';
import { cn } from './cn';

/** A key of the keyboard. */
export const KeyHint = ({
  className,
  children,
}: {
  className?: string | undefined;
  children: ReactNode;
}) => (
  <kbd
    className={cn(
      'rounded-sm border border-line bg-ground px-1.5 py-px font-sans text-muted text-xs',
      className,
    )}
  >
    {children}
  </kbd>
);
