/** What an administrator does with outlets, channels, days and sectors. Each verb is one transaction with its event. */

import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { clean, fold } from '~/platform/text';
import { flag } from '~db/columns';
import type { Tx } from '~db/connect';
import { record } from '../history/commands.server';
import type {
  ActiveInput,
  ChannelInput,
  DayInput,
  NewChannelInput,
  NewDayInput,
  NewSectorInput,
  OutletInput,
  SectorInput,
} from './input';

/** Renames an outlet. Throws 403, 404, 409 when the version has passed. */
export async function updateOutlet(ctx: Ctx, outletId: string, input: OutletInput): Promise<void> {
  guard(ctx);
  const values = {
    name: clean(input.name),
    name_en: clean(input.nameEn),
    short_name: clean(input.shortName),
  };
  await ctx.db.transaction(async (tx) => {
    const before = await tx.q
      .selectFrom('outlets')
      .select('name')
      .where('id', '=', outletId)
      .executeTakeFirst();
    if (!before) throw notFound();
    const changed = await tx.q
      .updateTable('outlets')
      .set({ ...values, version: input.version + 1 })
      .where('id', '=', outletId)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    await record(tx, ctx, {
      subject: { kind: 'outlet', id: outletId },
      event: 'update',
      data: { before: before.name, after: values.name },
    });
  });
}

/** Brings an outlet into use or takes it out; its past coverage stays. Throws 403, 404, 409. */
export async function setOutletActive(ctx: Ctx, input: ActiveInput): Promise<void> {
  await setActive(ctx, 'outlet', 'outlets', input);
}

/** Adds a channel at the end of the outlet's list. Throws 403, 404. */
export async function addChannel(
  ctx: Ctx,
  outletId: string,
  input: NewChannelInput,
): Promise<string> {
  guard(ctx);
  const id = ctx.newId();
  await ctx.db.transaction(async (tx) => {
    const outlet = await tx.q
      .selectFrom('outlets')
      .select('code')
      .where('id', '=', outletId)
      .executeTakeFirst();
    if (!outlet) throw notFound();
    const last = await tx.q
      .selectFrom('channels')
      .select(({ fn }) => fn.max('sort').as('sort'))
      .where('outlet_id', '=', outletId)
      .executeTakeFirst();
    await tx.q
      .insertInto('channels')
      .values({
        id,
        outlet_id: outletId,
        code: await freeChannelCode(tx, `${outlet.code}-${input.medium}`),
        name: clean(input.name),
        name_en: clean(input.nameEn),
        medium: input.medium,
        sort: Number(last?.sort ?? 0) + 1,
        active: 1,
        version: 1,
      })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'channel', id },
      event: 'create',
      data: { outletId, name: input.name, medium: input.medium },
    });
  });
  return id;
}

/** Renames a channel of the outlet; its medium stays, because evidence hangs on it. Throws 403, 404, 409. */
export async function updateChannel(
  ctx: Ctx,
  outletId: string,
  input: ChannelInput,
): Promise<void> {
  guard(ctx);
  const values = { name: clean(input.name), name_en: clean(input.nameEn) };
  await ctx.db.transaction(async (tx) => {
    const before = await tx.q
      .selectFrom('channels')
      .select('name')
      .where('id', '=', input.id)
      .where('outlet_id', '=', outletId)
      .executeTakeFirst();
    if (!before) throw notFound();
    const changed = await tx.q
      .updateTable('channels')
      .set({ ...values, version: input.version + 1 })
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    const subject = { kind: 'channel', id: input.id } as const;
    await record(tx, ctx, {
      subject,
      event: 'update',
      data: { before: before.name, after: values.name },
    });
  });
}

/** Brings a channel into use or takes it out; what was published there stays. Throws 403, 404, 409. */
export async function setChannelActive(ctx: Ctx, input: ActiveInput): Promise<void> {
  await setActive(ctx, 'channel', 'channels', input);
}

/** Adds a holiday or a theme day. Throws 403, 422 for a sector that does not exist. */
export async function addDay(ctx: Ctx, input: NewDayInput): Promise<string> {
  guard(ctx);
  const key = ctx.newId();
  await ctx.db.transaction(async (tx) => {
    await checkSectors(tx, input.sectors);
    await tx.q
      .insertInto('days')
      .values({ key, ...dayRow(input) })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'day', id: key },
      event: 'create',
      data: dayRow(input),
    });
  });
  return key;
}

/** Changes a day. Throws 403, 404, 409, 422 for a sector that does not exist. */
export async function updateDay(ctx: Ctx, key: string, input: DayInput): Promise<void> {
  guard(ctx);
  await ctx.db.transaction(async (tx) => {
    const before = await requireDay(tx, key);
    await checkSectors(tx, input.sectors);
    const changed = await tx.q
      .updateTable('days')
      .set({ ...dayRow(input), version: input.version + 1 })
      .where('key', '=', key)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    await record(tx, ctx, {
      subject: { kind: 'day', id: key },
      event: 'update',
      data: { before, after: dayRow(input) },
    });
  });
}

