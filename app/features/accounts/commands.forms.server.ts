/** Runs what the pages of people and of one's own account ask. */
import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import {
  createPerson,
  disablePerson,
  enablePerson,
  resetPassword,
  setGrants,
  updatePerson,
} from './commands.people.server';
import { createPersonInput, type PersonVerbInput, personVerbInput } from './input';

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
  return { displayName, username, ...(await createPerson(ctx, input)) };
}

/** `intent` name, roles, disable, enable or reset. A reset gives the password to hand over. */
export async function runPersonForm(
  ctx: Ctx,
  id: string,
  form: FormData,
): Promise<{ done: DoneKey; password: string | null }> {
  const input = parseForm(personVerbInput, form);
  const done = DONE[input.intent];
  switch (input.intent) {
    case 'name':
      await updatePerson(ctx, id, input);
      break;
    case 'roles':
      await setGrants(ctx, id, input);
      break;
    case 'disable':
      await disablePerson(ctx, id, input.version, input.confirmed);
      break;
    case 'enable':
      await enablePerson(ctx, id, input.version);
      break;
    case 'reset':
      return { done, password: (await resetPassword(ctx, id, input.version)).password };
  }
  return { done, password: null };
}

const DONE: Record<PersonVerbInput['intent'], DoneKey> = {
  name: 'admin.done.personSaved',
  roles: 'admin.done.rolesSaved',
  disable: 'admin.done.disabled',
  enable: 'admin.done.enabled',
  reset: 'frame.done.saved',
};
