/** The set-up of an installation: its steps beside each page. Administrators only. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { SetupLayout } from '~/features/setup/components/setup-layout';
import { getSetupFacts } from '~/features/setup/queries.server';
import { isStep, STEPS, stateOf } from '~/features/setup/rules';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/setup';

export const handle = {
  title: 'setup.title',
  follows: followsKinds(
    'organisation',
    'outlet',
    'channel',
    'programme',
    'sector',
    'slot',
    'person',
  ),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const facts = await getSetupFacts(await requireCtx(args));
  return { steps: STEPS.map((step) => ({ step, state: stateOf(step, facts) })) };
}

export default function Setup() {
  const { steps } = useLoaderData<typeof loader>();
  const [, , open = ''] = useLocation().pathname.split('/');
  return (
    <SetupLayout steps={steps} current={isStep(open) ? open : null}>
      <Outlet context={steps} />
    </SetupLayout>
  );
}
