/** One's own account. POST `intent` end-session (with `id`) or end-others. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { endOtherSessions, endSession } from '~/features/accounts/commands.server';
import { AccountPage } from '~/features/accounts/components/account-page';
import { endSessionInput } from '~/features/accounts/input';
import { listOwnGrants, listOwnSessions } from '~/features/accounts/queries.server';
import { currentSessionId, requireCtx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/accounts';

export const handle = { title: 'accounts.me.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const current = await currentSessionId(args);
  const [sessions, grants] = await Promise.all([listOwnSessions(ctx, current), listOwnGrants(ctx)]);
  const { displayName, username } = ctx.who;
  return { who: { displayName, username, grants }, sessions };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    if (form.get('intent') === 'end-session') {
      await endSession(ctx, parseForm(endSessionInput, form).id);
      return { to: '/account', done: 'accounts.done.sessionEnded' };
    }
    if (form.get('intent') !== 'end-others') throw new DomainError('errors.invalid', 422);
    const current = await currentSessionId(args);
    const count = await endOtherSessions(ctx, current);
    return { to: '/account', done: 'accounts.done.othersEnded', params: { count } };
  });

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
