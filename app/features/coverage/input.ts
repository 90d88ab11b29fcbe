/** What the forms of coverage send: the same schemas serve the browser and the server. Messages are keys of the catalogues. */
import { z } from 'zod';
import type { ErrorKey } from '~/platform/i18n/keys';
import { clean } from '~/platform/text';
import { asClockTime, asPlainDate, type ClockTime, type PlainDate } from '~/platform/time';
import { CREW_PARTS } from './rules';
import { ASSIGNMENT_KINDS, GENRES, GENRES_OF } from './rules.genres';
import {
  BRIEF_MAX,
  COMMENT_MAX,
  CREW_MAX,
  LENGTH_MAX,
  NOTE_MAX,
  REASON_MAX,
  TITLE_MAX,
} from './rules.limits';
import { isBroadcast, type Medium } from './rules.mediums';
import { NO_SLOT } from './rules.seats';
import type { Confirmation } from './rules.warnings';

type Message = ErrorKey | `${ErrorKey}?${string}`;
const says = (message: Message) => ({ error: message });

// No pipe into another z.string(): Conform reads the empty text that comes out of the first as absent.
const text = (max: number) =>
  z
    .string()
    .optional()
    .transform((value) => clean(value ?? ''))
    .refine((value) => value.length <= max, says(`common.errors.tooLong?max=${max}`));

const needed = (max: number, message: Message = 'common.errors.required') =>
  z
    .string(says(message))
    .transform(clean)
    .refine((value) => value !== '', says(message))
    .refine((value) => value.length <= max, says(`common.errors.tooLong?max=${max}`));

const id = z.string(says('common.errors.required')).min(1, says('common.errors.required')).max(64);
const optionalId = z
  .string()
  .max(64)
  .optional()
  .transform((value) => value || null);

/** Text that may be absent, read by `read`; what it cannot read is an error. */
const optional = <T>(read: (value: string) => T | null, message: Message) =>
  z
    .string()
    .optional()
    .transform((value, context): T | null => {
      const typed = clean(value ?? '');
      if (typed === '') return null;
      const result = read(typed);
      if (result === null) context.addIssue({ code: 'custom', message });
      return result;
    });

const required = <T>(read: (value: string) => T | null, message: Message) =>
  z.string(says('common.errors.required')).transform((value, context): T => {
    const typed = clean(value);
    const result = typed === '' ? null : read(typed);
    if (result !== null) return result;
    context.addIssue({
      code: 'custom',
      message: typed === '' ? 'common.errors.required' : message,
    });
    return z.NEVER;
  });

const day = required<PlainDate>(asPlainDate, 'common.errors.invalidDate');
const optionalDay = optional<PlainDate>(asPlainDate, 'common.errors.invalidDate');
const time = required<ClockTime>(asClockTime, 'common.errors.invalidTime');
const optionalTime = optional<ClockTime>(asClockTime, 'common.errors.invalidTime');

/** A whole number as people write it: 1200, 1.200. */
const readWhole = (typed: string): number | null => {
  const digits = typed.replace(/[.\s]/g, '');
  const value = /^\d{1,6}$/.test(digits) ? Number(digits) : null;
  return value !== null && value >= 1 && value <= LENGTH_MAX ? value : null;
};
const length = required(readWhole, 'coverage.errors.length');
const optionalLength = optional(readWhole, 'coverage.errors.length');
const version = required(
  (typed) => (/^\d{1,9}$/.test(typed) ? Number(typed) : null),
  'common.errors.invalidNumber',
);

/** An address of the web: http or https, nothing that a browser would run. */
function readUrl(typed: string): string | null {
  if (typed.length > 500 || !URL.canParse(typed)) return null;
  const { protocol, hostname } = new URL(typed);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? typed : null;
}
const url = required(readUrl, 'common.errors.invalidUrl');
const optionalUrl = optional(readUrl, 'common.errors.invalidUrl');

const ticked = z
  .string()
  .optional()
  .transform((value) => value === '1' || value === 'on');

/** A form that is warned asks first; then it names what was seen and accepted, and why it goes on. */
const confirmation = {
  ask: ticked,
  accepted: z
    .string()
    .max(500)
    .optional()
    .transform((value) => (value ?? '').split(',').filter(Boolean)),
  note: text(NOTE_MAX),
};
type Confirmable<Output> = Omit<Output, keyof typeof confirmation> & Confirmation;

