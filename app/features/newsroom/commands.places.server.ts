/** What an administrator does with places. Each verb is one transaction with its event. */
import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import { DomainError, type Message, notFound, requireChange } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { clean, fold } from '~/platform/text';
import type { PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import { followPlaceNames } from '../exemplars/commands.place-names.server';
import { record } from '../history/commands.server';
import { requireAdmin, requireOne } from './commands.installation.server';
import type {
  EndPlaceInput,
  NewPlaceInput,
  PlaceNameInput,
  RestorePlaceInput,
} from './input.places';
import { hangingOnPlace, type KnownPlace, placesByCode } from './queries.places.server';
import { ALWAYS, type PlaceFacts, placeProblems } from './rules.places';

/** Whoever changes places holds those without a parent first: two who use one code wait for each other. */
export const holdPlaces = (tx: Tx): Promise<void> => hold(tx, 'places', { kind: 'province' });

/** Adds a place. Throws 403, 422 by field. */
export async function addPlace(ctx: Ctx, input: NewPlaceInput): Promise<void> {
  requireAdmin(ctx);
  const place: PlaceFacts = {
    ...input,
    validFrom: input.validFrom ?? ALWAYS,
    validTo: null,
    successorCode: null,
  };
  await transactOnce(ctx, async (tx) => {
    await holdPlaces(tx);
    const others = await placesByCode(tx, [place.code, place.parentCode]);
    requireSound(place, others);
    await insertPlaces(tx, [place]);
    await record(tx, ctx, {
      subject: { kind: 'place', id: place.code },
      event: 'create',
      data: { name: place.name, from: place.validFrom },
    });
  });
}

/** Writes new places. */
export async function insertPlaces(tx: Tx, places: readonly PlaceFacts[]): Promise<void> {
  await tx.q
    .insertInto('places')
    .values(
      places.map((place) => ({
        code: place.code,
        valid_from: place.validFrom,
        name: place.name,
        name_folded: fold(place.name),
        kind: place.kind,
        parent_code: place.parentCode,
        valid_to: place.validTo,
        successor_code: place.successorCode,
      })),
    )
    .execute();
}

function requireSound(place: PlaceFacts, others: (code: string) => readonly PlaceFacts[]): void {
  const problems = placeProblems(place, others);
  if (problems.length === 0) return;
  const fields: Record<string, Message[]> = {};
  for (const { field, code } of problems) fields[field] = [...(fields[field] ?? []), code];
  throw new DomainError('errors.invalid', 422, {}, fields);
}

interface Named {
  code: string;
  validFrom: PlainDate;
  version: number;
}

async function requirePlace(
  others: (code: string) => readonly KnownPlace[],
  { code, validFrom }: Named,
): Promise<KnownPlace> {
  const place = others(code).find((each) => each.validFrom === validFrom);
  if (!place) throw notFound();
  return place;
}

async function write(
  tx: Tx,
  { code, validFrom, version }: Named,
  values: Partial<{
    name: string;
    name_folded: ReturnType<typeof fold>;
    valid_to: PlainDate | null;
    successor_code: string | null;
  }>,
): Promise<void> {
  const changed = await tx.q
    .updateTable('places')
    .set({ ...values, version: version + 1 })
    .where('code', '=', code)
    .where('valid_from', '=', validFrom)
    .where('version', '=', version)
    .executeTakeFirst();
  requireOne(changed.numUpdatedRows);
}

/** Mends the name of a place. A place that becomes another one ends instead. Throws 403, 404, 409. */
export async function renamePlace(ctx: Ctx, input: PlaceNameInput): Promise<void> {
  requireAdmin(ctx);
  const name = clean(input.name);
  await transactOnce(ctx, async (tx) => {
    await holdPlaces(tx);
    const before = await requirePlace(await placesByCode(tx, [input.code]), input);
    requireChange(before, { name });
    await write(tx, input, { name, name_folded: fold(name) });
    await followPlaceNames(tx, [input.code]);
    await record(tx, ctx, {
      subject: { kind: 'place', id: input.code },
      event: 'update',
      data: { before: before.name, after: name },
    });
  });
}

/**
 * Ends a place with its last day, and says what it became. Throws 403, 404, 409: also `confirmPlace` with what it leaves behind until
 * the person has been told of as much; 422 by field.
 */
export async function endPlace(ctx: Ctx, input: EndPlaceInput): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    await holdPlaces(tx);
    const { code, validFrom, validTo, successorCode } = input;
    const known = await placesByCode(tx, [code, successorCode]);
    const before = await requirePlace(known, input);
    requireSound(
      { ...before, parentCode: null, kind: 'province', validTo, successorCode },
      (each) => known(each).filter((other) => other.code !== code || other.validFrom !== validFrom),
    );
    await write(tx, input, { valid_to: validTo, successor_code: successorCode });
    const hanging = await hangingOnPlace(tx, code, validFrom);
    requireAware('admin.errors.confirmPlace', hanging, input.confirmed);
    await record(tx, ctx, {
      subject: { kind: 'place', id: code },
      event: 'end',
      data: { name: before.name, to: validTo, successor: successorCode },
    });
  });
}

/** Takes an end back. Throws 403, 404, 409, 422 at the code when it means another place since. */
export async function restorePlace(ctx: Ctx, input: RestorePlaceInput): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    await holdPlaces(tx);
    const known = await placesByCode(tx, [input.code]);
    const before = await requirePlace(known, input);
    const place = { ...before, validTo: null, successorCode: null };
    const others = (code: string) => known(code).filter((each) => each !== before);
    if (placeProblems({ ...place, kind: 'province', parentCode: null }, others).length > 0)
      throw new DomainError('admin.errors.placeExists', 409);
    await write(tx, input, { valid_to: null, successor_code: null });
    await record(tx, ctx, {
      subject: { kind: 'place', id: input.code },
      event: 'restore',
      data: { name: before.name },
    });
  });
}
