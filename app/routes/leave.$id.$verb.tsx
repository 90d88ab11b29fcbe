/** The verbs of an absence as addresses: POST runs one; the page is shown again when it is refused. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { undoAddress } from '~/features/history/rules';
import {
  approveAbsence,
  cancelAbsence,
  declineAbsence,
  editAbsence,
  requireAbsenceVerb,
} from '~/features/newsroom/commands.absences.server';
import { absenceInput, decisionInput } from '~/features/newsroom/input.reporters';
import { absenceVerbOfNoun } from '~/features/newsroom/rules.absences';
import { notFound } from '~/platform/errors';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import '~/platform/i18n/needs/history';
import '~/platform/i18n/needs/reporters';
import '~/platform/i18n/needs/warnings';

export { default, handle, loader } from './leave.$id._index';

const DONE = {
  edit: 'edited',
  cancel: 'cancelled',
  approve: 'approved',
  decline: 'declined',
} as const;

export function action(args: ActionFunctionArgs) {
  const { id = '', verb: noun = '' } = args.params;
  return verbAction(args, async (ctx, form) => {
    const verb = absenceVerbOfNoun(noun);
    if (!verb) throw notFound();
    await requireAbsenceVerb(ctx, id, verb);
    const eventId =
      verb === 'edit'
        ? await editAbsence(ctx, id, parseForm(absenceInput, form))
        : await DECIDE[verb](ctx, id, parseForm(decisionInput, form));
    const undo = undoAddress(eventId);
    return { to: `/leave/${id}`, done: `reporters.done.${DONE[verb]}`, undo };
  });
}

const DECIDE = { cancel: cancelAbsence, approve: approveAbsence, decline: declineAbsence };