const suits = (input: { kind: keyof typeof GENRES_OF; genre: (typeof GENRES)[number] }) =>
  GENRES_OF[input.kind].includes(input.genre);

/** Which reruns of the slot are planned along, by their place in its list. */
const reruns = z
  .array(z.coerce.number().int().min(0).max(9).optional())
  .optional()
  .transform((rows) => (rows ?? []).filter((row) => row !== undefined));

/** A new assignment with its first placement. `leadId` assigns it, `offer` offers it to all, neither leaves a proposal. */
export const planSchema = z
  .object({
    exemplarId: id,
    outletId: id,
    kind: z.enum(ASSIGNMENT_KINDS, says('common.errors.invalidChoice')),
    genre: z.enum(GENRES, says('common.errors.invalidChoice')),
    title: text(TITLE_MAX),
    brief: text(BRIEF_MAX),
    channelId: id,
    slotId: optionalId,
    plannedOn: day,
    plannedTime: optionalTime,
    lengthValue: optionalLength,
    deadlineDay: optionalDay,
    deadlineTime: optionalTime,
    leadId: optionalId,
    offer: ticked,
    ...confirmation,
    reruns,
  })
  .refine(suits, { path: ['genre'], error: 'coverage.errors.genreUnsuited' satisfies Message });
/** `reruns` may be left out: none. */
export type PlanInput = Confirmable<
  Omit<z.output<typeof planSchema>, 'reruns'> & { reruns?: number[] | undefined }
>;

/** An exemplar for a seat of a slot on a day; the slot says the rest. */
export const seatSchema = z.object({ exemplarId: id, day });
export type SeatInput = z.output<typeof seatSchema>;

/** The length of an item in a rundown; empty takes the assignment's own. */
export const rundownLengthSchema = z.object({ minutes: optionalLength, version });
export type RundownLengthInput = z.output<typeof rundownLengthSchema>;

/** A step in a rundown, or the item whose place is taken. */
export const positionSchema = z.object({
  step: z.enum(['up', 'down'], says('common.errors.invalidChoice')).optional(),
  placeOf: optionalId,
});
export type PositionInput = z.output<typeof positionSchema>;

/** One more appearance of the same work: another channel, a rerun. */
export const placementSchema = z.object({
  channelId: id,
  slotId: optionalId,
  rerun: ticked,
  plannedOn: day,
  plannedTime: optionalTime,
  ...confirmation,
});
export type PlacementInput = Confirmable<z.output<typeof placementSchema>>;

// A form that says nothing about the slot leaves it where it is.
const slotToMoveTo = z
  .string()
  .max(64)
  .optional()
  .transform((value) => (value === NO_SLOT ? null : value || undefined));

export const moveSchema = z.object({
  plannedOn: day,
  plannedTime: optionalTime,
  slotId: slotToMoveTo,
  version,
  ...confirmation,
});
type MoveFields = Confirmable<z.output<typeof moveSchema>>;
/** `slotId`: null takes it out of its slot, undefined leaves it there. */
export type MoveInput = Omit<MoveFields, 'slotId'> & Partial<Pick<MoveFields, 'slotId'>>;

/** What the reporter hands in: how long it is, and where it is (a link; a file comes beside it). */
export const submissionSchema = z.object({
  lengthValue: length,
  link: optionalUrl,
  note: text(NOTE_MAX),
});
export type SubmissionInput = z.output<typeof submissionSchema>;

export const reasonSchema = z.object({ reason: needed(REASON_MAX, 'errors.reasonRequired') });
export const optionalReasonSchema = z.object({ reason: text(REASON_MAX) });

/** Whom the work is given to. Whether a reason is needed depends on the status: the command says. */
export const assigneeSchema = z.object({
  leadId: z
    .string(says('coverage.errors.assigneeRequired'))
    .min(1, says('coverage.errors.assigneeRequired'))
    .max(64),
  reason: text(REASON_MAX),
  ...confirmation,
});
export type AssigneeInput = Confirmable<z.output<typeof assigneeSchema>>;

const crewPart = z.enum(CREW_PARTS, says('common.errors.invalidChoice'));

