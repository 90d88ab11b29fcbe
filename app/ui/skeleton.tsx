import { cn } from './cn';

/** The grey shape of what is being loaded: give it the size of what comes, so that nothing jumps. */
export const Skeleton = ({ className }: { className?: string | undefined }) => (
  <div aria-hidden className={cn('h-4 animate-pulse rounded-sm bg-sunken', className)} />
);
