/** Takes away, at the start and every day, what nobody needs any more: rows of old lists, bytes of uploads that were never written. */
import { v7 } from 'uuid';
import { sweepFiles } from '~/platform/files-sweep.server';
import { services } from '~/platform/services.server';
import { forgetOldRows } from './commands.forget.server';

const DAY_MS = 24 * 3_600_000;
let daily: NodeJS.Timeout | null = null;

/** Starts the job; what fails is reported and tried again the next day. Nobody waits for it. */
export async function startTidyJob(): Promise<void> {
  const { db, clock, report } = await services();
  const tidy = async () => {
    await forgetOldRows({ db, clock, newId: v7 }).catch((error) => report(error, 'old imports'));
    await sweepFiles(db).catch((error) => report(error, 'the sweep of the store'));
  };
  daily ??= setInterval(() => void tidy(), DAY_MS);
  daily.unref();
  void tidy();
}

export function stopTidyJob(): void {
  if (daily) clearInterval(daily);
  daily = null;
}
