import { describe, expect, it } from 'vitest';
import { readFlash, writeFlash } from './flash.server';

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
});
