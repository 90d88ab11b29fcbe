import { beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import type { Grant } from '../principal';
import { openFeed } from './feed.server';
import { person, reader, type Told } from './testing/reader';

describe('what each reader is told', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await ENGINES[0].open();
    return () => database.drop();
  });

  const KINDS = [
    'assignment',
    'exemplar',
    'person',
    'import',
    'view',
    'absence',
    'series',
  ] as const;
  const HEARS: [Grant['role'], Told['data'][]][] = [
    [
      'editor',
      [
        { kind: 'assignment', id: 'x' },
        { kind: 'exemplar', id: null },
        { kind: 'absence', id: null },
        { kind: 'series', id: null },
      ],
    ],
    [
      'reporter',
      [
        { kind: 'assignment', id: 'x' },
        { kind: 'exemplar', id: null },
        { kind: 'absence', id: null },
      ],
    ],
    [
      'department',
      [
        { kind: 'assignment', id: 'x' },
        { kind: 'exemplar', id: 'x' },
      ],
    ],
    [
      'board',
      [
        { kind: 'assignment', id: 'x' },
        { kind: 'exemplar', id: 'x' },
        { kind: 'import', id: 'x' },
      ],
    ],
    [
      'admin',
      [
        { kind: 'assignment', id: 'x' },
        { kind: 'exemplar', id: 'x' },
        { kind: 'person', id: 'x' },
      ],
    ],
    ['nominator', []],
  ];
  it.each(HEARS)('%s', async (role, hears) => {
    const { db } = database;
    const feed = await openFeed(db);
    const who = person('me', role);
    const { told } = reader({ db, feed, session: { sessionId: `of ${role}`, who } });
    await db.transaction(async (tx) => {
      for (const kind of KINDS) tx.changed({ kind, id: 'x' });
      tx.changed({ kind: 'notification', id: 'not me' });
      tx.changed({ kind: 'notification', id: 'me' });
    });
    await expect
      .poll(() => told.filter(({ event }) => event === 'message').map(({ data }) => data))
      .toEqual([...hears, { kind: 'notification', id: null }]);
    feed.close();
  });
});
