/** What is stored of a person, as the fields of the forms that edit it. Pure. */
import { type FieldParts, type FieldTexts, listPart, writeList } from '~/platform/merge-form';
import type { Grant } from '~/platform/principal';
import { grantKey } from './rules';

export const nameTexts = ({ displayName }: { displayName: string }): FieldTexts => ({
  displayName,
});

export const GRANT_PARTS: FieldParts = { grants: listPart('grants') };

export const grantTexts = ({ grants }: { grants: readonly Grant[] }): FieldTexts => ({
  grants: writeList(grants.map(grantKey)),
});
