import type { TextKey } from '~/platform/i18n/keys';
import history from '~/platform/i18n/vi/history';

/** What an event did, in a few words: "phân công". */
export function whatWasDone(kind: string, event: string): TextKey {
  const known: Record<string, unknown> = history.what;
  const events = known[kind];
  const named = typeof events === 'object' && events !== null && event in events;
  return (named ? `history.what.${kind}.${event}` : 'history.what.other') as TextKey;
}

/** The sentence about an event. One that the catalogue does not know yet is still told, without its verb. */
export function sentenceOf({
  subjectKind,
  event,
}: {
  subjectKind: string;
  event: string;
}): TextKey {
  const known: Record<string, Record<string, string>> = history.events;
  if (known[subjectKind]?.[event] === undefined) return 'history.other';
  return `history.events.${subjectKind}.${event}` as TextKey;
}
