import { describe, expect, it } from 'vitest';
import { factsOf2019 } from '../testing/facts';
import { sheetOf } from '../testing/grids';
import type { ReadSheet } from '../workbook/sheets.server';
import { readList } from './list';

const found = (sheets: ReadSheet[]) => {
  const list = readList({ sheets, date1904: false }, factsOf2019, {});
  if (!list) throw new Error('no table was found');
  return list;
};
const mappingOf = (sheet: ReadSheet) => found([sheet]).layout.tables[0]?.mapping;

const HEAD = 'STT | Họ và tên | Lĩnh vực | Xã | Huyện';
const ROW = '1 | Lê Văn Ân | Y tế | An Trạch | Đông Hải';

describe('what is said around the rows', () => {
  const DECISION = { decisionNumber: '123/QĐ-UBND', decisionDate: '05/11/2019' };
  const said = (...lines: string[]) => {
    const { layout, rows } = found([sheetOf(lines)]);
    const people = rows.filter(({ source }) => !source.aside);
    return {
      lines: layout.context?.map(({ at, from, values, offered }) => [at, from, values, offered]),
      rows: people.map(({ source: { decisionNumber, decisionDate, from } }) => [
        decisionNumber,
        decisionDate,
        from?.decisionNumber ?? from?.decisionDate,
      ]),
    };
  };

  it('is the decision of the title, and of sections', () => {
    const title = '(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/11/2019 của UBND tỉnh)';
    expect(said('DANH SÁCH', title, HEAD, ROW)).toEqual({
      lines: [[2, 'title', DECISION, undefined]],
      rows: [['123/QĐ-UBND', '05/11/2019', 2]],
    });
    const sections = said(
      HEAD,
      'I. Quyết định số 123/QĐ-UBND ngày 05/11/2019',
      ROW,
      ' | II. Theo Quyết định số 9/QĐ-TU',
      ROW,
    );
    expect(sections.rows).toEqual([
      ['123/QĐ-UBND', '05/11/2019', 2],
      ['9/QĐ-TU', undefined, 4],
    ]);
  });

  it('is a decision in two lines', () => {
    const [first, second] = ['(Kèm theo Quyết định số 123/QĐ-UBND', 'ngày 05/11/2019)'];
    expect(said('DANH SÁCH', first, second, HEAD, ROW).rows).toEqual([
      ['123/QĐ-UBND', '05/11/2019', 3],
    ]);
  });

  it('is only offered where the words are of a proposal or a ground', () => {
    for (const title of [
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG | (Kèm theo Quyết định số 123/QĐ-UBND ngày 05/11/2019)',
      'Căn cứ Quyết định số 123/QĐ-UBND ngày 05/11/2019',
    ])
      expect(said(...title.split(' | '), HEAD, ROW)).toMatchObject({
        lines: [[expect.any(Number), 'title', DECISION, true]],
        rows: [[undefined, undefined, expect.any(Number)]],
      });
  });

  it('is what stands above a further table, in the column of names too', () => {
    const title = ' | DANH SÁCH NGƯỜI TỐT, VIỆC TỐT';
    for (const head of [HEAD, HEAD.replace('Xã', 'Năm sinh | Xã')]) {
      const { rows } = found([sheetOf([HEAD, ROW, '', title, head, ROW])]);
      expect(rows.at(-1)?.source.family).toBe('Người tốt việc tốt');
      expect(rows.map(({ source }) => source.aside)).toContain('title');
    }
  });
});

describe('rows that are written short', () => {
  it('take what "như trên" stands for, and say so', () => {
    const { rows } = found([
      sheetOf([HEAD, ROW, '2 | Lê B | nt | -nt- | như trên', '3 | Lê C | " | // | Hồng Dân']),
    ]);
    expect(rows.map(({ source }) => source.values.slice(2))).toEqual([
      ['Y tế', 'An Trạch', 'Đông Hải'],
      ['Y tế', 'An Trạch', 'Đông Hải'],
      ['Y tế', 'An Trạch', 'Hồng Dân'],
    ]);
    expect(rows.map(({ source }) => source.carried)).toEqual([undefined, [2, 3, 4], [2, 3]]);
  });

  it('are offered the decision that stands below them', () => {
    const foot = '(Danh sách kèm theo Quyết định số 55/QĐ-UBND ngày 01/10/2019)';
    const { layout, rows } = found([sheetOf([HEAD, ROW, foot])]);
    expect(layout.context).toMatchObject([{ at: 3, offered: true }]);
    expect(rows[0]?.source).toMatchObject({ from: { decisionNumber: 3, decisionDate: 3 } });
    expect(rows[0]?.source.decisionNumber).toBeUndefined();
  });
});

describe('headings of lists of models', () => {
  it('are of the owner first', () => {
    const head = 'TT | Tên chủ hộ | Tên mô hình | Lĩnh vực | Xã';
    expect(mappingOf(sheetOf([head, '1 | Lê A | Nuôi cua | Y tế | An Trạch']))).toMatchObject({
      name: 1,
      summary: 2,
    });
  });

  it('may have three rows without merged cells', () => {
    const lines = [
      'STT | Họ và tên | Lĩnh vực | Địa bàn | | Khen thưởng | |',
      ' | | | Xã | Huyện | Quyết định | | Hình thức',
      ' | | | | | Số | Ngày |',
      '1 | Lê A | Y tế | An Trạch | Đông Hải | 5/QĐ-UBND | 5/11/2019 | BK',
    ];
    expect(mappingOf(sheetOf(lines))).toMatchObject({
      name: 1,
      commune: 3,
      district: 4,
      decisionNumber: 5,
      decisionDate: 6,
    });
  });
});
