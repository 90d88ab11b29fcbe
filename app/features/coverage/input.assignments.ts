/** What the forms of an assignment send. */
import { z } from 'zod';
import {
  choice,
  needed,
  optionalDay,
  optionalTime,
  reason,
  says,
  text,
  version,
} from '~/platform/form-fields';
import {
  type Confirmable,
  confirmation,
  genre,
  length,
  optionalLength,
  optionalUrl,
} from './input.fields';
import { CREW_PARTS } from './rules';
import { BRIEF_MAX, COMMENT_MAX, CREW_MAX, NOTE_MAX, REASON_MAX, TITLE_MAX } from './rules.limits';

/** What the reporter hands in: how long it is, and where it is (a link; a file comes beside it). */
export const submissionSchema = z.object({
  lengthValue: length,
  link: optionalUrl,
  note: text(NOTE_MAX),
});
export type SubmissionInput = z.output<typeof submissionSchema>;

/** A verb that asks nothing but what was read. */
export const verbSchema = z.object({ version });
export const reasonSchema = z.object({ reason: reason(REASON_MAX), version });

/** For many rows at once each names its own version. */
export const bulkReasonSchema = z.object({ reason: reason(REASON_MAX) });

/** The reporter's own verbs may wait for a network while the work goes on: its status is their guard, not a version. */
export const declineSchema = bulkReasonSchema;
export const releaseSchema = z.object({ reason: text(REASON_MAX) });

/** Whom the work is given to. Whether a reason is needed depends on the status: the command says. */
export const bulkAssigneeSchema = z.object({
  leadId: z
    .string(says('coverage.errors.assigneeRequired'))
    .min(1, says('coverage.errors.assigneeRequired'))
    .max(64),
  reason: text(REASON_MAX),
  ...confirmation,
});
export const assigneeSchema = bulkAssigneeSchema.extend({ version });
export type AssigneeInput = Confirmable<z.output<typeof bulkAssigneeSchema>>;

const crewPart = choice(CREW_PARTS);

/** What an editor may change at any time. `crew` comes as two lists of fields, `crewPerson` and `crewPart`: see `crewOf`. */
export const detailsSchema = z.object({
  version,
  title: needed(TITLE_MAX),
  brief: text(BRIEF_MAX),
  genre,
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

/** One cell of the table: a field of the details over the version that was read. */
export const cellSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('title'), version, title: needed(TITLE_MAX) }),
  z.object({
    field: z.literal('genre'),
    version,
    genre,
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
