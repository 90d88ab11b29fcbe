/** What holds after every verb, whoever tried what: the life cycles, seats and rights of the domain. */
import { getSlot } from '~/features/newsroom/queries.slots.server';
import { occurrenceOn } from '~/features/newsroom/rules.slots';
import { fold } from '~/platform/text';
import type { PlainDate } from '~/platform/time';
import { fromJson } from '~db/columns';
import type { Db } from '~db/connect';
import { ACTIVE_STATUSES, isTextApproved } from '../../rules';
import { type Medium, proofOf } from '../../rules.mediums';
import { isPublished } from '../../rules.placements';

const works = (db: Db) =>
  db.q
    .selectFrom('assignments as a')
    .leftJoin('exemplars as e', 'e.id', 'a.exemplar_id')
    .selectAll('a')
    .select(['e.status as exemplar_status', 'e.name as exemplar_name']);
export type Work = Awaited<ReturnType<ReturnType<typeof works>['execute']>>[number];

const appearances = (db: Db) =>
  db.q
    .selectFrom('placements as p')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .selectAll('p')
    .select('c.medium');
export type Appearance = Awaited<ReturnType<ReturnType<typeof appearances>['execute']>>[number];

export interface Shown {
  work: Work;
  appearances: Appearance[];
}

/** The works with all their appearances: those that are named, or all. */
export async function readWorks(db: Db, ids?: readonly string[]): Promise<Shown[]> {
  if (ids?.length === 0) return [];
  const [rows, placed] = await Promise.all([
    ids
      ? works(db)
          .where('a.id', 'in', [...ids])
          .execute()
      : works(db).execute(),
    ids
      ? appearances(db)
          .where('p.assignment_id', 'in', [...ids])
          .execute()
      : appearances(db).execute(),
  ]);
  const byWork = new Map<string, Appearance[]>(rows.map(({ id }) => [id, []]));
  for (const each of placed) byWork.get(each.assignment_id)?.push(each);
  return rows.map((work) => ({ work, appearances: byWork.get(work.id) ?? [] }));
}

const waits = ({ status }: Pick<Appearance, 'status'>) =>
  status === 'planned' || status === 'scheduled';

/** What is wrong with a work, in words; nothing when all is well. */
export function faultsOf({ work, appearances: own }: Shown, today: PlainDate): string[] {
  const faults: string[] = [];
  const hold = (right: boolean, fault: string) => {
    if (!right) faults.push(`${fault} (work ${work.id}, ${work.status})`);
  };
  const { status, suspended_from, lead_id, exemplar_status } = work;
  const approved = isTextApproved(status, suspended_from);
  const shown = own.filter((each) => isPublished(each.status));
  const halted = status === 'suspended' || (status === 'cancelled' && suspended_from !== null);
  hold(halted === (suspended_from !== null), 'suspended knows from where');
  const taken = (ACTIVE_STATUSES as readonly string[]).includes(status);
  hold(!taken || lead_id !== null, 'work that is taken has a lead');
  hold(!['proposed', 'open'].includes(status) || lead_id === null, 'work on offer has no lead');
  hold(status !== 'cancelled' || !own.some(waits), 'nothing waits under cancelled work');
  hold(status !== 'cancelled' || shown.length === 0, 'published work is not cancelled');
  const early = own.some((each) => each.status === 'scheduled') && !approved;
  hold(!early, 'nothing is scheduled before its text is approved');
  const late = own.some((each) => each.status === 'planned') && approved;
  hold(!late, 'nothing is merely planned after its text is approved');
  hold(shown.length === 0 || approved, 'what is published has an approved text');
  const stopped = status === 'cancelled' || status === 'suspended' || shown.length > 0;
  const about = exemplar_status ?? 'approved';
  hold(about !== 'withdrawn' || stopped, 'work about a withdrawn exemplar is stopped');
  hold(
    ['approved', 'withdrawn'].includes(about) || status === 'cancelled',
    `no work about ${about}`,
  );
  hold(about !== 'withdrawn' || shown.every((each) => each.flagged === 1), 'published is flagged');
  const folded = fold(`${work.title} ${work.exemplar_name ?? ''}`);
  hold(work.search_folded === folded, `found by title and name: ${folded}`);
  hold(
    work.exemplar_id !== null || !['submitted', 'editing', 'approved'].includes(status),
    'about somebody',
  );
  for (const each of shown) hold(isProved(each, today), `published has its proof (${each.id})`);
  hold(
    own.every((each) => followsAiring(each, own)),
    'reruns follow their airing',
  );
  return faults;
}

