/** Somebody leaves: all that hangs on them is handed over, and the role or the account taken away, in one act. */
import {
  type Handed,
  handOverWork,
  holdHanded,
} from '~/features/coverage/commands.handover.server';
import { withdrawRequests } from '~/features/newsroom/commands.absences.server';
import { handOverDesks } from '~/features/newsroom/commands.desks.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, type Message } from '~/platform/errors';
import { can } from '~/platform/permissions';
import type { Grant } from '~/platform/principal';
import { transactOnce } from '~/platform/receipts.server';
import type { Tx } from '~db/connect';
import { record } from '../history/commands.server';
import {
  lostBetween,
  requireAwareOfLeaving,
  rolesOf,
  tellOfLeaving,
} from './commands.leaving.server';
import { shutOut, takeRole } from './commands.people.server';
import { requireAdministrator, requireStoredPerson } from './commands.stored-people.server';
import type { HandoverInput } from './input';
import { type Hanging, leftOutlets, listHanging } from './queries.handover.server';
import { grantKey, grantOf, mayDisable } from './rules';
import { DISABLE, hangingKey, NOBODY, recipientOf } from './rules.handover';

export interface HandedOver {
  /** What the works that changed hands are undone by, together. */
  batchId: string;
  /** Things that somebody got or that went back to everybody. */
  handed: number;
}

/**
 * Hands over everything that hangs on the role, or on the account, that the person gives up, and takes it away. What may not be
 * reassigned stays, and is told to the editors. Throws 403, 404; 409 when the account or a thing has changed since it was listed
 * (`handoverChanged`), `confirmDisable` and `confirmRoles` as without a handover; 422 at `items[n].to`, `reason`, `leaves`.
 */
export async function handOver(
  ctx: Ctx,
  personId: string,
  input: HandoverInput,
): Promise<HandedOver> {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
  const grant = input.leaves === DISABLE ? null : grantOf(input.leaves);
  if (grant === null && input.leaves !== DISABLE)
    throw refusedAt('leaves', 'fields.errors.invalidChoice');
  if (grant === null && !mayDisable(ctx.who, personId))
    throw new DomainError('accounts.errors.ownAccount', 422);
  return transactOnce(ctx, async (tx) => {
    await holdHanded(tx, worksOf(input));
    await requireAdministrator(tx, ctx, [personId, ...namedIn(input)]);
    const person = await requireStoredPerson(tx, personId);
    if (person.disabled_at !== null) throw new DomainError('errors.tooLate', 409);
    const leaver = { id: personId, displayName: person.display_name };
    const before = await rolesOf(tx, personId);
    const lost = lostBetween(before, afterOf(before, grant));
    const hanging = await listHanging(tx, personId, lost);
    const left = await leftOutlets(tx, personId, lost);
    const handed = choose(hanging, input);
    if (grant) await giveUp(tx, personId, input.version, grant, before);
    else await shutOut(tx, ctx, personId, input.version);
    const act = { ...ctx, batchId: ctx.newId() };
    const { reason } = input;
    await handOverWork(tx, act, leaver, handed.works, reason);
    await handOverDesks(tx, ctx, leaver, left, handed.desks, reason);
    const absences = await withdrawRequests(tx, ctx, personId, afterOf(before, grant), reason);
    const code = grant ? 'accounts.errors.confirmRoles' : 'accounts.errors.confirmDisable';
    const leaving = { person: leaver, lost };
    await requireAwareOfLeaving(tx, { ...leaving, code, confirmed: input.confirmed });
    const eventId = await record(tx, ctx, {
      subject: { kind: 'person', id: personId },
      event: grant ? 'leaveRole' : 'leave',
      from: grant ? null : 'active',
      to: grant ? null : 'disabled',
      reason,
      data: {
        leaves: input.leaves,
        batch: act.batchId,
        handed: handed.works.length + handed.desks.length,
        stayed: hanging.length - handed.works.length - handed.desks.length,
        requests: absences,
      },
    });
    await tellOfLeaving(tx, ctx, leaving, eventId);
    return { batchId: act.batchId, handed: handed.works.length + handed.desks.length };
  });
}

type RoleRow = Awaited<ReturnType<typeof rolesOf>>[number];

/** The roles that are left. */
const afterOf = (before: readonly RoleRow[], grant: Grant | null): RoleRow[] =>
  grant === null ? [] : before.filter((row) => keyOf(row) !== grantKey(grant));

const keyOf = (row: RoleRow): string =>
  grantKey({ role: row.role, outletId: row.outlet_id, placeCode: row.place_code });

async function giveUp(
  tx: Tx,
  personId: string,
  version: number,
  grant: Grant,
  before: readonly RoleRow[],
): Promise<void> {
  const held = before.some((row) => keyOf(row) === grantKey(grant));
  if (!held || grant.outletId === null) throw refusedAt('leaves', 'fields.errors.invalidChoice');
  await takeRole(tx, personId, version, grant);
}

/** The ids of the works that the form lists. */
const worksOf = ({ items }: HandoverInput): string[] =>
  items.flatMap(({ key }) => {
    const [kind, id] = key.split(':');
    return kind !== 'desk' && id ? [id] : [];
  });

/** Everybody whom the form may mean. */
const namedIn = ({ outlets, items }: HandoverInput): string[] =>
  [
    ...outlets.flatMap(({ reporter, editor }) => [reporter, editor]),
    ...items.map(({ to }) => to),
  ].filter((to) => to !== '' && to !== NOBODY);

/** What becomes of each thing. Throws 409 when the form listed other things, 422 where nobody is chosen. */
function choose(hanging: readonly Hanging[], input: HandoverInput) {
  const works: Handed[] = [];
  const desks: { id: string; to: string | null; field: string }[] = [];
  const missing: Record<string, Message[]> = {};
  if (hanging.length !== input.items.length) throw changed();
  for (const each of hanging) {
    const index = input.items.findIndex(({ key }) => key === hangingKey(each));
    const item = input.items[index];
    if (!item || item.version !== each.version) throw changed();
    if (each.refusal) continue;
    const all = input.outlets.find(({ id }) => id === each.outletId) ?? {
      reporter: '',
      editor: '',
    };
    const to = recipientOf(each.kind, item.to, all);
    const field = `items[${index}].to`;
    if (to === undefined) missing[field] = ['accounts.errors.handoverNobody'];
    else if (each.kind === 'desk') desks.push({ id: each.id, to, field });
    else if (each.status !== null)
      works.push({ work: { ...each, kind: each.kind, status: each.status }, to, field });
  }
  if (Object.keys(missing).length > 0) throw new DomainError('errors.invalid', 422, {}, missing);
  return { works, desks };
}

const changed = () => new DomainError('accounts.errors.handoverChanged', 409);

const refusedAt = (field: string, code: Message) =>
  new DomainError('errors.invalid', 422, {}, { [field]: [code] });
