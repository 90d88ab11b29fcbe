/** A new place. POST `intent` new-place. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { runPlaceForm } from '~/features/newsroom/commands.place-forms.server';
import { NewPlacePage } from '~/features/newsroom/components/new-place-page';
import { requireInstallationAdmin } from '~/features/newsroom/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.places.add' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  requireInstallationAdmin(await requireCtx(args));
  return null;
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: '/admin/places',
    done: await runPlaceForm(ctx, form),
  }));

export default function NewPlace() {
  return <NewPlacePage />;
}
