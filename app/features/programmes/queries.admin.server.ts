/** Programmes as who manages them sees them. Every read throws 403 for others. */

import type { Ctx } from '~/platform/context.server';
import { forbidden, notFound } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { listOrganisations, type Organisation } from '../newsroom/queries.organisations.server';
import { listOutlets, type Outlet } from '../newsroom/queries.server';
import type { NewProgrammeInput } from './input';
import { getCurrentProgramme, type Programme } from './queries.server';
import { overlap, programmeState } from './rules';

export interface ProgrammeRow extends Programme {
  state: ReturnType<typeof programmeState>;
  /** The one that new work belongs to. */
  current: boolean;
  /** How many bodies take part, and how many outlets owe coverage. */
  bodies: number;
  outlets: number;
}

function guard(ctx: Ctx): void {
  if (!can(ctx.who, 'manage:programmes')) throw forbidden();
}

/** Every programme, the newest first. */
export async function listProgrammes(ctx: Ctx): Promise<ProgrammeRow[]> {
  guard(ctx);
  const { db, clock } = ctx;
  const today = clock.today();
  const [rows, bodies, outlets, current] = await Promise.all([
    db.q.selectFrom('programmes').selectAll().orderBy('starts_on', 'desc').orderBy('id').execute(),
    db.q.selectFrom('programme_bodies').select('programme_id').execute(),
    db.q.selectFrom('programme_outlets').select('programme_id').execute(),
    getCurrentProgramme(db, today),
  ]);
  const countIn = (of: readonly { programme_id: string }[], id: string) =>
    of.filter((row) => row.programme_id === id).length;
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    state: programmeState({ startsOn: row.starts_on, endsOn: row.ends_on }, today),
    current: row.id === current?.id,
    bodies: countIn(bodies, row.id),
    outlets: countIn(outlets, row.id),
  }));
}

/** What a programme may name: the organisations that exist today and the outlets in use, beside those that it names already. */
export interface ProgrammeChoices {
  organisations: Organisation[];
  outlets: Outlet[];
}

export async function getProgrammeChoices(ctx: Ctx): Promise<ProgrammeChoices> {
  guard(ctx);
  const [organisations, outlets] = await Promise.all([
    listOrganisations(ctx.db, ctx.clock.today()),
    listOutlets(ctx.db),
  ]);
  return { organisations, outlets };
}

export interface ProgrammeDetail extends NewProgrammeInput {
  id: string;
  version: number;
  state: ReturnType<typeof programmeState>;
  current: boolean;
  /** The programmes that run on a common day. */
  overlaps: { id: string; name: string; nameEn: string }[];
  /** Organisations that take part or may, outlets that owe coverage or may. */
  choices: ProgrammeChoices;
}

/** One programme. Throws 404. */
export async function requireProgramme(ctx: Ctx, id: string): Promise<ProgrammeDetail> {
  const { db } = ctx;
  const [programmes, choices] = await Promise.all([listProgrammes(ctx), getProgrammeChoices(ctx)]);
  const found = programmes.find((each) => each.id === id);
  if (!found) throw notFound();
  const [row, bodies, outlets] = await Promise.all([
    db.q
      .selectFrom('programmes')
      .select(['signed_on', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
    db.q
      .selectFrom('programme_bodies')
      .selectAll()
      .where('programme_id', '=', id)
      .orderBy('organisation_id')
      .execute(),
    db.q
      .selectFrom('programme_outlets')
      .selectAll()
      .where('programme_id', '=', id)
      .orderBy('outlet_id')
      .execute(),
  ]);
  const { state, current, code, name, nameEn, startsOn, endsOn } = found;
  return {
    ...{ id, code, name, nameEn, startsOn, endsOn, state, current },
    signedOn: row.signed_on,
    version: row.version,
    bodies: bodies.map((body) => ({ organisationId: body.organisation_id, part: body.part })),
    outlets: outlets.map((outlet) => outlet.outlet_id),
    overlaps: programmes
      .filter((each) => each !== found && overlap(each, found))
      .map((each) => ({ id: each.id, name: each.name, nameEn: each.nameEn })),
    choices: await withFormer(ctx, choices, bodies, outlets),
  };
}

/** Adds what the programme names and nothing new may. */
async function withFormer(
  ctx: Ctx,
  choices: ProgrammeChoices,
  bodies: readonly { organisation_id: string }[],
  outlets: readonly { outlet_id: string }[],
): Promise<ProgrammeChoices> {
  const known = new Set([...choices.organisations, ...choices.outlets].map(({ id }) => id));
  const former = [
    ...bodies.map((body) => body.organisation_id),
    ...outlets.map((outlet) => outlet.outlet_id),
  ].filter((id) => !known.has(id));
  if (former.length === 0) return choices;
  const [pastOrganisations, pastOutlets] = await Promise.all([
    listOrganisations(ctx.db, null),
    listOutlets(ctx.db, { all: true }),
  ]);
  return {
    organisations: pastOrganisations.filter(({ id }) => known.has(id) || former.includes(id)),
    outlets: pastOutlets.filter(({ id }) => known.has(id) || former.includes(id)),
  };
}
