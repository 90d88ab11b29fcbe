/** The people and groups that generated lists are made of, and in how many ways they may be written. */
import fc from 'fast-check';
import { PLACES } from '~db/reference/places';
import { SECTORS } from '~db/reference/sectors';
import { DAY_STYLES } from './cells';

const all = PLACES.filter(({ from }) => from === null);
export const DISTRICTS = all.filter(({ kind }) => ['city', 'town', 'district'].includes(kind));
export const communesOf = (district: string) => all.filter(({ parent }) => parent === district);

export type Kind = 'individual' | 'collective' | 'household' | 'enterprise';
export const NAMES: readonly [string, Kind][] = [
  ['Nguyễn Văn Thử', 'individual'],
  ['Trần Thị Ngọc Đẹp', 'individual'],
  ['Đặng Thị Út', 'individual'],
  ['Lâm Thạch Sơn Tùng', 'individual'],
  ['Tô Ngọc Công', 'individual'],
  ['Hồ Ngày', 'individual'],
  ['Bùi Tổng', 'individual'],
  ['Trương Kỳ Nam', 'individual'],
  ['Y Moan Thạch', 'individual'],
  ['Ông Lê Văn Ấp', 'individual'],
  ['Bà Phan Thị Xã', 'individual'],
  ['Nguyễn Thị Ghi', 'individual'],
  ['Tổ phụ nữ tiết kiệm ấp 4', 'collective'],
  ['Hợp tác xã nông nghiệp Ba Đình', 'collective'],
  ['Trường Tiểu học Kim Đồng', 'collective'],
  ['Cán bộ và nhân dân ấp Vĩnh Mới', 'collective'],
  ['Hội Cựu chiến binh xã', 'collective'],
  ['Câu lạc bộ Đờn ca tài tử', 'collective'],
  ['Tổng đội thanh niên xung phong', 'collective'],
  ['TM. Ban công tác mặt trận ấp 7', 'collective'],
  ['Văn phòng Ủy ban nhân dân thị xã', 'collective'],
  ['Công ty TNHH Một thành viên Sao Biển', 'enterprise'],
  ['Doanh nghiệp tư nhân Hòa Phát', 'enterprise'],
  ['Tổng công ty Muối miền Tây', 'enterprise'],
  ['Hộ ông Lý Văn Ba', 'household'],
  ['Gia đình bà Kim Thị Sáu', 'household'],
];
export const KIND_WORDS: Record<Kind, readonly string[]> = {
  individual: ['Cá nhân', 'cá nhân', 'CÁ NHÂN', 'Ca nhan'],
  collective: ['Tập thể', 'tập thể', 'TẬP THỂ'],
  household: ['Hộ gia đình', 'Gia đình'],
  enterprise: ['Doanh nghiệp', 'doanh nghiệp', 'Công ty'],
};
export const FAMILY_WORDS = {
  advanced: ['Điển hình tiên tiến', 'Gương điển hình tiên tiến'],
  good_deed: ['Người tốt, việc tốt', 'Gương người tốt việc tốt', 'NTVT'],
  effective_model: ['Mô hình hiệu quả', 'Mô hình sản xuất hiệu quả'],
} as const;
export type Family = keyof typeof FAMILY_WORDS;
export const FAMILIES = Object.keys(FAMILY_WORDS) as Family[];
export const SUMMARIES = [
  'Hiến 200 m2 đất làm đường, vận động bà con góp 30 ngày công.',
  'Thực hiện mô hình tôm - lúa, thu nhập 300 triệu đồng/năm',
  'Không ngừng học tập, nhiều năm liền hoàn thành xuất sắc nhiệm vụ;\ngiúp đỡ 5 hộ thoát nghèo.',
  'Tổng kết 5 năm phong trào "Toàn dân đoàn kết": 12 tập thể được khen',
  'Xây dựng 3 căn nhà tình thương; tặng 100 suất quà',
];
export const HAMLETS = ['Ấp 12', 'Khóm 3', 'ấp Vĩnh Mới', 'Tổ 5, Khóm 2'];
export const NONE = ['', '-', 'Không', 'Chưa có', '…', 'không có', 'x', '0'];

export const personPlan = fc.record({
  who: fc.nat(NAMES.length - 1),
  nameStyle: fc.constantFrom(
    'plain',
    'numbered',
    'capitals',
    'year',
    'yearAfterComma',
    'composed',
    'spaced',
    'broken',
  ),
  commune: fc.nat(20),
  communeStyle: fc.constantFrom('full', 'small', 'bare', 'short', 'capitals', 'unmarked'),
  districtStyle: fc.constantFrom('full', 'short', 'bare', 'capitals', 'initials'),
  addressStyle: fc.constantFrom('commas', 'brackets', 'dashes', 'words', 'stroke'),
  kindWord: fc.nat(5),
  family: fc.nat(2),
  familyWord: fc.nat(3),
  sector: fc.nat(SECTORS.length - 1),
  sectorStyle: fc.constantFrom('full', 'comma', 'capitals', 'unmarked'),
  summary: fc.nat(SUMMARIES.length - 1),
  hamlet: fc.nat(HAMLETS.length - 1),
  decision: fc.option(fc.record({ number: fc.integer({ min: 1, max: 2600 }), organ: fc.nat(3) }), {
    freq: 5,
  }),
  decisionStyle: fc.nat(5),
  none: fc.nat(NONE.length - 1),
  day: fc.record({
    year: fc.integer({ min: 2015, max: 2018 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  dayStyle: fc.constantFrom(...DAY_STYLES),
  birth: fc.integer({ min: 1935, max: 1996 }),
  birthStyle: fc.constantFrom('number', 'text', 'decimal', 'day', 'date', 'words', 'age', 'none'),
  phone: fc.integer({ min: 10_000_000, max: 99_999_999 }),
  phoneStyle: fc.constantFrom('text', 'spaced', 'dots', 'number', 'none'),
  consent: fc.constantFrom('Có', 'x', 'Không', '', 'Đồng ý', '✓', 'Chưa'),
  /** What nobody could understand in the row. */
  spoiled: fc.oneof(
    { weight: 12, arbitrary: fc.constant('nothing' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'name' as const,
        'noName' as const,
        'day' as const,
        'commune' as const,
      ),
    },
  ),
});
export type PersonPlan = typeof personPlan extends fc.Arbitrary<infer Plan> ? Plan : never;
