import { cn } from './cn';

/** The grey shape of what is being loaded: give it the size of what comes, so that nothing jumps. */
export const Skeleton = ({ className }: { className?: string | undefined }) => (
  <div aria-hidden className={cn('h-4 animate-pulse rounded-sm bg-sunken', className)} />
);

/** Lines of a list that is being loaded. */
export const SkeletonRows = ({ rows = 5 }: { rows?: number | undefined }) => (
  <div aria-hidden className="flex flex-col gap-3 p-4">
    {Array.from({ length: rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: all alike and never reordered
      <div key={row} className="flex flex-col gap-2">
        <Skeleton className={cn('h-4', row % 2 === 0 ? 'w-2/5' : 'w-1/2')} />
        <Skeleton className="h-3 w-3/4" />
      </div>
    ))}
  </div>
);
