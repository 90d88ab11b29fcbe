/** Whether work may have a genre: it suits the kind, and it is in use or was the work's already. */
import { getGenres } from '~/features/newsroom/queries.genres.server';
import { DomainError, type Message } from '~/platform/errors';
import type { Tx } from '~db/connect';
import type { AssignmentKind, Genre } from './rules.genres';

/** `kinds`: it suits one of them. `kept`: what the work or its slot has already, in use or not. Throws 422 at `genre`. */
export async function requireGenre(
  tx: Tx,
  kinds: readonly AssignmentKind[],
  genre: Genre,
  kept: Genre | null = null,
): Promise<void> {
  const genres = await getGenres(tx);
  const found = genres.find(genre);
  if (found && genre === kept) return;
  if (!found) throw invalid('fields.errors.invalidChoice');
  if (kinds.every((kind) => found[kind] === null)) throw invalid('coverage.errors.genreUnsuited');
  if (!found.active) throw invalid('coverage.errors.genreRetired');
}

const invalid = (code: Message) => new DomainError('errors.invalid', 422, {}, { genre: [code] });

/** The genre of a slot: what sits in it keeps it. Null without a slot. */
export async function genreOfSlotIn(tx: Tx, slotId: string | null): Promise<Genre | null> {
  if (slotId === null) return null;
  const slot = await tx.q
    .selectFrom('slots')
    .select('genre')
    .where('id', '=', slotId)
    .executeTakeFirst();
  return slot?.genre ?? null;
}
