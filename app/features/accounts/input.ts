import { z } from 'zod';
import { confirmedField } from '~/platform/awareness';
import { id, type Message, page, reason, says, text, version } from '~/platform/form-fields';
import { type Grant, ROLE_CODES } from '~/platform/principal';
import { clean } from '~/platform/text';
import { grantOf, PASSWORD_MIN } from './rules';
import { HANGING_MOST } from './rules.handover';
import { PEOPLE_MOST } from './rules.people-list';

const PASSWORD_MAX = 200;
const USERNAME_MIN = 3;
const USERNAME_MAX = 40;
const NAME_MAX = 80;
const GRANTS_MAX = 20;

/** User names are kept and compared in lower case. */
export const normaliseUsername = (text: string): string =>
  text.normalize('NFC').trim().toLowerCase();

const required = z.string(says('fields.errors.required'));

/** What is typed at the door: only emptiness and absurd length are told apart from a wrong password. */
export const signInInput = z.object({
  username: required.max(200, says('accounts.errors.usernameShape')).transform(normaliseUsername),
  password: required.max(PASSWORD_MAX, says('accounts.errors.passwordTooLong')),
});

const newPassword = required
  .min(PASSWORD_MIN, says(`accounts.errors.passwordTooShort?min=${PASSWORD_MIN}`))
  .max(PASSWORD_MAX, says('accounts.errors.passwordTooLong'));

export const changePasswordInput = z
  .object({
    current_password: required.max(PASSWORD_MAX, says('accounts.errors.passwordTooLong')),
    new_password: newPassword,
    repeat_password: required,
  })
  .refine((value) => value.new_password === value.repeat_password, {
    path: ['repeat_password'],
    ...says('accounts.errors.passwordsDiffer'),
  })
  .refine((value) => value.new_password !== value.current_password, {
    path: ['new_password'],
    ...says('accounts.errors.passwordUnchanged'),
  });

export type ChangePasswordInput = z.output<typeof changePasswordInput>;

/** Which of one's own sessions a form ends. */
export const endSessionInput = z.object({ id });

// Measured as it is kept: without what nobody sees.
const displayName = required
  .transform(clean)
  .pipe(
    z
      .string()
      .min(2, says('accounts.errors.nameShape'))
      .max(NAME_MAX, says('accounts.errors.nameShape')),
  );

const username = required.transform(normaliseUsername).pipe(
  z
    .string()
    .min(USERNAME_MIN, says('accounts.errors.usernameShape'))
    .max(USERNAME_MAX, says('accounts.errors.usernameShape'))
    .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, says('accounts.errors.usernameShape')),
);

const grants = z
  .array(z.string().optional())
  .default([])
  .transform((keys, ctx): Grant[] => {
    const found = [...new Set(keys.flatMap((key) => key?.trim() || []))].map(
      // Where places are too many for a list, the code of one is typed.
      (key) => grantOf(key) ?? grantOf(`nominator:${key.trim()}`),
    );
    if (found.length > GRANTS_MAX || found.includes(null)) {
      ctx.addIssue({ code: 'custom', message: 'accounts.errors.grantUnknown' satisfies Message });
      return z.NEVER;
    }
    return found.filter((grant) => grant !== null);
  });

/** The first administrator, with a password of their own. */
export const firstAdminInput = z
  .object({ username, displayName, new_password: newPassword, repeat_password: required })
  .refine((value) => value.new_password === value.repeat_password, {
    path: ['repeat_password'],
    ...says('accounts.errors.passwordsDiffer'),
  });
export type FirstAdminInput = z.output<typeof firstAdminInput>;

export const createPersonInput = z.object({
  username,
  displayName,
  grants,
  confirmed: confirmedField,
});
export type CreatePersonInput = z.output<typeof createPersonInput>;

const LIST_MAX = 60_000;
const CELL_MAX = 200;

/** A list of people as it is pasted. */
export const peopleListInput = z.object({
  list: z
    .string()
    .max(LIST_MAX, says(`fields.errors.tooLong?max=${LIST_MAX}`))
    .default(''),
});

const cell = z
  .string()
  .max(CELL_MAX, says(`fields.errors.tooLong?max=${CELL_MAX}`))
  .default('');

/** The lines of a list after they were looked through. */
export const peopleLinesInput = z.object({
  rows: z
    .array(z.object({ displayName: cell, username: cell, role: cell, where: cell, desk: cell }))
    .max(PEOPLE_MOST, says(`accounts.errors.listTooLong?max=${PEOPLE_MOST}`))
    .default([]),
});

export const updatePersonInput = z.object({ displayName, version });
export type UpdatePersonInput = z.output<typeof updatePersonInput>;

export const setGrantsInput = z.object({ grants, version, confirmed: confirmedField });
export type SetGrantsInput = z.output<typeof setGrantsInput>;

const REASON_MAX = 300;
const KEY_MAX = 100;
const OUTLETS_MAX = 20;

/** Who leaves what, and who gets what of it. */
export const handoverInput = z.object({
  /** `disable`, or the key of the grant that the person gives up. */
  leaves: text(KEY_MAX),
  version,
  reason: reason(REASON_MAX),
  confirmed: confirmedField,
  outlets: z
    .array(z.object({ id, reporter: text(KEY_MAX), editor: text(KEY_MAX) }))
    .max(OUTLETS_MAX, says('errors.invalid'))
    .default([]),
  /** Everything that the form listed, in the version that it was listed in. */
  items: z
    .array(z.object({ key: text(KEY_MAX), version, to: text(KEY_MAX) }))
    .max(HANGING_MOST, says('errors.invalid'))
    .default([]),
});
export type HandoverInput = z.output<typeof handoverInput>;

/** What the page of a person may ask for, beside a name and roles. */
export const personVerbInput = z.object({
  intent: z.enum(['disable', 'enable', 'reset']),
  version,
  confirmed: confirmedField,
});
export type PersonVerbInput = z.output<typeof personVerbInput>;

const peopleSchema = z.object({
  search: z.string().catch(''),
  role: z.enum(ROLE_CODES).nullable().catch(null),
  state: z.enum(['active', 'disabled']).nullable().catch(null),
  page,
});
export type PeopleFilter = z.output<typeof peopleSchema>;

/** What the address of the list of people asks for; anything odd is left out. */
export const readPeopleFilter = (search: URLSearchParams): PeopleFilter =>
  peopleSchema.parse({ ...Object.fromEntries(search), search: search.get('q') });
