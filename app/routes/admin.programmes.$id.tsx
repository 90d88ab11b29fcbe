/** One programme. POST `intent` programme or end. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryList } from '~/features/history/components/history-list';
import { listHistory } from '~/features/history/queries.server';
import { runProgrammeForm } from '~/features/programmes/commands.forms.server';
import { ProgrammePage } from '~/features/programmes/components/programme-page';
import { requireProgramme } from '~/features/programmes/queries.admin.server';
import { requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/programmes';
import '~/platform/i18n/needs/warnings';

export const handle = {
  title: 'programmes.title',
  titleOf: (page: { programme: { name: string } } | undefined) => page?.programme.name,
  follows: followsKinds('programme', 'organisation', 'outlet'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const programme = await requireProgramme(ctx, args.params.id ?? '');
  const history = await listHistory(ctx.db, [{ kind: 'programme', ids: [programme.id] }]);
  return { programme, history };
}

export function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return verbAction(args, async (ctx, form) => ({
    to: `/admin/programmes/${id}`,
    done: await runProgrammeForm(ctx, id, form),
  }));
}

export default function ProgrammeRoute() {
  return (
    <HeldWhileTyped value={useLoaderData<typeof loader>()}>
      {({ programme, history }) => (
        <ProgrammePage programme={programme} history={<HistoryList entries={history} />} />
      )}
    </HeldWhileTyped>
  );
}
