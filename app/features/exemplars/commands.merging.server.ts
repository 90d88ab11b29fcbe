/** Saves the forms that edit an exemplar over what others have saved meanwhile. */
import { lastTouch } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { saveMerged } from '~/platform/merge-save.server';
import { parseForm } from '~/platform/parse-form';
import { setContact } from './commands.dossier.server';
import { updateExemplar } from './commands.update.server';
import { contactTexts, exemplarTexts } from './form-texts';
import { contactSchema, editSchema, verbSchema } from './input';
import { getExemplar } from './queries.dossier.server';

/** The publishable part. Throws as `updateExemplar` and `saveMerged` do. */
export const saveExemplarForm = (ctx: Ctx, id: string, form: FormData): Promise<void> =>
  saveMerged(form, {
    save: () => updateExemplar(ctx, id, parseForm(editSchema, form)),
    overtaken: 'exemplars.errors.changed',
    stored: async () => {
      const exemplar = await getExemplar(ctx, id);
      const { name: by, at } = await lastTouch(ctx.db, { kind: 'exemplar', id });
      return { version: exemplar.version, texts: exemplarTexts(exemplar), by, at };
    },
  });

/** The private contact data. Throws as `setContact` and `saveMerged` do. */
export const saveContactForm = (ctx: Ctx, id: string, form: FormData): Promise<void> =>
  saveMerged(form, {
    save: () =>
      setContact(ctx, id, parseForm(contactSchema, form), parseForm(verbSchema, form).version),
    overtaken: 'exemplars.errors.goneOn',
    stored: async () => {
      const { contact, contactVersion } = await getExemplar(ctx, id);
      const { name: by, at } = await lastTouch(ctx.db, { kind: 'exemplar', id }, ['contact']);
      return { version: contactVersion, texts: contactTexts(contact ?? {}), by, at };
    },
  });
