/** The register of exemplars: search, filters, totals, pages; its state is in the address. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RegistryPage } from '~/features/exemplars/components/registry-page';
import { readFilter } from '~/features/exemplars/input';
import { listPlaceGroups } from '~/features/exemplars/queries.form.server';
import { listExemplars } from '~/features/exemplars/queries.server';
import { listSectors } from '~/features/newsroom/queries.server';
import { requireCtx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/exemplars';

export const handle = {
  title: 'exemplars.title',
  // Who reads no calendar hears of what is theirs by their notifications.
  follows: followsKinds('exemplar', 'assignment', 'placement', 'notification'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { who } = ctx;
  const filter = readFilter(new URL(args.request.url).searchParams);
  const [list, groups, sectors] = await Promise.all([
    listExemplars(ctx, filter),
    listPlaceGroups(ctx),
    listSectors(ctx.db),
  ]);
  const all = can(who, 'read:exemplar', { own: false });
  const scope = all ? 'all' : can(who, 'read:approved-exemplar') ? 'approved' : 'own';
  return {
    list,
    sectors,
    places: groups.map(({ above: _above, ...group }) => group),
    scope: scope as 'all' | 'own' | 'approved',
    may: {
      create: can(who, 'nominate:exemplar'),
      import: can(who, 'import:exemplars'),
      appraise: can(who, 'appraise:exemplar'),
    },
  };
}

export default function Registry() {
  return <RegistryPage {...useLoaderData<typeof loader>()} />;
}
