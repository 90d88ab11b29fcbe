/** Starts a thread beside the server, with a limit of memory and without the server's secrets. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const MEMORY_MB = 768;

/**
 * Runs a file of this folder or one below it as a worker. The server runs from the project's root, as its own entry does: the bundle carries
 * no workers. tsx serves a worker only when it is registered inside it (privatenumber/tsx#354).
 */
export function startWorker(file: string, workerData: unknown): Worker {
  const address = pathToFileURL(resolve('app/features/imports', file)).href;
  const start = `
    import('tsx/esm/api').then(({ register }) => {
      register();
      return import(${JSON.stringify(address)});
    });`;
  return new Worker(start, {
    eval: true,
    env: {},
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}
