/** GET: what the days of a small calendar mean: /calendar/days?from=2019-12-01&to=2019-12-31. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { getDayNotes } from '~/features/coverage/queries.day-notes.server';
import { requireCtx } from '~/platform/context.server';
import { localeOf } from '~/platform/preferences.server';

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { searchParams } = new URL(args.request.url);
  return getDayNotes(ctx, searchParams, localeOf(args.request, ctx.who));
}
