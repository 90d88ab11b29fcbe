/** POST `theme` (light, dark or system) and `redirectTo`: keeps how the product looks here and leads back. */
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { ownPath } from '~/platform/own-path';
import { isTheme, keepTheme } from '~/platform/preferences.server';
import { readForm } from '~/platform/read-form.server';

export const loader = () => redirect('/');

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const theme = form.get('theme');
  const headers = isTheme(theme) ? { 'Set-Cookie': keepTheme(theme) } : {};
  return redirect(ownPath(form.get('redirectTo')) ?? '/', { headers });
}
