/** The step about places: the maps that are there. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PlacesStep } from '~/features/setup/components/places-step';
import { listMaps } from '~/features/setup/queries.maps.server';
import { requireCtx } from '~/platform/context.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/setup';

export const handle = { title: 'setup.places.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  return { maps: await listMaps(await requireCtx(args)) };
}

export default function Places() {
  return <PlacesStep {...useLoaderData<typeof loader>()} />;
}
