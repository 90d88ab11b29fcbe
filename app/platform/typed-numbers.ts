/** Numbers as Vietnamese write them: the comma is decimal, dots and spaces part groups of three. Pure; the same on both sides. */

const GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?: \d{3})+$/;
const DIGITS = /^\d{1,9}$/;

/**
 * 1200, 1.200, 1 200, 2,5, 1.200,5. Null for anything else: 2.5 and 1.20 may be meant as a decimal or as a slip in a group, so they
 * are not guessed at.
 */
export function readTypedNumber(text: string): number | null {
  const typed = text.normalize('NFKC').trim();
  const [, head = '', decimals = '0'] = /^([\d. ]+?)(?:,(\d{1,6}))?$/.exec(typed) ?? [];
  if (!DIGITS.test(head) && !(GROUPS.test(head) && head.length <= 11)) return null;
  return Number(`${head.replace(/[. ]/g, '')}.${decimals}`);
}

/** The same, whole numbers only. */
export function readTypedWhole(text: string): number | null {
  const value = readTypedNumber(text);
  return value !== null && Number.isInteger(value) ? value : null;
}
