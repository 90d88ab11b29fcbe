import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparableName } from '~/platform/text.names';
import { readList } from '../detect/list';
import { becomesApproved } from '../rules';
import { mappingOf, rowPlace } from '../rules.layout';
import { factsOf2019 } from '../testing/facts';
import { knowledgeOf2019 } from '../testing/knowledge';
import { readSheets } from '../workbook/sheets.server';
import { unpackWorkbook } from '../workbook/zip.server';
import { rowText } from './cells';
import { understand } from './understand';

const LISTS = new URL('../testing/lists/', import.meta.url);

/** The data rows of a stored list, understood, by their row in the sheet. */
async function read(name: string) {
  const bytes = readFileSync(new URL(`${name}.xlsx`, LISTS));
  const list = readList(readSheets(await unpackWorkbook(bytes)), factsOf2019);
  if (!list) throw new Error('no table was found');
  const { layout, rows } = list;
  return rows
    .filter(({ source }) => !source.aside)
    .map(({ number, source }) => {
      const mapping = mappingOf(layout, source);
      const { row, problems } = understand(rowText(source, layout, null), mapping, knowledgeOf2019);
      const codes = problems.map(({ code, column }) => (column ? `${code} ${column}` : code));
      return { at: rowPlace(number).row, row, codes };
    });
}

describe('the cells of lists as offices send them', () => {
  it('takes no placeholder and no day for a number of a decision', async () => {
    const rows = await read('placeholders-for-no-decision');
    const states = rows.map(({ row, codes }) => [row && becomesApproved(row, 'decided'), codes]);
    const incomplete = [false, ['decisionIncomplete I']];
    expect(states.slice(0, 1)).toEqual([
      [false, ['decisionNumberIsDate I', 'decisionIncomplete I']],
    ]);
    // 1234 may be a number.
    expect(states[2]).toEqual([true, []]);
    expect(states.slice(3)).toEqual(Array(6).fill(incomplete));
  });

  it('counts days from the epoch of the workbook', async () => {
    for (const name of ['days-from-1904-as-libreoffice', 'days-from-1904-bare-numbers'])
      for (const { row } of await read(name)) expect(row?.decisionDate).toBe('2019-11-15');
  });

  it('reads every unambiguous writing of a day, and no other', async () => {
    const rows = await read('writings-of-a-date');
    const refused = rows.filter(({ row }) => row === null).map(({ at, codes }) => [at, ...codes]);
    expect(refused).toEqual([
      [16, 'dateImpossible J'],
      [22, 'dateUnreadable J'],
      [23, 'dateUnreadable J'],
      [24, 'dateUnreadable J'],
      [31, 'dateUnreadable J'],
      [38, 'dateImpossible J'],
    ]);
    for (const { row } of rows) if (row) expect(row.decisionDate).toBe('2019-11-15');
  });

  it('finds the places of addresses in one cell', async () => {
    const codes = (await read('places-in-one-cell')).map(({ row }) => row?.placeCode);
    expect(codes).toEqual(['31927', '31942', '31927', '31927']);
  });

  it("takes the row's own district before the section's", async () => {
    const rows = await read('row-of-another-district');
    expect(rows.map(({ row, codes }) => [row?.placeCode, codes])).toEqual([
      ['31987', []],
      ['31927', ['placeOutsideSection F']],
    ]);
  });

  it('names the cell of an error', async () => {
    expect((await read('error-values')).map(({ codes }) => codes)).toEqual([
      ['cellError B'],
      ['cellError G'],
      ['cellError B'],
      ['cellError B'],
      ['cellError I'],
    ]);
  });

  it('reads full-width letters', async () => {
    const [first, second, third] = await read('full-width-letters');
    expect(first?.row).toMatchObject({
      name: 'Nguyễn Thử Rộng',
      placeCode: '31927',
      decisionNumber: '05/QĐ-TEST',
      decisionDate: '2019-11-15',
      phone: '0900 000 001',
    });
    expect(second?.row?.placeCode).toBe('31927');
    expect(third?.row?.placeCode).toBe('31942');
  });

  it('compares look-alikes of one name as one', async () => {
    const rows = await read('look-alikes-of-one-name');
    const names = new Map(rows.map(({ at, row }) => [at, row && comparableName(row.name)]));
    for (const at of [2, 3, 4, 5, 6, 7, 8]) expect(names.get(at), `${at}`).toBe('dang thi et');
    for (const at of [11, 12, 13, 14, 15, 16, 17])
      expect(names.get(at), `${at}`).toBe('nguyen thi hoa');
    expect([9, 10].map((at) => names.get(at))).toEqual([null, null]);
  });

  it('reads years of birth', async () => {
    const years = (await read('birth-years')).map(({ row }) => row?.birthYear ?? null);
    expect(years).toEqual([1958, 1958, 1958, 1958, 1958, null, 1958, 1958, 1958, 1958]);
  });

  it('gives telephones their 0 back, and says so', async () => {
    const rows = await read('telephones');
    const phone = (at: number) => rows.find((each) => each.at === at);
    expect(phone(11)).toMatchObject({ row: { phone: '02913821234' }, codes: ['phoneMended K'] });
    expect(phone(18)).toMatchObject({ row: { phone: '0912345678' }, codes: ['phoneMended K'] });
    expect(phone(17)).toMatchObject({ row: { phone: '' }, codes: [] });
    expect(phone(19)?.codes).toEqual(['phoneUnclear K']);
  });

  it('takes the values of formulas with a warning at each cell', async () => {
    const rows = await read('formulas');
    expect(rows.map(({ row, codes }) => [row !== null, codes])).toEqual([
      [true, []],
      [true, ['formulaValue B']],
      [true, ['formulaValue G']],
      [true, ['formulaValue J']],
      [true, ['formulaValue I']],
    ]);
  });

  it('carries merged cells down, and says so', async () => {
    for (const { row } of await read('cells-merged-downwards'))
      expect(row && becomesApproved(row, 'decided')).toBe(true);
  });
});
