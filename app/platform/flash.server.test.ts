import { createCookie } from '@remix-run/node';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readFlash, writeFlash } from './flash.server';

beforeAll(() => {
  vi.stubEnv('SESSION_SECRET', 'a-secret-for-this-test-only-0123456789');
});

const asking = (setCookie: string) =>
  new Request('http://localhost/', { headers: { Cookie: setCookie.split(';')[0] ?? '' } });

describe('an acknowledgement', () => {
  it('is the same one in every request that brings its cookie, and another one when told anew', async () => {
    const flash = { key: 'undo.done.undone', params: {} } as const;
    const written = await writeFlash(flash);
    const [first, second] = [await readFlash(asking(written)), await readFlash(asking(written))];
    expect(first?.flash).toMatchObject(flash);
    expect(second?.flash.id).toBe(first?.flash.id);
    const again = await readFlash(asking(await writeFlash(flash)));
    expect(again?.flash.id).not.toBe(first?.flash.id);
  });

  it('is none when somebody else wrote it or changed it, or nobody can read it', async () => {
    const flash = { id: 'x', key: 'undo.done.undone', params: {}, undo: 'javascript:alert(1)' };
    const unsigned = await createCookie('gs_flash').serialize(flash);
    const foreign = await createCookie('gs_flash', { secrets: ['other'] }).serialize(flash);
    const written = await writeFlash({ key: 'undo.done.undone', params: {}, undo: '/history/1' });
    const changed = written.replace('gs_flash=e', 'gs_flash=f');
    for (const cookie of [unsigned, foreign, changed, 'gs_flash=%', 'gs_flash=.', 'gs_flash=a.%ff'])
      expect(await readFlash(asking(cookie)), cookie).toBeNull();
    expect((await readFlash(asking(written)))?.flash.undo).toBe('/history/1');
  });
});
