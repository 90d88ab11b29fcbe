/** Runs the verb that a form asked for. */

import type { z } from 'zod';
import { undoAddress } from '~/features/history/rules';
import type { Ctx } from '~/platform/context.server';
import { DomainError, joinedRefusal } from '~/platform/errors';
import { discardUpload, type FileOwner, insertFile, saveUpload } from '~/platform/files.server';
import type { DoneKey } from '~/platform/i18n/keys';
import { parseForm } from '~/platform/parse-form';
import { wasDone } from '~/platform/receipts.server';
import { formatDayMonth, isoWeekday } from '~/platform/time';
import {
  approveAssignment,
  cancelAssignment,
  editAssignment,
  resumeAssignment,
  returnAssignment,
  startAssignment,
  submitAssignment,
  suspendAssignment,
} from './commands.assignments.server';
import {
  assignAssignment,
  claimAssignment,
  declineAssignment,
  offerAssignment,
  releaseAssignment,
} from './commands.lead.server';
import { movePlacement } from './commands.move.server';
import { whyNotPlacementVerb } from './commands.placement-step.server';
import { cancelPlacement, schedulePlacement } from './commands.placements.server';
import {
  correctPlacement,
  publishPlacement,
  takeDownPlacement,
} from './commands.publication.server';
import { whyNotVerb } from './commands.transition.server';
import {
  assigneeSchema,
  declineSchema,
  reasonSchema,
  releaseSchema,
  type SubmissionInput,
  submissionSchema,
  verbSchema,
} from './input.assignments';
import { correctionSchema, evidenceSchema, moveSchema } from './input.placements';
import {
  type LoadedAssignment,
  requireAssignmentFacts,
  requirePlacementFacts,
} from './queries.facts.server';
import type { AssignmentVerb } from './rules';
import type { PlacementVerb } from './rules.placements';

interface Done {
  done: DoneKey;
  params?: Record<string, string | number>;
  /** The address that undoes it; null when nothing was done. */
  undo: string | null;
}

/**
 * Parses the form of a verb and runs it. A form that is too late or not the person's is told so, whatever is missing in it.
 * Throws what the schema and the command refuse.
 */
export async function runAssignmentForm(
  ctx: Ctx,
  id: string,
  verb: AssignmentVerb,
  form: FormData,
): Promise<Done> {
  const read = <Schema extends z.ZodType>(schema: Schema) => parseForm(schema, form);
  const version = () => read(verbSchema).version;
  const reason = () => read(reasonSchema).reason;
  const verbs: Record<AssignmentVerb, () => Promise<string | null>> = {
    offer: () => offerAssignment(ctx, id, version()),
    assign: () => assignAssignment(ctx, id, read(assigneeSchema)),
    claim: () => claimAssignment(ctx, id),
    release: () => releaseAssignment(ctx, id, read(releaseSchema).reason),
    decline: () => declineAssignment(ctx, id, read(declineSchema).reason),
    start: () => startAssignment(ctx, id),
    submit: () => submitForm(ctx, id, form),
    edit: () => editAssignment(ctx, id, version()),
    return: () => returnAssignment(ctx, id, reason(), version()),
    approve: () => approveAssignment(ctx, id, version()),
    suspend: () => suspendAssignment(ctx, id, reason(), version()),
    resume: () => resumeAssignment(ctx, id, version()),
    cancel: () => cancelAssignment(ctx, id, reason(), version()),
  };
  // A claim refuses by itself: its repetition is a success.
  const refusal = verb === 'claim' ? null : await whyNotVerb(ctx, id, verb);
  if (refusal && !(await wasDone(ctx))) throw refusal;
  const eventId = await verbs[verb]();
  const undo = undoAddress(eventId);
  const after = await requireAssignmentFacts(ctx.db, id);
  const params = verb === 'assign' ? { name: after.title, who: after.leadName ?? '' } : {};
  return { done: doneOf(after, verb), params, undo };
}

/** What became of it: work of a need that has ended is cancelled when it is given back. */
function doneOf({ status }: LoadedAssignment, verb: AssignmentVerb): DoneKey {
  if (verb !== 'release' && verb !== 'decline') return DONE[verb];
  return status === 'cancelled' ? 'coverage.done.endedWithNeed' : DONE[verb];
}

