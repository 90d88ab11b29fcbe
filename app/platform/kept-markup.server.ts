import { renderToString } from 'react-dom/server';
import type { Keep } from './kept-markup';

/** A few a language and an address; the oldest goes first. */
const MOST_VARIANTS = 48;
const kept = new WeakMap<object, Map<string, string>>();

/** Draws an element, or gives what was drawn for the same object before. It goes with the object. */
export const keepMarkup: Keep = (owner, variant, element) => {
  const variants = kept.get(owner) ?? new Map<string, string>();
  kept.set(owner, variants);
  const known = variants.get(variant);
  if (known !== undefined) return known;
  const markup = renderToString(element);
  variants.set(variant, markup);
  for (const oldest of variants.keys()) {
    if (variants.size <= MOST_VARIANTS) break;
    variants.delete(oldest);
  }
  return markup;
};
