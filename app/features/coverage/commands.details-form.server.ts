/** Saves the form of the details; what another has saved meanwhile is merged, and only what both changed is asked about. */
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import { mergeForm, takeTheirs } from '~/platform/merge-form';
import { parseForm } from '~/platform/parse-form';
import { updateDetails } from './commands.details.server';
import { crewOf, detailsSchema } from './input.assignments';
import { readCrew, writeCrew } from './rules.details-form';

const ROUNDS = 3;
const FIELDS = ['title', 'brief', 'genre', 'deadlineDay', 'deadlineTime', 'lengthValue'] as const;

/**
 * Throws as `updateDetails` does. After a conflict `form` is what is to be drawn again: what was left alone stands as it was
 * saved by the other, and the error's `both` names the fields that both changed.
 */
export async function saveDetailsForm(ctx: Ctx, id: string, form: FormData) {
  form.set('crew', writeCrew(crewOf(form)));
  takeTheirs(form);
  for (let round = 1; ; round += 1) {
    const input = { ...parseForm(detailsSchema, form), crew: readCrew(String(form.get('crew'))) };
    try {
      return await updateDetails(ctx, id, input);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'coverage.errors.editOvertaken')
        throw error;
      const { params } = error;
      const stored = FIELDS.map((name): [string, string] => [name, String(params[name] ?? '')]);
      const both = mergeForm(form, {
        ...Object.fromEntries(stored),
        crew: String(params.crewRows ?? ''),
      });
      form.set('version', String(params.version));
      if (both === null || both.length > 0 || round === ROUNDS) {
        throw new DomainError('coverage.errors.editOvertaken', 409, {
          ...params,
          by: params.by ?? '…',
          at: params.at ?? '…',
          both: (both ?? [...FIELDS, 'crew']).join(','),
        });
      }
    }
  }
}
