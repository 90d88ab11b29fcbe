/** The home page: leads each person to the calendar that they begin with, or to the screen of their role. */
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { homeOf } from '~/features/accounts/rules';
import { getStartHref } from '~/features/coverage/queries.views.server';
import { requireCtx } from '~/platform/context.server';

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return redirect((await getStartHref(ctx)) ?? homeOf(ctx.who));
}
