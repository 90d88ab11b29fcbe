/** What offices call the columns of their lists. */

export const COLUMNS = [
  'number',
  'name',
  'kind',
  'family',
  'sector',
  'commune',
  'district',
  'address',
  'detail',
  'summary',
  'decisionNumber',
  'decisionDate',
  'decision',
  'birth',
  'phone',
  'consent',
  'award',
  'position',
  'sex',
  'note',
] as const;
export type Column = (typeof COLUMNS)[number];

export const WORDS: Record<Column, readonly string[]> = {
  number: ['STT', 'TT', 'Số TT', 'Số thứ tự'],
  name: [
    'Họ và tên',
    'Họ tên',
    'Họ và tên cá nhân, tên tập thể',
    'Tên cá nhân, tập thể',
    'Họ và tên/Tên tập thể',
    'Tên điển hình',
    'Tên tập thể, cá nhân được khen thưởng',
    'Họ, tên',
    'Gương điển hình tiên tiến',
  ],
  kind: ['Loại hình', 'Đối tượng', 'Phân loại', 'Cá nhân hoặc tập thể', 'Loại đối tượng'],
  family: ['Nhóm', 'Nhóm điển hình', 'Loại gương', 'Loại điển hình'],
  sector: ['Lĩnh vực', 'Ngành, lĩnh vực', 'Thuộc lĩnh vực', 'Lĩnh vực hoạt động', 'Ngành nghề'],
  commune: [
    'Xã',
    'Xã, phường, thị trấn',
    'Xã/phường',
    'Phường, xã',
    'Tên xã',
    'Xã (phường, thị trấn)',
  ],
  district: [
    'Huyện',
    'Huyện, thị xã, thành phố',
    'Huyện/TX/TP',
    'Địa bàn (huyện)',
    'Huyện (thị xã, thành phố)',
    'Tên huyện',
  ],
  address: [
    'Địa chỉ',
    'Nơi cư trú',
    'Địa bàn',
    'Nơi ở hiện nay',
    'Địa chỉ thường trú',
    'Hộ khẩu thường trú',
  ],
  detail: ['Ấp, khóm', 'Ấp/khóm', 'Khóm (ấp)', 'Ấp'],
  summary: [
    'Thành tích',
    'Tóm tắt thành tích',
    'Thành tích nổi bật',
    'Nội dung thành tích',
    'Tóm tắt thành tích nổi bật trong phong trào thi đua yêu nước giai đoạn 2015 - 2019 của tập thể, cá nhân được đề nghị biểu dương',
    'Việc làm tiêu biểu',
  ],
  decisionNumber: ['Số quyết định', 'Quyết định số', 'Số QĐ', 'Số quyết định khen thưởng', 'QĐ số'],
  decisionDate: [
    'Ngày quyết định',
    'Ngày ký',
    'Ngày QĐ',
    'Ngày, tháng quyết định',
    'Ngày ban hành',
    'Ngày khen thưởng',
  ],
  decision: [
    'Quyết định khen thưởng',
    'Số, ngày quyết định',
    'Quyết định (số, ngày)',
    'Số và ngày quyết định',
  ],
  birth: [
    'Năm sinh',
    'Ngày sinh',
    'Sinh năm',
    'Ngày, tháng, năm sinh',
    'Năm sinh (nếu là cá nhân)',
  ],
  phone: ['Điện thoại', 'Số điện thoại', 'SĐT', 'ĐTDĐ', 'Điện thoại liên hệ'],
  consent: ['Đồng ý đưa tin', 'Ý kiến đồng ý', 'Đồng ý tuyên truyền'],
  award: ['Hình thức khen thưởng', 'Danh hiệu', 'Hình thức đề nghị khen', 'Danh hiệu thi đua'],
  position: ['Chức vụ', 'Chức vụ, nghề nghiệp', 'Nghề nghiệp', 'Chức danh'],
  sex: ['Giới tính', 'Nam/Nữ', 'Dân tộc'],
  note: ['Ghi chú', 'Ghi chú khác'],
};

/** Notes that stand in brackets after any heading. */
export const NOTES = ['(ghi rõ)', '(nếu có)', '(*)', '(1)'];

/** A heading over several columns, and what stands below it. */
export const GROUPS: readonly { above: string; below: Partial<Record<Column, string>> }[] = [
  { above: 'Quyết định', below: { decisionNumber: 'Số', decisionDate: 'Ngày' } },
  {
    above: 'Quyết định khen thưởng',
    below: { decisionNumber: 'Số QĐ', decisionDate: 'Ngày, tháng, năm' },
  },
  { above: 'Địa bàn', below: { commune: 'Xã, phường', district: 'Huyện' } },
  { above: 'Địa chỉ', below: { detail: 'Ấp', commune: 'Xã', district: 'Huyện' } },
];
