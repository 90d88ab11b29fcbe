/** One place: `?from=` its first day. POST `intent` place-name, end-place or restore-place. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runPlaceForm } from '~/features/newsroom/commands.place-forms.server';
import { PlacePage } from '~/features/newsroom/components/place-page';
import { requirePlace } from '~/features/newsroom/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/admin';

export const handle = {
  title: 'admin.places.title',
  follows: followsKinds('place'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { searchParams } = new URL(args.request.url);
  return { place: await requirePlace(ctx, args.params.code ?? '', searchParams.get('from')) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const { pathname, searchParams } = new URL(args.request.url);
    const from = searchParams.get('from');
    return {
      to: `${pathname.replace(/\.data$/, '')}${from ? `?from=${encodeURIComponent(from)}` : ''}`,
      done: await runPlaceForm(ctx, form),
    };
  });

export default function Place() {
  const { place } = useLoaderData<typeof loader>();
  return <HeldWhileTyped value={place}>{(shown) => <PlacePage place={shown} />}</HeldWhileTyped>;
}
