/** The one-touch queue: /queue?pile=offers|texts|nominations&later=ids */
import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useSearchParams,
} from '@remix-run/react';
import { QueuePage } from '~/features/coverage/components/queue-page';
import { getQueue } from '~/features/coverage/queries.queue.server';
import { laterOf } from '~/features/coverage/rules.queue';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/queue';
import '~/platform/i18n/needs/warnings';
import { requireCtx } from '~/platform/context.server';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';

export const handle = {
  title: 'queue.title',
  follows: followsKinds('genre', 'assignment', 'placement', 'exemplar', 'slot'),
} satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { searchParams } = new URL(args.request.url);
  return {
    person: ctx.who.username,
    queue: await getQueue(ctx, searchParams.get('pile')),
  };
}

/** What is put off is a matter of the page; a refused verb leaves it as it is until the session asks. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, actionStatus, defaultShouldRevalidate } = args;
  if (actionStatus !== undefined && actionStatus >= 400) return false;
  const [now, next] = [currentUrl, nextUrl].map(withoutLater);
  const putOff = currentUrl.search !== nextUrl.search && now === next;
  return putOff && (formMethod ?? 'GET') === 'GET' ? false : defaultShouldRevalidate;
}

function withoutLater({ pathname, searchParams }: URL): string {
  const rest = new URLSearchParams(searchParams);
  rest.delete('later');
  return `${pathname}?${rest}`;
}

export default function QueueRoute() {
  const [search] = useSearchParams();
  return <QueuePage {...useLoaderData<typeof loader>()} later={laterOf(search.get('later'))} />;
}
