/** How every verb of a placement runs: facts, refusal in words, one conditional update, one event. */
import type { Selectable } from 'kysely';
import { record } from '~/features/history/commands.server';
import { lastTouch } from '~/features/history/queries.server';
import type { UndoRow } from '~/features/history/rules';
import type { Ctx } from '~/platform/context.server';
import { DomainError, refusalIn } from '~/platform/errors';
import type { Reader, Tx } from '~db/connect';
import type { Schema } from '~db/schema';
import { type LoadedPlacement, requirePlacementFacts } from './queries.facts.server';
import {
  mayUsePlacement,
  type PlacementVerb,
  placementRefusalOf,
  placementTransitionOf,
} from './rules.placements';

type Columns = Partial<
  Pick<
    Selectable<Schema['placements']>,
    | 'planned_on'
    | 'planned_time'
    | 'slot_id'
    | 'channel_id'
    | 'kind'
    | 'rerun_of'
    | 'rundown_order'
    | 'published_on'
    | 'published_time'
    | 'evidence'
  >
>;

interface Change {
  set?: Columns;
  reason?: string;
  data?: Record<string, unknown>;
  /** What else the verb wrote, which an undo puts back with it. */
  along?: readonly UndoRow[];
  /** The words when another was faster, in place of the usual ones. */
  late?: (now: LoadedPlacement) => Promise<DomainError>;
}

/** Runs a verb of a placement. Gives the id of its event. Throws 403, 404, 409, and what `change` refuses. */
export async function runPlacementVerb(
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
        ...(change.along ?? []),
      ],
    },
    ...(change.reason ? { reason: change.reason } : {}),
  });
}

/**
 * The facts, once the person may use the verb, it is not too late, and nobody has gone on from `version` where a form names the
 * one that was read. Throws 403, 404, 409.
 */
export async function permitted(
  db: Reader,
  ctx: Ctx,
  verb: PlacementVerb,
  id: string,
  version?: number,
): Promise<LoadedPlacement> {
  const facts = await requirePlacementFacts(db, id);
  if (!mayUsePlacement(ctx.who, verb, facts.outletId))
    throw new DomainError('coverage.errors.notYours', 403);
  if (!placementTransitionOf(verb, facts.status)) throw await placementTooLate(db, facts);
  const refusal = placementRefusalOf(verb, facts);
  if (refusal) throw new DomainError(`coverage.errors.${refusal}`, 409);
  if (version !== undefined && version !== facts.version) throw await goneOn(db, facts);
  return facts;
}

/** 409: somebody has changed it; who and when, and the `version` that the form names when it is sent again. */
async function goneOn(db: Reader, { id, version }: LoadedPlacement): Promise<DomainError> {
  const last = await lastTouch(db, { kind: 'placement', id });
  return new DomainError('coverage.errors.placementGoneOn', 409, { ...last, version });
}

/** Why the verb is not the person's now, in the words of its refusal; null when it is. Throws 404. */
export const whyNotPlacementVerb = (ctx: Ctx, id: string, verb: PlacementVerb) =>
  refusalIn(permitted(ctx.db, ctx, verb, id));

/** 409: it has gone on; says where it is, who did it and when. */
export async function placementTooLate(db: Reader, facts: LoadedPlacement): Promise<DomainError> {
  const last = await lastTouch(db, { kind: 'placement', id: facts.id });
  return new DomainError('coverage.errors.placementTooLate', 409, {
    status: facts.status,
    ...last,
  });
}
