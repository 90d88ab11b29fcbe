/** How a page leaves: in few pieces, with what is kept put in. */
import { Transform } from 'node:stream';
import type { KeptParts } from './kept-markup.server';

/** Bytes that go out at once. React hands over 2 KB at a time, and Remix flushes the compression after each. */
const PIECE = 64 * 1024;

/**
 * Gathers what is rendered in one breath, puts the kept parts into it, and takes out NUL bytes: React 18 leaves them where a
 * letter of several bytes meets the end of its buffer, which a browser shows as "\ufffd" in the middle of a word. No page has
 * one of its own. https://github.com/facebook/react/pull/26228
 */
export function inPieces(fill: KeptParts['fill']): Transform {
  let gathered: Buffer[] = [];
  let size = 0;
  let waiting: NodeJS.Immediate | undefined;
  const give = (stream: Transform) => {
    clearImmediate(waiting);
    waiting = undefined;
    if (size === 0) return;
    const { ready, rest } = fill(Buffer.concat(gathered, size));
    gathered = rest.length > 0 ? [rest] : [];
    size = rest.length;
    const whole = Buffer.concat(ready);
    if (whole.length > 0) stream.push(whole);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const clean = chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk;
      gathered.push(clean as Buffer);
      size += clean.length;
      if (size >= PIECE) give(this);
      else waiting ??= setImmediate(give, this);
      done();
    },
    flush(done) {
      give(this);
      // What looks like the beginning of a mark and is none.
      if (size > 0) this.push(Buffer.concat(gathered));
      done();
    },
    destroy(error, done) {
      clearImmediate(waiting);
      done(error);
    },
  });
}
