/** What the forms of exemplars offer, and what a new one may be a duplicate of. */
import { listMovements, listSectors, type Named } from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import { fold } from '~/platform/text';
import type { PlainDate } from '~/platform/time';
import { loadPlaces } from './queries.places.server';
import { canCreateIn, canSeeExemplar, type ExemplarStatus, type Likeness, likeness } from './rules';

export interface PlaceOption {
  code: string;
  name: string;
}

export interface PlaceGroup extends PlaceOption {
  communes: PlaceOption[];
}

export interface ExemplarFormOptions {
  /** Districts with their communes; for a nominator only their own. */
  places: PlaceGroup[];
  sectors: Named[];
  movements: Named[];
}

/** What the form offers. `kept`: what a record has, offered even when it no longer holds or is out of use. */
export async function getFormOptions(
  ctx: Ctx,
  kept?: {
    place: { code: string; validFrom: PlainDate };
    sectorCode: string;
    movementCode: string | null;
  },
): Promise<ExemplarFormOptions> {
  const [places, sectors, movements] = await Promise.all([
    listPlaceGroups(ctx),
    listSectors(ctx.db, kept ? [kept.sectorCode] : []),
    listMovements(ctx.db, kept?.movementCode ? [kept.movementCode] : []),
  ]);
  const place = kept?.place;
  const own = places
    .map((group) => ({
      ...group,
      communes: group.communes.filter((each) => mine(ctx, [each.code, group.code, ...group.above])),
    }))
    .filter((group) => group.communes.length > 0 || mine(ctx, [group.code, ...group.above]));
  const known = own.some(
    (group) =>
      group.code === place?.code || group.communes.some((each) => each.code === place?.code),
  );
  const old = place && !known ? (await loadPlaces(ctx.db)).at(place.code, place.validFrom) : null;
  const former = old ? [{ code: old.code, name: old.label, communes: [] }] : [];
  return {
    places: [...former, ...own.map(({ above: _above, ...group }) => group)],
    sectors,
    movements,
  };
}

const mine = (ctx: Ctx, codes: readonly string[]): boolean => canCreateIn(ctx.who, codes);

/** Today's districts, each with its communes and the codes above it. */
export async function listPlaceGroups({
  db,
  clock,
}: Pick<Ctx, 'db' | 'clock'>): Promise<(PlaceGroup & { above: string[] })[]> {
  const places = await loadPlaces(db);
  return places.grouped(clock.today()).map(({ district, communes }) => ({
    code: district.code,
    name: district.name,
    above: district.placeCodes.slice(1),
    communes: communes.map((each) => ({ code: each.code, name: each.name })),
  }));
}

export interface DuplicateCandidate {
  id: string;
  name: string;
  placeLabel: string;
  status: ExemplarStatus;
  likeness: Likeness;
  /** Whether the person may open its dossier. */
  visible: boolean;
}

/** Those in the register that are probably the same exemplar, the surest first. Drafts of others are nobody's business. */
export async function findDuplicates(
  ctx: Ctx,
  asked: { name: string; placeCode: string; exceptId?: string },
): Promise<DuplicateCandidate[]> {
  const place = (await loadPlaces(ctx.db)).find(asked.placeCode, ctx.clock.today());
  if (!place || fold(asked.name) === '') return [];
  const rows = await ctx.db.q
    .selectFrom('exemplars')
    .select(['id', 'name', 'status', 'place_code', 'created_by'])
    .where('place_code', '=', place.code)
    .where('place_valid_from', '=', place.validFrom)
    .where((where) =>
      where.or([where('status', '<>', 'draft'), where('created_by', '=', ctx.who.id)]),
    )
    .orderBy('name_sort')
    .execute();
  const found = rows.flatMap((row) => {
    const how =
      row.id === asked.exceptId
        ? null
        : likeness(asked, { name: row.name, placeCode: row.place_code });
    if (how === null) return [];
    const subject = { status: row.status, createdBy: row.created_by, placeCodes: place.placeCodes };
    return [
      {
        id: row.id,
        name: row.name,
        placeLabel: place.label,
        status: row.status,
        likeness: how,
        visible: canSeeExemplar(ctx.who, subject),
      },
    ];
  });
  return found.sort((a, b) => Number(b.likeness === 'same') - Number(a.likeness === 'same'));
}
