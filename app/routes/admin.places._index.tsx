/** The places of an era: `?era=` its first day, `q=`. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PlacesPage } from '~/features/newsroom/components/places-page';
import { getPlacesPage } from '~/features/newsroom/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = {
  title: 'admin.places.title',
  follows: followsKinds('place'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { searchParams } = new URL(args.request.url);
  return getPlacesPage(ctx, searchParams.get('era'), searchParams.get('q') ?? '');
}

export default function Places() {
  return <PlacesPage {...useLoaderData<typeof loader>()} />;
}
