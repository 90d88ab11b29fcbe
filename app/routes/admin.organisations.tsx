/** The bodies of the programme. POST `intent` new-organisation, organisation, end-organisation or restore-organisation. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runOrganisationForm } from '~/features/newsroom/commands.setup-forms.server';
import { OrganisationsPage } from '~/features/newsroom/components/organisations-page';
import { listOrganisationsForAdmin } from '~/features/newsroom/queries.organisations.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/admin';

export const handle = {
  title: 'admin.organisations.title',
  follows: followsKinds('organisation', 'outlet'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { organisations: await listOrganisationsForAdmin(ctx) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: '/admin/organisations',
    done: await runOrganisationForm(ctx, form),
  }));

export default function Organisations() {
  const { organisations } = useLoaderData<typeof loader>();
  return (
    <HeldWhileTyped value={organisations}>
      {(shown) => <OrganisationsPage organisations={shown} />}
    </HeldWhileTyped>
  );
}
