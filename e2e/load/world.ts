/** The world that is measured: N assignments over 24 months, 2,000 exemplars, 40 reporters, two outlets, seven statuses. All of it is invented. */
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { daysOf, windowOf } from '~/features/coverage/components/calendar-address';
import { hashSessionToken, newSessionToken, SESSION_COOKIE } from '~/platform/auth/token.server';
import { fold, sortKey } from '~/platform/text';
import { addDays, type PlainDate } from '~/platform/time';
import { openDatabase } from '~db/connect';
import type { Schema } from '~db/schema';
import { basePerson, CHANNELS, OUTLETS, PROGRAMME_ID, seedBase } from '~db/seed/base';
import { writeSlots } from '~db/seed/slots';

export const TODAY = '2019-12-02' as PlainDate;
export const NOW = '2019-12-02T08:00:00+07:00';
export const SECRET = 'a-secret-for-benchmarks-only-0123456789';
const AT = '2019-11-01T01:00:00.000Z';
const EXEMPLARS = 2_000;
const REPORTERS_AN_OUTLET = 20;
const DAYS = 730;
/** Behind the measured month. */
const LATER = addDays(TODAY, 60);
/** So many items of each outlet stand on every day of the measured month, whatever N is: the same page is seen at every N. */
const LEAST_A_DAY = 3;
/** How many appearances an assignment has in the mean: a month at N = 100,000 holds about 4,800. */
const SECOND_APPEARANCE = 0.15;

type OutletCode = keyof typeof OUTLETS;
type Row<T extends keyof Schema> = { [K in keyof Schema[T]]?: unknown };

export interface World {
  file: string;
  /** Assignments that wait for a reporter, for the claims; each once. */
  open: string[];
  /** Placements that an editor of the newspaper may move, all in one far month. */
  movable: string[];
  /** The cookies of an editor and of a reporter of the newspaper. */
  editor: string;
  reporter: string;
  reporterId: string;
}

/** Makes the world in an SQLite file. `inMonth` puts all of it into the measured month (what the browser is measured with). */
export async function makeWorld(
  file: string,
  n: number,
  { inMonth = false }: { inMonth?: boolean } = {},
): Promise<World> {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  const db = openDatabase(`file:${file}`);
  await db.migrate();
  await seedBase(db, { passwordHash: '!' });
  await writeSlots(db);
  await db.close();
  const database = new Database(file);
  try {
    database.pragma('synchronous = OFF');
    return database.transaction(() => fill(database, file, n, inMonth))();
  } finally {
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.exec('analyze');
    database.close();
  }
}

function fill(database: Database.Database, file: string, n: number, inMonth: boolean): World {
  const writer = writerOf(database);
  const random = randomOf(20190927);
  const reporters = writeReporters(writer);
  const exemplars = writeExemplars(database, writer, random);
  const days = planDays(n, inMonth, random);
  const open: string[] = [];
  const movable: string[] = [];
  for (const [index, day] of days.entries()) {
    const { outlet } = day;
    const written = writeAssignment(writer, random, {
      ...day,
      index,
      exemplar: exemplars[index % exemplars.length] as Subject,
      lead: pick(random, reporters[outlet]),
    });
    if (written.status === 'open' && outlet === 'bao') open.push(written.id);
    if (written.status === 'claimed' && outlet === 'bao' && day.day > TODAY) {
      movable.push(written.placementId);
    }
  }
  const sign = (username: string) => openSession(database, basePerson(username).id);
  return {
    file,
    open,
    movable,
    editor: sign('tk.bao'),
    reporter: sign('pv.bao1'),
    reporterId: basePerson('pv.bao1').id,
  };
}

interface Day {
  day: PlainDate;
  outlet: OutletCode;
  /** Waits for a reporter, so that there is something to claim at every N. */
  toClaim: boolean;
}

const TO_CLAIM = 3_000;

