/** The saved views of the reader. POST `intent` save, update, overwrite, remove, start or unstart. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  overwriteView,
  removeView,
  saveView,
  startWithView,
  updateView,
} from '~/features/coverage/commands.views.server';
import { viewSearchOf } from '~/features/coverage/components/view-search';
import { ViewsPage } from '~/features/coverage/components/views-page';
import {
  overwriteViewInput,
  saveViewInput,
  startViewInput,
  updateViewInput,
  viewInput,
} from '~/features/coverage/input.views';
import { listViews } from '~/features/coverage/queries.views.server';
import { type Ctx, requireCtx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
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
    return { to: `/calendar/views${search}`, done: await act(ctx, form), params };
  });

async function act(ctx: Ctx, form: FormData): Promise<DoneKey> {
  switch (form.get('intent')) {
    case 'save':
      await saveView(ctx, parseForm(saveViewInput, form));
      return 'savedViews.done.saved';
    case 'update':
      await updateView(ctx, parseForm(updateViewInput, form));
      return 'savedViews.done.updated';
    case 'overwrite':
      await overwriteView(ctx, parseForm(overwriteViewInput, form));
      return 'savedViews.done.overwritten';
    case 'remove':
      await removeView(ctx, parseForm(viewInput, form));
      return 'savedViews.done.removed';
    case 'start':
    case 'unstart': {
      const input = parseForm(startViewInput, form);
      await startWithView(ctx, input);
      return input.id ? 'savedViews.done.started' : 'savedViews.done.unstarted';
    }
    default:
      throw new DomainError('errors.invalid', 422);
  }
}

export default function Views() {
  return <ViewsPage {...useLoaderData<typeof loader>()} />;
}
