import { Link, useSearchParams } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { cn } from './cn';
import { withSearch } from './search-link';

interface PaginationProps {
  /** The page shown, from 1. */
  page: number;
  pageSize: number;
  total: number;
  /** The search parameter that holds the page. */
  param?: string | undefined;
  /** The page that an address without the parameter shows: the first, unless told otherwise. */
  unnamed?: number | undefined;
}

const CELL =
  'inline-flex h-8 min-w-8 items-center justify-center rounded-md border border-transparent px-2 text-sm hover:bg-sunken max-md:h-11 max-md:min-w-11';

/** Links to the pages of a list; keeps the filters of the address. Draws nothing for one page but the count. */
export function Pagination({
  page,
  pageSize,
  total,
  param = 'page',
  unnamed = 1,
}: PaginationProps) {
  const { t } = useT();
  const [search] = useSearchParams();
  if (total === 0) return null;
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = (page - 1) * pageSize + 1;
  const to = (number: number) =>
    withSearch(search, { [param]: number === unnamed ? null : number });
  return (
    <nav
      aria-label={t('lists.pagination.label')}
      className="flex flex-wrap items-center justify-between gap-3"
      data-print="no"
    >
      <p className="text-muted text-sm" data-figures>
        {t('lists.pagination.range', { from, to: Math.min(total, page * pageSize), total })}
      </p>
      {last > 1 && (
        <ul className="flex items-center gap-1" data-figures>
          <li>
            <Step to={page > 1 ? to(page - 1) : null} label={t('lists.pagination.previous')}>
              <ChevronLeft aria-hidden className="size-4" />
            </Step>
          </li>
          {pagesAround(page, last).map((number, index) =>
            number === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the gaps of one list, in order
              <li key={`gap-${index}`} aria-hidden className="px-1 text-muted">
                …
              </li>
            ) : (
              <li key={number}>
                <Link
                  to={to(number)}
                  aria-current={number === page ? 'page' : undefined}
                  aria-label={t(
                    number === page ? 'lists.pagination.current' : 'lists.pagination.page',
                    { page: number },
                  )}
                  className={cn(
                    CELL,
                    'aria-[current]:border-line aria-[current]:bg-panel aria-[current]:font-semibold',
                  )}
                >
                  {number}
                </Link>
              </li>
            ),
          )}
          <li>
            <Step to={page < last ? to(page + 1) : null} label={t('lists.pagination.next')}>
              <ChevronRight aria-hidden className="size-4" />
            </Step>
          </li>
        </ul>
      )}
    </nav>
  );
}

function Step({ to, label, children }: { to: string | null; label: string; children: ReactNode }) {
  if (to === null) {
    return (
      <span aria-hidden className={cn(CELL, 'text-muted opacity-50 hover:bg-transparent')}>
        {children}
      </span>
    );
  }
  return (
    <Link to={to} aria-label={label} title={label} className={CELL}>
      {children}
    </Link>
  );
}

/** First, last, and two on each side of the page; null is a gap. */
function pagesAround(page: number, last: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, last].filter(
    (number) => number >= 1 && number <= last,
  );
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    return before !== undefined && number - before > 1 ? [null, number] : [number];
  });
}
