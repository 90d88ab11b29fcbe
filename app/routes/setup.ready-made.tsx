/** What the ready-made set makes. POST makes it, all or nothing. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { takeReadyMade } from '~/features/setup/commands.ready-made.server';
import { ReadyMadePage } from '~/features/setup/components/ready-made-page';
import { getReadyMade } from '~/features/setup/queries.ready-made.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/setup';

export const handle = { title: 'setup.readyMade.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  return { set: await getReadyMade(await requireCtx(args)) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx) => {
    await takeReadyMade(ctx);
    return { to: '/setup/bodies', done: 'setup.done.readyMade' };
  });

export default function ReadyMadeSet() {
  return <ReadyMadePage {...useLoaderData<typeof loader>()} />;
}
