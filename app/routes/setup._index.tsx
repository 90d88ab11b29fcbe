/** The overview of the set-up: what is missing, and the next step. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OverviewPage } from '~/features/setup/components/overview-page';
import { getSetupFacts } from '~/features/setup/queries.server';
import { getAddressState, getBackupFacts } from '~/features/setup/queries.surroundings.server';
import { gapsOf, isFresh, nextStep } from '~/features/setup/rules';
import { requireCtx } from '~/platform/context.server';
import '~/platform/i18n/needs/setup';

export async function loader(args: LoaderFunctionArgs) {
  const facts = await getSetupFacts(await requireCtx(args));
  return {
    gaps: gapsOf(facts, await getBackupFacts(), await getAddressState()),
    next: nextStep(facts),
    fresh: isFresh(facts),
  };
}

export default function Overview() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
