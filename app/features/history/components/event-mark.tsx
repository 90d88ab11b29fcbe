import type { TextKey } from '~/platform/i18n/keys';
import vi from '~/platform/i18n/vi/undo';

/** What an event did, in a few words: "phân công". */
export function whatWasDone(kind: string, event: string): TextKey {
  const known: Record<string, unknown> = vi.what;
  const events = known[kind];
  const named = typeof events === 'object' && events !== null && event in events;
  return (named ? `undo.what.${kind}.${event}` : 'undo.what.other') as TextKey;
}
