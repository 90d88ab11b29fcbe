/** The order of what a search found: exact with its marks, then as a beginning, then anywhere, then word by word. */
import { clean, fold } from './text';

/** Lower is better. `text` is the original, `q` what was typed. */
export function rankOf(text: string, q: string): number {
  const [original, typed] = [clean(text).toLocaleLowerCase('vi'), clean(q).toLocaleLowerCase('vi')];
  if (original.includes(typed)) return original.startsWith(typed) ? 0 : 1;
  const [folded, words] = [fold(text), fold(q)];
  if (folded.startsWith(words)) return 2;
  return folded.includes(words) ? 3 : 4;
}

/** The best, in the order of their rank; those of one rank stay in their order. */
export const bestOf = <T>(
  found: readonly T[],
  textOf: (one: T) => string,
  q: string,
  most: number,
): T[] =>
  found
    .map((one) => ({ one, rank: rankOf(textOf(one), q) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ one }) => one);
