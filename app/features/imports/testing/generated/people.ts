/** One person of a generated list: what is true of them, and the cells that say it. */
import { SECTORS } from '~db/reference/sectors';
import { type Cell, type Day, dayCell, slashed } from './cells';
import {
  communesOf,
  type DISTRICTS,
  FAMILIES,
  FAMILY_WORDS,
  type Family,
  HAMLETS,
  KIND_WORDS,
  type Kind,
  NAMES,
  NONE,
  type PersonPlan,
  SUMMARIES,
} from './person-plan';

const at = <Item>(items: readonly Item[], index: number): Item =>
  items[index % items.length] as Item;
export const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const capitals = (text: string): string => text.toLocaleUpperCase('vi');

/** A person in one district. */
export class Person {
  readonly kind: Kind;
  readonly family: Family;
  readonly plainName: string;

  constructor(
    readonly plan: PersonPlan,
    private readonly district: (typeof DISTRICTS)[number],
    /** Tells people of the same name apart. */
    serial: number,
  ) {
    const [name, kind] = at(NAMES, plan.who);
    this.kind = kind;
    this.family = at(FAMILIES, plan.family);
    this.plainName = kind === 'individual' ? withMiddleName(name, serial) : `${name} ${serial + 1}`;
  }

  private get isPerson() {
    return this.kind === 'individual';
  }

  get name(): { cell: string; truth: string } {
    const name = this.plainName;
    const { birth, nameStyle, who, spoiled } = this.plan;
    if (spoiled === 'name') return { cell: '#REF!', truth: name };
    if (spoiled === 'noName') return { cell: '', truth: name };
    switch (nameStyle) {
      case 'numbered':
        return { cell: `${(who % 9) + 1}. ${name}`, truth: name };
      case 'capitals':
        return { cell: capitals(name), truth: capitals(name) };
      case 'year':
        return { cell: this.isPerson ? `${name} (SN ${birth})` : name, truth: name };
      case 'yearAfterComma':
        return { cell: this.isPerson ? `${name}, sinh năm ${birth}` : name, truth: name };
      case 'composed':
        return { cell: name.normalize('NFD'), truth: name };
      case 'spaced':
        return { cell: `  ${name.replaceAll(' ', '  ')} `, truth: name };
      case 'broken':
        return { cell: name.replace(/ (?=\S+$)/, '\n'), truth: name };
      default:
        return { cell: name, truth: name };
    }
  }

  get kindCell(): string {
    return at(KIND_WORDS[this.kind], this.plan.kindWord);
  }
  get familyCell(): string {
    return at(FAMILY_WORDS[this.family], this.plan.familyWord);
  }

  get sector() {
    const { code, name } = at(SECTORS, this.plan.sector);
    const style = this.plan.sectorStyle;
    const cell =
      style === 'comma'
        ? name.replaceAll(' - ', ', ')
        : style === 'capitals'
          ? capitals(name)
          : style === 'unmarked'
            ? unmarked(name)
            : name;
    return { cell, truth: code };
  }

  get sectorName(): string {
    return at(SECTORS, this.plan.sector).name;
  }

  private get place() {
    return at(communesOf(this.district.code), this.plan.commune);
  }
  get placeCode(): string {
    return this.place.code;
  }

  get communeCell(): string {
    const { name, kind } = this.place;
    const bare = name.replace(/^(?:Xã|Phường|Thị trấn) /, '');
    if (this.plan.spoiled === 'commune') return 'Xã Không Có Thật';
    switch (this.plan.communeStyle) {
      case 'small':
        return name.charAt(0).toLowerCase() + name.slice(1);
      case 'bare':
        return bare;
      case 'short':
        return kind === 'township'
          ? `TT. ${bare}`
          : kind === 'commune'
            ? `X. ${bare}`
            : /\d/.test(bare)
              ? `P.${bare}`
              : `P. ${bare}`;
      case 'capitals':
        return capitals(name);
      case 'unmarked':
        return unmarked(name);
      default:
        return name;
    }
  }

  get districtCell(): string {
    const { name, kind } = this.district;
    const bare = name.replace(/^(?:Huyện|Thị xã|Thành phố) /, '');
    const short = kind === 'city' ? 'TP.' : kind === 'town' ? 'TX.' : 'H.';
    switch (this.plan.districtStyle) {
      case 'short':
        return `${short} ${bare}`;
      case 'bare':
        return bare;
      case 'capitals':
        return capitals(name);
      case 'initials':
        return kind === 'city' ? 'TPBL' : kind === 'town' ? 'TX.GR' : name;
      default:
        return name;
    }
  }