/** First the least of every day of the measured month, then the rest evenly over 24 months. */
function planDays(n: number, inMonth: boolean, random: () => number): Day[] {
  const month = daysOf(windowOf('month', TODAY));
  const codes = Object.keys(OUTLETS) as OutletCode[];
  const first = addDays(TODAY, -DAYS / 2);
  const least = Array.from({ length: LEAST_A_DAY }, () =>
    month.flatMap((day) => codes.map((outlet) => ({ day, outlet, toClaim: false }))),
  ).flat();
  const planned = inMonth ? [] : least.slice(0, n);
  while (planned.length < n) {
    const toClaim = !inMonth && planned.length % 3 === 0 && planned.length < 3 * TO_CLAIM;
    const day = inMonth
      ? (month[Math.floor(random() * month.length)] as PlainDate)
      : addDays(toClaim ? LATER : first, Math.floor(random() * (toClaim ? DAYS / 3 : DAYS)));
    planned.push({ day, outlet: toClaim ? 'bao' : pick(random, codes), toClaim });
  }
  return planned;
}

interface Subject {
  id: string;
  name: string;
}

const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Danh', 'Thạch', 'Lâm', 'Quách'];
const MIDDLE_NAMES = ['Văn', 'Thị', 'Hoàng', 'Ngọc', 'Minh', 'Quốc'];
const GIVEN_NAMES = ['Đồng', 'Hải', 'Sương', 'Thủy', 'Điền', 'Ân', 'Phước', 'Khánh', 'Lợi', 'Út'];
const DEEDS = ['nuôi tôm sạch', 'làm muối trải bạt', 'dạy học vùng sâu', 'hiến đất làm đường'];

function writeExemplars(database: Database.Database, write: Writer, random: () => number) {
  const places = database
    .prepare(
      `select c.code, c.valid_from, c.parent_code from places c join places d on d.code = c.parent_code
       where c.valid_to is not null and d.kind <> 'province' order by c.code`,
    )
    .all() as { code: string; valid_from: string; parent_code: string }[];
  const sectors = database.prepare('select code from sectors').pluck().all() as string[];
  return Array.from({ length: EXEMPLARS }, (_, index): Subject => {
    const id = v7();
    const name = `${pick(random, FAMILY_NAMES)} ${pick(random, MIDDLE_NAMES)} ${pick(random, GIVEN_NAMES)} ${index + 1}`;
    const place = pick(random, places);
    const summary = pick(random, DEEDS);
    write('exemplars', {
      id,
      programme_id: PROGRAMME_ID,
      name,
      name_folded: fold(name),
      name_sort: sortKey(name),
      family: pick(random, ['advanced', 'good_deed', 'effective_model']),
      kind: 'individual',
      sector_code: pick(random, sectors),
      movement_code: null,
      place_code: place.code,
      place_valid_from: place.valid_from,
      district_code: place.parent_code,
      summary,
      search_folded: fold(`${name} ${summary}`),
      status: 'approved',
      approved_on: '2019-10-01',
      consent: 'given',
      source: 'board',
      created_by: basePerson('bantdkt').id,
      created_at: AT,
      updated_at: AT,
    });
    return { id, name };
  });
}

function writeReporters(write: Writer): Record<OutletCode, string[]> {
  const more = (outlet: OutletCode) =>
    Array.from({ length: REPORTERS_AN_OUTLET - 6 }, (_, index) => {
      const id = v7();
      const name = `Phóng viên ${outlet} ${index + 7}`;
      write('people', {
        id,
        username: `pv.${outlet}${index + 7}`,
        display_name: name,
        name_sort: sortKey(name),
        name_folded: fold(name),
        password_hash: '!',
        created_at: AT,
      });
      write('roles', { id: v7(), person_id: id, role: 'reporter', outlet_id: OUTLETS[outlet] });
      return id;
    });
  const own = (outlet: OutletCode) =>
    Array.from({ length: 6 }, (_, index) => basePerson(`pv.${outlet}${index + 1}`).id);
  return { bao: [...own('bao'), ...more('bao')], dai: [...own('dai'), ...more('dai')] };
}

const STATUSES = [
  'proposed',
  'open',
  'claimed',
  'in_progress',
  'submitted',
  'editing',
  'approved',
] as const;
const LED: readonly string[] = STATUSES.slice(2);
/** What is past was published, but for some that are late. */
const LATE = 0.03;

