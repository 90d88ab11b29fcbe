/** The step about people. POST creates a person and shows the one-time password once. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type MadePerson, runNewPersonForm } from '~/features/accounts/commands.forms.server';
import { NewPersonForm } from '~/features/accounts/components/new-person-page';
import { OneTimePassword } from '~/features/accounts/components/one-time-password';
import { listGrantScopes } from '~/features/accounts/queries.server';
import { PeopleStep } from '~/features/setup/components/people-step';
import { getSetupFacts } from '~/features/setup/queries.server';
import { staffOf } from '~/features/setup/rules';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';
import '~/platform/i18n/needs/setup';

export const handle = { title: 'setup.people.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const [scopes, facts] = await Promise.all([listGrantScopes(ctx), getSetupFacts(ctx)]);
  return { scopes, staff: staffOf(facts) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: '/setup/people',
    done: 'frame.done.saved',
    once: { made: await runNewPersonForm(ctx, form) },
  }));

export default function People() {
  const { scopes, staff } = useLoaderData<typeof loader>();
  const result = useActionData<{ made?: MadePerson }>();
  return (
    <PeopleStep
      staff={staff}
      password={result?.made && <OneTimePassword {...result.made} />}
      form={<NewPersonForm key={result?.made?.id} scopes={scopes} />}
    />
  );
}
