/** Makes the demo's data in the database that DATABASE_URL names: `tsx db/seed/demo.ts`. Refuses a database that has people. */
import { DEMO_PASSWORD } from '~/boot/demo-accounts.mjs';
import { hashPassword } from '~/features/accounts/passwords.server';
import { type Instant, toInstant } from '~/platform/time';
import { type Db, openDatabase } from '../connect';
import { seedBase } from './base';
import { cueCoverage } from './coverage';
import { cueExemplars } from './exemplars';
import { cueAbsences, writeReporters } from './reporters';
import { cueSeries } from './series';
import { writeSlots } from './slots';
import { DEMO_STARTS, openStage } from './stage';
import { writeViews } from './views';

const READ_AFTER_DAYS = 7;

/** Fills an empty, migrated database. */
export async function seedDemo(db: Db, passwordHash: string): Promise<void> {
  await seedBase(db, { passwordHash });
  await writeSlots(db, { exceptions: true });
  await writeReporters(db);
  const stage = openStage(db);
  cueCoverage(stage, cueExemplars(stage));
  cueAbsences(stage);
  cueSeries(stage);
  await stage.play();
  await writeViews(db);
  await readOldNotifications(db);
}

/** People have read what they were told more than a week ago. */
async function readOldNotifications(db: Db): Promise<void> {
  const weekAgo = toInstant(new Date(DEMO_STARTS - READ_AFTER_DAYS * 24 * 3_600_000));
  await db.transaction(async (tx) => {
    await tx.q
      .updateTable('notifications')
      .set((row) => ({ read_at: row.ref('created_at').$castTo<Instant>() }))
      .where('created_at', '<', weekAgo)
      .execute();
  });
}

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set.');
  const db = openDatabase(url);
  try {
    await db.migrate();
    const person = await db.q.selectFrom('people').select('id').executeTakeFirst();
    if (person) throw new Error('The database already has people; the demo data was not added.');
    await seedDemo(db, await hashPassword(DEMO_PASSWORD));
  } finally {
    await db.close();
  }
}

if (process.argv[1]?.endsWith('demo.ts')) await main();
