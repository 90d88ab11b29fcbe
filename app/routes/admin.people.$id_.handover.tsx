/** Hands over what hangs on somebody who leaves. `?leaves=` names the role that is given up; POST takes it, or the account, away. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runHandoverForm } from '~/features/accounts/commands.forms.server';
import { HandoverPage } from '~/features/accounts/components/handover-page';
import { getHandoverPage } from '~/features/accounts/queries.handover.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/admin';

export const handle = { title: 'admin.handover.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { searchParams } = new URL(args.request.url);
  return getHandoverPage(ctx, args.params.id ?? '', searchParams.get('leaves'));
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const id = args.params.id ?? '';
    const { handed } = await runHandoverForm(ctx, id, form);
    return {
      to: `/admin/people/${id}`,
      done: 'admin.done.handedOver',
      params: { count: handed },
    };
  });

export default function Handover() {
  return (
    <HeldWhileTyped value={useLoaderData<typeof loader>()}>
      {(page) => <HandoverPage {...page} />}
    </HeldWhileTyped>
  );
}
