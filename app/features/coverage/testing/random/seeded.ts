/** Random numbers that a seed gives again, in the same order. */
export interface Random {
  /** A whole number from 0 to below. */
  below(most: number): number;
  chance(share: number): boolean;
  /** One of the list; undefined when it is empty. */
  pick<Item>(list: readonly Item[]): Item | undefined;
}

/** mulberry32: small, fast, good enough to choose verbs by. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
  };
}
