/** Opens what claims to be a workbook without trusting it: sizes are counted as they come, not as the file says. */

import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** Keys below `imports.errors`. */
export type Refusal =
  | 'notWorkbook'
  | 'legacyWorkbook'
  | 'encrypted'
  | 'zipBomb'
  | 'damaged'
  | 'hostile'
  | 'tooWide'
  | 'tooManyRows'
  | 'noHeading'
  | 'noRows'
  | 'tooSlow'
  | 'interrupted';

export class RefusedWorkbook extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
    this.name = 'RefusedWorkbook';
  }
}

const MAX_ENTRIES = 2000;
const MAX_UNPACKED = 100 * 1024 * 1024;
const MAX_RATIO = 200;
/** A small part may be packed very tightly and be harmless. */
const RATIO_FROM = 4 * 1024 * 1024;
const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Looks at the first bytes and the list of contents. Throws RefusedWorkbook; cheap enough for the request itself. */
export async function checkWorkbook(bytes: Buffer): Promise<void> {
  if (bytes.subarray(0, OLE.length).equals(OLE)) {
    // An .xlsx with a password is an OLE file too.
    throw new RefusedWorkbook(bytes.includes(ENCRYPTED) ? 'encrypted' : 'legacyWorkbook');
  }
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw new RefusedWorkbook('notWorkbook');
  await withEntries(bytes, async (_, entries) => {
    if (entries.some((entry) => entry.isEncrypted())) throw new RefusedWorkbook('encrypted');
    if (!entries.some((entry) => entry.fileName === 'xl/workbook.xml'))
      throw new RefusedWorkbook('notWorkbook');
    const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    const bomb = (entry: Entry) =>
      entry.uncompressedSize > RATIO_FROM &&
      entry.uncompressedSize > MAX_RATIO * entry.compressedSize;
    if (unpacked > MAX_UNPACKED || entries.some(bomb)) throw new RefusedWorkbook('zipBomb');
  });
}

/** The parts that hold cells, by name. Throws RefusedWorkbook. Takes seconds for a big file: call it in a worker. */
export async function unpackWorkbook(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  await withEntries(bytes, async (zip, entries) => {
    let left = MAX_UNPACKED;
    for (const entry of entries.filter((each) => NEEDED.test(each.fileName))) {
      if (parts.has(entry.fileName)) throw new RefusedWorkbook('damaged');
      const part = await readLimited(await zip.openReadStreamPromise(entry), left);
      // Spreadsheets never declare entities; what does is made to blow a parser up.
      if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY'))
        throw new RefusedWorkbook('hostile');
      left -= part.length;
      parts.set(entry.fileName, part);
    }
  });
  return parts;
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

/**
 * The parts as an uncompressed zip. The reader of sheets opens archives in its own way, by their local headers, so it is
 * given only what was checked above.
 */
export function packStored(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const fields = entryFields(name, content);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      fields,
      Buffer.from(name),
      content,
    ]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
      fields,
      central,
      Buffer.from(name),
    );
    files.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listing, end]);
}

/** What the local and the central header of a stored entry have in common (APPNOTE 4.3.7 and 4.3.12). */
function entryFields(name: string, content: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}
