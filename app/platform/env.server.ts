/** The environment, read and checked once. */
import { z } from 'zod';

/** Where files are kept when FILES_DIR does not say. */
export const DEFAULT_FILES_DIR = 'data/files';

const flagText = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z.string().min(1).default('file:data/guong-sang.db'),
  /** Signs what sessions are looked up by. */
  SESSION_SECRET: z.string().min(32),
  /** Where uploaded files are kept, outside the web root. */
  FILES_DIR: z.string().min(1).default(DEFAULT_FILES_DIR),
  /** Where backups are kept. */
  BACKUP_DIR: z.string().min(1).default('data/backups'),
  /** How many of the backups that were made by themselves stay. */
  BACKUP_KEEP: z.coerce.number().int().min(1).max(1_000).default(10),
  /** 0 starts without a backup before a migration. */
  BACKUP_BEFORE_MIGRATION: z
    .enum(['0', '1'])
    .default('1')
    .transform((value) => value === '1'),
  /** The instant at which the plan's clock starts; set only in the demo and the tests. */
  CLOCK_START: z.iso.datetime({ offset: true }).optional(),
  CLOCK_STILL: flagText,
  /** Shows the demo banner. */
  DEMO: flagText,
  /** The address under which people reach it, where that is not this machine and PORT. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** 1 when a proxy in front speaks TLS: cookies become Secure. */
  BEHIND_TLS: flagText,
});

export type Env = z.infer<typeof schema>;

const backupSchema = schema.pick({
  DATABASE_URL: true,
  FILES_DIR: true,
  BACKUP_DIR: true,
  BACKUP_KEEP: true,
});

export type BackupEnv = z.infer<typeof backupSchema>;

/** Throws an error that names every variable that is missing or wrong, never a value. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): Env => checked(schema, source);

/** The part that backups need: without the secret of the sessions. Throws as `readEnv` does. */
export const readBackupEnv = (source: NodeJS.ProcessEnv = process.env): BackupEnv =>
  checked(backupSchema, source);

function checked<T>(wanted: z.ZodType<T>, source: NodeJS.ProcessEnv): T {
  const parsed = wanted.safeParse(source);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`);
  throw new Error(
    `The environment is not complete: ${names.join(', ')}. See README.md, "Configuration".`,
  );
}
