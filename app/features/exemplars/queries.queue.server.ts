/** What waits for the Board, as it is decided in one look: the deed, the place, who nominated it, and what the dossier lacks. */

import { getCurrentProgramme } from '~/features/programmes/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import type { Instant } from '~/platform/time';
import type { Reader } from '~db/connect';
import { loadPlaces } from './queries.places.server';
import { sectorNames } from './queries.sectors.server';
import type { Consent, ExemplarKind, ExemplarStatus, ExemplarVerb, Family } from './rules';
import { verbsFor } from './rules';

/** What a dossier may lack when it is decided on. */
export type Lacking = 'achievements' | 'files' | 'consent' | 'guardian' | 'contact';

export interface Nomination {
  id: string;
  version: number;
  name: string;
  family: Family;
  kind: ExemplarKind;
  sector: { name: string; nameEn: string };
  place: string;
  summary: string;
  /** The beginning of it; the dossier has the rest. */
  achievements: string;
  clipped: boolean;
  status: ExemplarStatus;
  consent: Consent;
  nominatedBy: string;
  nominatedAt: Instant;
  files: number;
  lacks: Lacking[];
  verbs: ExemplarVerb[];
}

const EXCERPT = 700;

/** The nominations of the current programme that the Board has not decided on, those that wait longest first. Throws 403. */
export async function listToAppraise(ctx: Ctx, most: number): Promise<Nomination[]> {
  const { db, who } = ctx;
  if (!can(who, 'appraise:exemplar')) throw forbidden();
  const programme = await getCurrentProgramme(db, ctx.clock.today());
  const rows = programme ? await waitingRows(db, programme.id, most) : [];
  const ids = rows.map(({ id }) => id);
  const [places, sectors, files, contacts] = await Promise.all([
    loadPlaces(db),
    sectorNames(db, rows),
    countFiles(db, ids),
    withContact(db, ids),
  ]);
  return rows.map((row) => {
    const place = places.at(row.place_code, row.place_valid_from);
    const has = { files: files.get(row.id) ?? 0, contact: contacts.has(row.id) };
    const subject = {
      status: row.status,
      createdBy: row.created_by,
      placeCodes: place?.placeCodes ?? [],
    };
    return {
      id: row.id,
      version: row.version,
      name: row.name,
      family: row.family,
      kind: row.kind,
      sector: sectors(row.sector_code),
      place: [row.place_detail, place?.label ?? row.place_code].filter(Boolean).join(', '),
      summary: row.summary,
      ...excerptOf(row.achievements),
      status: row.status,
      consent: row.consent,
      nominatedBy: row.display_name,
      nominatedAt: row.nominated_at ?? row.created_at,
      files: has.files,
      lacks: lackingOf(row, has),
      verbs: verbsFor(who, subject),
    };
  });
}

type Row = Awaited<ReturnType<typeof waitingRows>>[number];

const waitingRows = ({ q }: Reader, programmeId: string, most: number) =>
  q
    .selectFrom('exemplars as e')
    .innerJoin('people', 'people.id', 'e.created_by')
    .selectAll('e')
    .select('people.display_name')
    .where('e.programme_id', '=', programmeId)
    .where('e.status', 'in', ['nominated', 'appraising'])
    .orderBy(({ fn, ref }) => fn.coalesce(ref('e.nominated_at'), ref('e.created_at')))
    .orderBy('e.id')
    .limit(most)
    .execute();

function excerptOf(text: string): { achievements: string; clipped: boolean } {
  if (text.length <= EXCERPT) return { achievements: text, clipped: false };
  const cut = text.slice(0, EXCERPT);
  return { achievements: `${cut.slice(0, cut.lastIndexOf(' '))}…`, clipped: true };
}

function lackingOf(row: Row, has: { files: number; contact: boolean }): Lacking[] {
  const asked = row.consent === 'given';
  return [
    ...(row.achievements === '' ? (['achievements'] as const) : []),
    ...(has.files === 0 ? (['files'] as const) : []),
    ...(asked ? [] : ([row.is_minor === 1 ? 'guardian' : 'consent'] as const)),
    ...(has.contact ? [] : (['contact'] as const)),
  ];
}

async function countFiles({ q }: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await q
    .selectFrom('files')
    .select(({ fn }) => ['owner_id', fn.countAll<number>().as('total')])
    .where('owner_kind', '=', 'exemplar')
    .where('owner_id', 'in', [...ids])
    .where('removed_at', 'is', null)
    .groupBy('owner_id')
    .execute();
  return new Map(rows.map((row) => [row.owner_id, Number(row.total)]));
}

async function withContact({ q }: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await q
    .selectFrom('exemplar_contacts')
    .select('exemplar_id')
    .where('exemplar_id', 'in', [...ids])
    .where('phone', '<>', '')
    .execute();
  return new Set(rows.map((row) => row.exemplar_id));
}
