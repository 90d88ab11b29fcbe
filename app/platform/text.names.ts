/** Names as lists and registers write them: numbering, titles, years and places around them; capitals; how they are compared and sorted. */
import { clean, fold, sortKey } from './text';
import { withoutTitles } from './text.titles';

/** Letters in a row that no Vietnamese syllable has, so that they stand for these words wherever they stand. */
const ABBREVIATIONS: Record<string, string> = {
  htx: 'hop tac xa',
  tht: 'to hop tac',
  clb: 'cau lac bo',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  lhpn: 'lien hiep phu nu',
  tnhh: 'trach nhiem huu han',
  mtv: 'mot thanh vien',
  dntn: 'doanh nghiep tu nhan',
  bch: 'ban chap hanh',
  bql: 'ban quan ly',
  thcs: 'trung hoc co so',
  thpt: 'trung hoc pho thong',
  tyt: 'tram y te',
  ccb: 'cuu chien binh',
  cty: 'cong ty',
};

const NUMBERING = /^\s*(?:\(?\d{1,4}\s*[.):/-]+|[-+*•–])\s*(?=\p{L})/u;
// "Sinh" is a given name, too: it needs a mark before it, "SN" and "sinh năm" do not.
const YEAR_NOTE =
  /(?:\s*[,(–-]\s*\(?\s*|\s+(?=s\/?n\b|sinh năm))(?:sn|s\/n|sinh(?: năm)?|năm sinh|ns|s\.n)\s*[:.]?\s*(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)?(\d{4})\s*\)?\s*$/iu;
const BARE_YEAR = /\s*\(\s*((?:19|20)\d{2})\s*\)\s*$/;
const PLACE_TAIL =
  /,\s*(?:ấp|ap|khóm|khom|khu phố|kp|k\.|xã|xa|phường|phuong|thị trấn|thi tran|x\.|p\.|f\.|tt\.?|huyện|huyen|h\.|thị xã|tx\.?|thành phố|tp\.?|tỉnh)\s*[^,]*$/iu;

const COMMUNE_TAIL =
  /(?:,\s*(?:xã|xa|phường|phuong|thị trấn|thi tran|x\.|p\.|tt\.|huyện|huyen|h\.|thị xã|tx\.|thành phố|tp\.|tỉnh)\s*[^,]*)+$/iu;

export interface NameParts {
  /** The name with its title, without what is named below. */
  name: string;
  /** The number or the dash before it; '' when there is none. */
  numbering: string;
  /** From "(SN 1960)" after it. */
  birthYear: number | null;
  /** From ", ấp 12, xã Vĩnh Hậu" after it, for people: what follows the first comma. */
  place: string;
}

/**
 * Takes apart what lists write around a name in the same cell. A year and a place are only taken off a person: "Tổ phụ nữ, ấp 2"
 * is a name.
 */
export function nameParts(text: string): NameParts {
  const whole = clean(text).replace(/\s+/g, ' ');
  const numbering = NUMBERING.exec(whole)?.[0] ?? '';
  const parts: NameParts = {
    name: whole.slice(numbering.length),
    numbering: numbering.trim(),
    birthYear: null,
    place: '',
  };
  if (isGroupName(parts.name)) return parts;
  takeYear(parts);
  const place: string[] = [];
  for (let tail = PLACE_TAIL.exec(parts.name); tail; tail = PLACE_TAIL.exec(parts.name)) {
    place.unshift(tail[0].replace(/^,\s*/, ''));
    parts.name = parts.name.slice(0, tail.index).trim();
  }
  takeYear(parts);
  return { ...parts, place: place.join(', ') };
}

function takeYear(parts: NameParts): void {
  const found = YEAR_NOTE.exec(parts.name) ?? BARE_YEAR.exec(parts.name);
  if (!found || found.index === 0) return;
  parts.birthYear ??= Number(found[1]);
  parts.name = parts.name.slice(0, found.index).replace(/[\s,]+$/, '');
}

const ENTERPRISE = /^(công ty|cty|doanh nghiệp|dntn|tập đoàn|ngân hàng)(?=\s)/;
// With its accents: "Tổ" is a group, "Tô" a surname; so are "Đoàn" and "Hồ", and "Trường" is a school.
const GROUP =
  /^(tổ|tht|chi (hội|bộ|đoàn|cục|nhánh)|hội|đoàn (thanh niên|xã|phường)|câu lạc bộ|clb|hợp tác xã|htx|trạm|trung tâm|trường|ban|phòng|đội|ubnd|ủy ban|uỷ ban|đảng (bộ|ủy|uỷ)|cán bộ|tập thể|bệnh viện|sở|nhóm|ấp|khóm|xã|phường|thị trấn|mô hình|cơ (sở|quan)|mttq|ủy ban|nhà (máy|hàng|thuốc|trường)|chùa|công an|quỹ)(?=\s)/;

/** Whether a name is that of an enterprise: "Công ty …". */
export const isEnterpriseName = (name: string): boolean =>
  ENTERPRISE.test(clean(name).toLocaleLowerCase('vi'));

/** Whether a name is that of a body of people and not of a person: "Tổ phụ nữ …", "Trường …", enterprises too. */
export function isGroupName(name: string): boolean {
  const words = clean(name).toLocaleLowerCase('vi');
  return ENTERPRISE.test(words) || GROUP.test(words);
}

/** The name as it is compared: folded, without numbering, titles, year, age, school and the place that ends it, abbreviations written out. */
export function comparableName(text: string): string {
  const name = nameParts(text).name.replace(COMMUNE_TAIL, '').replace(PUPIL, '').replace(AGE, '');
  return fold(withoutTitles(name, { loosely: true }))
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ');
}

const PUPIL = /\s*[,(–-]\s*\(?(?:học sinh|hs|sinh viên)(?!\p{L})[^)]*\)?\s*$/iu;
const AGE = /\s*[,(–-]\s*\(?(\d{1,3})\s*tuổi\s*\)?\s*$/iu;

/** A child is called so before the name; behind it "Bé" is a given name of many adults. */
const CHILD = /^(?:\d+[.)]\s*)?(?:bé|cháu)\s/iu;

/** Whether the name tells of a child: a pupil, or an age below 18 ("em" alone is said of young adults, too). */
export function isEvidentMinor(text: string): boolean {
  const name = clean(text);
  const age = AGE.exec(name)?.[1];
  if (age) return Number(age) < 18;
  const isPupil = /(?<!\p{L})(?:học sinh|hs|lớp (?:[1-9]|1[0-2])(?!\d))(?!\p{L})/iu.test(name);
  return (isPupil || CHILD.test(name)) && !isGroupName(name);
}

/** Whether the name may be a child's: "Em Lê Thị Na". */
export const mayBeMinor = (text: string): boolean =>
  isEvidentMinor(text) || /^(?:\d+[.)]\s*)?em\s/iu.test(clean(text));

/** A stored key that sorts people by given name, without their titles. */
export const personSortKey = (name: string): string => sortKey(withoutTitles(nameParts(name).name));

/** A stored key that sorts bodies by their whole name. */
export const groupSortKey = (name: string): string => sortKey(name.replace(/[\s,.\-–]+/g, '_'));
