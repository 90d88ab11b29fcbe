/** Vietnamese text: one normal form, one folding for search, one order for names. */
import type { FoldedText } from '~db/columns';

/** One text as it is kept: NFC, lines ended by LF alone (forms send CRLF), without control, zero-width and other format characters, with Đ (U+0110) for the look-alike Ð (U+00D0), spaces made single and trimmed. */
export function clean(text: string): string {
  return text
    .replace(/\p{Cf}|(?!\s)\p{Cc}/gu, '')
    .normalize('NFC')
    .replace(/Ð/g, 'Đ')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Text as search columns keep it: "Đông Hải" and "dong hai" fold to the same. No database folds đ the way people search, so this is done in code, on write. */
export function fold(text: string): FoldedText {
  return text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim() as FoldedText;
}

const collator = new Intl.Collator('vi');

/** Compares two names as Vietnamese lists do: given name (the last word), then surname, then the words between. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [nameParts(a), nameParts(b)];
  for (let part = 0; part < 3; part += 1) {
    const order = collator.compare(left[part] ?? '', right[part] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

// The Vietnamese alphabet; a database's own collation puts Đ, Ă and Ư in the wrong places.
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
// In the order of the alphabet's tones: none, grave, hook, tilde, acute, dot.
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** A key that any binary collation sorts as `compareNames` does. Two letters a character, tones after the word. */
export function sortKey(name: string): string {
  return nameParts(name).map(partKey).join(' ');
}

function nameParts(name: string): [string, string, string] {
  const words = clean(name)
    .toLocaleLowerCase('vi')
    .split(/[\s,.\-–]+/)
    .filter(Boolean);
  const given = words.at(-1) ?? '';
  const surname = words.length > 1 ? (words[0] ?? '') : '';
  return [given, surname, words.slice(1, -1).join(' ')];
}

function partKey(part: string): string {
  let letters = '';
  let tones = '';
  for (const letter of part.normalize('NFC')) {
    const marks = [...letter.normalize('NFD')];
    const tone = marks.findIndex((mark) => TONES.includes(mark));
    const bare = marks
      .filter((_, index) => index !== tone)
      .join('')
      .normalize('NFC');
    const place = ALPHABET.indexOf(bare);
    letters +=
      place < 0
        ? `0${bare === ' ' ? '' : bare}`
        : String.fromCharCode(65 + Math.floor(place / 6), 65 + (place % 6));
    tones += tone < 0 ? '0' : String(TONES.indexOf(marks[tone] as string) + 1);
  }
  return `${letters}!${tones}`;
}
