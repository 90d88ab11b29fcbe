/** The reporter's home: /work?tab=mine|open|done */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { refusalKeepsPage } from '~/features/coverage/components/refusal-keeps-page';
import { WorkPage } from '~/features/coverage/components/work-page';
import { workTabOf } from '~/features/coverage/components/work-sections';
import { listWork } from '~/features/coverage/queries.work.server';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';

export const handle = {
  title: 'work.title',
  follows: followsKinds('genre', 'assignment', 'placement', 'exemplar'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const tab = workTabOf(new URL(args.request.url).searchParams);
  const work = await listWork(ctx);
  const { mine, open, done } = work;
  return {
    person: ctx.who.username,
    tab,
    counts: { mine: mine.length, open: open.length, done: done.length },
    items: work[tab],
  };
}

export const shouldRevalidate = refusalKeepsPage;

export default function Work() {
  return <WorkPage {...useLoaderData<typeof loader>()} />;
}
