/** The store of uploaded files: outside the web root, under random keys, known by what is in them and not by their names. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { fileTypeFromFile } from 'file-type';
import type { Tx } from '~db/connect';
import { outageKindOf } from '~db/outage';
import type { Schema } from '~db/schema';
import type { Ctx } from './context.server';
import { DEFAULT_FILES_DIR } from './env.server';
import { DomainError } from './errors';
import { MAX_FILE_BYTES, MEGABYTE } from './file-limits';
import { clean, fold } from './text';

const MAX_NAME = 150;

/** What is accepted: by content, and the ending that its name gets. */
const TYPES: Record<string, { ending: string; endings: readonly string[] }> = {
  'application/pdf': { ending: 'pdf', endings: ['pdf'] },
  'image/jpeg': { ending: 'jpg', endings: ['jpg', 'jpeg'] },
  'image/png': { ending: 'png', endings: ['png'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    ending: 'docx',
    endings: ['docx'],
  },
};

export interface FileOwner {
  ownerKind: Schema['files']['owner_kind'];
  ownerId: string;
}

export interface SavedUpload {
  storageKey: string;
  /** In hexadecimal. */
  sha256: string;
  bytes: number;
  mediaType: string;
  /** As people see it: cleaned, with the ending of its real type. */
  name: string;
}

/**
 * Keeps an upload's bytes; call it before the transaction that inserts the file, and `discardUpload` if that fails.
 * Throws 413 above 20 MB, 415 when the content is not PDF, JPEG, PNG or DOCX, 422 when there is no file.
 */
export async function saveUpload(
  ctx: Pick<Ctx, 'clock'>,
  file: FormDataEntryValue | null,
  owner: FileOwner,
): Promise<SavedUpload> {
  if (!(file instanceof Blob)) throw refusal('errors.fileNeeded', 422);
  if (file.size === 0) throw refusal(file.name ? 'errors.fileEmpty' : 'errors.fileNeeded', 422);
  if (file.size > MAX_FILE_BYTES) throw refusal('errors.fileTooLarge', 413);
  const storageKey = newKey(ctx, owner);
  const path = pathOf(storageKey);
  await mkdir(dirname(path), { recursive: true });
  try {
    const { sha256, bytes } = await write(file, path);
    const found = await fileTypeFromFile(path);
    if (!found || !TYPES[found.mime]) throw refusal('errors.fileType', 415);
    return {
      storageKey,
      sha256,
      bytes,
      mediaType: found.mime,
      name: safeName(file.name, found.mime),
    };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Keeps bytes whose content the caller has checked, as `saveUpload` does. */
export async function storeBytes(
  ctx: Pick<Ctx, 'clock'>,
  bytes: Buffer,
  { name, mediaType }: Pick<SavedUpload, 'name' | 'mediaType'>,
  owner: FileOwner,
): Promise<SavedUpload> {
  const storageKey = newKey(ctx, owner);
  const path = pathOf(storageKey);
  await mkdir(dirname(path), { recursive: true });
  const written = await write(new Blob([new Uint8Array(bytes)]), path);
  return { storageKey, ...written, mediaType, name };
}

const newKey = ({ clock }: Pick<Ctx, 'clock'>, { ownerKind }: FileOwner): string =>
  `${ownerKind}/${clock.today().slice(0, 7)}/${randomBytes(16).toString('hex')}`;

/** The bytes of a stored file, or null when they are gone. */
export const readStored = ({ storageKey }: StoredFile): Promise<Buffer | null> =>
  readFile(pathOf(storageKey)).catch(() => null);

async function write(file: Blob, path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > MAX_FILE_BYTES ? refusal('errors.fileTooLarge', 413) : null, chunk);
    },
  });
  const source = Readable.fromWeb(file.stream() as ReadableStream<Uint8Array>);
  await pipeline(source, meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return { sha256: hash.digest('hex'), bytes };
}

const refusal = (
  code: 'errors.fileNeeded' | 'errors.fileEmpty' | 'errors.fileTooLarge' | 'errors.fileType',
  status: 413 | 415 | 422,
) => {
  const params = { max: MAX_FILE_BYTES / MEGABYTE };
  return code === 'errors.fileTooLarge'
    ? new DomainError(code, status, params, { file: [`${code}?max=${params.max}`] })
    : new DomainError(code, status, {}, { file: [code] });
};

/** The last part of the name without control characters, ending as its content asks. */
function safeName(given: string, mediaType: string): string {
  const { ending = 'bin', endings = [] } = TYPES[mediaType] ?? {};
  const last = clean(given.replace(/\s+/g, ' ')).split(/[/\\]/).at(-1) ?? '';
  const bare = last.replace(/[\p{Cc}<>:"|?*]/gu, '').trim();
  const stem = bare.replace(new RegExp(`\\.(${endings.join('|')})$`, 'i'), '').replace(/^\.+/, '');
  return `${stem.slice(0, MAX_NAME) || 'tep'}.${ending}`;
}

/**
 * Takes the bytes away again, when what they belong to was not written because of `error`. Where the database went away at the commit
 * it may have been: they stay, and `sweepFiles` knows later whether a row names them.
 */
export async function discardUpload(upload: SavedUpload, error?: unknown): Promise<void> {
  if (outageKindOf(error) === 'unknown') return;
  await rm(pathOf(upload.storageKey), { force: true });
}

/** Writes the row of an upload in the transaction of its verb. Gives the file's id. */
export async function insertFile(
  tx: Tx,
  ctx: Pick<Ctx, 'who' | 'clock' | 'newId'>,
  upload: SavedUpload,
  owner: FileOwner,
): Promise<string> {
  const id = ctx.newId();
  await tx.q
    .insertInto('files')
    .values({
      id,
      owner_kind: owner.ownerKind,
      owner_id: owner.ownerId,
      name: upload.name,
      media_type: upload.mediaType,
      bytes: upload.bytes,
      sha256: upload.sha256,
      storage_key: upload.storageKey,
      uploaded_by: ctx.who.id,
      uploaded_at: ctx.clock.now(),
      removed_at: null,
    })
    .execute();
  return id;
}

export interface StoredFile extends SavedUpload, FileOwner {
  id: string;
}

/** The file of an id unless it was removed; the caller checks who may read what it belongs to. */
export async function getFile(ctx: Pick<Ctx, 'db'>, id: string): Promise<StoredFile | null> {
  const row = await ctx.db.q
    .selectFrom('files')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    ownerKind: row.owner_kind,
    ownerId: row.owner_id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    storageKey: row.storage_key,
  };
}

/** The file as a download: an attachment that no browser shows as a page. Throws 410 when the bytes are gone. */
export async function downloadOf(file: StoredFile): Promise<Response> {
  const path = pathOf(file.storageKey);
  const found = await stat(path).catch(() => null);
  if (!found) throw new DomainError('errors.fileMissing', 410);
  const plain = fold(file.name.replace(/\.[^.]*$/, '')).replaceAll(' ', '-') || 'tep';
  const ending = TYPES[file.mediaType]?.ending ?? 'bin';
  const encoded = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(Readable.toWeb(createReadStream(path)) as unknown as BodyInit, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(found.size),
      'Content-Disposition': `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${encoded}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** The folder of the store. */
export const storeRoot = (): string => resolve(process.env.FILES_DIR || DEFAULT_FILES_DIR);

const pathOf = (storageKey: string): string => join(storeRoot(), storageKey);
