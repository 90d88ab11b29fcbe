/** The sectors. POST `intent` new-sector, sector or sector-active. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runSectorForm } from '~/features/newsroom/commands.forms.server';
import { SectorsPage } from '~/features/newsroom/components/sectors-page';
import { listSectorsForAdmin } from '~/features/newsroom/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/admin';

export const handle = {
  title: 'admin.sectors.title',
  follows: followsKinds('sector'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { sectors: await listSectorsForAdmin(ctx) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: '/admin/sectors',
    done: await runSectorForm(ctx, form),
  }));

export default function Sectors() {
  const { sectors } = useLoaderData<typeof loader>();
  return (
    <HeldWhileTyped value={sectors}>{(shown) => <SectorsPage sectors={shown} />}</HeldWhileTyped>
  );
}
