/** Vietnamese texts: genres and sectors in the administration. A part of `admin`. */
export default {
  genres: {
    title: 'Thể loại',
    description:
      'Thể loại của bài và tiết mục. Thể loại ngừng dùng vẫn còn ở việc cũ, việc mới không chọn được.',
    add: 'Thêm thể loại',
    kinds: 'Dùng cho',
    of: { story: 'Thể loại của tin, bài', segment: 'Thể loại của tiết mục' },
    also: 'sửa ở danh sách trên',
    angle: 'Góc nhìn',
    angleHint:
      'Hai cơ quan đưa một điển hình bằng hai thể loại cùng góc khai thác trong 7 ngày thì được nhắc là trùng.',
    ownAngle: 'Góc nhìn riêng',
    angleOf: 'Chung với: {{names}}',
    words: 'Độ dài thường dùng (chữ)',
    minutes: 'Thời lượng thường dùng (phút)',
  },
  placeList: {
    title: 'Nhập địa bàn từ tệp',
    description:
      'Tệp .xlsx hoặc .csv (UTF-8), dòng đầu là tên cột. Dòng đã có trong danh mục thì được sửa theo tệp.',
    template: 'Tải tệp mẫu',
    fileName: 'mau-dia-ban.xlsx',
    file: 'Tệp danh sách',
    fileHint: 'Tối đa 20.000 dòng. Chưa có gì được ghi cho đến khi bạn xem trước và bấm ghi.',
    read: 'Đọc tệp và xem trước',
    rows: 'Dòng trong tệp',
    created: 'Địa bàn mới',
    changed: 'Địa bàn được sửa',
    ended: 'Trong đó có ngày cuối',
    same: 'Đã có, giữ nguyên',
    wrong: 'Lỗi',
    hanging:
      'Các địa bàn kết thúc còn [[{{people}} người đề cử|{{exemplars}} điển hình]]. Hồ sơ cũ giữ tên cũ; người đề cử cần được gán địa bàn khác.',
    write_other: 'Ghi {{count, number}} địa bàn',
    mend: 'Chưa ghi được. Hãy sửa các dòng bên dưới trong tệp rồi tải lên lại.',
    isDone: 'Danh sách này đã được ghi.',
    problems: 'Dòng cần sửa',
    more: 'Đang hiện {{shown, number}} trong {{total, number}} lỗi.',
    row: 'Dòng',
    columnName: 'Cột',
    problem: 'Cần sửa gì',
    column: {
      code: 'Mã',
      name: 'Tên',
      kind: 'Cấp',
      parentCode: 'Mã cấp trên',
      validFrom: 'Có hiệu lực từ',
      validTo: 'Ngày cuối',
      successorCode: 'Mã địa bàn kế tục',
    },
  },
} as const;
