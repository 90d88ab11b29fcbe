/** Saves the form of the details over what others have saved meanwhile. */
import { lastTouch } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { saveMerged } from '~/platform/merge-save.server';
import { parseForm } from '~/platform/parse-form';
import { updateDetails } from './commands.details.server';
import { detailsTexts, readCrew, writeCrew } from './details-form-texts';
import { crewOf, detailsSchema } from './input.assignments';
import { getAssignmentForm } from './queries.assignment-form.server';

/** Throws as `updateDetails` does, and as `saveMerged` where both changed a field. */
export function saveDetailsForm(ctx: Ctx, id: string, form: FormData) {
  form.set('crew', writeCrew(crewOf(form)));
  return saveMerged(form, {
    save: () => {
      const crew = readCrew(String(form.get('crew')));
      return updateDetails(ctx, id, { ...parseForm(detailsSchema, form), crew });
    },
    overtaken: 'coverage.errors.editOvertaken',
    stored: async () => {
      const view = await getAssignmentForm(ctx, id, { choices: false });
      const { name: by, at } = await lastTouch(ctx.db, { kind: 'assignment', id });
      return { version: view.version, texts: detailsTexts(view), by, at };
    },
  });
}
