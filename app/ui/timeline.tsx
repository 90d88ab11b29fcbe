import type { ReactNode } from 'react';
import { cn } from './cn';
import { TONE_SOFT, type Tone } from './tone';

export interface TimelineItem {
  key: string;
  icon?: ReactNode;
  tone?: Tone | undefined;
  /** Who did what. */
  title: ReactNode;
  /** When, as people read it. */
  time: ReactNode;
  /** A reason, a comment. */
  body?: ReactNode;
  /** What can be done about it. */
  action?: ReactNode;
}

/** What happened, one event under the other. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {items.map((item) => (
        <li key={item.key} className="group relative flex gap-3 pb-4 last:pb-0">
          <span
            aria-hidden
            className="absolute top-7 bottom-0 left-3 w-px bg-line group-last:hidden"
          />
          <span
            aria-hidden
            className={cn(
              'relative flex size-6 shrink-0 items-center justify-center rounded-full [&_svg]:size-3.5',
              TONE_SOFT[item.tone ?? 'neutral'],
            )}
          >
            {item.icon ?? <span className="size-1.5 rounded-full bg-current" />}
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="min-w-0">{item.title}</span>
              <span data-figures className="text-muted text-sm">
                {item.time}
              </span>
            </div>
            {item.body && (
              <div className="mt-1 rounded-md bg-sunken px-3 py-2 text-sm">{item.body}</div>
            )}
            {item.action}
          </div>
        </li>
      ))}
    </ol>
  );
}