/** Removes a day; the history keeps what it was. Throws 403, 404, 409. */
export async function removeDay(
  ctx: Ctx,
  key: string,
  input: { version: number; reason: string },
): Promise<void> {
  guard(ctx);
  await ctx.db.transaction(async (tx) => {
    const before = await requireDay(tx, key);
    const removed = await tx.q
      .deleteFrom('days')
      .where('key', '=', key)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(removed.numDeletedRows);
    const subject = { kind: 'day', id: key } as const;
    await record(tx, ctx, { subject, event: 'remove', reason: input.reason, data: { before } });
  });
}

/** Adds a sector at the end of the list. Throws 403, 422 with the field `name` when it is there already. */
export async function addSector(ctx: Ctx, input: NewSectorInput): Promise<string> {
  guard(ctx);
  const code = fold(input.nameEn).replaceAll(' ', '-').slice(0, 40) || ctx.newId();
  await ctx.db.transaction(async (tx) => {
    const last = await tx.q
      .selectFrom('sectors')
      .select(({ fn }) => fn.max('sort').as('sort'))
      .executeTakeFirst();
    const made = await tx.q
      .insertInto('sectors')
      .values({
        code,
        name: clean(input.name),
        name_en: clean(input.nameEn),
        sort: Number(last?.sort ?? 0) + 1,
        active: 1,
      })
      .onConflict((on) => on.column('code').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) {
      throw new DomainError('errors.invalid', 422, {}, { nameEn: ['admin.errors.sectorExists'] });
    }
    await record(tx, ctx, {
      subject: { kind: 'sector', id: code },
      event: 'create',
      data: { name: input.name },
    });
  });
  return code;
}

/** Renames a sector. Throws 403, 404, 409. */
export async function updateSector(ctx: Ctx, input: SectorInput): Promise<void> {
  guard(ctx);
  const values = { name: clean(input.name), name_en: clean(input.nameEn) };
  await ctx.db.transaction(async (tx) => {
    const before = await tx.q
      .selectFrom('sectors')
      .select('name')
      .where('code', '=', input.id)
      .executeTakeFirst();
    if (!before) throw notFound();
    const changed = await tx.q
      .updateTable('sectors')
      .set({ ...values, version: input.version + 1 })
      .where('code', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    const subject = { kind: 'sector', id: input.id } as const;
    await record(tx, ctx, {
      subject,
      event: 'update',
      data: { before: before.name, after: values.name },
    });
  });
}

/** Brings a sector into use or takes it out; exemplars that have it keep it. Throws 403, 404, 409. */
export async function setSectorActive(ctx: Ctx, input: ActiveInput): Promise<void> {
  guard(ctx);
  await ctx.db.transaction(async (tx) => {
    const found = await tx.q
      .selectFrom('sectors')
      .select('code')
      .where('code', '=', input.id)
      .executeTakeFirst();
    if (!found) throw notFound();
    const changed = await tx.q
      .updateTable('sectors')
      .set({ active: flag(input.active), version: input.version + 1 })
      .where('code', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    await record(tx, ctx, { subject: { kind: 'sector', id: input.id }, event: eventOf(input) });
  });
}

async function setActive(
  ctx: Ctx,
  kind: 'outlet' | 'channel',
  table: 'outlets' | 'channels',
  input: ActiveInput,
): Promise<void> {
  guard(ctx);
  await ctx.db.transaction(async (tx) => {
    const found = await tx.q
      .selectFrom(table)
      .select('id')
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!found) throw notFound();
    const changed = await tx.q
      .updateTable(table)
      .set({ active: flag(input.active), version: input.version + 1 })
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    await record(tx, ctx, { subject: { kind, id: input.id }, event: eventOf(input) });
  });
}

const eventOf = ({ active }: ActiveInput) => (active ? 'activate' : 'deactivate');

function guard(ctx: Ctx): void {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
}

/** Nobody's change is overwritten unseen. */
function requireOne(rows: bigint): void {
  if (rows === 0n) throw new DomainError('errors.conflict', 409);
}

async function freeChannelCode(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx.q.selectFrom('channels').select('code').execute();
  const taken = new Set(rows.map((row) => row.code));
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(code)) return code;
  }
}

const dayRow = (input: NewDayInput) => ({
  name_vi: clean(input.nameVi),
  name_en: clean(input.nameEn),
  calendar: input.calendar,
  month: input.month,
  day: input.day,
  length_days: input.lengthDays,
  kind: input.kind,
  sectors: input.sectors.join(','),
  certain: flag(input.certain),
});

async function requireDay(tx: Tx, key: string) {
  const row = await tx.q.selectFrom('days').selectAll().where('key', '=', key).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

async function checkSectors(tx: Tx, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const rows = await tx.q
    .selectFrom('sectors')
    .select('code')
    .where('code', 'in', [...codes])
    .execute();
  if (rows.length === codes.length) return;
  throw new DomainError('errors.invalid', 422, {}, { sectors: ['common.errors.invalidChoice'] });
}
