/** What every server function is given: the database, who asks, the clock, ids. */
import { type AppLoadContext, redirect } from '@remix-run/node';
import { v7 } from 'uuid';
import type { Db, Tx } from '~db/connect';
import { readCookie } from './auth/cookie.server';
import { type CurrentSession, findSession } from './auth/session.server';
import { SESSION_COOKIE } from './auth/token.server';
import type { Clock } from './clock.server';
import { ownPath } from './own-path';
import type { Principal } from './principal';
import { services } from './services.server';

export interface Ctx {
  readonly db: Db;
  readonly who: Principal;
  readonly clock: Clock;
  /** The same for every event of one bulk act. */
  readonly batchId?: string;
  /** What the sender called this request: written down with the verb, so that sending it again does nothing. */
  readonly receipt?: string;
  newId(): string;
}

/**
 * The context for commands that are parts of a larger one: what they read and write is the caller's transaction, and nothing of it
 * stays when one of them is refused.
 */
export const within = (ctx: Ctx, tx: Tx): Ctx => {
  const { receipt: _, ...rest } = ctx;
  return { ...rest, db: { ...ctx.db, q: tx.q, transaction: (work) => work(tx) } };
};

interface RequestArgs {
  request: Request;
  context: AppLoadContext;
}

// One look-up a request, however many loaders ask.
const sessions = new WeakMap<AppLoadContext, Promise<CurrentSession | null>>();

/** The session of the request, or null. */
export function getSession({ request, context }: RequestArgs): Promise<CurrentSession | null> {
  let session = sessions.get(context);
  if (!session) {
    session = lookUp(request);
    sessions.set(context, session);
  }
  return session;
}

/** The id of the session that asks, for what leaves it out; '' for strangers. */
export const currentSessionId = async (args: RequestArgs): Promise<string> =>
  (await getSession(args))?.sessionId ?? '';

async function lookUp(request: Request): Promise<CurrentSession | null> {
  const token = readCookie(request, SESSION_COOKIE);
  if (!token) return null;
  const { db, env } = await services();
  return findSession(db, env.SESSION_SECRET, token);
}

/** The context of the signed-in person, or null. */
export async function getCtx(args: RequestArgs): Promise<Ctx | null> {
  const session = await getSession(args);
  if (!session) return null;
  const { db, clock } = await services();
  return { db, clock, who: session.who, newId: v7 };
}

/**
 * Where the sign-in page leads back to, null for home: the page that is asked for, or the one whose form was sent. A form's own
 * address may have no page; its page is in Referer, which browsers send within this origin (`security-headers.server.ts`).
 */
function pageOf({ method, headers }: Request, { pathname, search, host }: URL): string | null {
  if (method === 'GET') {
    const page = `${pathname}${search}`.replace(/\.data(\?|$)/, '$1');
    return page === '/' ? null : page;
  }
  const referer = headers.get('Referer') ?? '';
  if (!URL.canParse(referer)) return null;
  const from = new URL(referer);
  if (from.host !== host || from.pathname === '/login') return null;
  return ownPath(`${from.pathname}${from.search}`);
}

/** The context of the signed-in person. Throws a redirect to the sign-in page, which leads back. */
export async function requireCtx(args: RequestArgs): Promise<Ctx> {
  const ctx = await getCtx(args);
  const url = new URL(args.request.url);
  if (!ctx) {
    const next = pageOf(args.request, url);
    throw redirect(next ? `/login?next=${encodeURIComponent(next)}` : '/login');
  }
  if (ctx.who.mustChangePassword && url.pathname.replace(/\.data$/, '') !== '/account/password')
    throw redirect('/account/password');
  return ctx;
}
