import { describe, expect, it } from 'vitest';
import { DomainError } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { uploadList } from '../commands.server';
import { leftoversWorkbook } from '../leftovers.server';
import { getImport, listRows } from '../queries.server';
import {
  fileOf,
  sampleBytes,
  sampleFile,
  sampleWith,
  workbookOf,
  zipOf,
} from '../testing/workbooks';
import { readSheets } from './sheets.server';
import { unpackWorkbook } from './zip.server';

const MB = 1024 * 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEAD = ['STT', 'Họ và tên', 'Lĩnh vực', 'Xã', 'Huyện'];
const noFault = (error: unknown) => {
  throw error;
};
const bomb = (lie?: number) =>
  zipOf(
    new Map([
      ['xl/workbook.xml', Buffer.from('<workbook/>')],
      ['xl/worksheets/sheet1.xml', Buffer.alloc(150 * MB, 32)],
    ]),
    lie,
  );

const [sqlite] = ENGINES;

describe('files that somebody uploads', () => {
  const room = withPeople(sqlite.open);
  const board = () => room.base.ctxFor('bantdkt');

  const atOnce = async (file: FormDataEntryValue | null) => {
    const error = await uploadList(board(), file, 'decided', noFault).catch(
      (reason: unknown) => reason,
    );
    if (!(error instanceof DomainError)) throw new Error('the file was not refused');
    expect(error.fields).toEqual({ file: [error.code] });
    return [error.code, error.status];
  };
  const whileReading = async (bytes: Buffer) => {
    const { id, work } = await uploadList(board(), fileOf(bytes), 'decided', noFault);
    await work;
    return (await getImport(board(), id)).failure;
  };

  it.each<[string, () => Buffer | string, string, number]>([
    ['text', () => 'Họ và tên;Xã\nLê Văn Ân;An Trạch', 'notWorkbook', 415],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'notWorkbook', 415],
    [
      'another kind of zip',
      () => zipOf(new Map([['word/document.xml', Buffer.from('<w/>')]])),
      'notWorkbook',
      415,
    ],
    ['an old .xls', () => Buffer.from([...OLE, ...Array(600).fill(0)]), 'legacyWorkbook', 415],
    [
      'a workbook with a password',
      () => Buffer.concat([Buffer.from(OLE), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
      415,
    ],
    ['half a workbook', () => sampleBytes().subarray(0, 9000), 'damaged', 422],
    ['a zip bomb', () => bomb(), 'zipBomb', 422],
    ['more than 10 MB', () => Buffer.alloc(10 * MB + 1), 'tooLarge', 413],
  ])('refuses %s at once', async (_, make, code, status) => {
    expect(await atOnce(fileOf(make()))).toEqual([`imports.errors.${code}`, status]);
  });

  it('reads a file of text in columns by its name', async () => {
    const text = [HEAD.join(';'), '1;Lê Văn Ân;Y tế;Xã An Trạch;Huyện Đông Hải', ''].join('\r\n');
    const file = fileOf(Buffer.from(`\uFEFF${text}`, 'utf16le'), 'Danh sách.csv');
    const { id, work } = await uploadList(board(), file, 'decided', noFault);
    await work;
    const list = await getImport(board(), id);
    expect(list.counts).toMatchObject({ valid: 1, error: 0 });
    expect(list.layout?.sheets).toMatchObject([{ name: 'Danh sách', read: true }]);
    expect(await atOnce(fileOf(Buffer.from([1, 0, 0, 0, 2]), 'danh-sach.csv'))).toEqual([
      'imports.errors.notWorkbook',
      415,
    ]);
  });

  it('refuses an empty form', async () => {
    expect(await atOnce(null)).toEqual(['imports.errors.fileNeeded', 422]);
    expect(await atOnce('danh-sach.xlsx')).toEqual(['imports.errors.fileNeeded', 422]);
    expect(await atOnce(fileOf('', ''))).toEqual(['imports.errors.fileNeeded', 422]);
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a zip bomb that lies about its size', () => bomb(1000), 'damaged'],
    ['a sheet that is cut off', () => sampleWith((xml) => xml.slice(0, 5000)), 'damaged'],
    [
      'entities',
      () => sampleWith((xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
      'hostile',
    ],
    [
      'a cell at the end of the sheet',
      () =>
        sampleWith((xml) =>
          xml.replace(
            '</sheetData>',
            '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
          ),
        ),
      'tooWide',
    ],
    ['no headings', () => workbookOf([['Kính gửi'], ['Tên', 'Giá'], ['Gạo', '10']]), 'noHeading'],
    ['no rows', () => workbookOf([['DANH SÁCH'], HEAD, ['Danh sách có 0 điển hình./.']]), 'noRows'],
    ['an empty sheet', () => workbookOf([]), 'noHeading'],
  ])('says what is wrong with %s', async (_, make, code) => {
    expect(await whileReading(await make())).toBe(`imports.errors.${code}`);
  });

  it('takes what a formula gave with a warning at its cell, and lets one be in a column that is not imported', async () => {
    const bytes = await sampleWith((xml) =>
      xml
        .replace(/<c r="A9"[^>]*>.*?<\/c>/, '<c r="A9"><f>ROW()-8</f><v>1</v></c>')
        .replace(
          /<c r="B10"[^>]*>.*?<\/c>/,
          '<c r="B10" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c>',
        ),
    );
    const { id, work } = await uploadList(board(), fileOf(bytes), 'decided', noFault);
    await work;
    const list = await getImport(board(), id);
    expect(list.counts).toMatchObject({ valid: 78, duplicate: 3, error: 6 });
    const { rows } = await listRows(board(), list, { show: 'error', page: 1 });
    expect(rows[0]).toMatchObject({
      number: 10,
      problems: [
        { code: 'formulaValue', column: 'B', severity: 'warning', params: { value: 'y' } },
        { code: 'nameUnclear', column: 'B', severity: 'error' },
      ],
    });
  });

  it.each([
    ['a day that no calendar reaches', '<c r="K9" s="1"><v>99999999999999</v></c>'],
    ['a day before the calendar', '<c r="K9" s="1"><v>-5</v></c>'],
    ['a day that is no number', '<c r="K9" s="1"><v>cuối năm</v></c>'],
    ['an ISO day that is none', '<c r="K9" t="d"><v>tháng 2</v></c>'],
    ['an ISO day beyond four digits', '<c r="K9" t="d"><v>+012019-02-03T00:00:00Z</v></c>'],
  ])('reports %s at its row and reads the rest', async (_, cell) => {
    const bytes = await sampleWith((xml) => xml.replace(/<c r="K9".*?<\/c>/, cell));
    const { id, work } = await uploadList(board(), fileOf(bytes), 'decided', noFault);
    await work;
    const list = await getImport(board(), id);
    expect(list.failure).toBeNull();
    const { rows } = await listRows(board(), list, { show: 'error', page: 1 });
    expect(rows[0]).toMatchObject({
      number: 9,
      problems: [{ code: 'dateUnreadable', column: 'K', severity: 'error' }],
    });
    expect(rows).toHaveLength(6);
  });

  it('reads a cell without the value that its type needs as an empty one', async () => {
    const bytes = await sampleWith((xml) =>
      xml.replace(/<c r="A9".*?<\/c>/, '<c r="A9" t="str"><f>ROW()-8</f></c>'),
    );
    const [sheet] = readSheets(await unpackWorkbook(bytes)).sheets;
    expect(sheet?.rows[8]?.[0]).toBeNull();
    expect(sheet?.rows[8]?.[10]).toBe('27/10/2019');
  });

  it('cuts an endless cell and says that it is too long', async () => {
    const bytes = await workbookOf([
      HEAD,
      ['1', 'a'.repeat(MB), 'Y tế', 'Xã An Trạch', 'Đông Hải'],
    ]);
    const { id, work } = await uploadList(board(), fileOf(bytes), 'decided', noFault);
    await work;
    const { rows } = await listRows(board(), await getImport(board(), id), {
      show: 'error',
      page: 1,
    });
    expect(rows[0]?.problems.map(({ code }) => code)).toContain('tooLong');
    expect(rows[0]?.cells.name?.length).toBe(5001);
  });

  it('gives the rows that are left out as a workbook of plain text', async () => {
    const { id, work } = await uploadList(board(), sampleFile(), 'decided', noFault);
    await work;
    const { bytes, fileName } = await leftoversWorkbook(board(), id);
    expect(fileName).toBe('chua-nhap-danh-sach-dien-hinh-2019.xlsx');
    const parts = await unpackWorkbook(bytes);
    expect(parts.get('xl/worksheets/sheet1.xml')?.includes('<f>')).toBe(false);
    const [sheet] = readSheets(parts).sheets;
    expect(sheet?.rows.map((row) => row[0])).toEqual([
      'Dòng',
      '15',
      '20',
      '35',
      '43',
      '51',
      '66',
      '76',
      '83',
    ]);
    expect(sheet?.rows[2]?.at(-1)).toMatch(/^Không có “Xã Không Có Thật”/);
  });
});
