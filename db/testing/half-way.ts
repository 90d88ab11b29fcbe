/** A process that migrates the database of its argument, tells when it is half-way, and stays there until it is killed. */
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase } from '../connect';
import { migrateToLatest } from '../migrate';
import { migrations } from '../migrations';

const db = openDatabase(process.argv[2] ?? '');
await migrateToLatest(db.q, db.engine, {
  all: {
    ...migrations,
    '9001-half': {
      up: async (handle) => {
        await sql`create table half (id text)`.execute(handle);
        process.stdout.write('half-way');
        await delay(3_600_000);
      },
    },
  },
});
