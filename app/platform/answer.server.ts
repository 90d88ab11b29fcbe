/** Refusals of loaders: a DomainError becomes an answer with its own status, which the error page shows in words. */
import { data } from '@remix-run/node';
import { DomainError, problemOf } from './errors';

/** Waits for what a loader reads. A DomainError is thrown on as `{code, params, …}` with its status; anything else as it is. */
export async function answer<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError) throw data(problemOf(error), { status: error.status });
    throw error;
  }
}
