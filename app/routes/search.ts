/** GET: what the command palette offers; with `q` what it finds. JSON, with the reader's own rights. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { listOffers, search } from '~/features/search/queries.server';
import { requireCtx } from '~/platform/context.server';
import { searched } from '~/platform/form-fields';
import { translator } from '~/platform/i18n/server';
import { localeOf } from '~/platform/preferences.server';

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const t = translator(localeOf(args.request, ctx.who));
  const q = searched.parse(new URL(args.request.url).searchParams.get('q') ?? '');
  return q ? search(ctx, q, t) : listOffers(ctx, t);
}
