/** POST `displayName`, `username`, `grants[n]`: creates a person and shows the one-time password once. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createPerson } from '~/features/accounts/commands.people.server';
import { type MadePerson, NewPersonPage } from '~/features/accounts/components/new-person-page';
import { createPersonInput } from '~/features/accounts/input';
import { listGrantScopes } from '~/features/accounts/queries.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.newPerson.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { scopes: await listGrantScopes(ctx) };
}

export async function action(args: ActionFunctionArgs) {
  let made: MadePerson | null = null;
  const result = await verbAction(args, async (ctx, form) => {
    const input = parseForm(createPersonInput, form);
    made = { ...input, ...(await createPerson(ctx, input)) };
    // No redirect: the password is in this answer only.
    form.set('stay', '1');
    return { to: '/admin', done: 'frame.done.saved' };
  });
  return made ? data({ made }, { headers: { 'Cache-Control': 'no-store' } }) : result;
}

export default function NewPerson() {
  const { scopes } = useLoaderData<typeof loader>();
  const result = useActionData<{ made?: MadePerson }>();
  return <NewPersonPage scopes={scopes} made={result?.made ?? null} />;
}
