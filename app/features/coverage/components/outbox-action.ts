/** What a verb's form does where there is no network: it is kept, and the form is answered as if it had been sent. */
import type { ClientActionFunctionArgs } from '@remix-run/react';
import { v7 } from 'uuid';
import { isUnreached } from '~/platform/reaching';
import type { VerbResult } from '~/platform/verb-action.server';
import { mayWait } from '../rules.outbox';
import { keepForLater } from './outbox-store';

/** Asks the server; a reporter's own verb that cannot reach it is kept on the device. Throws what else went wrong. */
export async function keptWithoutNetwork(
  { request, serverAction }: ClientActionFunctionArgs,
  { id, verb }: { id: string; verb: string },
): Promise<unknown> {
  if (!mayWait(verb)) return serverAction();
  // Read before it is sent: a body is read once.
  const form = await request.clone().formData();
  const answer = navigator.onLine ? await serverAction() : null;
  if (answer !== null && !isUnreached(answer)) return answer;
  await keepForLater(verb, id, form, v7());
  const kept: VerbResult = { ok: true, done: 'offline.done.kept', params: {}, undo: null };
  return kept;
}
