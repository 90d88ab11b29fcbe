/** What a list of places would do. POST `intent` import: writes it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { importPlaceList } from '~/features/newsroom/commands.place-lists.server';
import { PlaceListPage } from '~/features/newsroom/components/place-list-pages';
import { importPlacesInput } from '~/features/newsroom/input.places';
import { getPlaceListPreview } from '~/features/newsroom/queries.place-lists.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.placeList.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  return { list: await getPlaceListPreview(await requireCtx(args), args.params.id ?? '') };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    await importPlaceList(ctx, args.params.id ?? '', parseForm(importPlacesInput, form));
    return { to: '/admin/places', done: 'admin.done.placesImported' };
  });

export default function PlaceList() {
  return <PlaceListPage {...useLoaderData<typeof loader>()} />;
}
