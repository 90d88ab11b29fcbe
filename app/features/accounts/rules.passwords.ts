/** Which passwords are guessed first. Pure; the list of the commonest is given. */
import { fold } from '~/platform/text';

export type Weakness = 'common' | 'repeats' | 'sequence' | 'holdsName';

export interface PasswordOwner {
  username: string;
  displayName: string;
}

/** So many letters must remain of a password without the product's name. */
const REST_MIN = 6;
const DISTINCT_MIN = 5;
/** Of ten steps from one letter to the next so many may be ones that a finger or a count takes by itself. */
const PREDICTABLE_MAX = 0.6;
/** What repeats must be long enough by itself. */
const UNIT_MIN = 10;

const PRODUCT = 'guongsang';
/** Words that people put figures behind. */
const WORDS = new Set(
  'password passw passwd matkhau matkhaumoi admin administrator quantri quantrivien welcome letmein iloveyou yeuem anhyeuem emyeuanh qwerty qwertyuiop asdfgh asdfghjkl zxcvbn abc abcd abcdef test user login dangnhap changeme master monkey dragon football vietnam hanoi saigon baclieu camau tuyentruyen thidua khenthuong dienhinh guongdienhinh toasoan phongvien baobaclieu daibaclieu'.split(
    ' ',
  ),
);
const KEYBOARD = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qwertzuiop'];
const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Why the password is too easy to guess for its owner; null when it is not. Marks, case and look-alikes do not make it harder. */
export function weaknessOf(
  password: string,
  owner: PasswordOwner,
  commonest: ReadonlySet<string>,
): Weakness | null {
  const compact = withoutMarks(password);
  if (holdsName(compact, owner)) return 'holdsName';
  if (isRepeated(compact)) return 'repeats';
  if (isSequence(compact)) return 'sequence';
  const alike = withoutLookalikes(compact);
  const forms = [compact, lettersOf(compact), alike, withoutLookalikes(trimmed(compact))];
  if (forms.some((form) => commonest.has(form) || WORDS.has(form))) return 'common';
  const rest = alike.replaceAll(PRODUCT, '');
  return rest !== alike && lettersOf(rest).length < REST_MIN ? 'common' : null;
}

function holdsName(compact: string, { username, displayName }: PasswordOwner): boolean {
  const plain = (text: string) => fold(text).replace(/[^a-z0-9]/g, '');
  const names = [username.toLowerCase(), plain(username), plain(displayName)];
  const text = plain(compact);
  return names.some((name) => name.length > 2 && (compact.includes(name) || text.includes(name)));
}

/** Few different letters, or a short piece again and again. */
function isRepeated(text: string): boolean {
  if (new Set(text).size < DISTINCT_MIN) return true;
  for (let unit = 1; unit < Math.min(UNIT_MIN, text.length / 2 + 1); unit += 1) {
    const piece = text.slice(0, unit);
    if (piece.repeat(Math.ceil(text.length / unit)).startsWith(text) && unit * 2 <= text.length)
      return true;
  }
  return false;
}

function isSequence(text: string): boolean {
  let predictable = 0;
  for (let at = 1; at < text.length; at += 1)
    if (isNext(text[at - 1] as string, text[at] as string)) predictable += 1;
  return predictable / (text.length - 1) > PREDICTABLE_MAX;
}

/** The same letter, its neighbour in the alphabet or on a keyboard, in either direction. */
function isNext(one: string, other: string): boolean {
  if (Math.abs(one.charCodeAt(0) - other.charCodeAt(0)) <= 1) return true;
  return KEYBOARD.some((row) => row.includes(one + other) || row.includes(other + one));
}

/** Unlike `fold` it keeps signs, which stand for letters here. */
const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}\s]/gu, '')
    .replaceAll('đ', 'd');

const trimmed = (text: string): string => text.replace(/^[^a-z]+|[^a-z]+$/g, '');
const lettersOf = (text: string): string => text.replace(/[^a-z]/g, '');
const withoutLookalikes = (text: string): string =>
  text.replace(/[013457@$!]/g, (letter) => LOOKALIKES[letter] ?? letter);
