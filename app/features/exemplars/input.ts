/** What the forms of exemplars accept; the same schemas serve browser and server. */
import { z } from 'zod';
import {
  absent,
  choice,
  needed,
  optional,
  optionalDay,
  reason,
  searched,
  text,
  version,
} from '~/platform/form-fields';
import { readTypedWhole } from '~/platform/typed-numbers';
import { COVERAGE_FILTERS, EXEMPLAR_KINDS, EXEMPLAR_STATUSES, FAMILIES } from './rules';

export const LIMITS = {
  name: 200,
  shortName: 40,
  placeDetail: 200,
  summary: 500,
  achievements: 10_000,
  reason: 1000,
  decisionNumber: 60,
  consentBy: 200,
  contactLine: 200,
  contactNote: 1000,
  birthYearMin: 1900,
  bulk: 200,
} as const;

const code = z
  .string({ error: 'fields.errors.invalidChoice' })
  .min(1, 'fields.errors.invalidChoice')
  .max(40, 'fields.errors.invalidChoice');
const checkbox = z.preprocess(
  (value) => value === 'on' || value === true || value === '1',
  z.boolean(),
);

const readBirthYear = (typed: string): number | null => {
  const year = readTypedWhole(typed);
  return year !== null && year >= LIMITS.birthYearMin && year <= 2100 ? year : null;
};

/** What is publishable about an exemplar. */
const details = z.object({
  name: needed(LIMITS.name),
  /** Empty: the rule makes it of the name. */
  shortName: text(LIMITS.shortName),
  family: choice(FAMILIES),
  kind: choice(EXEMPLAR_KINDS),
  sectorCode: code,
  movementCode: code.optional().transform(absent),
  placeCode: code,
  placeDetail: text(LIMITS.placeDetail),
  birthYear: optional(readBirthYear, 'exemplars.errors.birthYear'),
  isMinor: checkbox,
  summary: text(LIMITS.summary),
  achievements: text(LIMITS.achievements),
});

const PHONE = /^\+?[\d\s.()-]{8,20}$/;

/** Private contact data: never beside the publishable part. */
export const contactSchema = z.object({
  contactPerson: text(LIMITS.contactLine),
  phone: z.string().trim().regex(PHONE, 'fields.errors.invalidPhone').or(z.literal('')).default(''),
  email: z.email('fields.errors.invalidEmail').or(z.literal('')).default(''),
  address: text(LIMITS.contactLine),
  contactNote: text(LIMITS.contactNote),
});
export type ContactInput = z.output<typeof contactSchema>;

/** The nomination form as a draft: what the registry cannot be without. */
export const draftSchema = details.extend({
  ...contactSchema.shape,
  consentGiven: checkbox,
  consentBy: text(LIMITS.consentBy),
});
export type ExemplarInput = z.output<typeof draftSchema>;

/** The nomination form as it is sent: the summary is needed to appraise it, and whoever consented is named. */
export const nominationSchema = draftSchema
  .extend({ summary: needed(LIMITS.summary) })
  .superRefine((value, context) => {
    if (!value.consentGiven || value.consentBy !== '') return;
    context.addIssue({
      code: 'custom',
      path: ['consentBy'],
      message: 'exemplars.errors.consentBy',
    });
  });

/** The edit form: the publishable part, and the version that was read. */
export const editSchema = details.extend({ version });
export type EditInput = z.output<typeof editSchema>;

/** The version that was read: in every form about one exemplar, beside what else it asks. */
export const verbSchema = z.object({ version });

export const reasonSchema = z.object({ reason: reason(LIMITS.reason) });

/** A decision has its number and its date, or there is none. */
export const decisionSchema = z
  .object({
    decisionNumber: text(LIMITS.decisionNumber),
    decisionDate: optionalDay,
  })
  .superRefine((value, context) => {
    if ((value.decisionNumber === '') === (value.decisionDate === null)) return;
    const path = value.decisionNumber === '' ? 'decisionNumber' : 'decisionDate';
    context.addIssue({ code: 'custom', path: [path], message: 'exemplars.errors.decisionBoth' });
  });
export type DecisionInput = z.output<typeof decisionSchema>;

export const consentSchema = z.discriminatedUnion('consent', [
  z.object({
    consent: z.literal('given'),
    consentBy: needed(LIMITS.consentBy),
    consentOn: optionalDay,
  }),
  z.object({ consent: z.literal('withdrawn'), ...reasonSchema.shape }),
]);
export type ConsentInput = z.output<typeof consentSchema>;

export const EXEMPLAR_SORTS = ['name', 'approved', 'updated', 'age'] as const;
export type ExemplarSort = (typeof EXEMPLAR_SORTS)[number];

const filterSchema = z.object({
  q: searched.optional().catch(undefined),
  status: z.enum(EXEMPLAR_STATUSES).optional().catch(undefined),
  family: z.enum(FAMILIES).optional().catch(undefined),
  kind: z.enum(EXEMPLAR_KINDS).optional().catch(undefined),
  sector: z.string().min(1).max(40).optional().catch(undefined),
  place: z.string().min(1).max(40).optional().catch(undefined),
  coverage: z.enum(COVERAGE_FILTERS).optional().catch(undefined),
  /** Those that a list brought in. */
  importId: z.string().min(1).max(40).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});

export type ExemplarFilter = z.output<typeof filterSchema> & {
  sort?: { by: ExemplarSort; descending: boolean } | undefined;
};

/** The filter of an address; what it does not know it leaves out. `sort=name`, `sort=-age`. */
export function readFilter(search: URLSearchParams): ExemplarFilter {
  const sort = search.get('sort') ?? '';
  const by = EXEMPLAR_SORTS.find((each) => each === sort.replace(/^-/, ''));
  return {
    ...filterSchema.parse({
      ...Object.fromEntries(search),
      importId: search.get('import') ?? undefined,
    }),
    sort: by && { by, descending: sort.startsWith('-') },
  };
}
