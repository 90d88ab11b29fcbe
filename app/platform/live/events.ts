/** What goes over the stream: which object changed, never what it holds. The reader fetches that with their own rights. */
export interface LiveChange {
  /** A kind of subject of the history, `notification` (the reader's own bell) or `presence` (of an assignment). */
  kind: string;
  /** Null where the reader may know only that one of them changed. */
  id: string | null;
}

/**
 * The other events of the stream. hello: connected, and from which number on. beat: alive, and how far. reload: what was
 * missed is not kept any more, everything is to be fetched. end: the session is over. replaced: too many streams of one
 * session, the oldest gave way.
 */
export const LIVE_EVENTS = ['hello', 'beat', 'reload', 'end', 'replaced'] as const;
export type LiveEvent = (typeof LIVE_EVENTS)[number];

/** One event as it goes over the wire. `seq` is what the reader names to go on from there. */
export function frameOf(
  data: LiveChange | Record<string, never>,
  { event, seq }: { event?: LiveEvent; seq?: number } = {},
): string {
  const lines = [
    seq !== undefined && `id: ${seq}`,
    event && `event: ${event}`,
    `data: ${JSON.stringify(data)}`,
  ];
  return `${lines.filter(Boolean).join('\n')}\n\n`;
}
