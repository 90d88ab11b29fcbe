/** The bodies of the programme as the screens need them. */

import type { Selectable } from 'kysely';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import type { PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import type { Schema } from '~db/schema';
import { existsOn, ORGANISATION_KINDS, type OrganisationKind } from './rules.organisations';

export interface Organisation {
  id: string;
  name: string;
  nameEn: string;
  kind: OrganisationKind;
  /** Its last day; null while nobody has ended it. */
  validTo: PlainDate | null;
}

export interface OrganisationRow extends Organisation {
  version: number;
  /** Whether it exists today. */
  exists: boolean;
  successor: { name: string; nameEn: string } | null;
  /** The names of its outlets. */
  outlets: { id: string; name: string; nameEn: string }[];
}

const organisationOf = (row: Selectable<Schema['organisations']>): Organisation => ({
  id: row.id,
  name: row.name,
  nameEn: row.name_en,
  kind: row.kind,
  validTo: row.valid_to,
});

/** Every organisation, by kind and name, those of the past too. Throws 403. */
export async function listOrganisationsForAdmin(ctx: Ctx): Promise<OrganisationRow[]> {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
  const [rows, outlets] = await Promise.all([
    ctx.db.q.selectFrom('organisations').selectAll().execute(),
    ctx.db.q
      .selectFrom('outlets')
      .select(['id', 'organisation_id', 'name', 'name_en'])
      .orderBy('sort')
      .execute(),
  ]);
  const named = new Map(rows.map((row) => [row.id, { name: row.name, nameEn: row.name_en }]));
  return inOrder(rows).map((row) => ({
    ...organisationOf(row),
    version: row.version,
    exists: existsOn(row.valid_to, ctx.clock.today()),
    successor: row.successor_id === null ? null : (named.get(row.successor_id) ?? null),
    outlets: outlets
      .filter((outlet) => outlet.organisation_id === row.id)
      .map(({ id, name, name_en }) => ({ id, name, nameEn: name_en })),
  }));
}

/** The organisations that exist on the day, by kind and name; all of them when there is no day. */
export async function listOrganisations(
  db: Reader,
  day: PlainDate | null,
): Promise<Organisation[]> {
  const rows = await db.q.selectFrom('organisations').selectAll().execute();
  return inOrder(rows)
    .filter((row) => day === null || existsOn(row.valid_to, day))
    .map(organisationOf);
}

const inOrder = (rows: readonly Selectable<Schema['organisations']>[]) =>
  [...rows].sort(
    (a, b) =>
      ORGANISATION_KINDS.indexOf(a.kind) - ORGANISATION_KINDS.indexOf(b.kind) ||
      a.name.localeCompare(b.name, 'vi'),
  );
