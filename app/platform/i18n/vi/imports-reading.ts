/** Vietnamese texts: how a list is read, and what may be decided otherwise. */
export const sheets = {
  heading: 'Trang tính',
  summary_other: 'Đọc {{read, number}} trong {{count, number}} trang',
  intro:
    'Chọn các trang cần đọc. Các dòng đã sửa tay và đã bỏ qua được giữ nguyên nếu trang của chúng vẫn được đọc.',
  legend: 'Trang cần đọc',
  unread: '{{read}}; không đọc: {{names}}',
  hidden: 'ẩn trong tệp',
  rows_other: '{{count, number}} dòng',
  save: 'Đọc các trang đã chọn',
};

export const context = {
  heading: 'Giá trị chung tìm thấy trong danh sách',
  intro:
    'Tiêu đề, dòng mục hoặc tên trang ghi các giá trị này. Chúng chỉ dùng cho những dòng không tự ghi; đổi một lần là đổi cho tất cả các dòng đó.',
  used_other: 'dùng cho {{count, number}} dòng',
  unused: 'không dùng',
  offered: 'Chưa rõ quyết định này có phải của danh sách không, nên hệ thống chưa dùng.',
  fromSheet: 'Tên trang “{{text}}”.',
  fromTitle: 'Tiêu đề ở dòng {{row}}: “{{text}}”.',
  fromSection: 'Mục ở dòng {{row}}: “{{text}}”.',
  leave: 'Không dùng',
  leaveOf: 'Không dùng: {{value}}',
  take: 'Dùng',
  takeOf: 'Dùng: {{value}}',
  change: 'Đổi',
  changeOf: 'Đổi: {{value}}',
  save: 'Đọc lại với giá trị này',
  more_other: 'Xem thêm {{count, number}} giá trị',
};

export const own = {
  heading: 'Hệ thống đã tự hiểu',
  intro:
    'Mỗi việc dưới đây được đánh dấu ở từng dòng. Bạn có thể xem các dòng đó, hoặc quyết định khác cho tất cả.',
  see: 'Xem',
  seeRows: 'Xem các dòng: {{mark}}',
  columns: 'Chọn lại cột',
  remembered: 'Theo lần trước: cột được hiểu như khi nhập “{{file}}” ({{at}}).',
  forget: 'Bỏ, tự nhận lại cột',
  mark: {
    carried: 'Điền theo dòng trên',
    section: 'Theo mục',
    joined: 'Tên ghép',
    formula: 'Công thức',
    date: 'Ngày tự thêm',
    capitals: 'Tên viết hoa',
    hidden: 'Dòng ẩn',
  },
  did: {
    carried_other:
      'Đã điền xuống giá trị của ô gộp hoặc của dòng trên (“như trên”) ở {{count, number}} dòng.',
    section_other:
      'Đã lấy địa bàn, loại hình, nhóm, lĩnh vực hoặc quyết định theo dòng mục, tiêu đề bảng hay tên trang ở {{count, number}} dòng.',
    joined_other: 'Đã ghép tên từ nhiều cột ở {{count, number}} dòng.',
    formula_other: 'Đã lấy giá trị đã tính của ô công thức ở {{count, number}} dòng.',
    date_other:
      'Ở {{count, number}} dòng, trang tính chỉ ghi tháng và năm; ngày là do Excel tự thêm.',
    capitals_other: '{{count, number}} tên viết hoa cả được giữ như trong danh sách.',
    hidden_other: '{{count, number}} dòng bị ẩn trong tệp vẫn được đọc.',
  },
  instead: {
    carried_other: 'Không điền theo dòng trên ở {{count, number}} dòng.',
    section_other: 'Không lấy gì theo mục, tiêu đề hay tên trang ở {{count, number}} dòng.',
    formula_other: 'Đã để trống ô công thức ở {{count, number}} dòng.',
    date_other: 'Đã để trống ngày do Excel tự thêm ở {{count, number}} dòng.',
    capitals_other: 'Đã đổi {{count, number}} tên viết hoa sang chữ thường.',
  },
  on: {
    carried: 'Không điền xuống',
    section: 'Không lấy theo mục',
    formula: 'Để trống ô công thức',
    date: 'Để trống các ngày này',
    capitals: 'Đổi sang chữ thường',
  },
  off: {
    carried: 'Điền xuống',
    section: 'Lấy theo mục',
    formula: 'Lấy giá trị công thức',
    date: 'Lấy các ngày này',
    capitals: 'Giữ chữ hoa',
  },
};

export const asides = {
  intro:
    'Hệ thống cho rằng các dòng này không phải điển hình. Nếu dòng nào là dữ liệu, hãy lấy lại; dòng đó sẽ được kiểm tra như mọi dòng khác.',
  text: 'Nội dung',
  kind: 'Vì sao không đọc',
  takeAll: 'Tất cả là dữ liệu',
  takeAllOf: 'Lấy tất cả làm dữ liệu: {{kind}}',
  leaveAll: 'Không phải dữ liệu',
  leaveAllOf: 'Để tất cả ra ngoài: {{kind}}',
  taken_other: 'đã lấy {{count, number}} dòng làm dữ liệu',
};

export const columns = {
  heading: 'Đối chiếu cột',
  intro:
    'Chọn lại nếu hệ thống hiểu sai. Tên có thể ghép từ nhiều cột. Các dòng đã sửa tay và đã bỏ qua được giữ nguyên.',
  column: 'Cột {{letter}}: {{heading}}',
  noHeading: 'Cột {{letter}} (không có tiêu đề)',
  hidden: 'ẩn trong tệp',
  example: 'Ví dụ: {{values}}',
  table: 'Bảng ở {{place}}',
  place: '{{sheet}}, tiêu đề ở dòng {{row}}',
  values: 'Giá trị cho cả danh sách',
  valuesHint: 'Chỉ dùng cho những dòng không tự ghi.',
  none: 'Không nhập',
  unread: 'không nhập: {{names}}',
  save: 'Đọc lại theo cột đã chọn',
  summary_other: 'Đã nhận ra {{count}} cột',
};
