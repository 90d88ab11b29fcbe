/** One import: progress, preview (`show`, `page`, `edit`), result. POST `intent` run, stop, cancel, undo, columns, sheets, switch, drop, or of a row correct, skip, include, keep, take, putBack. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HistoryList } from '~/features/history/components/history-list';
import { listHistory } from '~/features/history/queries.server';
import { settleStale } from '~/features/imports/commands.server';
import { ImportPage } from '~/features/imports/components/import-page';
import { getEditChoices } from '~/features/imports/queries.choices.server';
import { getSamples } from '~/features/imports/queries.samples.server';
import { getImport, type ImportView, listRows } from '~/features/imports/queries.server';
import { getUndoPreview } from '~/features/imports/queries.undo.server';
import { isUnderWay } from '~/features/imports/rules';
import { importVerb } from '~/features/imports/verbs.server';
import { readView } from '~/features/imports/view';
import { type Ctx, requireCtx } from '~/platform/context.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/exemplars';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/imports';
import '~/platform/i18n/needs/warnings';

export const handle = {
  title: 'imports.title',
  titleOf: (page: { list: { fileName: string } } | undefined) => page?.list.fileName,
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  await settleStale(ctx, id);
  const list = await getImport(ctx, id);
  const { show, page, edit } = readView(args.request.url, list);
  if (isUnderWay(list.status))
    return { list, show, rows: null, editing: null, choosing: null, undo: null, history: [] };
  const history = await listHistory(ctx.db, [{ kind: 'import', ids: [id] }]);
  const rows = await listRows(ctx, list, { show, page });
  const choosing = await getChoosing(ctx, list);
  const editing = edit !== null && choosing ? { row: edit, choices: choosing.choices } : null;
  const undo = list.result && list.status !== 'preview' ? await getUndoPreview(ctx, id) : null;
  return { list, show, rows, editing, choosing, undo, history };
}

/** What is chosen from while the rows may still be changed. */
async function getChoosing(ctx: Ctx, { id, status, layout }: ImportView) {
  if (status !== 'preview' || !layout) return null;
  return { choices: await getEditChoices(ctx), samples: await getSamples(ctx, id, layout) };
}

export function action(args: ActionFunctionArgs) {
  return verbAction(args, (ctx, form) =>
    importVerb(ctx, form, {
      id: args.params.id ?? '',
      url: args.request.url,
      onFault: (error) => args.context.log.error({ err: error }, 'import'),
    }),
  );
}

export default function Import() {
  const { history, ...page } = useLoaderData<typeof loader>();
  const shown = history.length > 0 && <HistoryList entries={history} />;
  return <ImportPage {...page} history={shown} />;
}
