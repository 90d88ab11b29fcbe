/** The verbs of a placement. Each is one transaction, one event. */

import { record } from '~/features/history/commands.server';
import { lastTouch } from '~/features/history/queries.server';
import { notify } from '~/features/notifications/commands.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, refusalIn } from '~/platform/errors';
import type { ErrorKey } from '~/platform/i18n/keys';
import { type ClockTime, clockTimeOf, formatDate, type PlainDate } from '~/platform/time';
import { fromJson, json } from '~db/columns';
import type { Reader, Tx } from '~db/connect';
import type { Schema } from '~db/schema';
import { requireSlot } from './commands.channel.server';
import { codesOf, confirmed, requireConfirmed } from './commands.confirmation.server';
import { dayAndTime, requireSeat, seatAfterMove } from './commands.seating.server';
import type { CorrectionInput, MoveInput, PublicationInput } from './input.placements';
import { type LoadedPlacement, requirePlacementFacts } from './queries.facts.server';
import { warningsOfMove } from './queries.warning-preview.server';
import { isBroadcast } from './rules.mediums';
import {
  mayUsePlacement,
  moveRefusalOf,
  PLACEMENT_KIND_OF,
  type PlacementVerb,
  placementRefusalOf,
  placementTransitionOf,
} from './rules.placements';
import type { WarningCode } from './rules.warnings';

type Columns = Partial<
  Pick<
    Schema['placements'],
    | 'planned_on'
    | 'planned_time'
    | 'slot_id'
    | 'channel_id'
    | 'kind'
    | 'published_on'
    | 'published_time'
    | 'evidence'
  >
>;

interface Change {
  set?: Columns;
  reason?: string;
  data?: Record<string, unknown>;
  /** The words when another was faster, in place of the usual ones. */
  late?: (now: LoadedPlacement) => Promise<DomainError>;
}

/** Runs a verb of a placement. Gives the id of its event. Throws 403, 404, 409, and what `change` refuses. */
async function runPlacementVerb(
  tx: Tx,
  ctx: Ctx,
  verb: PlacementVerb,
  facts: LoadedPlacement,
  change: Change = {},
): Promise<string> {
  const transition = placementTransitionOf(verb, facts.status);
  if (!transition) throw await placementTooLate(tx, facts);
  if (transition.reason && !change.reason?.trim()) {
    throw new DomainError('errors.reasonRequired', 422, {}, { reason: ['errors.reasonRequired'] });
  }
  const to = transition.to === 'same' ? facts.status : transition.to;
  const { numUpdatedRows } = await tx.q
    .updateTable('placements')
    .set({ ...change.set, status: to, updated_at: ctx.clock.now(), version: facts.version + 1 })
    .where('id', '=', facts.id)
    .where('status', '=', facts.status)
    .where('version', '=', facts.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const now = await requirePlacementFacts(tx, facts.id);
    throw await (change.late?.(now) ?? placementTooLate(tx, now));
  }
  return record(tx, ctx, {
    subject: { kind: 'placement', id: facts.id },
    event: verb,
    from: facts.status,
    to,
    data: { channel: facts.channelName, ...change.data },
    undo: {
      rows: [
        { table: 'placements', id: facts.id, version: facts.version + 1, before: facts.columns },
      ],
    },
    ...(change.reason ? { reason: change.reason } : {}),
  });
}

/** The facts, once the person may use the verb and it is not too late. */
async function permitted(
  db: Reader,
  ctx: Ctx,
  verb: PlacementVerb,
  id: string,
): Promise<LoadedPlacement> {
  const facts = await requirePlacementFacts(db, id);
  if (!mayUsePlacement(ctx.who, verb, facts.outletId))
    throw new DomainError('coverage.errors.notYours', 403);
  if (!placementTransitionOf(verb, facts.status)) throw await placementTooLate(db, facts);
  const refusal = placementRefusalOf(verb, facts);
  if (refusal) throw new DomainError(`coverage.errors.${refusal}`, 409);
  return facts;
}

/** Why the verb is not the person's now, in the words of its refusal; null when it is. Throws 404. */
export const whyNotPlacementVerb = (ctx: Ctx, id: string, verb: PlacementVerb) =>
  refusalIn(permitted(ctx.db, ctx, verb, id));

