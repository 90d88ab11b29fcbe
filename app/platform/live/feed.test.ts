import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newestChange } from '~db/changes';
import type { Db } from '~db/connect';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { type Feed, openFeed } from './feed.server';
import { change, writtenElsewhere } from './testing/reader';

const NEVER_MS = 3_600_000;

describe.each(ENGINES)('the number that a page is read at, on $name', ({ open }) => {
  let database: TestDatabase;
  let db: Db;
  /** Hears no signal and does not look by itself: as a feed is between a commit and its next reading. */
  let behind: Feed;
  beforeEach(async () => {
    database = await open();
    db = database.db;
    behind = await openFeed(
      { ...db, listen: async () => () => undefined },
      {
        lookMs: NEVER_MS,
      },
    );
  });
  afterEach(async () => {
    behind.close();
    await database.drop();
  });

  it('has what this process committed, though no stream was told of it', async () => {
    await change(db, 'a');
    await change(db, 'b');
    expect(behind.newest()).toBe(2);
    expect(await newestChange(db)).toBe(2);
  });

  it('has no change that others committed after the page was read', async () => {
    await change(db, 'a');
    await writtenElsewhere(db, 'theirs');
    expect(behind.newest()).toBe(1);
    await change(db, 'b');
    expect(behind.newest(), 'theirs came before').toBe(3);
  });

  it('has nothing that was undone', async () => {
    const failing = db.transaction(async (tx) => {
      tx.changed({ kind: 'assignment', id: 'a' });
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(behind.newest()).toBe(0);
  });
});
