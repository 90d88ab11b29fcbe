/** Writes what the demo's newsrooms know of their reporters. */
import type { Db } from '../connect';
import { basePerson } from './base';
import { REPORTERS } from './texts/reporters';

export async function writeReporters(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.q
      .insertInto('reporter_profiles')
      .values(
        REPORTERS.map((text) => ({
          person_id: basePerson(text.username).id,
          weekly_capacity: text.capacity,
          crew_part: text.crewPart,
          equipment: text.equipment,
          languages: text.languages ?? '',
          note: text.note ?? '',
        })),
      )
      .execute();
    await tx.q.insertInto('reporter_beats').values(beats()).execute();
  });
}

const beats = () =>
  REPORTERS.flatMap(({ username, sectors, places }) => {
    const person_id = basePerson(username).id;
    return [
      ...sectors.map((code) => ({ person_id, kind: 'sector' as const, code })),
      ...places.map((code) => ({ person_id, kind: 'place' as const, code })),
    ];
  });
