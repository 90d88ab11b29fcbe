/** Runs what the page of a programme asks, over what others have saved meanwhile. */
import { lastTouch } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import type { DoneKey } from '~/platform/i18n/keys';
import { saveMerged } from '~/platform/merge-save.server';
import { parseForm } from '~/platform/parse-form';
import { runIntent } from '~/platform/verb-action.server';
import { endProgramme, updateProgramme } from './commands.server';
import { PROGRAMME_PARTS, programmeTexts } from './form-texts';
import { endProgrammeInput, programmeInput } from './input';
import { requireProgramme } from './queries.admin.server';

/** `intent` programme or end. */
export const runProgrammeForm = (ctx: Ctx, id: string, form: FormData): Promise<DoneKey> =>
  runIntent(form, {
    programme: async () => {
      await saveMerged(form, {
        save: () => updateProgramme(ctx, id, parseForm(programmeInput, form)),
        overtaken: 'errors.conflict',
        parts: PROGRAMME_PARTS,
        stored: async () => {
          const programme = await requireProgramme(ctx, id);
          const { name: by, at } = await lastTouch(ctx.db, { kind: 'programme', id });
          const ids = programme.choices.organisations.map((each) => each.id);
          return { version: programme.version, texts: programmeTexts(programme, ids), by, at };
        },
      });
      return 'programmes.done.saved';
    },
    end: async () => {
      await endProgramme(ctx, id, parseForm(endProgrammeInput, form));
      return 'programmes.done.ended';
    },
  });
