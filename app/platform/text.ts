/** Vietnamese text: one normal form, one folding for search, one order for names. */
import type { FoldedText } from '~db/columns';

// Letters of other alphabets that are typed and copied for Đ and đ, the one with a stroke laid over it last.
const CAPITAL_D = /[ÐƉꟇ]|D[\u0335\u0336]/g;
const SMALL_D = /[ðɖꟈ]|d[\u0335\u0336]/g;
// Full-width forms (U+FF01 to U+FF5E) stand 0xFEE0 above ASCII; other letters and digits of style are above U+2000.
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const STYLED = /[\p{L}\p{Nd}]/gu;

/**
 * One text as it is kept: NFC, lines ended by LF alone (forms send CRLF), without control, zero-width and other format
 * characters, full-width and styled letters as plain ones, one Đ (U+0110) for its look-alikes, spaces made single and trimmed.
 */
export function clean(text: string): string {
  return plainLetters(text.replace(/\p{Cf}|(?!\s)\p{Cc}/gu, ''))
    .normalize('NFC')
    .replace(CAPITAL_D, 'Đ')
    .replace(SMALL_D, 'đ')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

// NFKC of the letters and digits alone: "½", "…" and "№" stay as they were typed.
const plainLetters = (text: string): string =>
  /[\u2000-\uffff]/.test(text)
    ? text
        .replace(FULL_WIDTH, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))
        .replace(STYLED, (each) =>
          (each.codePointAt(0) ?? 0) < 0x2000 ? each : each.normalize('NFKC'),
        )
    : text;

/** Text as search columns keep it: "Đông Hải" and "dong hai" fold to the same. No database folds đ the way people search, so this is done in code, on write. */
export function fold(text: string): FoldedText {
  return text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐɖƉꟇꟈ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim() as FoldedText;
}

/** Letters that a search may have at most. */
export const LONGEST_SEARCH = 100;

/** Why a text finds nothing, whatever there is: none of it can be searched for ("???", "张"), or it is too long. */
export type SearchFault = 'noLetters' | 'tooLong';

export function searchFault(text: string): SearchFault | null {
  if (text.trim().length > LONGEST_SEARCH) return 'tooLong';
  return text.trim() !== '' && fold(text) === '' ? 'noLetters' : null;
}

/** The folded words that a text is searched by, none when nothing was typed; null when it can find nothing. */
export const searchWords = (text: string): FoldedText[] | null =>
  searchFault(text) ? null : (fold(text).split(' ').filter(Boolean) as FoldedText[]);

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

const LONGEST_NUMBER = 8;
const TONE = '[\u0300\u0301\u0303\u0309\u0323]';
const EARLY_TONE = new RegExp(
  `(o(?=${TONE}[ae])|u(?=${TONE}y))(${TONE})([aey])(?![\\p{L}\\p{M}])`,
  'gu',
);

/** "hòa", "khỏe", "thúy" as "hoà", "khoẻ", "thuý": one syllable in two spellings. Takes and gives NFC in small letters. */
const toneOnTheMainVowel = (text: string): string =>
  text.normalize('NFD').replace(EARLY_TONE, '$1$3$2').normalize('NFC');

function nameParts(name: string): [string, string, string] {
  const words = toneOnTheMainVowel(clean(name).toLocaleLowerCase('vi'))
    .replace(/\d+/g, (digits) => digits.replace(/^0+/, '').padStart(LONGEST_NUMBER, '0'))
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
