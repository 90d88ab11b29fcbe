/** What an administrator does with the desks (phòng, ban) of an outlet. Each verb is one transaction with its event. */
import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type Message, notFound, requireChange } from '~/platform/errors';
import { writeList } from '~/platform/merge-form';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import { flag } from '~db/columns';
import type { Tx } from '~db/connect';
import { record } from '../history/commands.server';
import { eventOf, requireAdmin, requireOne } from './commands.installation.server';
import { requireFreeNames } from './commands.names.server';
import type { ActiveInput } from './input';
import type { DeskInput, DeskPeopleInput, NewDeskInput } from './input.desks';
import { listDesks, listStaff } from './queries.desks.server';
import { englishNameOf } from './rules.names';

/** Adds a desk at the end of the outlet's list. Gives its id. Throws 403, 404, 422 at the name that another desk of it has. */
export async function addDesk(ctx: Ctx, outletId: string, input: NewDeskInput): Promise<string> {
  requireAdmin(ctx);
  const names = { name: clean(input.name), nameEn: englishNameOf(input) };
  return transactOnce(ctx, async (tx) => {
    const id = ctx.newId();
    const desks = await heldDesks(tx, outletId);
    requireFreeNames('admin.errors.deskNameTaken', names, desks.map(namesOf));
    await tx.q
      .insertInto('desks')
      .values({
        id,
        outlet_id: outletId,
        name: names.name,
        name_en: names.nameEn,
        head_id: null,
        sort: desks.length + 1,
      })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'desk', id },
      event: 'create',
      data: { outletId, desk: names.name },
    });
    return id;
  });
}

/** Renames a desk. Throws 403, 404, 409, 422 at the name that another desk of the outlet has. */
export async function updateDesk(ctx: Ctx, outletId: string, input: DeskInput): Promise<void> {
  requireAdmin(ctx);
  const names = { name: clean(input.name), nameEn: englishNameOf(input) };
  await transactOnce(ctx, async (tx) => {
    const desks = await heldDesks(tx, outletId);
    const before = requireIn(desks, input.id);
    const others = desks.filter((each) => each !== before).map(namesOf);
    requireFreeNames('admin.errors.deskNameTaken', names, others, namesOf(before));
    await change(tx, input, { name: names.name, name_en: names.nameEn });
    await record(tx, ctx, {
      subject: { kind: 'desk', id: input.id },
      event: 'update',
      data: { desk: names.name, was: before.name },
    });
  });
}

/**
 * Says who leads a desk and who belongs to it; the head belongs to it, and whoever belonged to another desk of the outlet leaves
 * that one. Throws 403, 404, 409, 422 at `headId` or `members` for who does not work at the outlet.
 */
export async function setDeskPeople(
  ctx: Ctx,
  outletId: string,
  input: DeskPeopleInput,
): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const desk = requireIn(await heldDesks(tx, outletId), input.id);
    const staff = (await listStaff(tx, outletId)).map(({ id }) => id);
    const knows = (id: string) => staff.includes(id);
    if (input.headId !== null && !knows(input.headId)) throw refusedAt('headId');
    if (!input.members.every(knows)) throw refusedAt('members');
    const before = desk.members.filter(knows);
    const members = [...new Set([...input.members, ...(input.headId ? [input.headId] : [])])];
    requireChange(
      { head_id: desk.headId, members: writeList(before) },
      { head_id: input.headId, members: writeList(members) },
    );
    await change(tx, input, { head_id: input.headId });
    // Who may not sign in at the moment is not on the form, and keeps the place.
    const away = desk.members.filter((id) => !knows(id) && !members.includes(id));
    await tx.q.deleteFrom('desk_members').where('desk_id', '=', desk.id).execute();
    for (const personId of [...members, ...away])
      await joinDesk(tx, { outletId, deskId: desk.id, personId });
    await leadNoOther(tx, outletId, desk.id, members);
    await record(tx, ctx, {
      subject: { kind: 'desk', id: desk.id },
      event: 'people',
      data: { desk: desk.name, headId: input.headId, members },
    });
  });
}

