/** The home page: leads each role to its own screen. */
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { homeOf } from '~/features/accounts/rules';
import { requireCtx } from '~/platform/context.server';

export async function loader(args: LoaderFunctionArgs) {
  const { who } = await requireCtx(args);
  return redirect(homeOf(who));
}
