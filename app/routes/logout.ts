/** POST ends the session of this browser. */
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { sessionCookie } from '~/platform/auth/cookie.server';
import { closeSession } from '~/platform/auth/session.server';
import { getSession } from '~/platform/context.server';
import { writeFlash } from '~/platform/flash.server';
import { services } from '~/platform/services.server';

export const loader = () => redirect('/');

export async function action(args: ActionFunctionArgs) {
  const [session, { db, env }] = await Promise.all([getSession(args), services()]);
  if (session) await closeSession(db, session);
  const headers = new Headers();
  headers.append('Set-Cookie', sessionCookie('', env.BEHIND_TLS, 0));
  headers.append('Set-Cookie', await writeFlash({ key: 'accounts.done.signedOut', params: {} }));
  return redirect('/login', { headers });
}