function isProved(each: Appearance, today: PlainDate): boolean {
  const evidence = fromJson<Record<string, string | null>>(each.evidence) ?? {};
  if (each.published_on === null || each.published_on > today) return false;
  const proofs = {
    print: Boolean(evidence.issueNumber && evidence.page),
    online: Boolean(evidence.url),
    air: each.published_time !== null,
  };
  return proofs[proofOf(each.medium as Medium)];
}

function followsAiring(rerun: Appearance, own: readonly Appearance[]): boolean {
  if (!waits(rerun) || rerun.rerun_of === null) return true;
  const airing = own.find(({ id }) => id === rerun.rerun_of);
  if (!airing || airing.status === 'cancelled' || airing.status === 'taken_down') return false;
  return !waits(airing) || rerun.planned_on >= airing.planned_on;
}

/** How many sit where, and how many may; what waits where the slot has no occurrence is a fault. */
export async function readSeats(db: Db, today: PlainDate) {
  const rows = await db.q
    .selectFrom('placements as p')
    .innerJoin('assignments as a', 'a.id', 'p.assignment_id')
    .select(['p.id', 'p.slot_id', 'p.planned_on', 'p.planned_time', 'p.status'])
    .where('p.slot_id', 'is not', null)
    .where('p.planned_on', '>=', today)
    .where('p.status', '<>', 'cancelled')
    .where('a.status', '<>', 'cancelled')
    .execute();
  const slots = new Map<string, NonNullable<Awaited<ReturnType<typeof getSlot>>>>();
  const seats = new Map<string, { filled: number; capacity: number }>();
  const faults: string[] = [];
  for (const row of rows) {
    const slotId = row.slot_id ?? '';
    const found = slots.get(slotId) ?? (await getSlot(db, slotId));
    if (!found) continue;
    slots.set(slotId, found);
    const there = occurrenceOn(found.slot, found.exceptions, row.planned_on);
    if (!there && waits(row))
      faults.push(`${row.id} sits where ${found.slot.name} is not: ${row.planned_on}`);
    if (there && waits(row) && row.planned_time !== there.startTime)
      faults.push(
        `${row.id} at ${row.planned_time}, its slot at ${there.startTime} on ${there.day}`,
      );
    const seat = seats.get(`${slotId} ${row.planned_on}`);
    if (seat) seat.filled += 1;
    else seats.set(`${slotId} ${row.planned_on}`, { filled: 1, capacity: there?.capacity ?? 0 });
  }
  return { seats, faults };
}

/** Of the whole house. */
export async function faultsOfHouse(db: Db): Promise<string[]> {
  const admins = await db.q
    .selectFrom('roles')
    .innerJoin('people', 'people.id', 'roles.person_id')
    .select('people.id')
    .where('roles.role', '=', 'admin')
    .where('people.disabled_at', 'is', null)
    .execute();
  const ahead = await db.q
    .selectFrom('series as s')
    .innerJoin('assignments as a', 'a.series_id', 's.id')
    .select('a.id')
    .where('s.ended_at', 'is not', null)
    .where('a.status', '=', 'open')
    .whereRef('a.created_at', '>', 's.ended_at')
    .execute();
  return [
    ...(admins.length === 0 ? ['somebody administers'] : []),
    ...ahead.map(({ id }) => `a need that has ended asks for nothing more (${id})`),
  ];
}
