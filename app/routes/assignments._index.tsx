/** Every assignment: /assignments?q=&status=&reporter=&outlet=&late=placement|deadline&page= */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AssignmentListPage } from '~/features/coverage/components/assignment-list';
import { listSchema } from '~/features/coverage/input.list';
import {
  LIST_PAGE_SIZE,
  listAssignments,
  listFilterChoices,
} from '~/features/coverage/queries.list.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/assignments';

export const handle = {
  title: 'coverage.title',
  follows: followsKinds('genre', 'assignment', 'placement', 'exemplar'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const search = new URL(args.request.url).searchParams;
  const filter = listSchema.parse(Object.fromEntries(search));
  const list = await listAssignments(ctx, filter);
  return { filter, list, pageSize: LIST_PAGE_SIZE, choices: await listFilterChoices(ctx) };
}

export default function Assignments() {
  return <AssignmentListPage {...useLoaderData<typeof loader>()} />;
}
