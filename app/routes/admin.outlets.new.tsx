/** POST adds an outlet, of an organisation that is there or of a new one. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addOutlet } from '~/features/newsroom/commands.new-outlets.server';
import { NewOutletPage } from '~/features/newsroom/components/new-outlet-page';
import { newOutletInput } from '~/features/newsroom/input.setup';
import { listOrganisationsForAdmin } from '~/features/newsroom/queries.organisations.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.newOutlet.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const organisations = await listOrganisationsForAdmin(await requireCtx(args));
  return {
    organisations: organisations.filter(({ kind, exists }) => kind === 'press' && exists),
  };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: `/admin/outlets/${await addOutlet(ctx, parseForm(newOutletInput, form))}`,
    done: 'admin.done.outletAdded',
  }));

export default function NewOutlet() {
  return <NewOutletPage {...useLoaderData<typeof loader>()} />;
}
