/** Opens what claims to be a workbook without trusting it: sizes are counted as they come, not as the file says. */

import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import {
  CONTENT_TYPES,
  isWorkbookPart,
  mainPart,
  partKey,
  ROOT_RELATIONS,
  readRelations,
  relationsPart,
} from './package.server';
import { RefusedWorkbook } from './refusal';

const MAX_ENTRIES = 2000;
const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_RATIO = 200;
/** A small part may be packed very tightly and be harmless. */
const RATIO_FROM = 4 * 1024 * 1024;
/** The parts of a workbook that hold its cells. */
const CELLS = ['worksheet', 'sharedStrings', 'styles'];
/** What the request itself unpacks to see what a file is. */
const MAX_LISTING = 1024 * 1024;

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether the file claims to be a zip, as a workbook is. */
export const isPackage = (bytes: Buffer): boolean => bytes.subarray(0, ZIP.length).equals(ZIP);

/** Looks at the first bytes and the list of contents. Throws RefusedWorkbook; cheap enough for the request itself. */
export async function checkWorkbook(bytes: Buffer): Promise<void> {
  if (bytes.subarray(0, OLE.length).equals(OLE)) {
    // An .xlsx with a password is an OLE file too.
    throw new RefusedWorkbook(bytes.includes(ENCRYPTED) ? 'encrypted' : 'legacyWorkbook');
  }
  if (!isPackage(bytes)) throw new RefusedWorkbook('notWorkbook');
  await withEntries(bytes, async (zip, entries) => {
    if (entries.some((entry) => entry.isEncrypted())) throw new RefusedWorkbook('encrypted');
    const unpacker = new Unpacker(zip, entries, MAX_LISTING);
    const main = mainPart(await unpacker.unpack(ROOT_RELATIONS));
    if (!unpacker.has(main) || !isWorkbookPart(main, await unpacker.unpack(CONTENT_TYPES)))
      throw new RefusedWorkbook('notWorkbook');
    const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    const bomb = (entry: Entry) =>
      entry.uncompressedSize > RATIO_FROM &&
      entry.uncompressedSize > MAX_RATIO * entry.compressedSize;
    if (unpacked > MAX_UNPACKED || entries.some(bomb)) throw new RefusedWorkbook('zipBomb');
  });
}

/**
 * The parts that hold cells and those that lead to them, by the names that `package.server` reads. Throws RefusedWorkbook.
 * Takes seconds for a big file: call it in a worker.
 */
export async function unpackWorkbook(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  await withEntries(bytes, async (zip, entries) => {
    const unpacker = new Unpacker(zip, entries, MAX_UNPACKED);
    const take = async (name: string) => {
      const part = await unpacker.unpack(name);
      if (part) parts.set(name, part);
      return part;
    };
    const main = mainPart(await take(ROOT_RELATIONS));
    await take(CONTENT_TYPES);
    await take(main);
    const relations = await take(relationsPart(main));
    for (const { type, target } of relations ? readRelations(relations, main) : []) {
      if (CELLS.includes(type)) await take(target);
    }
  });
  return parts;
}

/** Unpacks single parts; what they hold together is limited. */
class Unpacker {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly zip: ZipFile,
    entries: readonly Entry[],
    /** Bytes that may still be unpacked. */
    private left: number,
  ) {
    for (const entry of entries) {
      const key = partKey(entry.fileName);
      // Of two parts with one name each reader would take another.
      if (this.entries.has(key)) throw new RefusedWorkbook('damaged');
      this.entries.set(key, entry);
    }
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  async unpack(name: string): Promise<Buffer | undefined> {
    const entry = this.entries.get(partKey(name));
    if (!entry) return undefined;
    const part = await readLimited(await this.zip.openReadStreamPromise(entry), this.left);
    this.left -= part.length;
    return part;
  }
}

async function withEntries(
  bytes: Buffer,
  use: (zip: ZipFile, entries: Entry[]) => Promise<void>,
): Promise<void> {
  try {
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
    if (zip.entryCount > MAX_ENTRIES) throw new RefusedWorkbook('zipBomb');
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    await use(zip, entries);
  } catch (error) {
    throw error instanceof RefusedWorkbook ? error : new RefusedWorkbook('damaged');
  }
}

async function readLimited(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) {
      stream.destroy();
      throw new RefusedWorkbook('zipBomb');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
