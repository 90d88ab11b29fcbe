/** What is stored of an exemplar, as the fields of the forms that edit it. Pure. */
import type { FieldTexts } from '~/platform/merge-form';

interface Publishable {
  name: string;
  shortName: string | null;
  family: string;
  kind: string;
  sector: { code: string };
  movement: { code: string } | null;
  place: { code: string };
  placeDetail: string;
  birthYear: number | null;
  isMinor: boolean;
  summary: string;
  achievements: string;
}

export const exemplarTexts = (exemplar: Publishable): FieldTexts => ({
  name: exemplar.name,
  shortName: exemplar.shortName ?? '',
  family: exemplar.family,
  kind: exemplar.kind,
  sectorCode: exemplar.sector.code,
  movementCode: exemplar.movement?.code ?? '',
  placeCode: exemplar.place.code,
  placeDetail: exemplar.placeDetail,
  birthYear: exemplar.birthYear === null ? '' : String(exemplar.birthYear),
  isMinor: exemplar.isMinor ? 'on' : '',
  summary: exemplar.summary,
  achievements: exemplar.achievements,
});

type ContactField = 'contactPerson' | 'phone' | 'email' | 'address' | 'contactNote';

/** Of private contact data; empty fields where there is none. */
export const contactTexts = (contact: Partial<Record<ContactField, string>>): FieldTexts => ({
  contactPerson: contact.contactPerson ?? '',
  phone: contact.phone ?? '',
  email: contact.email ?? '',
  address: contact.address ?? '',
  contactNote: contact.contactNote ?? '',
});
