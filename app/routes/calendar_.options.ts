/** GET: what the filter of the calendar offers, fetched when its panel is first opened. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { getFilterOptions } from '~/features/coverage/queries.filter-options.server';
import { requireCtx } from '~/platform/context.server';

export const loader = async (args: LoaderFunctionArgs) => getFilterOptions(await requireCtx(args));
