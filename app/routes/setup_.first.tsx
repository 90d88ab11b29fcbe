/** GET `?key=` of the link that the server printed: the form for the first administrator. POST makes them, signs them in and leads to the set-up. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { v7 } from 'uuid';
import {
  createFirstAdmin,
  type Opening,
  requireFirstLink,
} from '~/features/accounts/commands.first-admin.server';
import { FirstAdminPage } from '~/features/accounts/components/first-admin-page';
import { firstAdminInput } from '~/features/accounts/input';
import { sessionCookie } from '~/platform/auth/cookie.server';
import { rememberDevice } from '~/platform/auth/device.server';
import { ABSOLUTE_MS } from '~/platform/auth/session.server';
import { getCtx } from '~/platform/context.server';
import { refusalIn } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import { localeOf } from '~/platform/preferences.server';
import { readForm } from '~/platform/read-form.server';
import { requireRefusal } from '~/platform/refusals.server';
import { services } from '~/platform/services.server';
import { refusedVerb } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/accounts';

export const handle = { frame: 'bare', title: 'accounts.first.title' } satisfies PageHandle;

const openingOf = ({ request, context }: LoaderFunctionArgs): Opening => ({
  key: new URL(request.url).searchParams.get('key') ?? '',
  address: context.clientAddress,
});

export async function loader(args: LoaderFunctionArgs) {
  if (await getCtx(args)) throw redirect('/');
  const { db, env } = await services();
  const refusal = await refusalIn(
    requireFirstLink({ db, secret: env.SESSION_SECRET }, openingOf(args)),
  );
  if (refusal && refusal.status !== 410) throw refusal;
  return data({ open: refusal === null }, { status: refusal?.status ?? 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  let form = new FormData();
  try {
    form = await readForm(request);
    const { db, env, clock } = await services();
    const secret = env.SESSION_SECRET;
    const opening = { ...openingOf(args), locale: localeOf(request, null) };
    await requireFirstLink({ db, secret }, opening);
    const input = parseForm(firstAdminInput, form);
    const userAgent = request.headers.get('User-Agent') ?? '';
    const { token } = await createFirstAdmin(
      { db, secret, clock, newId: v7 },
      { ...opening, userAgent },
      input,
    );
    const headers = new Headers();
    headers.append('Set-Cookie', sessionCookie(token, env.BEHIND_TLS, ABSOLUTE_MS / 1000));
    const keys = { secret, secure: env.BEHIND_TLS };
    headers.append('Set-Cookie', await rememberDevice(request, keys, input.username));
    throw redirect('/setup', { headers });
  } catch (error) {
    return refusedVerb(requireRefusal(error, context), form);
  }
}

export default function First() {
  return <FirstAdminPage {...useLoaderData<typeof loader>()} />;
}