const DONE: Record<AssignmentVerb, DoneKey> = {
  offer: 'coverage.done.offered',
  assign: 'coverage.done.assigned',
  claim: 'coverage.done.claimed',
  release: 'coverage.done.released',
  decline: 'coverage.done.declined',
  start: 'coverage.done.started',
  submit: 'coverage.done.submitted',
  edit: 'coverage.done.editing',
  return: 'coverage.done.returned',
  approve: 'coverage.done.approved',
  suspend: 'coverage.done.suspended',
  resume: 'coverage.done.resumed',
  cancel: 'coverage.done.cancelled',
};

const NO_LINK = new DomainError(
  'errors.invalid',
  422,
  {},
  { link: ['coverage.errors.linkOrFile'] },
);

/**
 * What is handed in, its file kept already (no bytes are written inside a transaction). What is wrong with the fields, with the
 * file and for want of both is refused together.
 */
async function readSubmission(ctx: Ctx, form: FormData, owner: FileOwner) {
  const sent = form.get('file');
  const file = sent instanceof Blob && sent.size > 0 ? sent : null;
  const linked = String(form.get('link') ?? '').trim() !== '';
  const [input, upload] = await Promise.allSettled([
    new Promise<SubmissionInput>((read) => read(parseForm(submissionSchema, form))),
    file ? saveUpload(ctx, file, owner) : null,
  ]);
  const refused = [input, upload].flatMap((read) =>
    read.status === 'rejected' ? [read.reason] : [],
  );
  if (input.status === 'fulfilled' && upload.status === 'fulfilled' && (file || linked)) {
    return { input: input.value, upload: upload.value };
  }
  if (upload.status === 'fulfilled' && upload.value) await discardUpload(upload.value);
  throw joinedRefusal(file || linked ? refused : [...refused, NO_LINK]);
}

/** Takes the file away again when the verb is refused. */
async function submitForm(ctx: Ctx, id: string, form: FormData): Promise<string> {
  const owner = { ownerKind: 'assignment', ownerId: id } as const;
  const { input, upload } = await readSubmission(ctx, form, owner);
  if (!upload) return submitAssignment(ctx, id, input);
  let attached = false;
  try {
    const eventId = await submitAssignment(ctx, id, input, (tx) => {
      attached = true;
      return insertFile(tx, ctx, upload, owner);
    });
    // Sent a second time: the first one's file is the one that counts.
    if (!attached) await discardUpload(upload);
    return eventId;
  } catch (error) {
    await discardUpload(upload, error);
    throw error;
  }
}

/** Parses the form of a placement's verb by its medium and runs it. Throws what the schema and the command refuse. */
export async function runPlacementForm(
  ctx: Ctx,
  id: string,
  verb: PlacementVerb,
  form: FormData,
): Promise<Done> {
  const { medium } = await requirePlacementFacts(ctx.db, id);
  const read = <Schema extends z.ZodType>(schema: Schema) => parseForm(schema, form);
  const version = () => read(verbSchema).version;
  const reason = () => read(reasonSchema).reason;
  const verbs: Record<PlacementVerb, () => Promise<string | Moved>> = {
    move: () => movePlacement(ctx, id, read(moveSchema)),
    schedule: () => schedulePlacement(ctx, id, version()),
    publish: () => publishPlacement(ctx, id, read(evidenceSchema(medium))),
    correct: () => correctPlacement(ctx, id, read(correctionSchema(medium))),
    take_down: () => takeDownPlacement(ctx, id, reason(), version()),
    cancel: () => cancelPlacement(ctx, id, reason(), version()),
  };
  const refusal = await whyNotPlacementVerb(ctx, id, verb);
  if (refusal && !(await wasDone(ctx))) throw refusal;
  const outcome = await verbs[verb]();
  const eventId = typeof outcome === 'string' ? outcome : outcome.eventId;
  return {
    done: PLACEMENT_DONE[verb],
    undo: undoAddress(eventId),
    ...(typeof outcome === 'string' ? {} : { params: await told(ctx, id, outcome) }),
  };
}

type Moved = Awaited<ReturnType<typeof movePlacement>>;

/** What was moved and to when; what the editor is warned of goes along, in one text. */
async function told({ db }: Ctx, id: string, { warnings }: Moved) {
  const { title, plannedOn } = await requirePlacementFacts(db, id);
  const [weekday, day] = [isoWeekday(plannedOn), formatDayMonth(plannedOn)];
  return { name: title, weekday, day, warnings: warnings.join(',') };
}

const PLACEMENT_DONE: Record<PlacementVerb, DoneKey> = {
  move: 'coverage.done.moved',
  schedule: 'coverage.done.scheduled',
  publish: 'coverage.done.published',
  correct: 'coverage.done.corrected',
  take_down: 'coverage.done.takenDown',
  cancel: 'coverage.done.placementCancelled',
};
