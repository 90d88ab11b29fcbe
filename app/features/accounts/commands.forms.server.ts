/** Runs what the pages of people and of one's own account ask. */
import { lastTouch } from '~/features/history/queries.server';
import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import type { DoneKey } from '~/platform/i18n/keys';
import type { FieldTexts } from '~/platform/merge-form';
import { saveMerged } from '~/platform/merge-save.server';
import { parseForm } from '~/platform/parse-form';
import { KEY_FIELD } from '~/platform/receipts.server';
import { type HandedOver, handOver } from './commands.handover.server';
import {
  createPerson,
  disablePerson,
  enablePerson,
  resetPassword,
  setGrants,
  updatePerson,
} from './commands.people.server';
import { GRANT_PARTS, grantTexts, nameTexts } from './form-texts';
import {
  createPersonInput,
  handoverInput,
  type PersonVerbInput,
  personVerbInput,
  setGrantsInput,
  updatePersonInput,
} from './input';
import { oneTimePasswordFrom } from './passwords.server';
import { type PersonDetail, requirePerson } from './queries.server';

/** What may be shown of a new person once: who it is, and the password to hand over. */
export interface MadePerson {
  id: string;
  displayName: string;
  username: string;
  password: string;
}

export async function runNewPersonForm(ctx: Ctx, form: FormData): Promise<MadePerson> {
  const input = parseForm(createPersonInput, form);
  if (input.grants.length === 0)
    requireAware('accounts.errors.noRoles', { roles: 1 }, input.confirmed);
  const { displayName, username } = input;
  return {
    displayName,
    username,
    ...(await createPerson(ctx, { ...input, ...passwordOf(ctx, form) })),
  };
}

/** The password that the form's own key stands for, so that the form sent twice hands over one password. None without a key. */
function passwordOf({ receipt }: Ctx, form: FormData): { password?: string } {
  const key = form.get(KEY_FIELD);
  if (!receipt || typeof key !== 'string') return {};
  // The receipt is kept in the database, the key is not.
  return { password: oneTimePasswordFrom(`${key} ${receipt}`) };
}

/** `intent` name, roles, disable, enable or reset. A reset gives the password to hand over. */
export async function runPersonForm(
  ctx: Ctx,
  id: string,
  form: FormData,
): Promise<{ done: DoneKey; password: string | null }> {
  const intent = form.get('intent');
  if (intent === 'name' || intent === 'roles') {
    await (intent === 'name' ? saveName(ctx, id, form) : saveRoles(ctx, id, form));
    return { done: DONE[intent], password: null };
  }
  const input = parseForm(personVerbInput, form);
  const done = DONE[input.intent];
  switch (input.intent) {
    case 'disable':
      await disablePerson(ctx, id, input.version, input.confirmed);
      break;
    case 'enable':
      await enablePerson(ctx, id, input.version);
      break;
    case 'reset':
      return {
        done,
        password: (await resetPassword(ctx, id, input.version, passwordOf(ctx, form).password))
          .password,
      };
  }
  return { done, password: null };
}

/** Somebody leaves: see `handOver`. */
export const runHandoverForm = (ctx: Ctx, id: string, form: FormData): Promise<HandedOver> =>
  handOver(ctx, id, parseForm(handoverInput, form));

const saveName = (ctx: Ctx, id: string, form: FormData): Promise<void> =>
  saveMerged(form, {
    save: () => updatePerson(ctx, id, parseForm(updatePersonInput, form)),
    overtaken: 'errors.conflict',
    stored: () => storedPerson(ctx, id, nameTexts),
  });

const saveRoles = (ctx: Ctx, id: string, form: FormData): Promise<void> =>
  saveMerged(form, {
    save: () => setGrants(ctx, id, parseForm(setGrantsInput, form)),
    overtaken: 'errors.conflict',
    stored: () => storedPerson(ctx, id, grantTexts),
    parts: GRANT_PARTS,
  });

async function storedPerson(ctx: Ctx, id: string, textsOf: (person: PersonDetail) => FieldTexts) {
  const person = await requirePerson(ctx, id);
  const { name: by, at } = await lastTouch(ctx.db, { kind: 'person', id });
  return { version: person.version, texts: textsOf(person), by, at };
}

const DONE: Record<PersonVerbInput['intent'] | 'name' | 'roles', DoneKey> = {
  name: 'admin.done.personSaved',
  roles: 'admin.done.rolesSaved',
  disable: 'admin.done.disabled',
  enable: 'admin.done.enabled',
  reset: 'frame.done.saved',
};
