/** How each role does its work, the reader's own first. Each guide has an anchor: /help#editor. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HelpPage } from '~/features/help/components/help-page';
import { guidesFor } from '~/features/help/rules';
import { requireCtx } from '~/platform/context.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';
import '~/platform/i18n/needs/board';
import '~/platform/i18n/needs/help';

export const handle = { title: 'help.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { who } = await requireCtx(args);
  return guidesFor(who);
}

export default function Help() {
  return <HelpPage {...useLoaderData<typeof loader>()} />;
}
