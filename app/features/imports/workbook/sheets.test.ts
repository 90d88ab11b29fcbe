import { describe, expect, it } from 'vitest';
import { RefusedWorkbook } from './refusal';
import { readSheets } from './sheets.server';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  sheet: string | Buffer;
  strings?: string;
  styles?: string;
  workbook?: string;
  /** Attributes of the sheet in the list of sheets. */
  state?: string;
}

/** A workbook whose parts have other names than Excel gives them. */
function read({ sheet, strings, styles, state = '', workbook = '' }: Parts) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts = new Map<string, Buffer | undefined>([
    ['_rels/.rels', Buffer.from(relations(relation('a', 'officeDocument', '/book/main.xml')))],
    [
      'book/main.xml',
      Buffer.from(
        `<workbook>${workbook}<sheets><sheet name="DS" ${state} r:id="s"/></sheets></workbook>`,
      ),
    ],
    [
      'book/_rels/main.xml.rels',
      Buffer.from(
        relations(
          relation('s', 'worksheet', '../cells/one.xml') +
            relation('t', 'sharedStrings', 'texts.xml') +
            relation('u', 'styles', 'looks.xml'),
        ),
      ),
    ],
    ['cells/one.xml', Buffer.from(sheet)],
    ['book/texts.xml', strings === undefined ? undefined : Buffer.from(strings)],
    ['book/looks.xml', styles === undefined ? undefined : Buffer.from(styles)],
  ]);
  const given = new Map([...parts].flatMap(([name, part]) => (part ? [[name, part]] : [])));
  const { sheets, date1904 } = readSheets(given);
  if (!sheets[0]) throw new Error('no sheet was read');
  return { ...sheets[0], date1904 };
}

const relations = (inside: string) => `<Relationships>${inside}</Relationships>`;
const sheetOf = (rows: string, after = '', before = '') =>
  `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

describe('cells of a sheet', () => {
  it('may lack addresses, or stand in any order', () => {
    const { rows } = read({
      sheet: sheetOf(
        '<row><c t="str"><v>a</v></c><c/><c t="str"><v>c</v></c></row>' +
          '<row r="4"><c r="B4" t="str"><v>d</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>',
      ),
    });
    expect(rows).toEqual([['a', null, 'c'], [], ['5'], [null, 'd']]);
  });

  it('are read whatever their prefix and the letters of the file', () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="y"><x:sheetData><x:row>' +
      '<x:c t="inlineStr"><x:is><x:t>Đông Hải</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(read({ sheet: Buffer.from(`\uFEFF${xml}`, 'utf16le') }).rows).toEqual([['Đông Hải']]);
  });

  it('join rich texts, leave readings out and give control characters back', () => {
    const { rows } = read({
      sheet: sheetOf('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>7</v></c></row>'),
      strings:
        '<sst><si><r><t>Nguyễn </t></r><r><rPr/><t xml:space="preserve">Văn</t></r><rPh><t>x</t></rPh></si>' +
        '<si><t>dòng_x000D_\nhai &amp; ba</t></si></sst>',
    });
    expect(rows).toEqual([['Nguyễn Văn', 'dòng\r\nhai & ba']]);
  });

  it('count only when they hold a value', () => {
    const { rows } = read({
      sheet: sheetOf(
        '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="XFD1" s="3"/></row>' +
          '<row r="1048576"><c r="A1048576" s="1"/><c r="B1048576" t="str"><f>""</f><v></v></c></row>',
      ),
    });
    expect(rows).toEqual([['a']]);
    const far = sheetOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>');
    expect(() => read({ sheet: far })).toThrow(new RefusedWorkbook('tooWide'));
  });

  it('tell of formulas, errors, months and what is hidden', () => {
    const { rows, marks, merges, hiddenColumns, hidden, date1904 } = read({
      sheet: sheetOf(
        '<row hidden="1"><c><f>1+1</f><v>2</v></c><c t="e"><v>#REF!</v></c><c t="str"><v>#N/A</v></c><c s="1"><v>42124</v></c><c t="b"><v>1</v></c></row>',
        '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>',
        '<cols><col min="3" max="4" hidden="true"/></cols>',
      ),
      styles:
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      workbook: '<workbookPr date1904="true"/>',
      state: 'state="veryHidden"',
    });
    expect(rows).toEqual([['2', '#REF!', '#N/A', '01/05/2019', 'TRUE']]);
    expect(marks.get(0)).toEqual({ hidden: true, formulas: [0], errors: [1, 2], dates: [3] });
    expect(merges).toEqual([{ rows: [0, 2], columns: [0, 1] }]);
    expect([hiddenColumns, hidden, date1904]).toEqual([[2, 3], true, true]);
  });

  it('are refused with what blows a parser up, whatever the letters', () => {
    const hostile = '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>';
    for (const sheet of [hostile, Buffer.from(`\uFEFF${hostile}`, 'utf16le')])
      expect(() => read({ sheet })).toThrow(new RefusedWorkbook('hostile'));
    expect(() => read({ sheet: '<worksheet><row>' })).toThrow(new RefusedWorkbook('damaged'));
    expect(() => readSheets(new Map())).toThrow(new RefusedWorkbook('damaged'));
  });
});
