import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { cn } from './cn';

export interface TabLink {
  to: string;
  label: ReactNode;
  /** How many things are behind it. */
  count?: number | null | undefined;
  icon?: ReactNode;
  current: boolean;
}

interface TabLinksProps {
  /** Names the group for a screen reader. */
  label: string;
  tabs: readonly TabLink[];
  /** `line`: views of a page, underlined. `segments`: a joined row of buttons (month, week, day). */
  look?: 'line' | 'segments' | undefined;
  className?: string | undefined;
}

/** Views of one page as links: each has its own address and works without JavaScript. */
export function TabLinks({ label, tabs, look = 'line', className }: TabLinksProps) {
  const line = look === 'line';
  return (
    <nav
      aria-label={label}
      className={cn('min-w-0 overflow-x-auto', line && 'border-line border-b', className)}
    >
      <ul
        className={cn(
          'flex',
          line
            ? 'gap-1 max-md:[&>li]:flex-1'
            : 'w-fit rounded-md border border-line bg-panel p-0.5',
        )}
      >
        {tabs.map((tab) => (
          <li key={tab.to} className="shrink-0">
            <Link
              to={tab.to}
              preventScrollReset
              aria-current={tab.current ? 'page' : undefined}
              className={cn(
                'flex items-center justify-center gap-1.5 whitespace-nowrap font-medium text-muted transition-colors hover:text-ink focus-visible:outline-offset-[-2px] max-md:min-h-11 [&_svg]:size-4',
                line
                  ? '-mb-px border-transparent border-b-2 px-3 py-2 aria-[current]:border-accent aria-[current]:text-accent'
                  : 'rounded-sm px-3 py-1 text-sm aria-[current]:bg-accent-soft aria-[current]:text-accent',
              )}
            >
              {tab.icon}
              {tab.label}
              {tab.count !== null && tab.count !== undefined && (
                <span data-figures className="font-normal text-sm">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
