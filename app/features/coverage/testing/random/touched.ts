/** What a verb left behind: how far changes and history went, which works it touched, which seats are taken. */
import { listOutletPeople } from '~/features/newsroom/queries.server';
import type { PlainDate } from '~/platform/time';
import type { Db } from '~db/connect';
import { REPORTERS_TURN } from '../../rules';
import { faultsOf, readSeats, readWorks, type Shown } from './invariants';

export interface State {
  /** The number of the newest change. */
  seq: number;
  /** How many events there are. */
  events: number;
  today: PlainDate;
  seats: Awaited<ReturnType<typeof readSeats>>;
}

export async function stateOf(db: Db, today: PlainDate, before: State | null): Promise<State> {
  const changes = await db.q
    .selectFrom('changes')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  const history = await db.q
    .selectFrom('history')
    .select(({ fn }) => fn.countAll().as('events'))
    .executeTakeFirstOrThrow();
  const seq = Number(changes.seq ?? 0);
  const still = before !== null && before.seq === seq && before.today === today;
  const seats = still ? before.seats : await readSeats(db, today);
  return { seq, events: Number(history.events), today, seats };
}

interface Seen {
  version: number;
  content: string;
  lead?: string;
}

/** Every row as it was last seen. */
export type Known = Map<string, Seen>;

/** What is wrong with the works that changed after a state; with all of them without one. */
export async function faultsOfTouched(
  db: Db,
  since: State | null,
  today: PlainDate,
  known: Known,
): Promise<string[]> {
  const touched = await readWorks(db, since ? await touchedSince(db, since.seq) : undefined);
  const faults: string[] = [];
  for (const shown of touched) {
    faults.push(...faultsOf(shown, today), ...risen(shown, known));
    faults.push(...(await handedOver(db, shown, known)));
  }
  return faults;
}

async function touchedSince(db: Db, seq: number): Promise<string[]> {
  const changes = await db.q
    .selectFrom('changes')
    .select(['kind', 'subject_id'])
    .where('seq', '>', seq)
    .execute();
  const idsOf = (kind: string) => [
    '',
    ...changes.filter((each) => each.kind === kind).map((each) => each.subject_id),
  ];
  const rows = await db.q
    .selectFrom('assignments as a')
    .leftJoin('placements as p', 'p.assignment_id', 'a.id')
    .select('a.id')
    .distinct()
    .where((on) =>
      on.or([
        on('a.id', 'in', idsOf('assignment')),
        on('p.id', 'in', idsOf('placement')),
        on('a.exemplar_id', 'in', idsOf('exemplar')),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** The version of a row rises with what people edit of it; its place in a rundown, the day of the need that it
 * answers and the text for search go without. */
function risen({ work, appearances }: Shown, known: Known): string[] {
  return [work, ...appearances].flatMap((row) => {
    const { version, updated_at: _, ...rest } = row;
    const bare = {
      ...rest,
      search_folded: '',
      rundown_order: 0,
      series_on: '',
      exemplar_name: '',
      exemplar_status: '',
    };
    const content = JSON.stringify(bare);
    const seen = known.get(row.id);
    known.set(row.id, { ...seen, version, content });
    if (!seen || seen.content === content) return seen && seen.version > version ? ['falls'] : [];
    return version > seen.version
      ? []
      : [`the version of ${row.id} rises: ${seen.content} ${content}`];
  });
}

/** Work that goes to a reporter's hands goes to one who is there. */
async function handedOver(db: Db, { work }: Shown, known: Known): Promise<string[]> {
  const held = REPORTERS_TURN.includes(work.status) ? `${work.status} ${work.lead_id}` : '';
  const seen = known.get(work.id);
  const same = seen?.lead === held;
  known.set(work.id, { version: work.version, content: '', ...seen, lead: held });
  if (same || held === '') return [];
  const reporters = await listOutletPeople(db, work.outlet_id, 'reporter');
  const there = reporters.some(({ id }) => id === work.lead_id);
  return there ? [] : [`the lead of ${work.id} is a reporter of its outlet`];
}
