import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseOutage } from '~db/outage';
import { stillClock } from './clock.server';
import { MAX_FILE_BYTES } from './file-limits';
import { discardUpload, downloadOf, type StoredFile, saveUpload } from './files.server';

const ctx = { clock: stillClock('2019-12-02T01:00:00.000Z') };
const owner = { ownerKind: 'exemplar', ownerId: '1' } as const;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');

/** A ZIP of stored entries. */
function zip(entries: Record<string, string>): Buffer {
  const [locals, central]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [path, text] of Object.entries(entries)) {
    const [name, body] = [Buffer.from(path), Buffer.from(text)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(body), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(body.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, body]);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const contentTypes = (type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
const DOCX = zip({
  '[Content_Types].xml': contentTypes(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  ),
  'word/document.xml': '<w:document/>',
});

const file = (bytes: Uint8Array, name: string) =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });

describe('the file store', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guong-sang-files-'));
    process.env.FILES_DIR = folder;
  });
  afterAll(() => {
    delete process.env.FILES_DIR;
    rmSync(folder, { recursive: true });
  });
  const kept = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .length;

  it.each([
    ['a PDF', PDF, 'application/pdf', 'Quyết định.pdf'],
    ['a JPEG', JPEG, 'image/jpeg', 'Ảnh.jpg'],
    ['a PNG', PNG, 'image/png', 'Ảnh.png'],
    [
      'a Word document',
      DOCX,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Báo cáo.docx',
    ],
  ])('keeps %s under a random key and gives it back', async (_, bytes, mediaType, name) => {
    const upload = await saveUpload(ctx, file(bytes, name), owner);
    expect(upload).toMatchObject({ mediaType, name, bytes: bytes.length });
    expect(upload.storageKey).toMatch(/^exemplar\/2019-12\/[0-9a-f]{32}$/);
    expect(upload.sha256).toMatch(/^[0-9a-f]{64}$/);
    const answer = await downloadOf({ ...upload, ...owner, id: '1' } as StoredFile);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="[a-z0-9.-]+"; filename\*=UTF-8''/,
    );
    await discardUpload(upload);
    await expect(downloadOf({ ...upload, ...owner, id: '1' } as StoredFile)).rejects.toMatchObject({
      status: 410,
    });
  });

  it.each([
    ['a page that calls itself a PDF', Buffer.from('<html><script>alert(1)</script></html>'), 415],
    [
      'a spreadsheet',
      zip({
        '[Content_Types].xml': contentTypes(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        ),
        'xl/workbook.xml': '<x/>',
      }),
      415,
    ],
    ['a program', Buffer.from('MZ\x90\x00'.padEnd(200, '\0'), 'latin1'), 415],
    ['nothing', Buffer.alloc(0), 422],
    ['too much', Buffer.concat([PDF, Buffer.alloc(MAX_FILE_BYTES)]), 413],
  ])('refuses %s and keeps nothing of it', async (_, bytes, status) => {
    const before = kept();
    await expect(saveUpload(ctx, file(bytes, 'tệp.pdf'), owner)).rejects.toMatchObject({ status });
    expect(kept()).toBe(before);
  });

  it('refuses what is no file', async () => {
    await expect(saveUpload(ctx, null, owner)).rejects.toMatchObject({ status: 422 });
    await expect(saveUpload(ctx, 'text', owner)).rejects.toMatchObject({ status: 422 });
  });

  it('keeps the bytes when nobody knows whether their row was written', async () => {
    const before = kept();
    const upload = await saveUpload(ctx, file(PNG, 'a.png'), owner);
    await discardUpload(upload, new DatabaseOutage('unknown'));
    expect(kept()).toBe(before + 1);
    await discardUpload(upload, new DatabaseOutage('away'));
    expect(kept()).toBe(before);
  });

  it.each([
    ['..\\..\\etc/passwd', 'passwd.png'],
    ['Ảnh "đẹp"\r\nX: y.PNG', 'Ảnh đẹp X y.png'],
    ['bài.exe', 'bài.exe.png'],
    ['.png', 'tep.png'],
  ])('makes %j a name', async (given, name) => {
    const upload = await saveUpload(ctx, file(PNG, given), owner);
    expect(upload.name).toBe(name);
    await discardUpload(upload);
  });
});
