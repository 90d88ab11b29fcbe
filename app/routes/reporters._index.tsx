/** The reporters of the editor's outlet. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReportersPage } from '~/features/newsroom/components/reporters-page';
import { getReportersPage } from '~/features/newsroom/queries.reporter-page.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/reporters';

export const handle = {
  title: 'reporters.title',
  follows: followsKinds('absence', 'assignment', 'person', 'desk'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  return getReportersPage(await requireCtx(args));
}

export default function Reporters() {
  return <ReportersPage {...useLoaderData<typeof loader>()} />;
}
