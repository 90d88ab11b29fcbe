/** GET: what changes, as server-sent events; ids only. Goes on after `Last-Event-ID` or `?since=`. 401 for strangers. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { readSessionById } from '~/platform/auth/session.server';
import { getSession } from '~/platform/context.server';
import { liveStream, sinceOf } from '~/platform/live/stream.server';
import { services } from '~/platform/services.server';

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const [session, { db, feed }] = await Promise.all([getSession(args), services()]);
  if (!session || session.who.mustChangePassword) return new Response(null, { status: 401 });
  return liveStream({
    db,
    feed,
    session,
    recheck: () => readSessionById(db, session.sessionId),
    connection: args.context.connection,
    since: sinceOf(args.request),
  });
}
