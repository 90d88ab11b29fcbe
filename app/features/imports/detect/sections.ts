/** What lines between and above the rows say of the rows below them: a place, a kind, a sector, a family, a decision. Pure. */
import { clean, fold } from '~/platform/text';
import type { ContextValues } from '../rules.context';
import { readDecisionLine } from './decision-lines';

/** How the words of a line are known; each gives the name by which a row is understood, or null. */
export interface LineReader {
  districtOf(text: string): string | null;
  /** A commune with the word for it; there may be others of its name. */
  communeOf(text: string): string | null;
  kindOf(text: string): string | null;
  sectorOf(text: string): string | null;
  familyOf(text: string): string | null;
  /** Whether the words are the province's name, which a city may share. */
  isProvince(text: string): boolean;
}

/** How a section is numbered: its siblings are numbered alike. */
type NumeralStyle = 'roman' | 'letter' | 'arabic' | 'none';

const NUMERAL = /^\s*(?:phần\s+|mục\s+)?(?:\(?([ivxlc]{1,6}|[a-zđ]|\d{1,2})\s*[.)/:-]+)\s*/iu;
const NUMERAL_CELL = /^\s*(?:phần\s+|mục\s+)?\(?([ivxlc]{1,6}|[a-zđ]|\d{1,2})\)?\s*[.)/:-]*\s*$/iu;
/** "A HUYỆN HỒNG DÂN": only where the rest is known, for "Y TẾ" begins with a letter too. */
const LOOSE_NUMERAL = /^\s*([IVXLC]{1,6}|[A-ZĐ]|\d{1,2})\s+(?=\p{Lu}{2})/u;
/** "(12 người)", ": 05 tập thể", " - 3 gương" after the words of a section. */
const COUNT = /\s*(?:[:(–-]\s*)?\(?\s*\d{1,4}\s*(?:\p{L}+\s*){0,4}\)?\s*[:.]?\s*$/u;
const LEVEL = /^(?:huyen|h|thi xa|tx|t x|thanh pho|tp|t p)(?: |$)/;

export interface SectionLine {
  style: NumeralStyle;
  facts: ContextValues;
  /** Its decision is not said to be that of the rows. */
  offered: boolean;
  /** The words without numeral and count. */
  text: string;
}

/** Whether a cell is nothing but the number of a section or a row. */
export const isNumeral = (cell: string): boolean => NUMERAL_CELL.test(cell);

/** The section that the texts of a row name, its numeral in the text or in a cell of its own. */
export function readSection(cells: readonly string[], reader: LineReader): SectionLine {
  const texts = cells.map((cell) => clean(cell));
  const numeralAt = texts.length > 1 ? texts.findIndex(isNumeral) : -1;
  const inCell = NUMERAL_CELL.exec(texts[numeralAt] ?? '')?.[1];
  const text = texts.find((_, index) => index !== numeralAt) ?? '';
  const inText = NUMERAL.exec(text)?.[1];
  const words = withoutCount(text.replace(inText ? NUMERAL : '', '').trim());
  const { sure, ...decision } = readDecisionLine(text) ?? { sure: true };
  const offered = !sure;
  const facts = { ...factsOf(words, reader), ...decision };
  const [loose, numeral] = LOOSE_NUMERAL.exec(text) ?? [];
  if (Object.keys(facts).length === 0 && loose && !inCell) {
    const rest = withoutCount(text.slice(loose.length));
    const found = factsOf(rest, reader);
    if (Object.keys(found).length > 0)
      return { style: styleOf(numeral), facts: found, offered, text: rest };
  }
  return { style: styleOf(inCell ?? inText), facts, offered, text: words };
}

const withoutCount = (words: string): string =>
  words.replace(COUNT, '').replace(/\s*:\s*$/, '') || words;

function styleOf(numeral: string | undefined): NumeralStyle {
  if (!numeral) return 'none';
  if (/^\d/.test(numeral)) return 'arabic';
  return /^(?:[ivx]|[ivxlc]{2,})$/i.test(numeral) ? 'roman' : 'letter';
}

/** "HUYỆN ĐÔNG HẢI (Quyết định số 12/QĐ-UBND)" */
const DECISION_BESIDE = /\s*[([–-]\s*(?:theo\s+|kèm theo\s+)?(?:quyết định|qđ)(?!\p{L}).*$/iu;

function factsOf(line: string, reader: LineReader): ContextValues {
  const words = line.replace(DECISION_BESIDE, '');
  const district = reader.districtOf(words);
  if (district) return { district };
  const commune = reader.communeOf(words);
  if (commune) return { commune };
  const kind = reader.kindOf(words);
  if (kind) return { kind };
  const family = reader.familyOf(words);
  if (family) return { family };
  const sector = reader.sectorOf(words);
  return sector ? { sector } : {};
}

/** Whether the words name a district with the word for it: "Huyện Đông Hải", and not only "Đông Hải". */
export const namesLevel = (words: string): boolean => LEVEL.test(fold(words));

const NAMED_DISTRICT = /(?:huyện|thị xã|thành phố|tp\.?|tx\.?|h\.)\s*\p{L}+(?:\s+\p{L}+){0,3}/giu;
const NAMED_COMMUNE = /(?<!thị )(?:xã|phường|thị trấn)\s+(?:\d{1,2}|\p{L}+(?:\s+\p{L}+){0,3})/giu;
/** "Bạc Liêu, ngày 15 tháng 11 năm 2019": where a letter was written. */
const PLACE_AND_DAY = /^[^,]{2,40},\s*ngày/iu;

/** What a title or the name of a sheet says of one district, kind, family or sector; its decision is not among it. */
export function readTitle(title: string, reader: LineReader): ContextValues {
  const text = clean(title).replace(/\s+/g, ' ');
  if (PLACE_AND_DAY.test(text)) return {};
  const { decisionNumber, decisionDate, ...facts } = readSection([text], reader).facts;
  if (facts.district && !namesLevel(text.replace(NUMERAL, ''))) delete facts.district;
  const district = onlyOne(namesIn(text, NAMED_DISTRICT, reader.districtOf));
  if (district) facts.district = district;
  const commune = onlyOne(namesIn(text, NAMED_COMMUNE, reader.communeOf));
  if (commune) facts.commune = commune;
  const folded = ` ${fold(text)} `;
  const kinds = ['ca nhan', 'tap the'].filter((kind) => folded.includes(` ${kind} `));
  if (kinds.length === 1 && !facts.kind)
    facts.kind = kinds[0] === 'tap the' ? 'Tập thể' : 'Cá nhân';
  const families = FAMILIES.filter(({ words }) => words.test(folded));
  // Rows are advanced exemplars where nothing else is said.
  if (families[0] && families.length === 1 && !/ tien tien /.test(folded))
    facts.family = families[0].family;
  const sector = NAMED_SECTOR.exec(text)?.[1];
  if (sector && !facts.sector) {
    const found = sectorIn(sector, reader);
    if (found) facts.sector = found;
  }
  return facts;
}

const FAMILIES = [
  { family: 'Người tốt việc tốt', words: / nguoi tot viec tot / },
  { family: 'Mô hình hiệu quả', words: / mo hinh (?:san xuat |kinh te )?(?:hieu qua|hay) / },
];
const NAMED_SECTOR = /(?:^|\s)(?:lĩnh vực|ngành)\s+(.+)/iu;

/** The sector that the words begin with; a single word must be the whole name. */
function sectorIn(text: string, reader: LineReader): string | null {
  const words = text.split(' ').slice(0, 8);
  for (let length = words.length; length > 0; length -= 1) {
    const some = words
      .slice(0, length)
      .join(' ')
      .replace(/[\s,;.:()–-]+$/u, '');
    const found = reader.sectorOf(length > 1 ? `lĩnh vực ${some}` : some);
    if (found) return found;
  }
  return null;
}

/** The name of a sheet: often nothing but the district. */
export function readSheetName(name: string, reader: LineReader): ContextValues {
  const { decisionNumber, decisionDate, ...own } = readSection([name], reader).facts;
  return Object.keys(own).length > 0 && !reader.isProvince(name) ? own : readTitle(name, reader);
}

/** What a text names, as far as it is known: the longest words that are. */
function namesIn(text: string, pattern: RegExp, known: (text: string) => string | null): string[] {
  return Array.from(text.matchAll(pattern), ([found]) => {
    const words = found.split(' ');
    for (let length = words.length; length > 0; length -= 1) {
      const name = known(words.slice(0, length).join(' '));
      if (name) return name;
    }
    return '';
  }).filter(Boolean);
}

const onlyOne = (names: readonly string[]): string | null =>
  new Set(names).size === 1 ? (names[0] ?? null) : null;
