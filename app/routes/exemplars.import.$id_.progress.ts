/** How far an import has come, as JSON; the page asks twice a second. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { getProgress } from '~/features/imports/queries.server';
import { requireCtx } from '~/platform/context.server';

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return getProgress(ctx, args.params.id ?? '');
}