async function placementTooLate(db: Reader, facts: LoadedPlacement): Promise<DomainError> {
  const last = await lastTouch(db, { kind: 'placement', id: facts.id });
  return new DomainError('coverage.errors.placementTooLate', 409, {
    status: facts.status,
    ...last,
  });
}

const invalid = (field: string, code: ErrorKey) =>
  new DomainError('errors.invalid', 422, {}, { [field]: [code] });

/**
 * Moves a placement to another day, hour or slot, over the version that was read; the same place changes nothing. Unless
 * another slot is named it stays in its own where that has an occurrence on the new day, and leaves it elsewhere.
 * Throws 403, 404, 409, 422 `dayPassed` or by `slotId`, 409 `confirmWarnings` when a form asks about new warnings that were
 * not accepted, and 409 `moveOvertaken` with `by`, `at`, `day` to read and `plannedOn`, `plannedTime` ('' when none),
 * `version` to decide with.
 */
export async function movePlacement(
  ctx: Ctx,
  id: string,
  input: MoveInput,
): Promise<{ version: number; warnings: WarningCode[]; eventId: string | null }> {
  const found = await warningsOfMove(ctx, id, input);
  const warnings = codesOf(found);
  return ctx.db.transaction(async (tx) => {
    const facts = await permitted(tx, ctx, 'move', id);
    if (facts.version !== input.version) throw await overtaken(tx, facts);
    const sameTime = facts.plannedOn === input.plannedOn && facts.plannedTime === input.plannedTime;
    const slot = await slotFor(tx, facts, input);
    if (sameTime && !slot) return { version: facts.version, warnings, eventId: null };
    if (!sameTime && moveRefusalOf(input.plannedOn, input.plannedTime, ctx.clock.now()) !== null) {
      throw new DomainError(
        'coverage.errors.dayPassed',
        422,
        {},
        { plannedOn: ['coverage.errors.dayPassed'] },
      );
    }
    const seat = slot
      ? { slotId: facts.slotId, plannedTime: input.plannedTime }
      : await seatAfterMove(tx, facts, input);
    const eventId = await runPlacementVerb(tx, ctx, 'move', facts, {
      set: {
        planned_on: input.plannedOn,
        planned_time: seat.plannedTime,
        slot_id: seat.slotId,
        ...slot?.set,
      },
      data: {
        fromDay: dayAndTime(facts.plannedOn, facts.plannedTime),
        day: dayAndTime(input.plannedOn, seat.plannedTime),
        ...(seat.left ? { leftSlot: seat.left } : {}),
        ...slot?.data,
        ...confirmed(found, input),
      },
      late: (now) => (now.status === facts.status ? overtaken(tx, now) : placementTooLate(tx, now)),
    });
    requireConfirmed(found, input);
    await tellMoved(tx, ctx, facts, input.plannedOn, eventId);
    return { version: facts.version + 1, warnings, eventId };
  });
}

/** What changes with the slot; null when it stays. A slot of another channel takes the appearance there. */
async function slotFor(tx: Tx, facts: LoadedPlacement, { slotId, plannedOn }: MoveInput) {
  if (slotId === undefined || slotId === facts.slotId) return null;
  const from = facts.slotName ? { fromSlot: facts.slotName } : {};
  if (slotId === null) return { set: { slot_id: null }, data: from };
  const { name, channel } = await requireSlot(tx, facts.outletId, facts.kind, slotId);
  await requireSeat(tx, slotId, channel.id, plannedOn);
  const rerun = facts.appearance === 'rerun' && isBroadcast(channel.medium);
  return {
    set: {
      slot_id: slotId,
      channel_id: channel.id,
      kind: rerun ? ('rerun' as const) : PLACEMENT_KIND_OF[channel.medium],
    },
    data: { ...from, slot: name, channel: channel.name },
  };
}

async function overtaken(tx: Tx, facts: LoadedPlacement): Promise<DomainError> {
  const { name, at } = await lastTouch(tx, { kind: 'placement', id: facts.id });
  return new DomainError('coverage.errors.moveOvertaken', 409, {
    by: name,
    at,
    day: dayAndTime(facts.plannedOn, facts.plannedTime),
    plannedOn: facts.plannedOn,
    plannedTime: facts.plannedTime ?? '',
    version: facts.version,
  });
}

