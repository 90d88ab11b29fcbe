/**
 * Pages that the server has rendered. What a page shows is a function of its address and of what its loaders gave, so the same
 * two mean the same bytes, but for the nonce of the answer: drawing a month takes fifteen times as long as finding it again.
 */
import { createHash } from 'node:crypto';

/** Bytes that are kept in all; what was asked for longest ago goes first. */
const MOST_BYTES = 8 * 1024 * 1024;

/** What differs in each answer and stands in the page: its nonce, the number of its request. None is part of another. */
export type OwnWords = readonly string[];

/** Bytes as they are, and between them which of the words stands there. */
type Pieces = readonly (Buffer | number)[];

const pages = new Map<string, Pieces>();
let bytes = 0;

/** What a page depends on. `data` is the text of the loaders' data as the browser gets it. */
export function pageKeyOf(url: string, data: Buffer, words: OwnWords): string {
  const { pathname, search } = new URL(url);
  const hash = createHash('sha256').update(`${pathname}${search}\n`);
  for (const piece of piecesOf(data, words)) {
    hash.update(typeof piece === 'number' ? `\0${piece}` : piece);
  }
  return hash.digest('base64');
}

/** The page with this answer's own words; null when it has not been drawn, or is forgotten. */
export function keptPage(key: string, words: OwnWords): Buffer | null {
  const pieces = pages.get(key);
  if (!pieces) return null;
  pages.delete(key);
  pages.set(key, pieces);
  const own = words.map((word) => Buffer.from(word));
  return Buffer.concat(
    pieces.flatMap((piece) => (typeof piece === 'number' ? (own[piece] ?? []) : piece)),
  );
}

/** Keeps a page that was drawn with these words. */
export function keepPage(key: string, words: OwnWords, page: Buffer): void {
  forget(key);
  pages.set(key, piecesOf(page, words));
  bytes += page.length;
  for (const oldest of pages.keys()) {
    if (bytes <= MOST_BYTES) break;
    forget(oldest);
  }
}

function forget(key: string): void {
  for (const piece of pages.get(key) ?? []) bytes -= typeof piece === 'number' ? 0 : piece.length;
  pages.delete(key);
}

function piecesOf(text: Buffer, words: OwnWords): Pieces {
  const places = words.flatMap((word, which) => placesOf(text, word).map((at) => ({ at, which })));
  const pieces: (Buffer | number)[] = [];
  let from = 0;
  for (const { at, which } of places.sort((a, b) => a.at - b.at)) {
    pieces.push(text.subarray(from, at), which);
    from = at + Buffer.byteLength(words[which] ?? '');
  }
  return [...pieces, text.subarray(from)];
}

function placesOf(text: Buffer, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** All bytes of a stream. */
export const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> =>
  Buffer.from(await new Response(stream).arrayBuffer());
