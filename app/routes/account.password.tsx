/** POST `current_password`, `new_password`, `repeat_password`: changes one's own. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changeOwnPassword } from '~/features/accounts/commands.server';
import { PasswordPage } from '~/features/accounts/components/password-page';
import { changePasswordInput } from '~/features/accounts/input';
import { sessionCookie } from '~/platform/auth/cookie.server';
import { ABSOLUTE_MS } from '~/platform/auth/session.server';
import { currentSessionId, requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { services } from '~/platform/services.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/accounts';

export const handle = { title: 'accounts.password.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { who } = await requireCtx(args);
  return { username: who.username, mustChange: who.mustChangePassword };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const input = parseForm(changePasswordInput, form);
    const { env } = await services();
    const current = { sessionId: await currentSessionId(args), secret: env.SESSION_SECRET };
    const { token } = await changeOwnPassword(ctx, current, input);
    return {
      cookie: sessionCookie(token, env.BEHIND_TLS, ABSOLUTE_MS / 1000),
      to: ctx.who.mustChangePassword ? '/' : '/account',
      done: 'accounts.done.passwordChanged',
    };
  });

export default function Password() {
  return <PasswordPage {...useLoaderData<typeof loader>()} />;
}
