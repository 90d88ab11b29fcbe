import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { insertFile, saveUpload } from './files.server';
import { sweepFiles } from './files-sweep.server';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.each(ENGINES)('the store of files, swept on $name', ({ open }) => {
  const room = withPeople(open);
  const folder = mkdtempSync(join(tmpdir(), 'gs-sweep-'));
  const before = process.env.FILES_DIR;
  beforeAll(() => {
    process.env.FILES_DIR = folder;
  });
  afterAll(() => {
    process.env.FILES_DIR = before;
    rmSync(folder, { recursive: true, force: true });
  });

  const owner = { ownerKind: 'exemplar', ownerId: '1' } as const;
  const upload = () =>
    saveUpload(room.base.ctxFor('bantdkt'), new File([new Uint8Array(PNG)], 'a.png'), owner);
  const pathOf = (key: string) => join(folder, key);
  const age = (key: string, days: number) => {
    const at = new Date(Date.now() - days * 86_400_000);
    utimesSync(pathOf(key), at, at);
  };

  it('loses what no row knows once it is a day old, and nothing else', async () => {
    const [stray, fresh, kept, removed] = [
      await upload(),
      await upload(),
      await upload(),
      await upload(),
    ];
    const ctx = room.base.ctxFor('bantdkt');
    await room.db.transaction(async (tx) => {
      await insertFile(tx, ctx, kept, owner);
      const id = await insertFile(tx, ctx, removed, owner);
      await tx.q
        .updateTable('files')
        .set({ removed_at: ctx.clock.now() })
        .where('id', '=', id)
        .execute();
    });
    const foreign = ['doc.txt', 'exemplar/2019-12/notes.txt', 'backup/2019-12/x/y'];
    for (const key of foreign) {
      mkdirSync(dirname(pathOf(key)), { recursive: true });
      writeFileSync(pathOf(key), 'x');
    }
    for (const key of [stray.storageKey, kept.storageKey, removed.storageKey, ...foreign])
      age(key, 2);
    expect(await sweepFiles(room.db)).toBe(1);
    expect(existsSync(pathOf(stray.storageKey))).toBe(false);
    for (const key of [fresh.storageKey, kept.storageKey, removed.storageKey, ...foreign])
      expect(existsSync(pathOf(key))).toBe(true);
    expect(await sweepFiles(room.db)).toBe(0);
  });

  it('is no error where there is no store yet', async () => {
    process.env.FILES_DIR = join(folder, 'not-there');
    expect(await sweepFiles(room.db)).toBe(0);
    process.env.FILES_DIR = folder;
  });
});
