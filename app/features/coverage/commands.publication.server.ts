/** What was published, with its evidence: recorded, corrected, taken down. */
import type { Ctx } from '~/platform/context.server';
import { DomainError, type Message } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { clockTimeOf } from '~/platform/time';
import { fromJson, json } from '~db/columns';
import type { Tx } from '~db/connect';
import { confirmed, requireConfirmed } from './commands.confirmation.server';
import {
  type EvidenceRecord,
  evidenceOf,
  oddEvidenceOf,
  requireEvidence,
  requireReadable,
} from './commands.evidence.server';
import { holdAssignmentOf } from './commands.holding.server';
import { permitted, runPlacementVerb } from './commands.placement-step.server';
import { cancelReruns, hasReruns, pushReruns, requireAfterAiring } from './commands.reruns.server';
import { dayAndTime } from './commands.seating.server';
import type { CorrectionInput, PublicationInput } from './input.placements';
import type { LoadedPlacement } from './queries.facts.server';
import type { Place } from './rules.reruns';

/**
 * Records that it was published, with the evidence of its medium. Throws 403, 404, 409, and 422 at `publishedOn` or
 * `publishedTime` for a time to come or before the programme.
 */
export function publishPlacement(ctx: Ctx, id: string, input: PublicationInput): Promise<string> {
  return transactOnce(ctx, async (tx) => {
    await holdAssignmentOf(tx, id);
    const facts = await permitted(tx, ctx, 'publish', id, input.version);
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
    const aired = { day: input.publishedOn, time: input.publishedTime };
    await requireAfterAiring(tx, facts, aired, 'publishedOn');
    const odd = await oddEvidenceOf(tx, facts, evidence, input.publishedOn);
    requireConfirmed(odd, input);
    return runPlacementVerb(tx, ctx, 'publish', facts, {
      along: await pushLate(tx, ctx, facts, aired),
      set: {
        published_on: input.publishedOn,
        published_time: input.publishedTime,
        evidence: json(evidence),
      },
      data: {
        day: dayAndTime(input.publishedOn, input.publishedTime),
        evidence,
        ...confirmed(odd, input),
      },
    });
  });
}

/** Aired later than planned: no rerun is left before it. */
async function pushLate(tx: Tx, ctx: Ctx, facts: LoadedPlacement, aired: Place) {
  if (facts.appearance !== 'first_airing' || !(await hasReruns(tx, facts.id))) return [];
  const { id, channelId, plannedOn: day, plannedTime: time } = facts;
  return pushReruns(tx, ctx, { id, channelId, toChannelId: channelId }, { day, time }, aired);
}

const invalid = (field: string, code: Message) =>
  new DomainError('errors.invalid', 422, {}, { [field]: [code] });

/** Records a correction; new evidence replaces the old, which stays in the history. Throws 403, 404, 409, 422. */
export function correctPlacement(
  ctx: Ctx,
  id: string,
  { reason, version, ...input }: CorrectionInput,
): Promise<string> {
  return transactOnce(ctx, async (tx) => {
    await holdAssignmentOf(tx, id);
    const facts = await permitted(tx, ctx, 'correct', id, version);
    const before = fromJson<EvidenceRecord>(facts.evidence) ?? {};
    const given = Object.fromEntries(
      Object.entries(evidenceOf(input)).filter(([, value]) => value !== null),
    );
    requireReadable(given);
    const odd = await oddEvidenceOf(tx, facts, given, null);
    requireConfirmed(odd, input);
    const changed = Object.keys(given).length > 0;
    return runPlacementVerb(tx, ctx, 'correct', facts, {
      reason,
      ...(changed
        ? {
            set: { evidence: json({ ...before, ...given }) },
            data: { evidence: given, before, ...confirmed(odd, input) },
          }
        : {}),
    });
  });
}

/**
 * Records that it was taken down: it no longer counts as published, and what was still to show an airing again is cancelled with
 * it. Throws 403, 404, 409, 422.
 */
export function takeDownPlacement(
  ctx: Ctx,
  id: string,
  reason: string,
  version?: number,
): Promise<string> {
  return transactOnce(ctx, async (tx) => {
    await holdAssignmentOf(tx, id);
    const facts = await permitted(tx, ctx, 'take_down', id, version);
    const airs = facts.appearance === 'first_airing';
    const along = airs ? await cancelReruns(tx, ctx, id, reason) : [];
    return runPlacementVerb(tx, ctx, 'take_down', facts, { reason, along });
  });
}
