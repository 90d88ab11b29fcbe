import { Link, useSearchParams } from '@remix-run/react';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { cn } from './cn';
import { withSearch } from './search-link';

export interface TableProps {
  /** Names the table for a screen reader. */
  caption: string;
  /** On a phone each row becomes a card, each cell a line with its `label`. */
  stack?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A table that scrolls sideways by itself (by keyboard too) rather than widen the page. */
export function Table({ caption, stack = false, className, children }: TableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="relative overflow-x-auto rounded-md focus-visible:outline-offset-[-2px]"
    >
      <table
        data-stack={stack || undefined}
        className={cn(
          'group/table w-full border-collapse text-left max-md:data-stack:block',
          className,
        )}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function Thead({ children }: { children: ReactNode }) {
  return (
    <thead className="max-md:group-data-stack/table:sr-only">
      <tr className="border-line border-b">{children}</tr>
    </thead>
  );
}

export function Tbody({ children }: { children: ReactNode }) {
  return <tbody className="max-md:group-data-stack/table:block">{children}</tbody>;
}

export function Tr({ className, ...rest }: ComponentPropsWithoutRef<'tr'>) {
  return (
    <tr
      className={cn(
        'border-line border-b last:border-b-0 hover:bg-sunken/60 max-md:group-data-stack/table:block max-md:group-data-stack/table:px-4 max-md:group-data-stack/table:py-3',
        className,
      )}
      {...rest}
    />
  );
}

interface ThProps extends ComponentPropsWithoutRef<'th'> {
  /** The heading is a link that sorts by this key: `?sort=key`, again for `?sort=-key`. */
  sortKey?: string | undefined;
  /** The order that the page has when the address says none, e.g. `-approved`. */
  defaultSort?: string | undefined;
  /** Figures: aligned right. */
  figures?: boolean | undefined;
}

export function Th({
  sortKey,
  defaultSort,
  figures = false,
  className,
  children,
  ...rest
}: ThProps) {
  const [search] = useSearchParams();
  const sort = search.get('sort') ?? defaultSort ?? '';
  const order = sort === sortKey ? 'ascending' : sort === `-${sortKey}` ? 'descending' : undefined;
  return (
    <th
      scope="col"
      aria-sort={sortKey ? order : undefined}
      className={cn(
        'whitespace-nowrap px-3 py-2 font-medium text-muted text-sm first:pl-4 last:pr-4',
        figures && 'text-right',
        className,
      )}
      {...rest}
    >
      {sortKey ? (
        <SortLink
          to={withSearch(search, {
            sort: order === 'ascending' ? `-${sortKey}` : sortKey,
            page: null,
          })}
          order={order}
        >
          {children}
        </SortLink>
      ) : (
        children
      )}
    </th>
  );
}

function SortLink({
  to,
  order,
  children,
}: {
  to: string;
  order: 'ascending' | 'descending' | undefined;
  children: ReactNode;
}) {
  const { t } = useT();
  const Icon =
    order === 'ascending' ? ArrowUp : order === 'descending' ? ArrowDown : ChevronsUpDown;
  return (
    <Link
      to={to}
      preventScrollReset
      className={cn(
        'inline-flex items-center gap-1 rounded-sm hover:text-ink',
        order && 'text-ink',
      )}
    >
      {children}
      <Icon aria-hidden className="size-3.5" />
      {order && <span className="sr-only">, {t(`lists.sort.${order}`)}</span>}
    </Link>
  );
}

interface TdProps extends ComponentPropsWithoutRef<'td'> {
  /** The column's name, shown before the value when the row is a card. */
  label?: string | undefined;
  figures?: boolean | undefined;
}

export function Td({ label, figures = false, className, children, ...rest }: TdProps) {
  return (
    <td
      className={cn(
        'px-3 py-2.5 align-top first:pl-4 last:pr-4',
        figures && 'text-right',
        'max-md:group-data-stack/table:flex max-md:group-data-stack/table:gap-3 max-md:group-data-stack/table:px-0 max-md:group-data-stack/table:py-0.5 max-md:group-data-stack/table:text-left',
        className,
      )}
      {...rest}
    >
      {label && (
        <span
          aria-hidden
          className="hidden w-28 shrink-0 text-muted text-sm max-md:group-data-stack/table:inline"
        >
          {label}
        </span>
      )}
      <span className="contents max-md:group-data-stack/table:block max-md:group-data-stack/table:min-w-0 max-md:group-data-stack/table:flex-1">
        {children}
      </span>
    </td>
  );
}
