/** POST `locale` (vi or en) and `redirectTo`: keeps the reader's language and leads back. */
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { changeOwnLocale } from '~/features/accounts/commands.server';
import { getCtx } from '~/platform/context.server';
import { isLocale } from '~/platform/i18n/keys';
import { ownPath } from '~/platform/own-path';
import { keepLocale } from '~/platform/preferences.server';
import { readForm } from '~/platform/read-form.server';

export const loader = () => redirect('/');

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const locale = form.get('locale');
  const ctx = await getCtx(args);
  if (ctx && isLocale(locale)) await changeOwnLocale(ctx, locale);
  const headers = isLocale(locale) ? { 'Set-Cookie': keepLocale(locale) } : {};
  return redirect(ownPath(form.get('redirectTo')) ?? '/', { headers });
}
