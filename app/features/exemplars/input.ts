/** What the forms of exemplars accept; the same schemas serve browser and server. */
import { z } from 'zod';
import { asPlainDate } from '~/platform/time';
import { COVERAGE_FILTERS, EXEMPLAR_KINDS, EXEMPLAR_STATUSES, FAMILIES } from './rules';

export const LIMITS = {
  name: 200,
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
  fileBytes: 20 * 1024 * 1024,
} as const;

const REQUIRED = 'common.errors.required';
const tooLong = (max: number) => `common.errors.tooLong?max=${max}`;

const line = (max: number) =>
  z.string({ error: REQUIRED }).trim().min(1, REQUIRED).max(max, tooLong(max));
const optionalText = (max: number) => z.string().trim().max(max, tooLong(max)).default('');
const code = z
  .string({ error: 'common.errors.invalidChoice' })
  .min(1, 'common.errors.invalidChoice')
  .max(40, 'common.errors.invalidChoice');
const day = z.string().transform((text, context) => {
  const date = asPlainDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'common.errors.invalidDate' });
  return z.NEVER;
});
const checkbox = z.preprocess(
  (value) => value === 'on' || value === true || value === '1',
  z.boolean(),
);

/** What is publishable about an exemplar. */
const details = z.object({
  name: line(LIMITS.name),
  family: z.enum(FAMILIES, { error: 'common.errors.invalidChoice' }),
  kind: z.enum(EXEMPLAR_KINDS, { error: 'common.errors.invalidChoice' }),
  sectorCode: code,
  movementCode: code.nullish().transform((value) => value ?? null),
  placeCode: code,
  placeDetail: optionalText(LIMITS.placeDetail),
  birthYear: z.coerce
    .number({ error: 'common.errors.invalidNumber' })
    .int('common.errors.invalidNumber')
    .min(LIMITS.birthYearMin, 'exemplars.errors.birthYear')
    .max(2100, 'exemplars.errors.birthYear')
    .nullish()
    .transform((value) => value ?? null),
  isMinor: checkbox,
  summary: optionalText(LIMITS.summary),
  achievements: optionalText(LIMITS.achievements),
});

const PHONE = /^\+?[\d\s.()-]{8,20}$/;

/** Private contact data: never beside the publishable part. */
export const contactSchema = z.object({
  contactPerson: optionalText(LIMITS.contactLine),
  phone: z.string().trim().regex(PHONE, 'common.errors.invalidPhone').or(z.literal('')).default(''),
  email: z.email('common.errors.invalidEmail').or(z.literal('')).default(''),
  address: optionalText(LIMITS.contactLine),
  contactNote: optionalText(LIMITS.contactNote),
});
export type ContactInput = z.output<typeof contactSchema>;

/** The nomination form as a draft: what the registry cannot be without. */
export const draftSchema = details.extend({
  ...contactSchema.shape,
  consentGiven: checkbox,
  consentBy: optionalText(LIMITS.consentBy),
});
export type ExemplarInput = z.output<typeof draftSchema>;

/** The nomination form as it is sent: the summary is needed to appraise it, and whoever consented is named. */
export const nominationSchema = draftSchema
  .extend({ summary: line(LIMITS.summary) })
  .superRefine((value, context) => {
    if (!value.consentGiven || value.consentBy !== '') return;
    context.addIssue({
      code: 'custom',
      path: ['consentBy'],
      message: 'exemplars.errors.consentBy',
    });
  });

/** The edit form: the publishable part, and the version that was read. */
export const editSchema = details.extend({ version: z.coerce.number().int() });
export type EditInput = z.output<typeof editSchema>;

export const reasonSchema = z.object({
  reason: z
    .string({ error: 'common.errors.reasonRequired' })
    .trim()
    .min(1, 'common.errors.reasonRequired')
    .max(LIMITS.reason, tooLong(LIMITS.reason)),
});

/** A decision has its number and its date, or there is none. */
export const decisionSchema = z
  .object({
    decisionNumber: optionalText(LIMITS.decisionNumber),
    decisionDate: day.nullish().transform((value) => value ?? null),
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
    consentBy: line(LIMITS.consentBy),
    consentOn: day.nullish().transform((value) => value ?? null),
  }),
  z.object({ consent: z.literal('withdrawn'), ...reasonSchema.shape }),
]);
export type ConsentInput = z.output<typeof consentSchema>;

export const EXEMPLAR_SORTS = ['name', 'approved', 'updated', 'age'] as const;
export type ExemplarSort = (typeof EXEMPLAR_SORTS)[number];

const filterSchema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
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
