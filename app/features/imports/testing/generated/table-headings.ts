/** Writes the headings of a generated table, in one row or in two. */
import type { Cell, MadeSheet } from './cells';
import { type Column, GROUPS, NOTES, WORDS } from './headings';
import { unmarked } from './people';
import type { TablePlan } from './table-plan';

interface HeadedTable {
  plan: TablePlan;
  columns: readonly Column[];
  /** The first column of the names. */
  nameAt: number;
}

/** Adds the rows of the headings to the sheet. */
export function writeHeadings(sheet: Pick<MadeSheet, 'rows' | 'merges'>, table: HeadedTable): void {
  new HeadingWriter(sheet, table).write();
}

class HeadingWriter {
  private readonly plan: TablePlan;
  private readonly columns: readonly Column[];
  private readonly nameAt: number;

  constructor(
    private readonly sheet: Pick<MadeSheet, 'rows' | 'merges'>,
    { plan, columns, nameAt }: HeadedTable,
  ) {
    this.plan = plan;
    this.columns = columns;
    this.nameAt = nameAt;
  }

  write(): void {
    const { rows, merges } = this.sheet;
    const top = rows.length;
    const groups = this.groups();
    const above: Cell[] = this.columns.map(() => null);
    const below: Cell[] = this.columns.map(() => null);
    for (const [at, column] of this.columns.entries()) {
      const group = groups.find(({ from, to }) => from <= at && at <= to);
      if (group) {
        if (at === group.from) above[at] = this.styled(group.above, at);
        below[at] = this.styled(group.below[column] ?? '', at, false);
      } else above[at] = this.heading(column, at);
    }
    rows.push(above);
    if (groups.length > 0) rows.push(below);
    if (this.plan.splitName && this.plan.words[1] !== undefined && this.plan.words[1] % 2 === 0) {
      merges.push([top, this.nameAt, top + (groups.length > 0 ? 1 : 0), this.nameAt + 1]);
      above[this.nameAt + 1] = null;
    }
    if (this.plan.groups !== 'merged') return;
    for (const { from, to } of groups) merges.push([top, from, top, to]);
    if (groups.length === 0) return;
    for (const [at] of this.columns.entries())
      if (!groups.some(({ from, to }) => from <= at && at <= to) && this.columns[at] !== 'name')
        merges.push([top, at, top + 1, at]);
  }

  /** The groups whose columns stand side by side in the table. */
  private groups() {
    if (this.plan.groups === 'none') return [];
    const taken = new Set<number>();
    return GROUPS.flatMap(({ above, below }) => {
      const columns = Object.keys(below) as Column[];
      const at = columns.map((column) => this.columns.indexOf(column)).sort((a, b) => a - b);
      const [from = -1] = at;
      const to = at.at(-1) ?? -1;
      if (from < 0 || to - from !== columns.length - 1 || at.some((each) => taken.has(each)))
        return [];
      for (const each of at) taken.add(each);
      return [{ above, below, from, to }];
    });
  }

  private heading(column: Column, at: number): string {
    const { plan } = this;
    if (column === 'name' && plan.splitName) {
      const merged = (plan.words[1] ?? 0) % 2 === 0;
      if (merged) return at === this.nameAt ? this.styled('Họ và tên', at) : '';
      return this.styled(at === this.nameAt ? 'Họ và tên đệm' : 'Tên', at, false);
    }
    const words = WORDS[column];
    return this.styled(words[(plan.words[at] ?? 0) % words.length] ?? '', at);
  }

  private styled(text: string, at: number, mayNote = true): string {
    switch (this.plan.headings) {
      case 'capitals':
        return text.toLocaleUpperCase('vi');
      case 'unmarked':
        return unmarked(text);
      case 'notes':
        return mayNote && at % 2 === 0 ? `${text} ${NOTES[at % NOTES.length]}` : text;
      case 'broken':
        return text.replace(' ', '\n');
      default:
        return text;
    }
  }
}
