/** Lays the people of a generated table out in rows, with headings, sections, sums and signatures around them. */
import type { Cell, MadeSheet } from './cells';
import type { Column } from './headings';
import { Person } from './people';
import { writeHeadings } from './table-headings';
import {
  CLOSINGS,
  districtOf,
  KIND_SECTIONS,
  OFFICES,
  ORDERS,
  ROMAN,
  SUMS,
  type TablePlan,
  TITLES,
} from './table-plan';

/** What is true of one person of a list; a field that is absent is not asked about. */
export interface Truth {
  sheet: number;
  /** From 1. */
  row: number;
  name: string;
  /** The row has no name. */
  nameless?: true;
  kind?: string;
  family?: string;
  sectorCode?: string | undefined;
  placeCode: string;
  placeDetail?: string;
  summary?: string;
  decisionNumber?: string | null;
  decisionDate?: string | null;
  birthYear?: number | null;
  phone?: string;
  consent?: string;
}

export interface TablePlace {
  sheetIndex: number;
  /** Rows that stand above, and the number of people in them. */
  serial: number;
  date1904: boolean;
  /** The sheet is named after the table's district. */
  named: boolean;
  first: boolean;
}

/** Adds a table to the sheet; gives what is true of its people. */
export function addTable(sheet: MadeSheet, plan: TablePlan, where: TablePlace): Truth[] {
  return new TableWriter(sheet, plan, where).write();
}

class TableWriter {
  private readonly columns: Column[];
  private readonly place: TablePlan['place'];
  private readonly truths: Truth[] = [];
  /** The second column of names stands after the first one. */
  private readonly nameAt: number;

  constructor(
    private readonly sheet: MadeSheet,
    private readonly plan: TablePlan,
    private readonly where: TablePlace,
  ) {
    this.place = plan.place === 'sheet' && !where.named ? 'columns' : plan.place;
    const wanted = new Set<Column>([...plan.optional, 'name']);
    if (!this.sectorsAbove) wanted.add('sector');
    if (this.place === 'address') wanted.add('address').delete('detail');
    else wanted.add('commune');
    if (this.place === 'columns' || this.place === 'merged') wanted.add('district');
    if (plan.decision === 'one') wanted.add('decision');
    if (plan.decision === 'two') wanted.add('decisionNumber').add('decisionDate');
    this.columns = (ORDERS[plan.order % ORDERS.length] ?? []).filter((column) =>
      wanted.has(column),
    );
    this.nameAt = this.columns.indexOf('name');
    if (plan.splitName) this.columns.splice(this.nameAt + 1, 0, 'name');
  }

  write(): Truth[] {
    const { plan } = this;
    const { rows } = this.sheet;
    for (const text of TITLES[plan.titles] ?? []) this.line(text, this.nameAt);
    if (this.place === 'title') this.line(`Đơn vị: ${districtOf(plan).name}`, 0);
    if (rows.length > 0 && rows.at(-1)?.length !== 0) rows.push([]);
    this.headings();
    this.numbering();
    if (this.place === 'section')
      this.section(ROMAN[0] ?? '', districtOf(plan).name.toLocaleUpperCase('vi'));
    const firstRow = rows.length;
    for (const [order, person] of this.people().entries()) {
      if (order === 2 && plan.repeated && this.place !== 'merged') this.headings(true);
      this.sectionBefore(order, person);
      this.person(person, order);
    }
    if (this.place === 'merged') this.mergeDistrict(firstRow);
    if (plan.sums > 0) this.sum(SUMS[plan.sums] ?? '');
    if (CLOSINGS[plan.closing]?.length) rows.push([]);
    for (const text of CLOSINGS[plan.closing] ?? []) this.line(text, this.closingAt);
    rows.push([]);
    return this.truths;
  }

  private get closingAt(): number {
    const { closingAt } = this.plan;
    if (closingAt === 'start') return 0;
    return closingAt === 'name' ? this.nameAt : Math.max(0, this.columns.length - 3);
  }

  private numbering(): void {
    const style = this.plan.numbering;
    if (style === 'none' || this.columns.length < 3) return;
    this.sheet.rows.push(
      this.columns.map((_, column) => {
        if (style === 'brackets') return `(${column + 1})`;
        if (style === 'letters') return column < 2 ? 'AB'.charAt(column) : column - 1;
        return column + 1;
      }),
    );
  }

  private people(): Person[] {
    const { plan, where } = this;
    const one = this.place !== 'columns' && this.place !== 'address';
    return plan.people.map((each, order) => {
      const district = one ? districtOf(plan) : districtOf({ district: plan.district + order });
      return new Person(each, district, where.serial + order);
    });
  }

  private line(text: string, column: number): void {
    this.sheet.rows.push([...Array<null>(column).fill(null), text]);
  }

  /** Whether the kind is said by a line above the rows. */
  private get kindsAbove(): boolean {
    return (
      this.plan.sections === 'kinds' && !this.columns.includes('kind') && this.place !== 'merged'
    );
  }

  private get sectorsAbove(): boolean {
    return this.plan.sections === 'sectors' && this.place !== 'merged' && this.place !== 'section';
  }

