/** The dossier of one exemplar. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCoverageOfExemplar } from '~/features/coverage/queries.server';
import { DossierPage } from '~/features/exemplars/components/dossier-page';
import { getExemplar } from '~/features/exemplars/queries.dossier.server';
import { HistoryList } from '~/features/history/components/history-list';
import { requireCtx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/exemplars';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/warnings';

type Data = Awaited<ReturnType<typeof loader>>;

export const handle = {
  titleOf: (data: Data | undefined) => data?.dossier.name,
  title: 'exemplars.title',
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const dossier = await getExemplar(ctx, args.params.id ?? '');
  const coverage = await listCoverageOfExemplar(ctx, dossier.id);
  const plansFor = dossier.outlets
    .map((outlet) => outlet.id)
    .filter((outletId) => can(ctx.who, 'plan:assignment', { outletId }));
  return { dossier, coverage, plansFor };
}

export default function ExemplarDossier() {
  const { dossier, coverage, plansFor } = useLoaderData<typeof loader>();
  return (
    <DossierPage
      dossier={dossier}
      coverage={coverage}
      plansFor={plansFor}
      history={<HistoryList entries={dossier.history} />}
    />
  );
}
