/** The dossier of one exemplar. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCoverageOfExemplar } from '~/features/coverage/queries.dossier.server';
import { DossierPage } from '~/features/exemplars/components/dossier-page';
import { getExemplar } from '~/features/exemplars/queries.dossier.server';
import { HistoryList } from '~/features/history/components/history-list';
import { requireCtx } from '~/platform/context.server';
import type { LiveChange } from '~/platform/live/events';
import { can } from '~/platform/permissions';
import type { PageHandle } from '~/ui/frame/page-handle';
import { Held } from '~/ui/held';
import '~/platform/i18n/needs/exemplars';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/warnings';

type Data = Awaited<ReturnType<typeof loader>>;

export const handle = {
  titleOf: (data: Data | undefined) => data?.dossier.name,
  title: 'exemplars.title',
  // Work about it may be new: which work it is about, only the server knows. Who reads approved exemplars only hears of no id.
  follows: ({ kind, id }: LiveChange, { dossier }: Data) =>
    kind === 'exemplar'
      ? id === null || id === dossier.id
      : kind === 'assignment' || kind === 'placement',
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
  return (
    <Held
      value={useLoaderData<typeof loader>()}
      stampOf={({ dossier }) => dossier.history[0]?.id ?? ''}
      byOf={({ dossier }) => dossier.history[0]?.actorName ?? null}
    >
      {({ dossier, coverage, plansFor }) => (
        <DossierPage
          dossier={dossier}
          coverage={coverage}
          plansFor={plansFor}
          history={<HistoryList entries={dossier.history} />}
        />
      )}
    </Held>
  );
}
