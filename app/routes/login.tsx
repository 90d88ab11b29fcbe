/** GET the door; POST `username`, `password` and `next` (a path of this site). */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { v7 } from 'uuid';
import { signIn } from '~/features/accounts/commands.server';
import { SignInPage } from '~/features/accounts/components/sign-in-page';
import { hasPeople } from '~/features/accounts/first-link.server';
import { signInInput } from '~/features/accounts/input';
import { readCookie, sessionCookie } from '~/platform/auth/cookie.server';
import { knownDevice, rememberDevice } from '~/platform/auth/device.server';
import { ABSOLUTE_MS } from '~/platform/auth/session.server';
import { SESSION_COOKIE } from '~/platform/auth/token.server';
import { getCtx } from '~/platform/context.server';
import { problemOf } from '~/platform/errors';
import { ownPath } from '~/platform/own-path';
import { parseForm } from '~/platform/parse-form';
import { readForm } from '~/platform/read-form.server';
import { requireRefusal } from '~/platform/refusals.server';
import { services } from '~/platform/services.server';
import type { VerbResult } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/accounts';

export const handle = { frame: 'bare', title: 'accounts.signIn.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const next = ownPath(new URL(args.request.url).searchParams.get('next'));
  if (await getCtx(args)) throw redirect(next ?? '/');
  const { db } = await services();
  return { next, nobody: !(await hasPeople(db)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  let form = new FormData();
  try {
    form = await readForm(request);
    const { username, password } = parseForm(signInInput, form);
    const { db, env } = await services();
    const { token } = await signIn(
      { db, secret: env.SESSION_SECRET, newId: v7 },
      {
        username,
        password,
        userAgent: request.headers.get('User-Agent') ?? '',
        address: context.clientAddress,
        knownDevice: await knownDevice(request, env.SESSION_SECRET, username),
        oldToken: readCookie(request, SESSION_COOKIE),
      },
    );
    const headers = new Headers();
    headers.append('Set-Cookie', sessionCookie(token, env.BEHIND_TLS, ABSOLUTE_MS / 1000));
    const keys = { secret: env.SESSION_SECRET, secure: env.BEHIND_TLS };
    headers.append('Set-Cookie', await rememberDevice(request, keys, username));
    throw redirect(ownPath(form.get('next')) ?? '/', { headers });
  } catch (error) {
    const refusal = requireRefusal(error, context);
    const values = { intent: 'sign-in', username: String(form.get('username') ?? '') };
    const refused = { ok: false, problem: problemOf(refusal), values } satisfies VerbResult;
    return data(refused, { status: refusal.status });
  }
}

export default function Login() {
  return <SignInPage {...useLoaderData<typeof loader>()} />;
}
