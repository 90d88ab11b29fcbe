/** The sectors. POST `intent` new-sector, sector or sector-active. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  addSector,
  setSectorActive,
  updateSector,
} from '~/features/newsroom/commands.sectors.server';
import { SectorsPage } from '~/features/newsroom/components/sectors-page';
import { activeInput, newSectorInput, sectorInput } from '~/features/newsroom/input';
import { listSectorsForAdmin } from '~/features/newsroom/queries.admin.server';
import { type Ctx, requireCtx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
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
  verbAction(args, async (ctx, form) => ({ to: '/admin/sectors', done: await act(ctx, form) }));

async function act(ctx: Ctx, form: FormData): Promise<DoneKey> {
  switch (form.get('intent')) {
    case 'new-sector':
      await addSector(ctx, parseForm(newSectorInput, form));
      return 'admin.done.sectorAdded';
    case 'sector':
      await updateSector(ctx, parseForm(sectorInput, form));
      return 'admin.done.sectorSaved';
    case 'sector-active': {
      const input = parseForm(activeInput, form);
      await setSectorActive(ctx, input);
      return input.active ? 'admin.done.activated' : 'admin.done.deactivated';
    }
    default:
      throw new DomainError('errors.invalid', 422);
  }
}

export default function Sectors() {
  const { sectors } = useLoaderData<typeof loader>();
  return (
    <HeldWhileTyped value={sectors}>{(shown) => <SectorsPage sectors={shown} />}</HeldWhileTyped>
  );
}
