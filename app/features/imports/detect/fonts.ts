/** Text in the pre-Unicode fonts TCVN3 (.VnTime) and VNI, which reads as "B¸o c¸o", "Baùo caùo". */

// Each pair is a TCVN3 code, read as Latin-1, and the letter that its font draws.
const TCVN3 = new Map(
  pairs(
    'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợ' +
      'ïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư',
  ),
);

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

// VNI writes the mark as a letter of its own after the vowel.
const VNI_MARKS: Record<string, string> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
const VNI_LETTERS: Record<string, string> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const ONSETS = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông ' +
    'uôt uơ uy uya uych uyn uynh uyên uyêt uyt uyu ư ưa ưc ưi ưm ưng ưn ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y yêm yên yêng yêt yêu ynh yn yt'
  ).split(' '),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Letters that only Unicode Vietnamese has: a cell with one of them is not in an old font. */
const UNICODE_ONLY = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/;
const HIGH = /[\u00a1-\u00ff]/;

/**
 * The old font that the text was typed in, or null. A word counts only when it is no Vietnamese syllable as it stands and
 * is one after decoding, so correct Vietnamese (in either normal form) and foreign names pass.
 */
export function legacyFont(text: string): 'TCVN3' | 'VNI' | null {
  const composed = text.normalize('NFC');
  if (!HIGH.test(composed) || UNICODE_ONLY.test(composed)) return null;
  const words = composed
    .split(/[\s!-/:-@[-`{-~]+/)
    .filter((word) => HIGH.test(word) && /[a-z]/i.test(word) && !isSyllable(word));
  const tcvn3 = words.filter((word) => isSyllable(fromTcvn3(word))).length;
  const vni = words.filter((word) => isSyllable(fromVni(word))).length;
  if (tcvn3 === 0 && vni === 0) return null;
  return tcvn3 >= vni ? 'TCVN3' : 'VNI';
}

const fromTcvn3 = (word: string): string =>
  Array.from(word, (letter) => TCVN3.get(letter) ?? letter).join('');

function fromVni(word: string): string {
  const letters = Array.from(word.toLowerCase());
  let decoded = '';
  for (const [index, letter] of letters.entries()) {
    const before = letters[index - 1] ?? '';
    const mark = /[aeouyôö]/.test(before) ? VNI_MARKS[letter] : undefined;
    decoded += mark ?? VNI_LETTERS[letter] ?? letter;
  }
  return decoded.normalize('NFC');
}

/** Whether the word is built as a Vietnamese syllable is: an onset, a rhyme, one tone at most. */
export function isSyllable(word: string): boolean {
  const marked = word.normalize('NFC').toLowerCase().normalize('NFD');
  if ((marked.match(TONES) ?? []).length > 1) return false;
  const bare = marked.replace(TONES, '').normalize('NFC');
  return ONSETS.some((onset) => bare.startsWith(onset) && RHYMES.has(bare.slice(onset.length)));
}

function pairs(text: string): [string, string][] {
  const letters = Array.from(text);
  return letters.flatMap((letter, index) =>
    index % 2 === 0 ? [[letter, letters[index + 1] ?? '']] : [],
  );
}
