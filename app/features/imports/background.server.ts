/** Reading that goes on after the answer, and how an import stands when it ends. */
import type { Ctx } from '~/platform/context.server';
import type { ErrorKey } from '~/platform/i18n/keys';
import type { ImportsTable } from '~db/schema/exemplars';
import { type Job, startJob } from './jobs.server';
import { NoLongerWanted } from './reading.server';
import { settle } from './states.server';
import { RefusedWorkbook } from './workbook/refusal';

/** Told of what a job did not expect; the job itself never fails its caller. */
export type OnFault = (error: unknown) => void;

/** An import whose work goes on: `work` ends with it and never rejects. */
export interface Begun {
  id: string;
  work: Promise<void>;
}

/** Starts to read an import that is marked as reading; it ends in its preview, or as `refused` says, failed unless told otherwise, with the reader's refusal. */
export function inBackground(
  ctx: Ctx,
  id: string,
  onFault: OnFault,
  read: (job: Job) => Promise<void>,
  { refused: after = { status: 'failed' } }: { refused?: Partial<ImportsTable> } = {},
): Promise<void> {
  return startJob(id, async (job) => {
    try {
      await read(job);
      await settle(ctx, id, 'reading', { status: 'preview' });
    } catch (error) {
      if (job.signal.aborted || error instanceof NoLongerWanted) return;
      const refused = error instanceof RefusedWorkbook;
      if (!refused) onFault(error);
      const failure: ErrorKey = refused ? `imports.errors.${error.refusal}` : 'errors.unexpected';
      await settle(ctx, id, 'reading', { ...after, failure }).catch(onFault);
    }
  });
}
