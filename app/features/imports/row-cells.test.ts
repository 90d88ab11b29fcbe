import { describe, expect, it } from 'vitest';
import { aroundOf, shownCells } from './row-cells';
import type { Choices, Layout, SourceRow } from './rules.layout';

const layout = (choices: Choices = {}): Layout => ({
  sheets: [],
  tables: [
    {
      sheet: 0,
      title: null,
      headingRows: [3, 3],
      lastRow: 9,
      headings: [],
      mapping: { name: 0, decisionNumber: 1, decisionDate: 2 },
    },
  ],
  context: [
    {
      at: 2,
      from: 'title',
      text: '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/11/2019)',
      values: { decisionNumber: '12/QĐ-UBND', decisionDate: '05/11/2019' },
    },
    { at: 4, from: 'section', text: 'Huyện A', values: { district: 'Huyện A' } },
  ],
  choices,
});
const row = (...values: (string | null)[]): SourceRow => ({
  values,
  decisionNumber: '12/QĐ-UBND',
  decisionDate: '05/11/2019',
  district: 'Huyện A',
  from: { decisionNumber: 2, decisionDate: 2, district: 4 },
});
const decisionOf = (source: SourceRow, choices: Choices = {}, corrections = {}) => {
  const { decisionNumber, decisionDate } = shownCells(source, layout(choices), corrections);
  return [decisionNumber, decisionDate];
};

describe('what is said around a row', () => {
  it('counts where the row says nothing itself', () => {
    expect(decisionOf(row('Lê A'))).toEqual(['12/QĐ-UBND', '05/11/2019']);
    expect(aroundOf(row('Lê A'), layout(), null).district).toBe('Huyện A');
  });

  it('is no half of a decision of the row', () => {
    expect(decisionOf(row('Lê A', '-'))).toEqual(['-', undefined]);
    expect(decisionOf(row('Lê A', '7/QĐ-TU'))).toEqual(['7/QĐ-TU', undefined]);
    expect(decisionOf(row('Lê A', null, '01/10/2019'))).toEqual([undefined, '01/10/2019']);
  });

  it('stays beside what somebody typed over a part of it', () => {
    const typed = { decisionDate: '06/11/2019' };
    expect(decisionOf(row('Lê A'), {}, typed)).toEqual(['12/QĐ-UBND', '06/11/2019']);
    expect(decisionOf(row('Lê A'), {}, { decisionNumber: '', decisionDate: '' })).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('gives way to what a person says: of its line, of the list, of all lines', () => {
    const none = { '2.decisionNumber': '', '2.decisionDate': '' };
    expect(decisionOf(row('Lê A'), { context: none })).toEqual([undefined, undefined]);
    expect(decisionOf(row('Lê A'), { context: { '2.decisionNumber': '9/QĐ-TU' } })).toEqual([
      '9/QĐ-TU',
      '05/11/2019',
    ]);
    const values = { decisionNumber: '8/QĐ-TU', district: 'Huyện B' };
    expect(decisionOf(row('Lê A'), { values })).toEqual(['8/QĐ-TU', undefined]);
    // A section is nearer to the row than a value for the whole list.
    expect(aroundOf(row('Lê A'), layout({ values }), null).district).toBe('Huyện A');
    expect(decisionOf(row('Lê A'), { section: 'leave' })).toEqual([undefined, undefined]);
  });

  it('may be only offered', () => {
    const { decisionNumber, decisionDate, ...offered } = row('Lê A');
    expect(decisionOf(offered)).toEqual([undefined, undefined]);
    const taken = { '2.decisionNumber': '12/QĐ-UBND', '2.decisionDate': '05/11/2019' };
    expect(decisionOf(offered, { context: taken })).toEqual(['12/QĐ-UBND', '05/11/2019']);
  });
});
