/** Work on imports that goes on after the answer: one job an import, a few a process. */
import { setImmediate as turn } from 'node:timers/promises';

export interface Job {
  readonly signal: AbortSignal;
  /** How far it has come, for the page that waits. */
  progress: { done: number; total: number };
}

interface RunningJob extends Job {
  stop(): void;
  finished: Promise<void>;
}

const MOST = 3;
const running = new Map<string, RunningJob>();

export const roomForJob = (): boolean => running.size < MOST;

/** The job of an import in this process, or null. */
export const findJob = (importId: string): Job | null => running.get(importId) ?? null;

/** Ends the job of an import at its next step. */
export const stopJob = (importId: string): void => running.get(importId)?.stop();

/** Starts work that must catch its own errors. The promise resolves when it has ended, well or not. */
export function startJob(importId: string, work: (job: Job) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const job: RunningJob = {
    signal: controller.signal,
    progress: { done: 0, total: 0 },
    stop: () => controller.abort(new Error('the import was stopped')),
    finished: Promise.resolve(),
  };
  running.set(importId, job);
  job.finished = turn()
    .then(() => work(job))
    .finally(() => running.delete(importId));
  return job.finished;
}

/** Waits for work, but no longer than that: a small list is done before the answer goes out. */
export async function waitAtMost(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, patience]).finally(() => clearTimeout(timer));
}

/** Cuts a list into pieces and lets everybody else have a turn between them. */
export async function* inTurns<T>(items: readonly T[], size: number): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) {
    yield items.slice(from, from + size);
    await turn();
  }
}
