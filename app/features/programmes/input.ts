import { z } from 'zod';
import { confirmedField } from '~/platform/awareness';
import {
  chosen,
  day,
  type Message,
  needed,
  optionalDay,
  says,
  text,
  version,
} from '~/platform/form-fields';
import { clean } from '~/platform/text';
import { organisationOfField } from './rules';

const CODE_MAX = 40;
const NAME_MAX = 160;
const PART_MAX = 500;

/** Beside these fields a form has one for each organisation, named by `partField`. */
const programme = z
  .object({
    code: needed(CODE_MAX),
    name: needed(NAME_MAX),
    nameEn: text(NAME_MAX),
    signedOn: optionalDay,
    startsOn: day,
    endsOn: day,
    /** Ids of the outlets that owe coverage. */
    outlets: chosen(z.string().max(64, says('fields.errors.invalidChoice'))),
  })
  // What a form says beside its fields (its key, what it was drawn from) has other limits.
  .catchall(z.string().optional());

const ordered = { path: ['endsOn'], ...says('programmes.errors.endsBeforeStart') };

/** No part is longer than its field. */
function partsFit(fields: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  for (const [field, text] of Object.entries(fields)) {
    if (organisationOfField(field) === null || typeof text !== 'string') continue;
    if (text.length <= PART_MAX) continue;
    const message: Message = `fields.errors.tooLong?max=${PART_MAX}`;
    context.addIssue({ code: 'custom', path: [field], message });
  }
}

/** The organisations that have a part, with it. */
const bodiesIn = (fields: Readonly<Record<string, unknown>>) =>
  Object.entries(fields).flatMap(([field, text]) => {
    const organisationId = organisationOfField(field);
    const part = typeof text === 'string' ? clean(text) : '';
    return organisationId === null || part === '' ? [] : { organisationId, part };
  });

export const newProgrammeInput = programme
  .superRefine(partsFit)
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, ordered)
  .transform((fields) => ({ ...fields, bodies: bodiesIn(fields) }));
export type NewProgrammeInput = Pick<
  z.output<typeof newProgrammeInput>,
  'code' | 'name' | 'nameEn' | 'signedOn' | 'startsOn' | 'endsOn' | 'outlets' | 'bodies'
>;

export const programmeInput = programme
  .extend({ version })
  .superRefine(partsFit)
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, ordered)
  .transform((fields) => ({ ...fields, bodies: bodiesIn(fields) }));
export type ProgrammeInput = NewProgrammeInput & { version: number };

export const endProgrammeInput = z.object({
  /** The last day. */
  lastDay: day,
  version,
  confirmed: confirmedField,
});
export type EndProgrammeInput = z.output<typeof endProgrammeInput>;
