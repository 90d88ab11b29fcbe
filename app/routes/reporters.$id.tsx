/** One reporter; `me` is one's own page. POST writes the profile: an editor all of it, the reporter their own part. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryList } from '~/features/history/components/history-list';
import { saveProfileForm } from '~/features/newsroom/commands.merging.server';
import { ReporterPage } from '~/features/newsroom/components/reporter-page';
import {
  getReporterPage,
  requireProfileRights,
} from '~/features/newsroom/queries.reporter-page.server';
import { type Ctx, requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/reporters';
import '~/platform/i18n/needs/warnings';

export const handle = {
  title: 'reporters.profile',
  titleOf: (page: { reporter: { displayName: string } } | undefined) => page?.reporter.displayName,
  follows: followsKinds('absence', 'assignment', 'person'),
} satisfies PageHandle;

const personIn = (ctx: Ctx, { id = '' }: LoaderFunctionArgs['params']): string =>
  id === 'me' ? ctx.who.id : id;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  return getReporterPage(ctx, personIn(ctx, args.params));
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const personId = personIn(ctx, args.params);
    const { edit } = await requireProfileRights(ctx, personId);
    await saveProfileForm(ctx, personId, edit, form);
    return { to: `/reporters/${args.params.id}`, done: 'reporters.done.saved' };
  });

const stampOf = ({ reporter }: Awaited<ReturnType<typeof loader>>): string => `${reporter.version}`;

export default function Reporter() {
  return (
    <HeldWhileTyped value={useLoaderData<typeof loader>()} stampOf={stampOf}>
      {({ history, ...page }) => (
        <ReporterPage {...page} history={history && <HistoryList entries={history} />} />
      )}
    </HeldWhileTyped>
  );
}
