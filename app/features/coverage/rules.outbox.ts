/** What may wait on a phone until there is a network: the reporter's own verbs. */
import type { AssignmentVerb } from './rules';

export const OUTBOX_VERBS = [
  'claim',
  'release',
  'decline',
  'start',
  'submit',
] as const satisfies readonly AssignmentVerb[];
export type OutboxVerb = (typeof OUTBOX_VERBS)[number];

export const mayWait = (verb: string): verb is OutboxVerb =>
  (OUTBOX_VERBS as readonly string[]).includes(verb);
