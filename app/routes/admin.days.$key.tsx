/** One day. POST `intent` day, or remove-day with a reason. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryList } from '~/features/history/components/history-list';
import { listHistory } from '~/features/history/queries.server';
import { removeDay } from '~/features/newsroom/commands.days.server';
import { saveDayForm } from '~/features/newsroom/commands.merging.server';
import { DayPage } from '~/features/newsroom/components/days-page';
import { removeDayInput } from '~/features/newsroom/input';
import { requireDay } from '~/features/newsroom/queries.admin.server';
import { listSectors } from '~/features/newsroom/queries.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/admin';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/warnings';

export const handle = {
  title: 'admin.days.title',
  titleOf: (page: { day: { nameVi: string } } | undefined) => page?.day.nameVi,
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const key = args.params.key ?? '';
  const day = await requireDay(ctx, key);
  const sectors = await listSectors(ctx.db, day.sectors);
  return { day, sectors, history: await listHistory(ctx.db, [{ kind: 'day', ids: [key] }]) };
}

export function action(args: ActionFunctionArgs) {
  const key = args.params.key ?? '';
  return verbAction(args, async (ctx, form) => {
    if (form.get('intent') === 'remove-day') {
      await removeDay(ctx, key, parseForm(removeDayInput, form));
      return { to: '/admin/days', done: 'admin.done.dayRemoved' };
    }
    await saveDayForm(ctx, key, form);
    return { to: `/admin/days/${key}`, done: 'admin.done.daySaved' };
  });
}

export default function Day() {
  const { history, ...page } = useLoaderData<typeof loader>();
  return <DayPage {...page} history={<HistoryList entries={history} />} />;
}