  private sectionBefore(order: number, person: Person): void {
    const { plan } = this;
    const people = plan.people.length;
    if (this.sectorsAbove && this.current !== person.sector.truth) {
      this.current = person.sector.truth;
      const words = order % 2 === 0 ? `Lĩnh vực ${person.sectorName}` : person.sectorName;
      this.section(ROMAN[order] ?? '', words.toLocaleUpperCase('vi'));
    } else if (this.kindsAbove && this.current !== person.kind) {
      this.current = person.kind;
      this.section(String.fromCharCode(65 + order), KIND_SECTIONS[person.kind]);
    } else if (
      plan.sections === 'offices' &&
      this.place !== 'section' &&
      this.place !== 'merged' &&
      order % 2 === 0
    )
      this.section(ROMAN[order / 2] ?? '', OFFICES[(order + people) % OFFICES.length] ?? '');
  }
  private current: string | null = null;

  private section(numeral: string, words: string): void {
    const { rows, merges } = this.sheet;
    const style = this.plan.sectionStyle;
    if (style === 'cell' && this.nameAt > 0) {
      const cells: Cell[] = Array<null>(this.nameAt).fill(null);
      cells[0] = numeral;
      rows.push([...cells, words]);
      return;
    }
    rows.push([`${numeral}. ${words}`]);
    const last = this.columns.length - 1;
    if (style === 'merged' && last > 0) merges.push([rows.length - 1, 0, rows.length - 1, last]);
  }

  private sum(words: string): void {
    const cells: Cell[] = this.columns.map(() => null);
    const column = this.nameAt;
    cells[column] = words;
    if (column + 1 < cells.length) cells[cells.length - 1] = this.plan.people.length;
    this.sheet.rows.push(cells);
  }

  private mergeDistrict(first: number): void {
    const column = this.columns.indexOf('district');
    const last = this.sheet.rows.length - 1;
    if (last > first) this.sheet.merges.push([first, column, last, column]);
  }

  private person(person: Person, order: number): void {
    const { rows, hiddenRows } = this.sheet;
    const cells = this.columns.map((column, at) => this.cellOf(person, column, order, at));
    rows.push(cells);
    if (this.plan.hiddenRow && order === 1) hiddenRows.push(rows.length - 1);
    else this.truths.push(this.truthOf(person, rows.length));
  }

  private cellOf(person: Person, column: Column, order: number, at: number): Cell {
    if (column === 'name' && this.plan.splitName) {
      const words = person.plainName.split(' ');
      return at === this.nameAt ? words.slice(0, -1).join(' ') : (words.at(-1) ?? '');
    }
    const cells: Record<Column, () => Cell> = {
      number: () => order + 1,
      name: () => person.name.cell,
      kind: () => person.kindCell,
      family: () => person.familyCell,
      sector: () => person.sector.cell,
      commune: () => person.communeCell,
      district: () => (this.place === 'merged' && order > 0 ? null : person.districtCell),
      address: () => person.addressCell,
      detail: () => person.hamlet,
      summary: () => person.summary,
      decisionNumber: () => person.decisionNumberCell,
      decisionDate: () => person.decisionDayCell,
      decision: () => person.decisionCell,
      birth: () => person.birthCell,
      phone: () => person.phone.cell,
      consent: () => person.plan.consent,
      award: () =>
        ['Bằng khen UBND tỉnh', 'Giấy khen', 'Chiến sĩ thi đua cơ sở'][order % 3] ?? null,
      position: () => ['Chủ tịch', 'Nông dân', 'Trưởng ấp', 'Giáo viên'][order % 4] ?? null,
      sex: () => ['Nam', 'Nữ'][order % 2] ?? null,
      note: () => ['', 'Đã khen năm 2018', 'Không'][order % 3] ?? null,
    };
    const cell = cells[column]();
    return cell === '' ? null : cell;
  }

  private truthOf(person: Person, row: number): Truth {
    const { plan } = this;
    const has = (column: Column) => this.columns.includes(column);
    const day = person.decisionDay;
    const two = (number: number) => String(number).padStart(2, '0');
    const decided = plan.decision !== 'none' && day;
    return {
      sheet: this.where.sheetIndex,
      row,
      name: plan.splitName ? person.plainName : person.name.truth,
      ...(person.plan.spoiled === 'noName' && !plan.splitName ? { nameless: true as const } : {}),
      ...(has('kind') || this.kindsAbove ? { kind: person.kind } : {}),
      ...(has('family')
        ? { family: person.family }
        : plan.titles === 4
          ? { family: 'good_deed' }
          : {}),
      sectorCode: person.sector.truth,
      placeCode: person.placeCode,
      ...(has('detail') ? { placeDetail: person.hamlet } : {}),
      ...(has('summary') ? { summary: person.summary } : {}),
      decisionNumber: plan.decision === 'none' ? null : person.decisionNumber,
      decisionDate: decided ? `${day.year}-${two(day.month)}-${two(day.day)}` : null,
      ...(has('birth') && person.birthYear ? { birthYear: person.birthYear } : {}),
      ...(has('phone') ? { phone: person.phone.truth } : {}),
      ...(has('consent') ? { consent: person.consent } : {}),
    };
  }

  private headings(again = false): void {
    const { sheet, plan, columns, nameAt } = this;
    writeHeadings(again ? { ...sheet, merges: [] } : sheet, { plan, columns, nameAt });
  }
}
