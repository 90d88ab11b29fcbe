/** The programmes; the Board's as well. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ProgrammesPage } from '~/features/programmes/components/programmes-page';
import { listProgrammes } from '~/features/programmes/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/programmes';

export const handle = {
  title: 'programmes.title',
  follows: followsKinds('programme'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  return { programmes: await listProgrammes(await requireCtx(args)) };
}

export default function Programmes() {
  return <ProgrammesPage {...useLoaderData<typeof loader>()} />;
}
