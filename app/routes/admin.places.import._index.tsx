/** Uploads a list of places. POST multipart `file` (.xlsx, .csv): leads to its preview. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { uploadPlaceList } from '~/features/newsroom/commands.place-lists.server';
import { PlaceListUploadPage } from '~/features/newsroom/components/place-list-pages';
import { requireInstallationAdmin } from '~/features/newsroom/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.placeList.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  requireInstallationAdmin(await requireCtx(args));
  return null;
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: `/admin/places/import/${await uploadPlaceList(ctx, form.get('file'))}`,
    done: 'admin.done.placeListRead',
  }));

export default function UploadPlaces() {
  return <PlaceListUploadPage />;
}