  get hamlet(): string {
    return at(HAMLETS, this.plan.hamlet);
  }

  /** The hamlet, the commune and the district in one cell. */
  get addressCell(): string {
    const { name } = this.place;
    const district = this.district.name;
    const small = name.charAt(0).toLowerCase() + name.slice(1);
    switch (this.plan.addressStyle) {
      case 'brackets':
        return `${this.hamlet}, ${name} (${district})`;
      case 'dashes':
        return `${name} - ${district}`;
      case 'words':
        return `${this.hamlet} ${small} ${district.charAt(0).toLowerCase()}${district.slice(1)}`;
      case 'stroke':
        return `${name}/${district}`;
      default:
        return `${this.hamlet}, ${small}, ${district}, tỉnh Bạc Liêu`;
    }
  }

  get summary(): string {
    return at(SUMMARIES, this.plan.summary);
  }

  get decisionNumber(): string | null {
    const { decision } = this.plan;
    return (
      decision &&
      `${decision.number}${at(['/QĐ-UBND', '/QĐ-BTĐKT', '-QĐ/TU', '/2019/QĐ-CTN'], decision.organ)}`
    );
  }
  get decisionDay(): Day | null {
    return this.plan.decision && this.plan.day;
  }
  get none(): string {
    return at(NONE, this.plan.none);
  }

  get decisionNumberCell(): Cell {
    const number = this.decisionNumber;
    if (!number) return this.none;
    return at(
      [
        number,
        number,
        `QĐ số ${number}`,
        `Số ${number}`,
        ` ${number} `,
        `Quyết định số: ${number}`,
      ],
      this.plan.decisionStyle,
    );
  }

  get decisionDayCell(): Cell {
    const day = this.decisionDay;
    if (!day) return this.none;
    return this.plan.spoiled === 'day' ? '31/02/2019' : dayCell(day, this.plan.dayStyle);
  }

  /** The number and the day in one cell. */
  get decisionCell(): string {
    const [number, day] = [this.decisionNumber, this.decisionDay];
    if (!number || !day) return this.none;
    const written = slashed(day);
    return at(
      [
        `${number} ngày ${written}`,
        `QĐ số ${number} ngày ${day.day}/${day.month}/${day.year}`,
        `Quyết định số ${number}, ngày ${written} của Chủ tịch UBND tỉnh`,
        `${number} (${written})`,
        `${number}\nngày ${day.day} tháng ${day.month} năm ${day.year}`,
        `Số ${number}; ${written}`,
      ],
      this.plan.decisionStyle,
    );
  }

  get birthCell(): Cell {
    const { birth, day } = this.plan;
    const date = { year: birth, month: day.month, day: day.day };
    switch (this.plan.birthStyle) {
      case 'text':
        return String(birth);
      case 'decimal':
        return `${birth}.0`;
      case 'day':
        return slashed(date);
      case 'date':
        return { day: date, format: 'd/m/yyyy' };
      case 'words':
        return `SN ${birth}`;
      case 'age':
        return `${birth} (${2019 - birth} tuổi)`;
      case 'none':
        return this.none;
      default:
        return birth;
    }
  }
  get birthYear(): number | null {
    return this.plan.birthStyle === 'none' ? null : this.plan.birth;
  }

  get phone(): { cell: Cell; truth: string } {
    const digits = `09${this.plan.phone}`;
    const spaced = `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
    switch (this.plan.phoneStyle) {
      case 'spaced':
        return { cell: spaced, truth: digits };
      case 'dots':
        return { cell: spaced.replaceAll(' ', '.'), truth: digits };
      case 'number':
        return { cell: Number(digits), truth: digits };
      case 'none':
        return { cell: this.none, truth: '' };
      default:
        return { cell: digits, truth: digits };
    }
  }

  get consent(): 'given' | 'none' {
    return ['Có', 'x', 'Đồng ý', '✓'].includes(this.plan.consent) ? 'given' : 'none';
  }
}

const MIDDLE = [
  'An',
  'Bảo',
  'Cẩm',
  'Duy',
  'Hải',
  'Kim',
  'Mỹ',
  'Phước',
  'Quang',
  'Thanh',
  'Tuấn',
  'Vĩnh',
];
const withMiddleName = (name: string, serial: number): string => {
  const words = name.split(' ');
  const more = [at(MIDDLE, serial), at(MIDDLE, Math.floor(serial / MIDDLE.length) + 3)];
  return [...words.slice(0, -1), ...more, words.at(-1)].join(' ');
};
