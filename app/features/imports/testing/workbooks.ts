/** Workbooks for tests: real ones, broken ones and hostile ones. */
import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import { unpackWorkbook } from '../workbook/zip.server';

const SAMPLE = 'e2e/fixtures/danh-sach-dien-hinh-2019.xlsx';
const SHEET = 'xl/worksheets/sheet1.xml';

export const sampleBytes = (): Buffer => readFileSync(SAMPLE);

export const fileOf = (bytes: Buffer | string, name = 'danh-sach.xlsx'): File =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

/** The sample list as a file that somebody uploads. */
export const sampleFile = (): File => fileOf(sampleBytes(), 'danh-sach-dien-hinh-2019.xlsx');

/** A workbook with one sheet of these cells. */
export async function workbookOf(rows: readonly (readonly (string | null)[])[]): Promise<Buffer> {
  const data = rows.map((row) =>
    row.map((value) => (value === null ? null : { value, type: String })),
  );
  return writeWorkbook(data, { sheet: 'Danh sách' }).toBuffer();
}

/** The sample list with the XML of its sheet changed. */
export async function sampleWith(change: (xml: string) => string): Promise<Buffer> {
  const parts = await unpackWorkbook(sampleBytes());
  const xml = parts.get(SHEET)?.toString('utf8') ?? '';
  parts.set(SHEET, Buffer.from(change(xml)));
  return zipOf(parts);
}

/** A deflated zip. `lie` is the size that the archive says its parts have. */
export function zipOf(parts: ReadonlyMap<string, Buffer>, lie?: number): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(lie ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const local = Buffer.concat([mark(3, 4), fields, Buffer.from(name), packed]);
    directory.push(mark(1, 2), Buffer.from([20, 0]), fields, rest, Buffer.from(name));
    files.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listing, mark(5, 6), end]);
}

const mark = (one: number, two: number) => Buffer.from([0x50, 0x4b, one, two]);

const HEAD = [
  'STT',
  'Họ và tên',
  'Loại hình',
  'Nhóm',
  'Lĩnh vực',
  'Xã',
  'Huyện',
  'Thành tích',
  'Số quyết định',
  'Ngày quyết định',
  'Điện thoại',
];
const PLACES = [
  ['Phường 1', 'TP. Bạc Liêu'],
  ['P. 2', 'TP. Bạc Liêu'],
  ['Xã An Trạch', 'H. Đông Hải'],
  ['TT Ngan Dừa', 'Hồng Dân'],
  ['Xã Vĩnh Mỹ A', 'Huyện Hoà Bình'],
] as const;

/** A list of that many valid rows, all different. */
export const longList = (rows: number): Promise<Buffer> =>
  workbookOf([
    ['DANH SÁCH ĐIỂN HÌNH (DỮ LIỆU HƯ CẤU)'],
    HEAD,
    ...Array.from({ length: rows }, (_, index) => [
      String(index + 1),
      `Tổ hợp tác số ${index + 1}`,
      'Tập thể',
      'mô hình hiệu quả',
      'Thủy sản - diêm nghiệp',
      ...(PLACES[index % PLACES.length] ?? []),
      'Luân canh tôm - lúa bền vững, hướng dẫn bà con cùng làm, mỗi năm giúp thêm nhiều hộ.',
      `${(index % 90) + 10}/QĐ-BTĐKT`,
      `${(index % 28) + 1}/10/2019`,
      `0900 ${String(100000 + index)}`,
    ]),
  ]);
