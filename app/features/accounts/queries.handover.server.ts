/** All that hangs on somebody who leaves, and who may take it. */
import { type HangingWork, listHangingWork } from '~/features/coverage/queries.handover.server';
import { HANDED_STATUSES } from '~/features/coverage/rules.handover';
import { listStaff } from '~/features/newsroom/queries.desks.server';
import { listOutletPeople } from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import type { Grant } from '~/platform/principal';
import type { Reader } from '~db/connect';
import { type Lost, lostBetween, rolesOf } from './commands.leaving.server';
import { type GrantLine, type PersonDetail, requirePerson } from './queries.server';
import { grantKey, mayDisable } from './rules';
import { DISABLE, type HangingKind } from './rules.handover';

export type Hanging = Omit<HangingWork, 'kind' | 'status'> & {
  kind: HangingKind;
  /** Null for a desk. */
  status: HangingWork['status'] | null;
};

/** Work, places in crews, texts and desks of the outlets that the person leaves, in the order of the page. */
export async function listHanging(db: Reader, personId: string, lost: Lost): Promise<Hanging[]> {
  const works = await listHangingWork(db, personId, lost);
  const desks = await db.q
    .selectFrom('desks')
    .select(['id', 'version', 'outlet_id', 'name'])
    .where('head_id', '=', personId)
    .where('active', '=', 1)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  const left = await leftOutlets(db, personId, lost);
  return [
    ...works,
    ...desks
      .filter(({ outlet_id }) => left.includes(outlet_id))
      .map((desk) => ({
        kind: 'desk' as const,
        id: desk.id,
        version: desk.version,
        outletId: desk.outlet_id,
        title: desk.name,
        status: null,
        deadlineAt: null,
        mayOpen: false,
        refusal: null,
      })),
  ];
}

/** The outlets where the person has no role any more once these are lost. */
export async function leftOutlets(db: Reader, personId: string, lost: Lost): Promise<string[]> {
  const kept = (await rolesOf(db, personId)).flatMap((row) => {
    const gone = row.role === 'reporter' ? lost.reporterOf : lost.editorOf;
    return row.outlet_id && !gone.includes(row.outlet_id) ? [row.outlet_id] : [];
  });
  return [...new Set([...lost.reporterOf, ...lost.editorOf])].filter((id) => !kept.includes(id));
}

/** A colleague who may take something, and how much they hold already. */
interface Colleague {
  id: string;
  name: string;
  works: number;
}

export interface HandoverOutlet {
  id: string;
  name: string;
  reporters: Colleague[];
  editors: Colleague[];
  /** Editors and reporters. */
  staff: Colleague[];
  items: Hanging[];
}

export interface HandoverPage {
  person: PersonDetail;
  /** `disable`, or the key of the grant that is given up. */
  leaves: string;
  /** The roles at outlets, each of which may be given up by itself. */
  roles: (GrantLine & { key: string })[];
  /** The account may be taken away: it is not the reader's own. */
  mayDisable: boolean;
  outlets: HandoverOutlet[];
  /** Own requests for leave that will be taken back. */
  requests: number;
}

/** The page of a handover. `asked` names the role that is given up; anything else means the account. Throws 403, 404. */
export async function getHandoverPage(
  ctx: Ctx,
  personId: string,
  asked: string | null,
): Promise<HandoverPage> {
  const person = await requirePerson(ctx, personId);
  const roles = person.grants
    .filter(({ outletId }) => outletId !== null)
    .map((grant) => ({ ...grant, key: grantKey(grant) }));
  const own = !mayDisable(ctx.who, personId);
  const grant = roles.find(({ key }) => key === asked) ?? (own ? roles[0] : undefined);
  const before = await rolesOf(ctx.db, personId);
  const after = grant ? before.filter((row) => !isRow(row, grant)) : [];
  const lost = lostBetween(before, after);
  const items = await listHanging(ctx.db, personId, lost);
  const outlets: HandoverOutlet[] = [];
  for (const id of new Set(items.map(({ outletId }) => outletId)))
    outlets.push({
      ...(await outletOf(ctx.db, personId, id)),
      items: items.filter(({ outletId }) => outletId === id),
    });
  return {
    person,
    leaves: grant?.key ?? DISABLE,
    roles,
    mayDisable: !own,
    outlets,
    requests: after.some(({ role }) => role === 'reporter')
      ? 0
      : await countRequests(ctx.db, personId),
  };
}

const isRow = (row: { role: string; outlet_id: string | null }, grant: Grant): boolean =>
  row.role === grant.role && row.outlet_id === grant.outletId;

async function outletOf(db: Reader, personId: string, outletId: string) {
  const outlet = await db.q
    .selectFrom('outlets')
    .select('name')
    .where('id', '=', outletId)
    .executeTakeFirstOrThrow();
  const staff = (await listStaff(db, outletId)).filter(({ id }) => id !== personId);
  const held = await heldBy(db, outletId);
  const colleagues = staff.map(({ id, displayName }) => ({
    id,
    name: displayName,
    works: held.get(id) ?? 0,
  }));
  const having = async (role: 'editor' | 'reporter') => {
    const ids = (await listOutletPeople(db, outletId, role)).map(({ id }) => id);
    return colleagues.filter(({ id }) => ids.includes(id));
  };
  return {
    id: outletId,
    name: outlet.name,
    staff: colleagues,
    reporters: await having('reporter'),
    editors: await having('editor'),
  };
}

/** How much work of the outlet each lead has in hand. */
async function heldBy(db: Reader, outletId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.q
    .selectFrom('assignments')
    .select(['lead_id', ({ fn }) => fn.countAll<number>().as('n')])
    .where('outlet_id', '=', outletId)
    .where('status', 'in', [...HANDED_STATUSES])
    .where('lead_id', 'is not', null)
    .groupBy('lead_id')
    .execute();
  return new Map(rows.map(({ lead_id, n }) => [lead_id ?? '', Number(n)]));
}

async function countRequests(db: Reader, personId: string): Promise<number> {
  const row = await db.q
    .selectFrom('absences')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('person_id', '=', personId)
    .where('status', '=', 'requested')
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
