import { Link, useFetcher } from '@remix-run/react';
import { SlidersHorizontal } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { cn } from '~/ui/cn';
import { Disclosure } from '~/ui/disclosure';
import { Skeleton } from '~/ui/skeleton';
import type { FilterOptions } from '../queries.filter-options.server';
import { type CalendarAddress, searchOf } from './calendar-address';
import { FilterFields } from './filter-fields';
import { countFilters } from './filter-names';
import { clearedHref, type Filters } from './use-filters';

const LOOK =
  'inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-full border border-line-strong bg-panel px-3 text-sm hover:bg-sunken max-md:h-11 [&_svg]:size-3.5';

interface FilterPanelProps {
  address: CalendarAddress;
  filters: Filters;
}

/** The rest of the filter behind a button; its choices are fetched when it is first opened. A page of its own without JavaScript. */
export function FilterPanel({ address, filters }: FilterPanelProps) {
  const { t } = useT();
  const fetcher = useFetcher<FilterOptions>({ key: 'filter-options' });
  const count = countFilters(filters.coming);
  const load = () => {
    if (!fetcher.data && fetcher.state === 'idle') fetcher.load('/calendar/options');
  };
  const words = (
    <>
      <SlidersHorizontal aria-hidden />
      {t('filters.button')}
      {count > 0 && (
        <>
          <span
            aria-hidden
            data-figures
            className="min-w-5 rounded-full bg-accent-soft px-1.5 text-center font-semibold text-accent text-xs leading-5"
          >
            {count}
          </span>
          <span className="sr-only">, {t('filters.active', { count })}</span>
        </>
      )}
    </>
  );
  return (
    <>
      <Link
        to={`/calendar/filters${searchOf(address)}`}
        className={cn(LOOK, 'not-noscript:hidden')}
      >
        {words}
      </Link>
      <Disclosure
        panel="float"
        onOpen={load}
        summary={words}
        className="shrink-0 noscript:hidden"
        summaryClassName={LOOK}
        panelClassName="left-0 right-auto w-lg max-w-[calc(100vw-2rem)] p-4 max-md:fixed max-md:inset-x-0 max-md:top-auto max-md:bottom-0 max-md:z-60 max-md:max-h-[80dvh] max-md:w-auto max-md:max-w-none max-md:overflow-y-auto max-md:rounded-b-none max-md:pb-6"
      >
        {fetcher.data ? (
          <form
            aria-label={t('filters.pageTitle')}
            className="grid gap-3 sm:grid-cols-2"
            onSubmit={(event) => event.preventDefault()}
          >
            <FilterFields
              filter={filters.coming}
              options={fetcher.data}
              onChange={filters.change}
            />
          </form>
        ) : (
          <Waiting failed={fetcher.state === 'idle'} onRetry={load} />
        )}
        <div className="mt-3 flex flex-wrap gap-2 max-md:sticky max-md:-bottom-6 max-md:-mx-4 max-md:border-line max-md:border-t max-md:bg-raised max-md:p-3">
          <Button type="button" variant="primary" data-close className="flex-1 md:hidden">
            {t('filters.show')}
          </Button>
          {count > 0 && (
            <LinkButton to={clearedHref(address)} preventScrollReset className="max-md:flex-1">
              {t('buttons.clearFilters')}
            </LinkButton>
          )}
        </div>
      </Disclosure>
    </>
  );
}

/** The panel at the size that it will have. */
function Waiting({ failed, onRetry }: { failed: boolean; onRetry(): void }) {
  const { t } = useT();
  if (failed)
    return (
      <div className="flex flex-col items-start gap-2">
        <p>{t('filters.failed')}</p>
        <Button type="button" size="sm" onClick={onRetry}>
          {t('buttons.retry')}
        </Button>
      </div>
    );
  return (
    <div role="status" className="grid gap-3 sm:grid-cols-2">
      <span className="sr-only">{t('frame.loading')}</span>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <Skeleton key={key} className="h-14" />
      ))}
      <Skeleton className="col-span-full h-40" />
    </div>
  );
}
