/** The genres. POST `intent` new-genre, genre, genre-active or order. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runGenreForm } from '~/features/newsroom/commands.forms.server';
import { GenresPage } from '~/features/newsroom/components/genres-page';
import { listGenresForAdmin } from '~/features/newsroom/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/admin';

export const handle = {
  title: 'admin.genres.title',
  follows: followsKinds('genre'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return { genres: await listGenresForAdmin(ctx) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => ({
    to: '/admin/genres',
    done: await runGenreForm(ctx, form),
  }));

export default function Genres() {
  const { genres } = useLoaderData<typeof loader>();
  return <HeldWhileTyped value={genres}>{(shown) => <GenresPage genres={shown} />}</HeldWhileTyped>;
}
