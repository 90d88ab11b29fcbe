/** A stored programme, as the fields of the form that edits it. Pure. */
import { type FieldParts, type FieldTexts, listPart, writeList } from '~/platform/merge-form';
import { ownEnglishName } from '../newsroom/rules.names';
import type { NewProgrammeInput } from './input';
import { partField } from './rules';

export const PROGRAMME_PARTS: FieldParts = { outlets: listPart('outlets') };

export const programmeTexts = (
  programme: NewProgrammeInput,
  organisationIds: readonly string[],
): FieldTexts => ({
  code: programme.code,
  name: programme.name,
  nameEn: ownEnglishName(programme),
  signedOn: programme.signedOn ?? '',
  startsOn: programme.startsOn,
  endsOn: programme.endsOn,
  outlets: writeList(programme.outlets),
  ...Object.fromEntries(
    organisationIds.map((id) => [
      partField(id),
      programme.bodies.find((body) => body.organisationId === id)?.part ?? '',
    ]),
  ),
});
