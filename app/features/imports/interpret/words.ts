/** Kinds, families, sectors, movements and consent as lists name them. */
import { clean, fold } from '~/platform/text';
import { isEnterpriseName, isGroupName } from '~/platform/text.names';
import type { Understood } from '../rules';

export interface NamedCode {
  code: string;
  name: string;
  nameEn: string;
}

const KINDS: Record<Understood['kind'], readonly string[]> = {
  individual: ['ca nhan', 'individual', 'nguoi', 'person'],
  collective: [
    'tap the',
    'collective',
    'don vi',
    'co quan',
    'to chuc',
    'co quan don vi',
    'hop tac xa',
    'to hop tac',
    'cau lac bo',
  ],
  household: [
    'ho gia dinh',
    'ho',
    'gia dinh',
    'household',
    'family',
    'ho nong dan',
    'ho kinh doanh',
  ],
  enterprise: ['doanh nghiep', 'cong ty', 'enterprise', 'company', 'business', 'dn'],
};

const FAMILIES: Record<Understood['family'], readonly string[]> = {
  advanced: [
    'guong dien hinh tien tien',
    'dien hinh tien tien',
    'guong dien hinh',
    'dhtt',
    'advanced',
    'advanced exemplar',
  ],
  good_deed: [
    'guong nguoi tot viec tot',
    'nguoi tot viec tot',
    'guong nguoi tot',
    'nguoi tot',
    'ntvt',
    'good deed',
    'good person good deed',
  ],
  effective_model: [
    'mo hinh san xuat hieu qua',
    'mo hinh hieu qua',
    'mo hinh san xuat',
    'mo hinh',
    'effective model',
    'effective production model',
  ],
};

const GIVEN = ['co', 'dong y', 'da dong y', 'yes', 'y', 'x', 'v', 'ok', '1', 'roi', 'true'];
const TICK = /^[✓✔☑√]$/u;
const AGREED = /^(?:da )?dong y (?:bang van ban|co phieu|co chu ky|bang loi|qua dien thoai)$/;
const NOT_GIVEN = [
  '0',
  'chua',
  'khong',
  'khong dong y',
  'chua dong y',
  'chua hoi',
  'no',
  'n',
  'false',
];

/** The kind that a cell or a section names: "CÁ NHÂN", "Tập thể (02)". */
export const readKind = (text: string): Understood['kind'] | null =>
  codeOf(KINDS, text) ?? codeOf(KINDS, text.replace(/\s*\([^)]*\)\s*$|\s*:\s*\d*\s*$/, ''));

const AWARD =
  /^(?:de nghi |tang |duoc tang )?(?:bang khen|giay khen|thu khen|khen thuong|khen cao|huan chuong|huy chuong|ky niem chuong|danh hieu|chien si thi dua|cstd|lao dong tien tien|ldtt|tap the lao dong|co thi dua|anh hung lao dong|bang cua|bk|gk)(?: |$)/;

/** Whether a text is a form of commendation ("Bằng khen UBND tỉnh"), which some lists have where others have the kind. */
export const isAward = (text: string): boolean => AWARD.test(fold(text));

export const readFamily = (text: string): Understood['family'] | null => codeOf(FAMILIES, text);

/** given, none, or null when the words are not known. */
export function readConsent(text: string): Understood['consent'] | null {
  const folded = fold(text);
  if (GIVEN.includes(folded) || TICK.test(text) || AGREED.test(folded)) return 'given';
  return NOT_GIVEN.includes(folded) ? 'none' : null;
}

const HOUSEHOLD = /^(hộ (ông|bà|anh|chị|gia đình)|gia đình)(?=\s)/;
/** The kind that a name tells of: "Công ty …", "Hộ ông …", "Tổ phụ nữ …"; otherwise a person. */
export function guessKind(name: string): Understood['kind'] {
  const words = clean(name).toLowerCase();
  if (isEnterpriseName(words)) return 'enterprise';
  if (HOUSEHOLD.test(words)) return 'household';
  return isGroupName(words) ? 'collective' : 'individual';
}

function codeOf<Code extends string>(
  synonyms: Record<Code, readonly string[]>,
  text: string,
): Code | null {
  const folded = fold(text);
  for (const code in synonyms) {
    if (folded === fold(code) || synonyms[code].includes(folded)) return code;
  }
  return null;
}

/** A list of names made ready for searching. */
export interface NameIndex {
  entries: readonly { code: string; forms: readonly string[] }[];
}

export function indexNames(names: readonly NamedCode[]): NameIndex {
  return {
    entries: names.map(({ code, name, nameEn }) => ({
      code,
      forms: [name, nameEn, code].map(bare),
    })),
  };
}

/**
 * The code whose name the text means: the name itself in Vietnamese or English, or a part of whole words that only one
 * name has ("thủy sản" of "Thủy sản - diêm nghiệp").
 */
export function findNamed(index: NameIndex, text: string): string | null {
  const folded = bare(text).replace(/^(?:linh vuc|phong trao(?: thi dua)?) /, '');
  if (!folded) return null;
  const exact = index.entries.find(({ forms }) => forms.includes(folded));
  if (exact) return exact.code;
  if (folded.length < 4) return null;
  const around = (form: string) =>
    ` ${form} `.includes(` ${folded} `) || (form.length > 8 && ` ${folded} `.includes(` ${form} `));
  const found = index.entries.filter(({ forms }) => forms.some(around));
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}

/** Folded, without "and": lists write "&", a comma or nothing for it. */
const bare = (text: string): string =>
  fold(text)
    .split(' ')
    .filter((word) => word !== 'va' && word !== 'and')
    .join(' ');
