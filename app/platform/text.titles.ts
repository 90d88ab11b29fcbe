/** Titles and forms of address before names of people. */
import { fold } from './text';

// With their marks: "Chị Hội" is a person, "Chi hội" a body; "Cồ" is a surname. Names without any mark are matched without.
const FORMS_OF_ADDRESS = [
  'ông bà',
  'ông',
  'bà',
  'anh',
  'chị',
  'cô',
  'chú',
  'bác',
  'cụ',
  'em',
  'cháu',
];

const TITLES = [
  'đồng chí',
  'đ c',
  'đc',
  'thầy',
  'thầy giáo',
  'cô giáo',
  'nhà giáo',
  'nhà giáo ưu tú',
  'nhà giáo nhân dân',
  'ngưt',
  'ngnd',
  'nghệ sĩ ưu tú',
  'nghệ sĩ nhân dân',
  'nghệ sĩ',
  'nghệ sỹ',
  'nsưt',
  'nsnd',
  'nghệ nhân ưu tú',
  'nghệ nhân nhân dân',
  'nghệ nhân',
  'nnưt',
  'nnnd',
  'thầy thuốc ưu tú',
  'thầy thuốc nhân dân',
  'ttưt',
  'ttnd',
  'bác sĩ chuyên khoa i',
  'bác sĩ chuyên khoa ii',
  'bác sĩ cki',
  'bác sĩ ckii',
  'bác sĩ',
  'bác sỹ',
  'bs cki',
  'bs ckii',
  'bs ck1',
  'bs ck2',
  'bscki',
  'bsckii',
  'bs',
  'y sĩ',
  'y sỹ',
  'ys',
  'dược sĩ',
  'dược sỹ',
  'ds',
  'điều dưỡng',
  'giáo sư',
  'phó giáo sư',
  'gs',
  'pgs',
  'tiến sĩ',
  'tiến sỹ',
  'ts',
  'thạc sĩ',
  'thạc sỹ',
  'ths',
  'kỹ sư',
  'ks',
  'cử nhân',
  'luật sư',
  'ls',
  'học sinh',
  'sinh viên',
  'cựu chiến binh',
  'ccb',
  'thương binh',
  'bà mẹ việt nam anh hùng',
  'mẹ việt nam anh hùng',
  'mẹ vnah',
  'anh hùng lao động',
  'anh hùng llvtnd',
  'hòa thượng',
  'thượng tọa',
  'đại đức',
  'ni sư',
  'sư cô',
  'linh mục',
  'mục sư',
  'đại tá',
  'thượng tá',
  'trung tá',
  'thiếu tá',
  'đại úy',
  'thượng úy',
  'trung úy',
  'thiếu úy',
  'thượng sĩ',
  'trung sĩ',
  'hạ sĩ',
];

const HOUSES = ['hộ gia đình', 'hộ kinh doanh', 'gia đình'];

interface Title {
  words: readonly string[];
  address: boolean;
  house: boolean;
}

const titles: readonly Title[] = [
  ...TITLES.map((text) => ({ words: text.split(' '), address: false, house: false })),
  ...FORMS_OF_ADDRESS.map((text) => ({ words: text.split(' '), address: true, house: false })),
  ...HOUSES.map((text) => ({ words: text.split(' '), address: false, house: true })),
];

/** Titles by their first word, the longest first: "bác sĩ chuyên khoa I" must not leave "chuyên khoa I". */
function titlesBy(spell: (word: string) => string): ReadonlyMap<string, readonly Title[]> {
  const found = new Map<string, Title[]>();
  for (const title of titles) {
    const words = title.words.map(spell);
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), { ...title, words }]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** One spelling for "hòa" and "hoà", in small letters. */
function spelling(word: string): string {
  const small = word.toLocaleLowerCase('vi').normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(small)?.[0] ?? '';
  return (small.replace(tone, '') + tone).normalize('NFC');
}

const TITLES_SPELT = titlesBy(spelling);
const TITLES_FOLDED = titlesBy(fold);

/**
 * The name without the titles before it ("Hộ ông", "Đ/c", "BS.CKI"), in its own spelling. At least two words stay: "Bà Ba" is a
 * name. `loosely` takes titles without their marks off a name that has marks, too.
 */
export function withoutTitles(name: string, { loosely = false } = {}): string {
  const found = [...name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const plain = loosely || !/[^\x20-\x7e]/.test(name);
  const words = found.map(([word]) => (plain ? fold(word) : spelling(word)));
  const known = plain ? TITLES_FOLDED : TITLES_SPELT;
  let at = 0;
  let addressed = false;
  for (;;) {
    const title = titleAt(words.slice(at), known, addressed);
    if (!title) break;
    at += title.words.length;
    addressed ||= title.address;
  }
  return at === 0 ? name : name.slice(found[at]?.index ?? 0);
}

// Without marks "chi hoi" and "co so" could be either.
const BODY = /^(?:chi (?:hoi|bo|doan|cuc|nhanh)|co (?:so|quan)) /;
const HOUSE: Title = { words: ['ho'], address: false, house: true };

function titleAt(
  words: readonly string[],
  known: ReadonlyMap<string, readonly Title[]>,
  addressed: boolean,
): Title | null {
  if (BODY.test(`${words.slice(0, 2).join(' ')} `)) return null;
  const found = known
    .get(words[0] ?? '')
    ?.find(
      (title) =>
        words.length - title.words.length >= 2 &&
        !(title.address && addressed) &&
        title.words.every((word, index) => words[index] === word),
    );
  if (found) return found;
  // "Hộ" alone only before a form of address: Hộ Phòng is a place.
  const house = words[0] === (known === TITLES_FOLDED ? 'ho' : spelling('hộ'));
  return house && titleAt(words.slice(1), known, addressed)?.address ? HOUSE : null;
}
