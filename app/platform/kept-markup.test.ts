import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { keptParts } from './kept-markup.server';
import { inPieces } from './pieces.server';

const part = (words: string) => createElement('b', null, words);

it('draws an element once for an object and a variant, whichever page asks', () => {
  const owner = {};
  const [first, second] = [keptParts(), keptParts()];
  const marks = [
    first.keep(owner, 'vi', part('Lúa')),
    first.keep(owner, 'en', part('Rice')),
    second.keep(owner, 'vi', part('never drawn')),
    second.keep({}, 'vi', part('Tôm')),
  ];
  const written = (parts: typeof first, mark = '') =>
    Buffer.concat(parts.fill(Buffer.from(mark)).ready).toString();
  expect(written(first, marks[0])).toContain('<b>Lúa</b>');
  expect(written(first, marks[1])).toContain('<b>Rice</b>');
  expect(written(second, marks[2])).toContain('<b>Lúa</b>');
  expect(written(second, marks[3])).toContain('<b>Tôm</b>');
});

it('puts the parts where their marks are, wherever the page is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 }),
      fc.array(fc.nat(400), { maxLength: 6 }),
      async (pairs, cuts) => {
        const { keep, fill } = keptParts();
        let page = '';
        let expected = '';
        for (const [between, inside] of pairs) {
          // NUL bytes are React's, never a page's.
          const plain = between.replaceAll('\0', '');
          const element = part(inside.replaceAll('\0', ''));
          page += plain + keep({}, '', element);
          expected += plain + renderToString(element);
        }
        const stream = inPieces(fill);
        const read = text(stream);
        const bytes = Buffer.from(`${page}<!--`);
        const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
        at.sort((a, b) => a - b);
        for (const [index, from] of at.slice(0, -1).entries()) {
          if (!stream.write(bytes.subarray(from, at[index + 1]))) await once(stream, 'drain');
        }
        stream.end();
        expect(await read).toBe(`${expected}<!--`);
      },
    ),
  );
});
