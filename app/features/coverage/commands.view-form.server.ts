/** Runs what a form about saved views asks, and gives the words that acknowledge it. */
import type { Ctx } from '~/platform/context.server';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { runIntent } from '~/platform/verb-action.server';
import {
  overwriteView,
  removeView,
  saveView,
  startWithView,
  updateView,
} from './commands.views.server';
import {
  overwriteViewInput,
  saveViewInput,
  startViewInput,
  updateViewInput,
  viewInput,
} from './input.views';

/** `intent` save, update, overwrite, remove, start or unstart. */
export const runViewForm = (ctx: Ctx, form: FormData): Promise<DoneKey> =>
  runIntent(form, {
    save: async () => {
      await saveView(ctx, parseForm(saveViewInput, form));
      return 'savedViews.done.saved';
    },
    update: async () => {
      await updateView(ctx, parseForm(updateViewInput, form));
      return 'savedViews.done.updated';
    },
    overwrite: async () => {
      await overwriteView(ctx, parseForm(overwriteViewInput, form));
      return 'savedViews.done.overwritten';
    },
    remove: async () => {
      await removeView(ctx, parseForm(viewInput, form));
      return 'savedViews.done.removed';
    },
    start: () => startOrNot(ctx, form),
    unstart: () => startOrNot(ctx, form),
  });

async function startOrNot(ctx: Ctx, form: FormData): Promise<DoneKey> {
  const input = parseForm(startViewInput, form);
  await startWithView(ctx, input);
  return input.id ? 'savedViews.done.started' : 'savedViews.done.unstarted';
}
