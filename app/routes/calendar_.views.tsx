/** The saved views of the reader. POST `intent` save, update, overwrite, remove, start or unstart. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runViewForm } from '~/features/coverage/commands.view-form.server';
import { viewSearchOf } from '~/features/coverage/components/view-search';
import { ViewsPage } from '~/features/coverage/components/views-page';
import { listViews } from '~/features/coverage/queries.views.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/calendar';
import '~/platform/i18n/needs/filters';
import '~/platform/i18n/needs/savedViews';

export const handle = { title: 'savedViews.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { ...(await listViews(ctx)), search: viewSearchOf(new URL(args.request.url).search) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const search = viewSearchOf(new URL(args.request.url).search);
    const params = { name: String(form.get('name') ?? '') };
    return { to: `/calendar/views${search}`, done: await runViewForm(ctx, form), params };
  });

export default function Views() {
  return <ViewsPage {...useLoaderData<typeof loader>()} />;
}
