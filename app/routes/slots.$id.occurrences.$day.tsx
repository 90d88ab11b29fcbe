/** One occurrence, named by the day on which its rule puts it. POST `intent` move, capacity, skip or restore. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { runOccurrenceForm } from '~/features/newsroom/commands.forms.server';
import { OccurrencePage } from '~/features/newsroom/components/occurrence-page';
import { getOccurrencePage } from '~/features/newsroom/queries.slot-pages.server';
import { requireCtx } from '~/platform/context.server';
import { notFound } from '~/platform/errors';
import { asPlainDate, formatDate, type PlainDate } from '~/platform/time';
import { verbAction } from '~/platform/verb-action.server';
import '~/platform/i18n/needs/slots';
import { followsKinds, type PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';

export const handle = {
  title: 'slots.occurrence.what',
  titleOf: (page: { data: { slot: { name: string }; originalDay: PlainDate } } | undefined) =>
    page && `${page.data.slot.name}, ${formatDate(page.data.originalDay)}`,
  follows: followsKinds('slot', 'placement', 'channel', 'day'),
} satisfies PageHandle;

function readParams({ params }: Pick<LoaderFunctionArgs, 'params'>) {
  const day = asPlainDate(params.day ?? '');
  if (!day) throw notFound();
  return { id: params.id ?? '', day };
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { id, day } = readParams(args);
  return { data: await getOccurrencePage(ctx, id, day) };
}

export async function action(args: ActionFunctionArgs) {
  const { id, day } = readParams(args);
  return verbAction(args, async (ctx, form) => ({
    to: `/slots/${id}/occurrences/${day}`,
    done: await runOccurrenceForm(ctx, id, day, form),
  }));
}

export default function OccurrenceRoute() {
  const { data } = useLoaderData<typeof loader>();
  return <HeldWhileTyped value={data}>{(shown) => <OccurrencePage data={shown} />}</HeldWhileTyped>;
}
