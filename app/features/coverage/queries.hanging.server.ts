/** What hangs on something that is about to be switched off: counted for the question that is asked before. */
import type { Reader } from '~db/connect';

const WAITING = ['planned', 'scheduled'] as const;
/** Somebody has something to do with it, or will have. */
const LIVE = [
  'proposed',
  'open',
  'claimed',
  'in_progress',
  'submitted',
  'editing',
  'suspended',
] as const;
/** Somebody holds it. */
const HELD = ['claimed', 'in_progress', 'submitted', 'editing', 'suspended'] as const;

type Counted = { n: number | string } | undefined;
const numberOf = (row: Counted): number => Number(row?.n ?? 0);

export interface ChannelHanging {
  /** Appearances that are planned or wait for their day. */
  placements: number;
  /** Columns and segments that have not ended. */
  slots: number;
  /** Recurring needs that have not ended. */
  series: number;
}

/** What hangs on a channel, or on all channels of an outlet. */
export async function hangingOnChannels(
  db: Reader,
  channelIds: readonly string[],
  today: string,
): Promise<ChannelHanging> {
  if (channelIds.length === 0) return { placements: 0, slots: 0, series: 0 };
  const ids = [...channelIds];
  const placements = await db.q
    .selectFrom('placements')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('channel_id', 'in', ids)
    .where('status', 'in', [...WAITING])
    .executeTakeFirst();
  const slots = await db.q
    .selectFrom('slots')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('channel_id', 'in', ids)
    .where((on) => on.or([on('ends_on', 'is', null), on('ends_on', '>=', today as never)]))
    .executeTakeFirst();
  const series = await db.q
    .selectFrom('series')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('channel_id', 'in', ids)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return { placements: numberOf(placements), slots: numberOf(slots), series: numberOf(series) };
}

/** Work of an outlet that is neither approved nor cancelled. */
export async function liveWorkOf(db: Reader, outletId: string): Promise<number> {
  const row = await db.q
    .selectFrom('assignments')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('outlet_id', '=', outletId)
    .where('status', 'in', [...LIVE])
    .executeTakeFirst();
  return numberOf(row);
}

/** Exemplars that are neither rejected nor withdrawn, and recurring needs, of a sector. */
export async function hangingOnSector(db: Reader, code: string) {
  const exemplars = await db.q
    .selectFrom('exemplars')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('sector_code', '=', code)
    .where('status', 'not in', ['rejected', 'withdrawn'])
    .executeTakeFirst();
  const series = await db.q
    .selectFrom('series')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('sector_code', '=', code)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return { exemplars: numberOf(exemplars), series: numberOf(series) };
}

/** Columns and recurring needs that have not ended, and work that is not done, of a genre. */
export async function hangingOnGenre(db: Reader, code: string, today: string) {
  const slots = await db.q
    .selectFrom('slots')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('genre', '=', code)
    .where((on) => on.or([on('ends_on', 'is', null), on('ends_on', '>=', today as never)]))
    .executeTakeFirst();
  const series = await db.q
    .selectFrom('series')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('genre', '=', code)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const works = await db.q
    .selectFrom('assignments')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('genre', '=', code)
    .where('status', 'in', [...LIVE])
    .executeTakeFirst();
  return { works: numberOf(works), slots: numberOf(slots), series: numberOf(series) };
}

export interface HeldWork {
  id: string;
  outletId: string;
  title: string;
}

/** Work of the outlets that the person leads, that nearest to its deadline first. */
export async function ledWork(
  db: Reader,
  personId: string,
  outletIds: readonly string[],
): Promise<HeldWork[]> {
  if (outletIds.length === 0) return [];
  const rows = await db.q
    .selectFrom('assignments')
    .select(['id', 'outlet_id', 'title', 'deadline_at'])
    .where('lead_id', '=', personId)
    .where('outlet_id', 'in', [...outletIds])
    .where('status', 'in', [...HELD])
    .orderBy('id')
    .execute();
  const late = '9999';
  return rows
    .sort((a, b) => ((a.deadline_at ?? late) < (b.deadline_at ?? late) ? -1 : 1))
    .map((row) => ({ id: row.id, outletId: row.outlet_id, title: row.title }));
}

/** How much work of the outlets has the person in its crew. */
export async function crewWork(
  db: Reader,
  personId: string,
  outletIds: readonly string[],
): Promise<number> {
  if (outletIds.length === 0) return 0;
  const row = await db.q
    .selectFrom('crew')
    .innerJoin('assignments', 'assignments.id', 'crew.assignment_id')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('crew.person_id', '=', personId)
    .where('assignments.outlet_id', 'in', [...outletIds])
    .where('assignments.status', 'in', [...HELD])
    .executeTakeFirst();
  return numberOf(row);
}
