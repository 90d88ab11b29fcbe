/** Which two exemplars are probably the same one. */
import { distance } from 'fastest-levenshtein';
import { clean, fold } from '~/platform/text';

export interface Candidate {
  name: string;
  placeCode: string;
}

/** same: the same name but for marks, case and titles; close: a slip of the pen away. */
export type Likeness = 'same' | 'close';

const PLACE_TAIL = /,\s*(xã|xa|phường|phuong|thị trấn|thi tran|x\.|p\.|tt\.)\s*[^,]*$/iu;
const TITLE =
  /^(?:(?:ho gia dinh|ho kinh doanh|gia dinh|ho(?= (?:ong|ba|anh|chi|co) )) )?(?:(?:dong chi|ong|ba|anh|chi(?! (?:hoi|bo|doan|cuc|nhanh)\b)|co(?! (?:so|quan)\b)) )?(?=\S+ \S)/;

/** The name as it is compared: folded, without titles ("ông", "hộ bà") and without the commune that ends it. */
export const comparableName = (name: string): string =>
  fold(clean(name).replace(PLACE_TAIL, '')).replace(TITLE, '');

/** How alike two exemplars are; null when they are not, or stand in different places. */
export function likeness(a: Candidate, b: Candidate): Likeness | null {
  if (a.placeCode !== b.placeCode) return null;
  const [left, right] = [comparableName(a.name), comparableName(b.name)];
  if (left === '' || right === '') return null;
  if (left === right) return 'same';
  return isClose(left, right) ? 'close' : null;
}

export const likelyDuplicate = (a: Candidate, b: Candidate): boolean => likeness(a, b) !== null;

const SHORT_NAME = 10;
const SHORT_WORD = 3;

// "Tổ phụ nữ ấp 2" and "ấp 4" are two groups, "An" and "Ba" two people: numbers and short words must agree.
function isClose(left: string, right: string): boolean {
  if (numbersOf(left) !== numbersOf(right)) return false;
  const [words, others] = [left.split(' '), right.split(' ')];
  if (words.length !== others.length) return left.replaceAll(' ', '') === right.replaceAll(' ', '');
  let slips = 0;
  for (const [index, word] of words.entries()) {
    const other = others[index] ?? '';
    if (word === other) continue;
    if (Math.min(word.length, other.length) < SHORT_WORD || distance(word, other) > 1) return false;
    slips += 1;
  }
  return slips <= (Math.min(left.length, right.length) < SHORT_NAME ? 1 : 2);
}

const numbersOf = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');
