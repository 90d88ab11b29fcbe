/** What an administrator does with genres. Each verb is one transaction with its event. */
import { hangingOnGenre } from '~/features/coverage/queries.hanging.server';
import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import { DomainError, notFound } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { flag } from '~db/columns';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import { record } from '../history/commands.server';
import { eventOf, requireAdmin, requireOne } from './commands.installation.server';
import { requireFreeNames } from './commands.names.server';
import type { ActiveInput } from './input';
import type { GenreInput, GenreOrderInput, NewGenreInput } from './input.genres';
import { type GenreRow, listGenres } from './queries.genres.server';
import { englishNameOf } from './rules.names';
import { stepped } from './rules.order';
import { codeFrom } from './rules.organisations';

/** Adds a genre at the end of the lists of its kinds. Gives its code. Throws 403, 422 by field. */
export async function addGenre(ctx: Ctx, input: NewGenreInput): Promise<string> {
  requireAdmin(ctx);
  return transactOnce(ctx, async (tx) => {
    const genres = await heldGenres(tx);
    requireFreeNames(
      'admin.errors.genreExists',
      namesOf({ ...input, nameEn: englishNameOf(input) }),
      genres.map(namesOf),
    );
    // A genre that was renamed keeps the code of its first name.
    const code = codeFrom(
      englishNameOf(input),
      genres.map((each) => each.code),
      ctx.newId(),
    );
    await tx.q
      .insertInto('genres')
      .values({ code, ...columnsOf(input, null, genres), angle: angleOf(input, code, genres, ctx) })
      .execute();
    await record(tx, ctx, {
      subject: { kind: 'genre', id: code },
      event: 'create',
      data: { name: input.name },
    });
    return code;
  });
}

/** Every genre. They are held first: of two that are named at once, the second waits and then reads the first. */
async function heldGenres(tx: Tx): Promise<GenreRow[]> {
  await hold(tx, 'genres', {});
  return listGenres(tx);
}

const namesOf = ({ name, nameEn }: { name: string; nameEn: string }) => ({ name, nameEn });

type Fields = Omit<NewGenreInput, 'angle'>;

function columnsOf(input: Fields, before: GenreRow | null, genres: readonly GenreRow[]) {
  const place = (kind: 'story' | 'segment') =>
    input[kind]
      ? (before?.[kind] ?? Math.max(0, ...genres.map((each) => each[kind] ?? 0)) + 1)
      : null;
  return {
    name: input.name,
    name_en: englishNameOf(input),
    story_sort: place('story'),
    segment_sort: place('segment'),
    usual_words: input.words,
    usual_minutes: input.minutes,
  };
}

/** The angle that was chosen among those of the others, else one that no other genre has. Throws 422. */
function angleOf(
  input: Pick<NewGenreInput, 'angle'>,
  code: string,
  genres: readonly GenreRow[],
  ctx: Ctx,
): string {
  const others = new Set(genres.filter((each) => each.code !== code).map(({ angle }) => angle));
  if (input.angle === null) return others.has(code) ? ctx.newId() : code;
  if (others.has(input.angle)) return input.angle;
  throw new DomainError('errors.invalid', 422, {}, { angle: ['fields.errors.invalidChoice'] });
}

/** Changes a genre over the version that was read. Throws 403, 404, 409, 422 by field. */
export async function updateGenre(ctx: Ctx, input: GenreInput): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const genres = await heldGenres(tx);
    const before = genres.find(({ code }) => code === input.id);
    if (!before) throw notFound();
    requireFreeNames(
      'admin.errors.genreExists',
      namesOf({ ...input, nameEn: englishNameOf(input) }),
      genres.filter((each) => each !== before).map(namesOf),
      namesOf(before),
    );
    const changed = await tx.q
      .updateTable('genres')
      .set({
        ...columnsOf(input, before, genres),
        angle: angleOf(input, input.id, genres, ctx),
        version: input.version + 1,
      })
      .where('code', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    requireAnother(genres, before, (kind) => !input[kind]);
    await record(tx, ctx, {
      subject: { kind: 'genre', id: input.id },
      event: 'update',
      data: { before: before.name, after: input.name },
    });
  });
}

/** Moves a genre one place up or down among those of a kind. It writes the whole order, so that it needs no version. Throws 403, 404. */
export async function moveGenre(ctx: Ctx, input: GenreOrderInput): Promise<void> {
  requireAdmin(ctx);
  const { kind } = input;
  await transactOnce(ctx, async (tx) => {
    const genres = (await heldGenres(tx))
      .filter((each) => each[kind] !== null)
      .sort((a, b) => (a[kind] ?? 0) - (b[kind] ?? 0));
    const order = stepped(genres, ({ code }) => code === input.id, input.direction);
    if (!order) throw notFound();
    for (const [index, { code }] of order.list.entries()) {
      const sort = index + 1;
      await tx.q
        .updateTable('genres')
        .set(kind === 'story' ? { story_sort: sort } : { segment_sort: sort })
        .where('code', '=', code)
        .execute();
    }
    await record(tx, ctx, {
      subject: { kind: 'genre', id: input.id },
      event: 'order',
      data: { place: order.list.indexOf(order.moved) + 1 },
    });
  });
}

/** Every kind of work keeps a genre in use. Throws 409 when the genre is the last of a kind that it loses. */
function requireAnother(
  genres: readonly GenreRow[],
  genre: GenreRow,
  loses: (kind: 'story' | 'segment') => boolean,
): void {
  const isLast = (kind: 'story' | 'segment') =>
    genre.active &&
    genre[kind] !== null &&
    loses(kind) &&
    !genres.some((each) => each !== genre && each.active && each[kind] !== null);
  if (isLast('story') || isLast('segment')) throw new DomainError('admin.errors.lastGenre', 409);
}

/**
 * Brings a genre into use or takes it out; what has it keeps it. Throws 403, 404, 409: also `confirmGenre` with what hangs on
 * it until the person has been told of as much, and `lastGenre` when a kind would have none left.
 */
export async function setGenreActive(ctx: Ctx, input: ActiveInput): Promise<void> {
  requireAdmin(ctx);
  await transactOnce(ctx, async (tx) => {
    const genres = await heldGenres(tx);
    const genre = genres.find(({ code }) => code === input.id);
    if (!genre) throw notFound();
    const changed = await tx.q
      .updateTable('genres')
      .set({ active: flag(input.active), version: input.version + 1 })
      .where('code', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    requireOne(changed.numUpdatedRows);
    if (!input.active) {
      requireAnother(genres, genre, () => true);
      const hanging = await hangingOnGenre(tx, input.id, ctx.clock.today());
      requireAware('admin.errors.confirmGenre', hanging, input.confirmed);
    }
    await record(tx, ctx, { subject: { kind: 'genre', id: input.id }, event: eventOf(input) });
  });
}
