/** What is there of an installation: what the set-up and the list of what is missing are derived from. */
import { getCurrentProgramme, listProgrammeOutletIds } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { ROLE_CODES, type RoleCode } from '~/platform/principal';
import type { PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';

import { getAddressState, getBackupFacts } from './queries.surroundings.server';
import { type Gap, gapsOf, type OutletFacts, type SetupFacts } from './rules';

/** Throws 403. Some ten short queries: for pages of the administration only. */
export async function getSetupFacts(ctx: Ctx): Promise<SetupFacts> {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
  const { db } = ctx;
  const today = ctx.clock.today();
  const programme = await getCurrentProgramme(db, today);
  const [bodies, holders, passwords, outlets, communes, sectors, slots] = await Promise.all([
    countBodies(db, today),
    listHolders(db),
    countPasswords(db),
    listOutlets(db, programme?.id ?? null),
    countCommunes(db, programme?.startsOn ?? today),
    countSectors(db),
    countSlots(db),
  ]);
  const held = (role: RoleCode, outletId?: string) =>
    new Set(
      holders.flatMap((row) =>
        row.role === role && (outletId === undefined || row.outlet_id === outletId)
          ? row.person_id
          : [],
      ),
    ).size;
  return {
    today,
    bodies,
    outlets: outlets.map((outlet) => ({
      ...outlet,
      editors: held('editor', outlet.id),
      reporters: held('reporter', outlet.id),
    })),
    programme,
    communes,
    sectors,
    slots,
    holders: Object.fromEntries(ROLE_CODES.map((role) => [role, held(role)])) as Record<
      RoleCode,
      number
    >,
    passwords,
  };
}

/** What is missing for work to begin. Throws 403. */
export const listGaps = async (ctx: Ctx): Promise<Gap[]> =>
  gapsOf(await getSetupFacts(ctx), await getBackupFacts(), await getAddressState());

async function countBodies(db: Reader, today: PlainDate): Promise<SetupFacts['bodies']> {
  const rows = await db.q
    .selectFrom('organisations')
    .select(['kind', ({ fn }) => fn.countAll<number>().as('count')])
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>=', today)]))
    .groupBy('kind')
    .execute();
  const none = { board: 0, department: 0, press: 0, home_affairs: 0 };
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.kind, Number(row.count)])) };
}

const listHolders = (db: Reader) =>
  db.q
    .selectFrom('roles')
    .innerJoin('people', 'people.id', 'roles.person_id')
    .select(['roles.role', 'roles.outlet_id', 'roles.person_id'])
    .where('people.disabled_at', 'is', null)
    .execute();

async function countPasswords(db: Reader): Promise<SetupFacts['passwords']> {
  const rows = await db.q
    .selectFrom('people')
    .select(['must_change_password', ({ fn }) => fn.countAll<number>().as('count')])
    .where('disabled_at', 'is', null)
    .groupBy('must_change_password')
    .execute();
  const count = (flag: 0 | 1) =>
    Number(rows.find((row) => row.must_change_password === flag)?.count ?? 0);
  return { given: count(1), own: count(0) };
}

async function listOutlets(
  db: Reader,
  programmeId: string | null,
): Promise<Omit<OutletFacts, 'editors' | 'reporters'>[]> {
  const [outlets, owing]: [
    { id: string; name: string; name_en: string; channels: number | null }[],
    string[],
  ] = await Promise.all([
    db.q
      .selectFrom('outlets')
      .select(['id', 'name', 'name_en'])
      .select((row) =>
        row
          .selectFrom('channels')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('channels.outlet_id', '=', 'outlets.id')
          .where('channels.active', '=', 1)
          .as('channels'),
      )
      .where('active', '=', 1)
      .orderBy('sort')
      .execute(),
    programmeId === null ? [] : listProgrammeOutletIds(db, programmeId),
  ]);
  return outlets.map(({ id, name, name_en, channels }) => ({
    id,
    name,
    nameEn: name_en,
    channels: Number(channels ?? 0),
    owes: owing.includes(id),
  }));
}

async function countCommunes(db: Reader, day: PlainDate): Promise<number> {
  const { count } = await db.q
    .selectFrom('places')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kind', 'in', ['ward', 'commune', 'township'])
    .where('valid_from', '<=', day)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>=', day)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function countSectors(db: Reader): Promise<number> {
  const { count } = await db.q
    .selectFrom('sectors')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('active', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function countSlots(db: Reader): Promise<number> {
  const { count } = await db.q
    .selectFrom('slots')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
