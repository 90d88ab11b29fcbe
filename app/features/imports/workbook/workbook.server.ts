/** Reads a workbook in a worker of its own, within limits of time and memory. */
import type { Worker } from 'node:worker_threads';
import { startWorker } from '../worker.server';
import { RefusedWorkbook } from './refusal';
import type { WorkerInput, WorkerMessage } from './workbook.worker';

export type WorkbookPart = Extract<WorkerMessage, { type: 'layout' | 'rows' }>;

const TIMEOUT_MS = 60_000;
/**
 * Gives the layout and then the rows in batches, in order. Throws RefusedWorkbook when it is no list that can be read, takes
 * longer than a minute or more memory than it may. Aborting ends the worker at once and throws the signal's reason.
 */
export async function* readWorkbook(
  input: WorkerInput,
  signal: AbortSignal,
): AsyncGenerator<WorkbookPart> {
  signal.throwIfAborted();
  const worker = startWorker('workbook/workbook.worker.ts', input);
  const inbox = new Inbox(worker, signal);
  try {
    for (;;) {
      const message = await inbox.next();
      if (message.type === 'done') return;
      if (message.type === 'refused') throw new RefusedWorkbook(message.refusal);
      yield message;
    }
  } finally {
    inbox.close();
    await worker.terminate();
  }
}

/** What a worker says, one message at a time; its death and the limits are errors. */
class Inbox {
  private readonly messages: WorkerMessage[] = [];
  private failure: unknown = null;
  private wake: () => void = () => undefined;
  private readonly timer: NodeJS.Timeout;
  private readonly abort = () => this.fail(this.signal.reason);

  constructor(
    worker: Worker,
    private readonly signal: AbortSignal,
  ) {
    this.timer = setTimeout(() => this.fail(new RefusedWorkbook('tooSlow')), TIMEOUT_MS);
    signal.addEventListener('abort', this.abort);
    worker.on('message', (message: WorkerMessage) => {
      this.messages.push(message);
      if (message.type === 'done') clearTimeout(this.timer);
      this.wake();
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      this.fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new RefusedWorkbook('tooWide') : error),
    );
    worker.on('exit', () => this.fail(new Error('the worker ended before its work did')));
  }

  async next(): Promise<WorkerMessage> {
    for (;;) {
      if (this.signal.aborted) throw this.signal.reason;
      const message = this.messages.shift();
      if (message) return message;
      if (this.failure) throw this.failure;
      await new Promise<void>((done) => {
        this.wake = done;
      });
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.signal.removeEventListener('abort', this.abort);
  }

  private fail(failure: unknown): void {
    this.failure ??= failure;
    this.wake();
  }
}
