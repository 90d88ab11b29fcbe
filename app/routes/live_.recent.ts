/** GET: what was done last, as far as the reader may see it, as JSON. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { listRecent } from '~/features/coverage/queries.recent.server';
import { requireCtx } from '~/platform/context.server';

export async function loader(args: LoaderFunctionArgs) {
  return Response.json({ changes: await listRecent(await requireCtx(args)) });
}
