/** Many places at once, from a spreadsheet: it is kept and looked at first, then written in parts. */
import { readGrid } from '~/features/imports/queries.grid.server';
import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import type { PlainErrorKey } from '~/platform/i18n/keys';
import { transactOnce } from '~/platform/receipts.server';
import { fold } from '~/platform/text';
import { json } from '~db/columns';
import type { Tx } from '~db/connect';
import { followPlaceNames } from '../exemplars/commands.place-names.server';
import { record } from '../history/commands.server';
import { requireAdmin } from './commands.installation.server';
import { holdPlaces, insertPlaces } from './commands.places.server';
import type { ImportPlacesInput } from './input.places';
import { digestOf, hangingOnEnds, judgeList, readPlaceList } from './queries.place-lists.server';
import { placesByCode } from './queries.places.server';
import { placesAfterwards, readPlaceRows, type StoredPlace } from './rules.place-list';
import { type PlaceFacts, placeProblems } from './rules.places';

/** Rows of one transaction: other writers wait no longer than that. */
const PART = 250;

/** Keeps the rows of a file. Gives the id of the list. Throws 403, 413, 415, 422 at `file`. */
export async function uploadPlaceList(ctx: Ctx, file: FormDataEntryValue | null): Promise<string> {
  requireAdmin(ctx);
  const grid = await readGrid(file);
  const rows = readPlaceRows(grid.rows);
  if (rows === null) throw refusedFile('admin.errors.placeListHeadings');
  if (rows.length === 0) throw refusedFile('admin.errors.placeListEmpty');
  const id = ctx.newId();
  return transactOnce(ctx, async (tx) => {
    await tx.q.deleteFrom('place_lists').where('created_by', '=', ctx.who.id).execute();
    await tx.q
      .insertInto('place_lists')
      .values({
        id,
        file_name: grid.name,
        rows: json(rows),
        created_by: ctx.who.id,
        created_at: ctx.clock.now(),
      })
      .execute();
    return id;
  });
}

const refusedFile = (code: PlainErrorKey) => new DomainError(code, 422, {}, { file: [code] });

/**
 * Writes a list that nothing is wrong with, in parts; one that was stopped goes on where it was. Each part is judged again over the
 * places as it holds them. One event. Throws 403, 404, 409: `placeListChanged` when a place has changed since the preview,
 * `confirmPlaceList` with what ends until the person has been told of as much, `placeListWrong` when a row has an error.
 */
export async function importPlaceList(
  ctx: Ctx,
  id: string,
  input: ImportPlacesInput,
): Promise<void> {
  requireAdmin(ctx);
  const list = await readPlaceList(ctx.db, id);
  if (!list) throw notFound();
  if (list.done) return;
  const judged = await judgeList(ctx.db, list.rows);
  const { created, changed, problems } = judged;
  if (problems.length > 0) throw new DomainError('admin.errors.placeListWrong', 409);
  if (input.digest !== digestOf(judged))
    throw new DomainError('admin.errors.placeListChanged', 409);
  requireAware(
    'admin.errors.confirmPlaceList',
    await hangingOnEnds(ctx.db, judged),
    input.confirmed,
  );
  const listed = [...created, ...changed];
  // An end makes room for what begins under the same code.
  for (const part of partsOf(changed)) await ctx.db.transaction((tx) => change(tx, part, listed));
  for (const part of partsOf(created)) await ctx.db.transaction((tx) => create(tx, part, listed));
  await ctx.db.transaction(async (tx) => {
    const closed = await tx.q
      .updateTable('place_lists')
      .set({ done: 1, rows: json([]) })
      .where('id', '=', id)
      .where('done', '=', 0)
      .executeTakeFirst();
    if (closed.numUpdatedRows === 0n) return;
    await record(tx, ctx, {
      subject: { kind: 'place', id },
      event: 'import',
      data: { file: list.fileName, created: created.length, changed: changed.length },
    });
  });
}

function* partsOf<Place>(places: readonly Place[]) {
  for (let from = 0; from < places.length; from += PART) yield places.slice(from, from + PART);
}

/** Throws 409 for a place that somebody has changed since it was judged. */
async function change(
  tx: Tx,
  places: readonly StoredPlace[],
  listed: readonly PlaceFacts[],
): Promise<void> {
  await holdPlaces(tx);
  const known = await requireSound(tx, places, listed);
  for (const { version, ...place } of places) {
    const now = known(place.code).find(({ validFrom }) => validFrom === place.validFrom);
    if (now?.version !== version) throw new DomainError('admin.errors.placeListChanged', 409);
    await tx.q
      .updateTable('places')
      .set({
        name: place.name,
        name_folded: fold(place.name),
        kind: place.kind,
        parent_code: place.parentCode,
        valid_to: place.validTo,
        successor_code: place.successorCode,
        version: version + 1,
      })
      .where('code', '=', place.code)
      .where('valid_from', '=', place.validFrom)
      .execute();
  }
  await followPlaceNames(
    tx,
    places.map(({ code }) => code),
  );
}

/** What somebody else has added meanwhile stays; a code that means something else by now stops the import. */
async function create(
  tx: Tx,
  places: readonly PlaceFacts[],
  listed: readonly PlaceFacts[],
): Promise<void> {
  await holdPlaces(tx);
  const known = await requireSound(tx, places, listed);
  const isThere = (place: PlaceFacts) =>
    known(place.code).some(({ validFrom }) => validFrom === place.validFrom);
  const missing = places.filter((place) => !isThere(place));
  if (missing.length > 0) await insertPlaces(tx, missing);
}

/** The places of now, held, by the codes that a part names. Throws 409 where one of the part does not fit among them any more. */
async function requireSound(tx: Tx, places: readonly PlaceFacts[], listed: readonly PlaceFacts[]) {
  const known = await placesByCode(
    tx,
    places.flatMap(({ code, parentCode, successorCode }) => [code, parentCode, successorCode]),
  );
  const afterwards = placesAfterwards(listed, known);
  const isSound = (place: PlaceFacts) =>
    placeProblems(place, (code) => afterwards(code).filter((each) => each !== place)).length === 0;
  if (!places.every(isSound)) throw new DomainError('admin.errors.placeListWrong', 409);
  return known;
}
