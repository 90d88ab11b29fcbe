/** What lines between and above the rows say of the rows below them: a district, a commune, a kind, a sector, a family. Pure. */
import { clean, fold } from '~/platform/text';

/** What a line may say; the texts are as rows would have them. */
export interface SectionFacts {
  district?: string;
  commune?: string;
  kind?: string;
  sector?: string;
  family?: string;
}

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
  facts: SectionFacts;
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
  const facts = factsOf(words, reader);
  const [loose, numeral] = LOOSE_NUMERAL.exec(text) ?? [];
  if (Object.keys(facts).length === 0 && loose && !inCell) {
    const rest = withoutCount(text.slice(loose.length));
    const found = factsOf(rest, reader);
    if (Object.keys(found).length > 0) return { style: styleOf(numeral), facts: found, text: rest };
  }
  return { style: styleOf(inCell ?? inText), facts, text: words };
}

const withoutCount = (words: string): string =>
  words.replace(COUNT, '').replace(/\s*:\s*$/, '') || words;

function styleOf(numeral: string | undefined): NumeralStyle {
  if (!numeral) return 'none';
  if (/^\d/.test(numeral)) return 'arabic';
  return /^(?:[ivx]|[ivxlc]{2,})$/i.test(numeral) ? 'roman' : 'letter';
}

function factsOf(words: string, reader: LineReader): SectionFacts {
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

/** What a title or the name of a sheet says: only what it says of one district, kind or sector. */
export function readTitle(title: string, reader: LineReader): SectionFacts {
  const text = clean(title).replace(/\s+/g, ' ');
  if (PLACE_AND_DAY.test(text)) return {};
  const facts = readSection([text], reader).facts;
  if (facts.district && !namesLevel(text.replace(NUMERAL, ''))) delete facts.district;
  const district = onlyOne(namesIn(text, NAMED_DISTRICT, reader.districtOf));
  if (district) facts.district = district;
  const commune = onlyOne(namesIn(text, NAMED_COMMUNE, reader.communeOf));
  if (commune) facts.commune = commune;
  const folded = ` ${fold(text)} `;
  const kinds = ['ca nhan', 'tap the'].filter((kind) => folded.includes(` ${kind} `));
  if (kinds.length === 1 && !facts.kind)
    facts.kind = kinds[0] === 'tap the' ? 'Tập thể' : 'Cá nhân';
  if (folded.includes(' nguoi tot viec tot ') && !folded.includes(' tien tien '))
    facts.family = 'Người tốt việc tốt';
  const sector = / lĩnh vực (.+)/iu.exec(text)?.[1];
  if (sector && !facts.sector) {
    const found = reader.sectorOf(sector);
    if (found) facts.sector = found;
  }
  return facts;
}

/** The name of a sheet: often nothing but the district. */
export function readSheetName(name: string, reader: LineReader): SectionFacts {
  const own = readSection([name], reader).facts;
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

/** The sections that stand above the rows now, the outer ones first. */
export class Sections {
  private open: { style: NumeralStyle; facts: SectionFacts }[] = [];

  /** What all of them say; the inner one wins. */
  get facts(): SectionFacts {
    return Object.assign({}, ...this.open.map(({ facts }) => facts)) as SectionFacts;
  }

  /** A section ends those that are numbered alike or say the same thing, with what stands in them. */
  enter({ style, facts }: Pick<SectionLine, 'style' | 'facts'>): void {
    const ends = this.open.findIndex((each) =>
      style === each.style && (style !== 'none' || Object.keys(facts).length === 0)
        ? true
        : Object.keys(facts).some((fact) => fact in each.facts),
    );
    if (ends >= 0) this.open = this.open.slice(0, ends);
    this.open.push({ style, facts });
  }
}
