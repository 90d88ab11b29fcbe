/** POST `locale` (vi or en) and `redirectTo`: keeps the reader's language and leads back. */
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { isLocale } from '~/platform/i18n/keys';
import { keepLocale } from '~/platform/preferences.server';
import { ownPath } from '~/platform/verb-action.server';

export const loader = () => redirect('/');

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get('locale');
  const headers = isLocale(locale) ? { 'Set-Cookie': keepLocale(locale) } : {};
  return redirect(ownPath(form.get('redirectTo')) ?? '/', { headers });
}
