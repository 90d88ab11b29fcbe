/** A list that others change while a thumb is over it: what leaves keeps its place, so that nothing slides under the thumb. */
import { useState } from 'react';

export interface Placed<T> {
  item: T;
  /** No longer in the list, and shown where it was. */
  gone: boolean;
}

/** `next` with all that left since `placed` where it stood, behind the same neighbour. */
export function keepingPlaces<T extends { assignmentId: string }>(
  placed: readonly Placed<T>[],
  next: readonly T[],
): Placed<T>[] {
  const there = new Set(next.map((item) => item.assignmentId));
  const result = next.map((item) => ({ item, gone: false }));
  for (const [index, { item }] of placed.entries()) {
    if (there.has(item.assignmentId)) continue;
    const before = placed[index - 1]?.item.assignmentId;
    const at = result.findIndex((each) => each.item.assignmentId === before);
    result.splice(at + 1, 0, { item, gone: true });
  }
  return result;
}

/** The items with those that left since the list was opened. */
export function usePlaces<T extends { assignmentId: string }>(items: readonly T[]): Placed<T>[] {
  const [seen, setSeen] = useState(() => ({ items, placed: keepingPlaces<T>([], items) }));
  if (seen.items === items) return seen.placed;
  const placed = keepingPlaces(seen.placed, items);
  setSeen({ items, placed });
  return placed;
}
