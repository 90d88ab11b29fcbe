/** The verbs of an exemplar as addresses: GET shows the form, POST runs it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runTask } from '~/features/exemplars/commands.task.server';
import { TaskPage } from '~/features/exemplars/components/task-page';
import { taskOf } from '~/features/exemplars/components/tasks';
import { getTaskPage } from '~/features/exemplars/queries.task.server';
import { requireCtx } from '~/platform/context.server';
import { notFound } from '~/platform/errors';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/exemplars';

export const handle = { title: 'exemplars.title' } satisfies PageHandle;

function readTask({ params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) {
  const task = taskOf(params.verb ?? '', new URL(request.url).searchParams);
  if (!task) throw notFound();
  return { id: params.id ?? '', task };
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { id, task } = readTask(args);
  const fileId = new URL(args.request.url).searchParams.get('remove');
  return { task, ...(await getTaskPage(ctx, id, task, fileId)) };
}

export async function action(args: ActionFunctionArgs) {
  const { id, task } = readTask(args);
  return verbAction(args, async (ctx, form) => ({
    to: `/exemplars/${id}`,
    ...(await runTask(ctx, id, task, form)),
  }));
}

export default function ExemplarTask() {
  return <TaskPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