const tellMoved = (tx: Tx, ctx: Ctx, facts: LoadedPlacement, day: PlainDate, eventId: string) =>
  notify(tx, ctx, {
    to: facts.leadId ? [facts.leadId] : [],
    eventId,
    kind: 'moved',
    subject: { kind: 'assignment', id: facts.assignmentId },
    data: { title: facts.title, name: ctx.who.displayName, day: formatDate(day) },
  });

/** Puts an approved text in line for its day. Throws 403, 404, 409. */
export function schedulePlacement(ctx: Ctx, id: string): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    const facts = await permitted(tx, ctx, 'schedule', id);
    return runPlacementVerb(tx, ctx, 'schedule', facts);
  });
}

/**
 * Records that it was published, with the evidence of its medium. Throws 403, 404, 409, and 422 at `publishedOn` or
 * `publishedTime` for a time to come or before the programme.
 */
export function publishPlacement(ctx: Ctx, id: string, input: PublicationInput): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    const facts = await permitted(tx, ctx, 'publish', id);
    const now = ctx.clock.now();
    if (input.publishedOn > ctx.clock.today())
      throw invalid('publishedOn', 'coverage.errors.publishedInFuture');
    if (
      input.publishedOn === ctx.clock.today() &&
      input.publishedTime !== null &&
      input.publishedTime > clockTimeOf(now)
    ) {
      throw invalid('publishedTime', 'coverage.errors.publishedInFuture');
    }
    if (input.publishedOn < facts.programmeStartsOn) {
      throw invalid('publishedOn', 'coverage.errors.publishedBeforeProgramme');
    }
    const evidence = evidenceOf(input);
    requireEvidence(facts, evidence, input.publishedTime);
    return runPlacementVerb(tx, ctx, 'publish', facts, {
      set: {
        published_on: input.publishedOn,
        published_time: input.publishedTime,
        evidence: json(evidence),
      },
      data: { day: dayAndTime(input.publishedOn, input.publishedTime), evidence },
    });
  });
}

type EvidenceRecord = Record<string, string | null>;

const EVIDENCE_FIELDS = ['url', 'issueNumber', 'page', 'clipUrl'] as const;

const evidenceOf = (input: object): EvidenceRecord =>
  Object.fromEntries(
    EVIDENCE_FIELDS.filter((field) => field in input).map((field) => [
      field,
      (input as EvidenceRecord)[field] || null,
    ]),
  );

/** What the medium asks for is there, whatever schema the input came through. */
function requireEvidence(
  facts: LoadedPlacement,
  evidence: EvidenceRecord,
  time: ClockTime | null,
): void {
  const needed =
    facts.medium === 'print'
      ? ['issueNumber', 'page']
      : facts.medium === 'online' || facts.medium === 'social'
        ? ['url']
        : [];
  const missing = needed.filter((field) => !evidence[field]);
  if (needed.length === 0 && time === null) missing.push('publishedTime');
  if (missing.length === 0) return;
  const fields = Object.fromEntries(
    missing.map((field) => [field, ['common.errors.required' as const]]),
  );
  throw new DomainError('errors.invalid', 422, {}, fields);
}

/** Records a correction; new evidence replaces the old, which stays in the history. Throws 403, 404, 409, 422. */
export function correctPlacement(
  ctx: Ctx,
  id: string,
  { reason, ...input }: CorrectionInput,
): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    const facts = await permitted(tx, ctx, 'correct', id);
    const before = fromJson<EvidenceRecord>(facts.evidence) ?? {};
    const given = Object.fromEntries(
      Object.entries(evidenceOf(input)).filter(([, value]) => value !== null),
    );
    const changed = Object.keys(given).length > 0;
    return runPlacementVerb(tx, ctx, 'correct', facts, {
      reason,
      ...(changed
        ? { set: { evidence: json({ ...before, ...given }) }, data: { evidence: given, before } }
        : {}),
    });
  });
}

/** Records that it was taken down: it no longer counts as published. Throws 403, 404, 409, 422. */
export function takeDownPlacement(ctx: Ctx, id: string, reason: string): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    const facts = await permitted(tx, ctx, 'take_down', id);
    return runPlacementVerb(tx, ctx, 'take_down', facts, { reason });
  });
}

/** Cancels one placement; the assignment stays. Throws 403, 404, 409, 422. */
export function cancelPlacement(ctx: Ctx, id: string, reason: string): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    const facts = await permitted(tx, ctx, 'cancel', id);
    return runPlacementVerb(tx, ctx, 'cancel', facts, { reason });
  });
}
