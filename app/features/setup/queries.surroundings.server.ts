/** What the server's surroundings lack: backups, and an address for phones. */
import { basename } from 'node:path';
import { backupsIn } from '~/platform/backup/folder.server';
import { services } from '~/platform/services.server';
import { asPlainDate } from '~/platform/time';
import type { AddressState, BackupFacts } from './rules';

/** Null in the demo, whose data is nobody's. One that is kept elsewhere is not known of. */
export async function getBackupFacts(): Promise<BackupFacts | null> {
  const { env } = await services();
  if (env.DEMO) return null;
  const [newest] = await backupsIn(env.BACKUP_DIR);
  const [, year, month, day] = /-(\d{4})(\d{2})(\d{2})-/.exec(basename(newest ?? '')) ?? [];
  return { on: asPlainDate(`${year}-${month}-${day}`) };
}

/** Whether PUBLIC_URL is set to an address with TLS; the demo needs none. */
export async function getAddressState(): Promise<AddressState> {
  const { env } = await services();
  if (env.DEMO) return 'https';
  if (!env.PUBLIC_URL) return 'missing';
  return env.PUBLIC_URL.startsWith('https:') ? 'https' : 'plain';
}
