/** The world that is measured: N assignments over 24 months, 2,000 exemplars, 40 reporters, two outlets, seven statuses. All of it is invented. */
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { hashSessionToken, newSessionToken, SESSION_COOKIE } from '~/platform/auth/token.server';
import { openDatabase } from '~db/connect';
import { basePerson, seedBase } from '~db/seed/base';
import { writeSlots } from '~db/seed/slots';
import { writeAssignment } from './world-assignments';
import { planDays, TODAY } from './world-days';
import { type Subject, writeExemplars, writeReporters } from './world-subjects';
import { pick, randomOf, writerOf } from './world-writing';

export const NOW = '2019-12-02T08:00:00+07:00';
export const SECRET = 'a-secret-for-benchmarks-only-0123456789';

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