/** What an editor may change at any time. `crew` comes as two lists of fields, `crewPerson` and `crewPart`: see `crewOf`. */
export const detailsSchema = z.object({
  version,
  title: needed(TITLE_MAX),
  brief: text(BRIEF_MAX),
  genre: z.enum(GENRES, says('common.errors.invalidChoice')),
  deadlineDay: optionalDay,
  deadlineTime: optionalTime,
  lengthValue: optionalLength,
});
export type CrewInput = { personId: string; part: (typeof CREW_PARTS)[number] }[];
export type DetailsInput = z.output<typeof detailsSchema> & { crew: CrewInput };

/** The crew that a form names: rows without a person are left out, a person counts once. */
export function crewOf(form: FormData): CrewInput {
  const parts = form.getAll('crewPart');
  const rows = form
    .getAll('crewPerson')
    .map((person, row) => ({ person, part: crewPart.safeParse(parts[row]) }));
  const crew = new Map<string, CrewInput[number]>();
  for (const { person, part } of rows) {
    if (typeof person === 'string' && person && part.success)
      crew.set(person, { personId: person, part: part.data });
  }
  return [...crew.values()].slice(0, CREW_MAX);
}

export const commentSchema = z.object({
  body: needed(COMMENT_MAX, 'coverage.errors.commentRequired'),
});

const printed = { issueNumber: needed(40), page: needed(20) };
const aired = { clipUrl: optionalUrl };

const evidence = {
  print: z.object({ publishedOn: day, publishedTime: optionalTime, ...printed }),
  online: z.object({ publishedOn: day, publishedTime: optionalTime, url }),
  air: z.object({ publishedOn: day, publishedTime: time, ...aired }),
};

/** When it was published, and the evidence that the medium asks for. */
export function evidenceSchema(medium: Medium) {
  if (medium === 'print') return evidence.print;
  return isBroadcast(medium) ? evidence.air : evidence.online;
}
export type PublicationInput =
  | z.output<typeof evidence.print>
  | z.output<typeof evidence.online>
  | z.output<typeof evidence.air>;

const correction = {
  print: z.object({
    reason: needed(REASON_MAX, 'errors.reasonRequired'),
    issueNumber: text(40),
    page: text(20),
  }),
  online: z.object({ reason: needed(REASON_MAX, 'errors.reasonRequired'), url: optionalUrl }),
  air: z.object({ reason: needed(REASON_MAX, 'errors.reasonRequired'), clipUrl: optionalUrl }),
};

/** What was corrected and why; new evidence only where the old no longer holds. */
export function correctionSchema(medium: Medium) {
  if (medium === 'print') return correction.print;
  return isBroadcast(medium) ? correction.air : correction.online;
}
export type CorrectionInput =
  | z.output<typeof correction.print>
  | z.output<typeof correction.online>
  | z.output<typeof correction.air>;

/** The list of assignments: what the address asks for. Anything odd is left out. */
export const listSchema = z.object({
  q: z.string().max(100).catch(''),
  status: z.string().max(20).catch(''),
  reporter: z.string().max(64).catch(''),
  outlet: z.string().max(64).catch(''),
  late: z.enum(['', 'placement', 'deadline']).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ListInput = z.output<typeof listSchema>;

const DAYS_MOST = 366;

/** A whole number of days on (7) or back (-7). */
const readDays = (typed: string): number | null =>
  /^[+-]?\d{1,3}$/.test(typed) && Math.abs(Number(typed)) <= DAYS_MOST && Number(typed) !== 0
    ? Number(typed)
    : null;

/** To a day, or so many days on: one of them. */
export const bulkMoveSchema = z
  .object({ day: optionalDay, days: optional(readDays, 'table.errors.days'), ...confirmation })
  .refine(({ day, days }) => (day === null) !== (days === null), {
    path: ['day'],
    error: 'table.errors.dayOrDays' satisfies Message,
  });

/** One cell of the table: a field of the details over the version that was read. */
export const cellSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('title'), version, title: needed(TITLE_MAX) }),
  z.object({
    field: z.literal('genre'),
    version,
    genre: z.enum(GENRES, says('common.errors.invalidChoice')),
  }),
  z.object({ field: z.literal('length'), version, lengthValue: optionalLength }),
  z.object({
    field: z.literal('deadline'),
    version,
    deadlineDay: optionalDay,
    deadlineTime: optionalTime,
  }),
]);
export type CellInput = z.output<typeof cellSchema>;
