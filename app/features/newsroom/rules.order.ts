/** The order of a list that the administrator keeps. Pure. */

export type Step = 'up' | 'down';

/**
 * The list with one entry a place further up or down, and that entry; past either end nothing moves. Null when no entry is meant.
 */
export function stepped<T>(
  list: readonly T[],
  isMeant: (entry: T) => boolean,
  step: Step,
): { list: T[]; moved: T } | null {
  const from = list.findIndex(isMeant);
  const rest = [...list];
  const [moved] = rest.splice(from, from < 0 ? 0 : 1);
  if (moved === undefined) return null;
  rest.splice(Math.max(0, from + (step === 'up' ? -1 : 1)), 0, moved);
  return { list: rest, moved };
}
