/** What is written of a reporter: by themself, or by the editors who plan with them. */
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import type { Schema, Tx } from '~db/connect';
import { record } from '../history/commands.server';
import type { OwnProfileInput, ProfileInput } from './input.reporters';
import { reporterOutlets } from './queries.absences.server';
import { canDecide } from './rules.absences';
import { USUAL_CAPACITY } from './rules.reporters';

type Profile = Schema['reporter_profiles'];
type Beat = Pick<Schema['reporter_beats'], 'kind' | 'code'>;

/** Writes one's own languages and equipment. Throws 403, 409 when somebody has written meanwhile. */
export async function updateOwnProfile(ctx: Ctx, input: OwnProfileInput): Promise<void> {
  const own = { own: true };
  if (!can(ctx.who, 'keep:profile', own)) throw forbidden();
  await transactOnce(ctx, async (tx) => {
    await writeProfile(tx, ctx.who.id, input.version, {
      equipment: clean(input.equipment),
      languages: input.languages.join(','),
    });
    await recordProfile(tx, ctx, ctx.who.id);
  });
}

/** Writes all that the newsroom knows of a reporter. Throws 403, 409, 422 for a sector or a place that does not exist. */
export async function updateProfile(ctx: Ctx, personId: string, input: ProfileInput) {
  await transactOnce(ctx, async (tx) => {
    if (!canDecide(ctx.who, await reporterOutlets(tx, personId))) throw forbidden();
    await checkBeats(tx, input);
    await writeProfile(tx, personId, input.version, {
      weekly_capacity: input.weeklyCapacity,
      crew_part: input.crewPart,
      equipment: clean(input.equipment),
      languages: input.languages.join(','),
      note: clean(input.note),
    });
    await writeBeats(tx, personId, [
      ...input.sectors.map((code): Beat => ({ kind: 'sector', code })),
      ...input.places.map((code): Beat => ({ kind: 'place', code })),
    ]);
    await recordProfile(tx, ctx, personId);
  });
}

const recordProfile = (tx: Tx, ctx: Ctx, id: string) =>
  record(tx, ctx, { subject: { kind: 'person', id }, event: 'profile' });

/** Version 0 is a profile that nobody has written yet. */
async function writeProfile(
  tx: Tx,
  personId: string,
  version: number,
  set: Partial<Omit<Profile, 'person_id' | 'version'>>,
): Promise<void> {
  const written =
    version === 0
      ? await tx.q
          .insertInto('reporter_profiles')
          .values({ person_id: personId, ...BLANK, ...set })
          .onConflict((on) => on.column('person_id').doNothing())
          .executeTakeFirst()
          .then((made) => made.numInsertedOrUpdatedRows ?? 0n)
      : await tx.q
          .updateTable('reporter_profiles')
          .set({ ...set, version: version + 1 })
          .where('person_id', '=', personId)
          .where('version', '=', version)
          .executeTakeFirst()
          .then((changed) => changed.numUpdatedRows);
  if (written === 0n) throw new DomainError('errors.conflict', 409);
}

const BLANK = {
  weekly_capacity: USUAL_CAPACITY,
  crew_part: null,
  equipment: '',
  languages: '',
  note: '',
};

async function writeBeats(tx: Tx, person_id: string, beats: readonly Beat[]): Promise<void> {
  await tx.q.deleteFrom('reporter_beats').where('person_id', '=', person_id).execute();
  if (beats.length === 0) return;
  await tx.q
    .insertInto('reporter_beats')
    .values(beats.map((beat) => ({ person_id, ...beat })))
    .execute();
}

async function checkBeats(tx: Tx, { sectors, places }: ProfileInput): Promise<void> {
  const [foundSectors, foundPlaces] = await Promise.all([
    sectors.length === 0
      ? []
      : tx.q.selectFrom('sectors').select('code').where('code', 'in', sectors).execute(),
    places.length === 0
      ? []
      : tx.q.selectFrom('places').select('code').distinct().where('code', 'in', places).execute(),
  ]);
  const unknown = {
    ...(foundSectors.length < sectors.length && {
      sectors: ['fields.errors.invalidChoice' as const],
    }),
    ...(foundPlaces.length < places.length && { places: ['fields.errors.invalidChoice' as const] }),
  };
  if (Object.keys(unknown).length > 0) throw new DomainError('errors.invalid', 422, {}, unknown);
}
