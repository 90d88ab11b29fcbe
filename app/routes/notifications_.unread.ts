/** GET: how many notifications the reader has not read, for the bell between two pages. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { countUnread } from '~/features/notifications/queries.frame.server';
import { requireCtx } from '~/platform/context.server';

export async function loader(args: LoaderFunctionArgs) {
  const { db, who } = await requireCtx(args);
  return Response.json({ unread: await countUnread(db, who.id) });
}
