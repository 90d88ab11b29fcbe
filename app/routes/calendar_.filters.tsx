/** The calendar's whole filter as a page: what people without JavaScript get instead of the panel. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FilterPage } from '~/features/coverage/components/filter-page';
import {
  getCalendarOutlets,
  readKnownAddress,
} from '~/features/coverage/queries.calendar-page.server';
import { getFilterOptions } from '~/features/coverage/queries.filter-options.server';
import { requireCtx } from '~/platform/context.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/calendar';
import '~/platform/i18n/needs/filters';

export const handle = { title: 'filters.pageTitle' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const [address, options, outlets] = await Promise.all([
    readKnownAddress(ctx, new URL(args.request.url).searchParams),
    getFilterOptions(ctx),
    getCalendarOutlets(ctx),
  ]);
  return { address, options, outlets };
}

export default function Filters() {
  return <FilterPage {...useLoaderData<typeof loader>()} />;
}