/** Puts a person into a desk of the outlet, out of any other, in the caller's transaction. */
export async function joinDesk(
  tx: Tx,
  place: { outletId: string; deskId: string; personId: string },
): Promise<void> {
  await tx.q
    .insertInto('desk_members')
    .values({ outlet_id: place.outletId, desk_id: place.deskId, person_id: place.personId })
    .onConflict((on) =>
      on.columns(['outlet_id', 'person_id']).doUpdateSet({ desk_id: place.deskId }),
    )
    .execute();
}

/** Whoever has come from another desk of the outlet leads that one no more. */
async function leadNoOther(tx: Tx, outletId: string, deskId: string, people: readonly string[]) {
  if (people.length === 0) return;
  await tx.q
    .updateTable('desks')
    .set((row) => ({ head_id: null, version: row('version', '+', 1) }))
    .where('outlet_id', '=', outletId)
    .where('id', '<>', deskId)
    .where('head_id', 'in', [...people])
    .execute();
}

/**
 * Ends a desk or brings it back; its people stay noted in it. Throws 403, 404, 409: also `confirmDesk` with how many belong to
 * it, until the person has been told of as many.
 */
export async function setDeskActive(ctx: Ctx, outletId: string, input: ActiveInput): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const desk = requireIn(await heldDesks(tx, outletId), input.id);
    await change(tx, input, { active: flag(input.active) });
    if (!input.active)
      requireAware(
        'admin.errors.confirmDesk',
        { members: desk.members.length, heads: desk.headId === null ? 0 : 1 },
        input.confirmed,
      );
    await record(tx, ctx, {
      subject: { kind: 'desk', id: desk.id },
      event: eventOf(input),
      data: { desk: desk.name },
    });
  });
}

/**
 * Desks of the outlets that somebody leaves: another head where one is chosen, and no place for the leaver where they have no
 * other role. In the caller's transaction. Throws 422 at the field of a desk whose new head does not work there.
 */
export async function handOverDesks(
  tx: Tx,
  ctx: Ctx,
  leaver: { id: string; displayName: string },
  outletIds: readonly string[],
  heads: readonly { id: string; to: string | null; field: string }[],
  reason: string,
): Promise<void> {
  for (const { id, to, field } of heads) {
    const desk = await tx.q
      .selectFrom('desks')
      .select(['outlet_id', 'name'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const staff = await listStaff(tx, desk.outlet_id);
    const head = staff.find((person) => person.id === to);
    if (to !== null && !head) throw refusedAt(field, 'accounts.errors.handoverNoColleague');
    await tx.q
      .updateTable('desks')
      .set((row) => ({ head_id: to, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    if (to !== null) {
      await joinDesk(tx, { outletId: desk.outlet_id, deskId: id, personId: to });
      await leadNoOther(tx, desk.outlet_id, id, [to]);
    }
    await record(tx, ctx, {
      subject: { kind: 'desk', id },
      event: 'people',
      reason,
      data: { desk: desk.name, headId: to, before: leaver.displayName },
    });
  }
  if (outletIds.length > 0)
    await tx.q
      .deleteFrom('desk_members')
      .where('person_id', '=', leaver.id)
      .where('outlet_id', 'in', [...outletIds])
      .execute();
}

/** The outlet, held to the end of the transaction, and its desks. Throws 404. */
async function heldDesks(tx: Tx, outletId: string) {
  const outlet = await tx.q
    .updateTable('outlets')
    .set((set) => ({ version: set.ref('version') }))
    .where('id', '=', outletId)
    .returning('id')
    .executeTakeFirst();
  if (!outlet) throw notFound();
  return listDesks(tx, outletId);
}

type Desk = Awaited<ReturnType<typeof heldDesks>>[number];

function requireIn(desks: readonly Desk[], id: string): Desk {
  const desk = desks.find((each) => each.id === id);
  if (!desk) throw notFound();
  return desk;
}

const namesOf = ({ name, nameEn }: Desk) => ({ name, nameEn });

interface DeskChange {
  name?: string;
  name_en?: string;
  head_id?: string | null;
  active?: 0 | 1;
}

async function change(
  tx: Tx,
  { id, version }: { id: string; version: number },
  values: DeskChange,
): Promise<void> {
  const changed = await tx.q
    .updateTable('desks')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  requireOne(changed.numUpdatedRows);
}

const refusedAt = (field: string, code: Message = 'fields.errors.invalidChoice') =>
  new DomainError('errors.invalid', 422, {}, { [field]: [code] });
