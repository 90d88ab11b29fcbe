/** How an exemplar is called where room is short: the kind abbreviated, the word that tells it apart at the end kept. Pure. */
import { clean } from '~/platform/text';
import { isGroupName, nameParts } from '~/platform/text.names';
import { withoutTitles } from '~/platform/text.titles';

/** Letters of a short name: two lines of a day of the month at 1366 pixels. */
export const SHORT_NAME_LETTERS = 32;

// The first that matches is taken; what stands after it begins with the distinguishing words.
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^liên hiệp hợp tác xã\s/iu, 'LH HTX '],
  [/^hợp tác xã\s/iu, 'HTX '],
  [/^tổ hợp tác\s/iu, 'THT '],
  [/^câu lạc bộ\s/iu, 'CLB '],
  [/^trung tâm\s/iu, 'TT '],
  [/^ban quản lý\s/iu, 'BQL '],
  [/^ban chấp hành\s/iu, 'BCH '],
  [/^doanh nghiệp tư nhân\s/iu, 'DNTN '],
  [
    /^(?:công ty|cty)(?:\s+(?:trách nhiệm hữu hạn|tnhh|một thành viên|mtv|cổ phần|cp))*\s/iu,
    'Cty ',
  ],
  [/^cơ sở\s/iu, 'CS '],
  [/^bệnh viện(?: đa khoa)?\s/iu, 'BV '],
  [/^(?:trường\s+)?(?:trung học phổ thông|thpt)\s/iu, 'THPT '],
  [/^(?:trường\s+)?(?:trung học cơ sở|thcs)\s/iu, 'THCS '],
  [/^(?:trường\s+)?tiểu học\s/iu, 'TH '],
  [/^(?:trường\s+)?mầm non\s/iu, 'MN '],
  [/^(?:trường\s+)?mẫu giáo\s/iu, 'MG '],
  [/^(?:ủy|uỷ) ban nhân dân\s/iu, 'UBND '],
  [/^(?:ủy|uỷ) ban mặt trận tổ quốc(?: việt nam)?\s/iu, 'MTTQ '],
];

// Within the name of a body.
const WITHIN: readonly (readonly [RegExp, string])[] = [
  [/(?<= )liên hiệp phụ nữ(?= )/iu, 'LHPN'],
  [/(?<=^(?:chi hội|hội|tổ) )phụ nữ(?= )/iu, 'PN'],
  [/(?<=^(?:chi hội|hội|tổ) )nông dân(?= )/iu, 'ND'],
  [/(?<=^(?:chi hội|hội|tổ) )cựu chiến binh(?= )/iu, 'CCB'],
  [/(?<=^chi )đoàn thanh niên(?= )/iu, 'đoàn'],
];

/** "xã", "thị trấn" before a proper name, after two words at least: "Trạm Y tế xã Phong Tân". A number keeps its "phường". */
const PLACE_WORD = /(?<=^\S+ \S.* )(?:thị trấn|thị xã|thành phố|xã|huyện|tỉnh|phường) (?=\p{Lu})/gu;

const HOUSE = /^(?:hộ gia đình|hộ kinh doanh|gia đình|hộ)\s/iu;

/**
 * The short name that the rule makes of a name: "Hợp tác xã Muối Biển Bạc" is "HTX Muối Biển Bạc", "Hộ ông Trịnh Vĩnh Xuyên" is
 * "Hộ Trịnh Vĩnh Xuyên", "Bác sĩ Triệu Vĩnh Khang" is "Triệu Vĩnh Khang". What is still too long loses its middle, never its end.
 */
export function shortNameOf(name: string): string {
  const whole = clean(name).replace(/\s*\([^()]*\)\s*$/u, '') || clean(name);
  const kind = KINDS.find(([pattern]) => pattern.test(whole));
  if (kind || isGroupName(whole)) return withoutMiddle(shortBody(whole, kind));
  const person = withoutTitles(nameParts(whole).name).replace(PLACE_WORD, '');
  const house = HOUSE.test(whole) && person !== whole;
  return withoutMiddle(house ? `Hộ ${person}` : person);
}

function shortBody(name: string, kind: readonly [RegExp, string] | undefined): string {
  const begun = kind ? name.replace(kind[0], kind[1]) : name;
  const shortened = WITHIN.reduce((text, [long, short]) => text.replace(long, short), begun);
  return shortened.replace(PLACE_WORD, '');
}

/** "Tổ hỗ trợ … gió, ấp Bờ Tây": whole words, more of the end than of the beginning. */
function withoutMiddle(name: string): string {
  if (name.length <= SHORT_NAME_LETTERS) return name;
  const words = name.split(' ');
  const room = SHORT_NAME_LETTERS - ' … '.length;
  const tail: string[] = [];
  const head: string[] = [];
  const length = (list: readonly string[]) => list.join(' ').length;
  while (words.length > 0) {
    // Two of three letters are the end's; the beginning has its first two words before.
    const fromEnd = head.length >= 2 && length(tail) < length(head) * 2;
    const word = (fromEnd || tail.length === 0 ? words.pop() : words.shift()) ?? '';
    const list = fromEnd || tail.length === 0 ? tail : head;
    const one = list === tail ? [word, ...tail] : [...head, word];
    if (length(one) + length(list === tail ? head : tail) > room) break;
    if (list === tail) tail.unshift(word);
    else head.push(word);
  }
  if (tail.length === 0 || head.length === 0) return name;
  return `${head.join(' ').replace(/[\s,]+$/, '')} … ${tail.join(' ')}`;
}

/** What an exemplar is called where room is short. `own` was given by people; null when the rule says it. */
export interface CalledShort {
  id: string;
  name: string;
  own: string | null;
  /** Tells it from another of the same short name. */
  place: string;
}

/**
 * The short names of those that stand together, by id: the own one, else the rule's. Two of the same short name get their place
 * behind it, or the whole name where that says the same.
 */
export function shortNamesOf(all: readonly CalledShort[]): Map<string, string> {
  const short = new Map(all.map((each) => [each.id, each.own ?? shortNameOf(each.name)]));
  const ids = new Map<string, Set<string>>();
  for (const [id, text] of short) ids.set(text, (ids.get(text) ?? new Set()).add(id));
  for (const { id, name, own, place } of all) {
    const text = short.get(id) ?? name;
    if (own !== null || (ids.get(text)?.size ?? 0) < 2) continue;
    short.set(id, place && !text.endsWith(place) ? `${text}, ${place}` : name);
  }
  return short;
}
