/** How the tables of generated lists may look, and the words around their rows. */
import fc from 'fast-check';
import type { Column } from './headings';
import { DISTRICTS, personPlan } from './person-plan';

const index = fc.nat(11);

export const tablePlan = fc.record({
  people: fc.array(personPlan, { minLength: 1, maxLength: 5 }),
  district: fc.nat(DISTRICTS.length - 1),
  /** Where the district is said. */
  place: fc.constantFrom('columns', 'address', 'section', 'title', 'merged', 'sheet'),
  decision: fc.constantFrom('two', 'one', 'none'),
  optional: fc.subarray([
    'number',
    'kind',
    'family',
    'detail',
    'summary',
    'birth',
    'phone',
    'consent',
    'award',
    'position',
    'sex',
    'note',
  ] as Column[]),
  /** Two columns that share the name. */
  splitName: fc.boolean(),
  words: fc.array(index, { minLength: 20, maxLength: 20 }),
  order: fc.nat(6),
  headings: fc.constantFrom('plain', 'capitals', 'unmarked', 'notes', 'broken'),
  groups: fc.constantFrom('none', 'merged', 'beside'),
  numbering: fc.constantFrom('none', 'plain', 'brackets', 'letters'),
  /** The headings stand again in the middle, as at the top of a new page. */
  repeated: fc.boolean(),
  titles: fc.nat(4),
  /** Lines between the people: by kind, in a cell of their own or merged. */
  sections: fc.constantFrom('none', 'kinds', 'offices', 'sectors'),
  sectionStyle: fc.constantFrom('text', 'cell', 'merged'),
  sums: fc.nat(4),
  closing: fc.nat(4),
  closingAt: fc.constantFrom('end', 'name', 'start'),
  hiddenRow: fc.boolean(),
});
export type TablePlan = typeof tablePlan extends fc.Arbitrary<infer Plan> ? Plan : never;

export const ORDERS: readonly Column[][] = [
  [
    'number',
    'name',
    'birth',
    'sex',
    'position',
    'kind',
    'family',
    'sector',
    'detail',
    'commune',
    'district',
    'address',
    'summary',
    'decisionNumber',
    'decisionDate',
    'decision',
    'award',
    'phone',
    'consent',
    'note',
  ],
  [
    'number',
    'kind',
    'name',
    'address',
    'detail',
    'commune',
    'district',
    'birth',
    'phone',
    'family',
    'sector',
    'summary',
    'decision',
    'decisionNumber',
    'decisionDate',
    'award',
    'position',
    'sex',
    'consent',
    'note',
  ],
  [
    'number',
    'district',
    'commune',
    'detail',
    'address',
    'name',
    'position',
    'sex',
    'birth',
    'kind',
    'family',
    'sector',
    'summary',
    'award',
    'decisionNumber',
    'decisionDate',
    'decision',
    'consent',
    'phone',
    'note',
  ],
];
export const TITLES = [
  [],
  ['DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2019'],
  [
    'UBND TỈNH BẠC LIÊU',
    'BAN THI ĐUA - KHEN THƯỞNG',
    'DANH SÁCH',
    'Cá nhân, tập thể được biểu dương giai đoạn 2015 - 2019',
  ],
  [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Bạc Liêu, ngày 15 tháng 11 năm 2019',
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
    '(Kèm theo Tờ trình số 12/TTr-BTĐKT ngày 15/11/2019)',
  ],
  ['DANH SÁCH GƯƠNG NGƯỜI TỐT, VIỆC TỐT', 'Số liệu tính đến ngày 30/11/2019'],
];
export const CLOSINGS: readonly (readonly string[])[] = [
  [],
  ['Danh sách này có 5 người./.'],
  ['Bạc Liêu, ngày 20 tháng 11 năm 2019', 'CHỦ TỊCH', 'Nguyễn Văn Ký'],
  ['NGƯỜI LẬP BẢNG', 'TM. ỦY BAN NHÂN DÂN', '(Ký tên, đóng dấu)', 'Lê Thị Ký'],
  ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
];
export const SUMS = ['', 'Tổng cộng', 'Cộng', 'Tổng số', 'Cộng:'];
export const OFFICES = ['Khối Đảng, đoàn thể', 'Các đơn vị sự nghiệp', 'Khối cơ quan cấp tỉnh'];
export const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
export const KIND_SECTIONS = {
  individual: 'CÁ NHÂN',
  collective: 'TẬP THỂ',
  household: 'HỘ GIA ĐÌNH',
  enterprise: 'DOANH NGHIỆP',
};

/** The district that all people of the table are of; null where each has one of its own. */
export const districtOf = (plan: Pick<TablePlan, 'district'>) =>
  DISTRICTS[plan.district % DISTRICTS.length] as (typeof DISTRICTS)[number];