interface Plan extends Day {
  index: number;
  exemplar: Subject;
  lead: string;
}

function writeAssignment(write: Writer, random: () => number, plan: Plan) {
  const { index, day, outlet, exemplar, lead, toClaim } = plan;
  const past = day < TODAY && random() > LATE;
  const status = toClaim
    ? 'open'
    : past
      ? 'approved'
      : (STATUSES[index % STATUSES.length] as string);
  const [id, placementId] = [v7(), v7()];
  const segment = outlet === 'dai';
  const title = `Gương sáng ${exemplar.name}`;
  const editor = basePerson(segment ? 'tk.dai' : 'tk.bao').id;
  write('assignments', {
    id,
    programme_id: PROGRAMME_ID,
    exemplar_id: exemplar.id,
    outlet_id: OUTLETS[outlet],
    kind: segment ? 'segment' : 'story',
    genre: segment ? 'tv_feature' : 'profile',
    title,
    search_folded: fold(`${title} ${exemplar.name}`),
    status,
    lead_id: LED.includes(status) ? lead : null,
    assigned_by: LED.includes(status) ? lead : null,
    deadline_at: `${addDays(day, -2)}T09:00:00.000Z`,
    created_by: editor,
    created_at: AT,
    updated_at: `${addDays(day, -3)}T09:00:00.000Z`,
  });
  for (const event of ['plan', 'claim'] as const) {
    write('history', {
      id: v7(),
      at: AT,
      actor_id: event === 'plan' ? editor : lead,
      subject_kind: 'assignment',
      subject_id: id,
      event,
      to_state: status,
    });
  }
  const appear = (placement: string, on: PlainDate, rerun: boolean) =>
    write('placements', {
      id: placement,
      assignment_id: id,
      outlet_id: OUTLETS[outlet],
      channel_id: CHANNELS[segment ? 'dai-tv' : index % 2 === 0 ? 'bao-print' : 'bao-online'],
      kind: rerun ? 'rerun' : segment ? 'first_airing' : 'issue',
      planned_on: on,
      planned_time: segment ? `${String(6 + (index % 15)).padStart(2, '0')}:30` : null,
      status: past ? 'published' : status === 'approved' ? 'scheduled' : 'planned',
      published_on: past ? on : null,
      published_time: past && segment ? '19:30' : null,
      evidence: past ? JSON.stringify({ url: 'https://baobaclieu.vn/thu' }) : null,
      created_at: AT,
      updated_at: AT,
    });
  appear(placementId, day, false);
  if (random() < SECOND_APPEARANCE) appear(v7(), addDays(day, 1), true);
  return { id, placementId, status };
}

type Writer = ReturnType<typeof writerOf>;

/** Inserts rows through one prepared statement a shape. */
function writerOf(database: Database.Database) {
  const prepared = new Map<string, Database.Statement>();
  return <T extends keyof Schema>(table: T, row: Row<T>): void => {
    const names = Object.keys(row);
    const key = `${table} ${names.join()}`;
    let statement = prepared.get(key);
    if (!statement) {
      const marks = names.map(() => '?').join(', ');
      statement = database.prepare(`insert into ${table} (${names.join(', ')}) values (${marks})`);
      prepared.set(key, statement);
    }
    statement.run(...Object.values(row));
  };
}

/** Gives the cookie of a new session. */
function openSession(database: Database.Database, personId: string): string {
  const token = newSessionToken();
  const [now, end] = [new Date(), new Date(Date.now() + 86_400_000)];
  database
    .prepare(
      `insert into sessions (id, person_id, token_hash, created_at, last_seen_at, expires_at, user_agent)
       values (?, ?, ?, ?, ?, ?, 'bench')`,
    )
    .run(
      v7(),
      personId,
      hashSessionToken(SECRET, token),
      now.toISOString(),
      now.toISOString(),
      end.toISOString(),
    );
  return `${SESSION_COOKIE}=${token}`;
}

const pick = <T>(random: () => number, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)] as T;

/** The same numbers at every run (a linear congruential generator, Numerical Recipes' constants). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
