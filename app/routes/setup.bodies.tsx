/** The step about the bodies of the programme. POST `intent` new-organisation. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runOrganisationForm } from '~/features/newsroom/commands.setup-forms.server';
import { NewOrganisationCard } from '~/features/newsroom/components/organisations-page';
import { listOrganisationsForAdmin } from '~/features/newsroom/queries.organisations.server';
import { BodiesStep } from '~/features/setup/components/bodies-step';
import { getSetupFacts } from '~/features/setup/queries.server';
import { isFresh } from '~/features/setup/rules';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';
import '~/platform/i18n/needs/setup';

export const handle = { title: 'setup.bodies.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const [organisations, facts] = await Promise.all([
    listOrganisationsForAdmin(ctx),
    getSetupFacts(ctx),
  ]);
  return { bodies: organisations.filter(({ exists }) => exists), fresh: isFresh(facts) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: '/setup/bodies',
    done: await runOrganisationForm(ctx, form),
  }));

export default function Bodies() {
  const { bodies, fresh } = useLoaderData<typeof loader>();
  return (
    <BodiesStep bodies={bodies} fresh={fresh}>
      <NewOrganisationCard key={bodies.length} made={bodies.length} />
    </BodiesStep>
  );
}
