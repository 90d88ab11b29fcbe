/** What a backup says of itself, and whether it is true. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { SpokenError } from '../spoken-error';

const MANIFEST = 'manifest.json';
/** The folder of the uploaded files in a backup. */
export const FILES = 'files';

/** A path inside a backup: it names nothing outside of it. */
const inside = z
  .string()
  .max(500)
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const listed = z.strictObject({ path: inside, bytes: z.number().int().min(0), sha256 });

const content = z.strictObject({
  product: z.literal('guong-sang'),
  format: z.literal(1),
  /** Of the product, from package.json. */
  version: z.string(),
  /** The newest migration that the database has run. */
  migration: z.string().regex(/^\d{4}-[a-z0-9-]+$/),
  engine: z.enum(['sqlite', 'postgres']),
  madeAt: z.iso.datetime(),
  reason: z.enum(['command', 'migration', 'restore']),
  database: inside,
  files: z.array(listed),
  /** Files that a row names and that were not in FILES_DIR. */
  missing: z.array(z.string()),
});

const sealedContent = content.extend({ checksum: sha256 });

export type Manifest = z.infer<typeof content>;
export type ListedFile = z.infer<typeof listed>;

const checksumOf = (manifest: Manifest): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex');

/** Writes the manifest of the backup in `folder`. Gives its path. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<string> {
  const path = join(folder, MANIFEST);
  const parsed = content.parse(manifest);
  const text = JSON.stringify({ ...parsed, checksum: checksumOf(parsed) }, null, 1);
  await writeFile(path, `${text}\n`, { mode: 0o600, flag: 'wx' });
  return path;
}

/** The manifest of the backup in `folder`. Throws SpokenError when there is none, or when it is not as it was written. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null)
    throw new SpokenError(
      `${folder} không phải là một bản sao lưu (không có ${MANIFEST}).`,
      `${folder} is no backup (it has no ${MANIFEST}).`,
    );
  const parsed = sealedContent.safeParse(parsedJson(text));
  if (parsed.success) {
    const { checksum, ...manifest } = parsed.data;
    if (checksum === checksumOf(manifest)) return manifest;
  }
  throw damaged(MANIFEST);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Throws SpokenError at the first file of the backup that is missing, or is not as the manifest says. */
export async function verifyFiles(folder: string, manifest: Manifest): Promise<void> {
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = await lstat(join(folder, path)).catch(() => null);
    if (!found?.isFile() || found.size !== bytes) throw damaged(path);
    if ((await checksumOfFile(join(folder, path))) !== sha256) throw damaged(path);
  }
  if (!manifest.files.some(({ path }) => path === manifest.database))
    throw damaged(manifest.database);
}

const damaged = (path: string) =>
  new SpokenError(
    `Bản sao lưu bị hỏng: ${path} thiếu hoặc khác với lúc sao lưu. Hãy chọn bản khác.`,
    `The backup is damaged: ${path} is missing or not as it was written. Take another one.`,
  );

/** SHA-256 of a file, in hexadecimal. */
export async function checksumOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
