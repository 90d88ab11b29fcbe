/** POST `displayName`, `username`, `grants[n]`: creates a person and shows the one-time password once. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type MadePerson, runNewPersonForm } from '~/features/accounts/commands.forms.server';
import { NewPersonPage } from '~/features/accounts/components/new-person-page';
import { listGrantScopes } from '~/features/accounts/queries.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.newPerson.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { scopes: await listGrantScopes(ctx) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: '/admin',
    done: 'frame.done.saved',
    once: { made: await runNewPersonForm(ctx, form) },
  }));

export default function NewPerson() {
  const { scopes } = useLoaderData<typeof loader>();
  const result = useActionData<{ made?: MadePerson }>();
  return <NewPersonPage scopes={scopes} made={result?.made ?? null} />;
}
