/** What the cards of the queue show beside the work itself: where it appears next, and what is known of its exemplar. */
import type { Consent, Family } from '~/features/exemplars/rules';
import type { ClockTime, PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import { proposalsOf } from './queries.warning-preview.server';
import type { Proposal } from './rules.proposals';

export interface CardFacts {
  /** Its next appearance that waits. */
  next: { day: PlainDate; time: ClockTime | null; slotName: string | null } | null;
  exemplar: {
    id: string;
    family: Family;
    summary: string;
    consent: Consent;
    isMinor: boolean;
    sector: string;
    /** The codes of its commune and district. */
    places: string[];
  } | null;
}

/** The facts of each work by its id, and the appearances that they were taken from. */
export async function cardFactsOf(
  db: Reader,
  ids: readonly string[],
): Promise<{ facts: Map<string, CardFacts>; proposals: Proposal[] }> {
  if (ids.length === 0) return { facts: new Map(), proposals: [] };
  const [proposals, exemplars] = await Promise.all([
    proposalsOf(db, { assignmentIds: ids }),
    exemplarsOf(db, ids),
  ]);
  const slots = await slotNames(
    db,
    proposals.flatMap(({ slotId }) => slotId ?? []),
  );
  const facts = ids.map((id): [string, CardFacts] => {
    const next = proposals.find(({ assignmentId }) => assignmentId === id);
    return [
      id,
      {
        next: next
          ? {
              day: next.plannedOn,
              time: next.plannedTime,
              slotName: (next.slotId && slots.get(next.slotId)) || null,
            }
          : null,
        exemplar: exemplars.get(id) ?? null,
      },
    ];
  });
  return { facts: new Map(facts), proposals };
}

async function exemplarsOf({ q }: Reader, ids: readonly string[]) {
  const rows = await q
    .selectFrom('assignments as a')
    .innerJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .select([
      'a.id as assignment_id',
      'e.id',
      'e.family',
      'e.summary',
      'e.consent',
      'e.is_minor',
      'e.sector_code',
      'e.place_code',
      'e.district_code',
    ])
    .where('a.id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.assignment_id,
      {
        id: row.id,
        family: row.family,
        summary: row.summary,
        consent: row.consent,
        isMinor: row.is_minor === 1,
        sector: row.sector_code,
        places: [row.place_code, row.district_code],
      },
    ]),
  );
}

async function slotNames({ q }: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await q
    .selectFrom('slots')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
