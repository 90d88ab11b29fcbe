/** Takes an event back: GET asks, POST does it. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { undoEvent } from '~/features/coverage/commands.undo.server';
import { UndoPage } from '~/features/coverage/components/undo-page';
import * as coverage from '~/features/coverage/queries.undo.server';
import { undoExemplarEvent } from '~/features/exemplars/commands.undo.server';
import * as exemplars from '~/features/exemplars/queries.undo.server';
import { requireEvent } from '~/features/history/queries.undo.server';
import { undoAbsenceEvent } from '~/features/newsroom/commands.undo.server';
import { seenInput } from '~/features/newsroom/input.reporters';
import * as newsroom from '~/features/newsroom/queries.undo.server';
import { type Ctx, requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/exemplars';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/reporters';

export const handle = { title: 'history.undo.title' } satisfies PageHandle;

/** Whose events they are: what the page asks, and what undoes it and leads back. */
const OWNERS = {
  exemplar: {
    page: exemplars.getUndoPage,
    undo: async (ctx: Ctx, id: string) =>
      `/exemplars/${(await undoExemplarEvent(ctx, id)).exemplarId}`,
  },
  absence: {
    page: newsroom.getUndoPage,
    undo: async (ctx: Ctx, id: string, form: FormData) => {
      const { seen } = parseForm(seenInput, form);
      return `/leave/${(await undoAbsenceEvent(ctx, id, seen)).absenceId}`;
    },
  },
  coverage: {
    page: coverage.getUndoPage,
    undo: async (ctx: Ctx, id: string) => `/assignments/${(await undoEvent(ctx, id)).assignmentId}`,
  },
};

async function ownerOf(ctx: Ctx, id: string) {
  const { kind } = (await requireEvent(ctx.db, id)).subject;
  return OWNERS[kind === 'exemplar' || kind === 'absence' ? kind : 'coverage'];
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const id = args.params.id ?? '';
  const page = await (await ownerOf(ctx, id)).page(ctx, id);
  return data(page, { status: page.refusal?.status ?? 200 });
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    const id = args.params.id ?? '';
    const { undo } = await ownerOf(ctx, id);
    return { to: await undo(ctx, id, form), done: 'undo.done.undone' };
  });

export default function Undo() {
  return <UndoPage page={useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
