/** Vietnamese texts: sorting, paging, choosing and filtering lists. */
export default {
  all: 'Tất cả',
  none: 'Không có',
  status: 'Trạng thái',
  selected_other: 'Đã chọn {{count, number}}',
  sort: {
    ascending: 'đang xếp tăng dần',
    descending: 'đang xếp giảm dần',
    by: 'Xếp theo {{column}}',
  },
  pagination: {
    label: 'Phân trang',
    page: 'Trang {{page, number}}',
    current: 'Trang {{page, number}}, đang xem',
    range: '{{from, number}} đến {{to, number}} trong {{total, number}}',
    next: 'Trang sau',
    previous: 'Trang trước',
  },
  searchFault: {
    noLetters: 'Không tìm được bằng “{{q}}”',
    noLettersHint: 'Hãy gõ ít nhất một chữ cái hoặc chữ số.',
    tooLong: 'Từ khóa dài quá',
    tooLongHint: 'Hãy rút gọn còn tối đa {{max, number}} ký tự.',
  },
  empty: {
    noMatch: 'Không có kết quả phù hợp',
    noMatchHint: 'Thử bớt từ khóa hoặc bỏ bộ lọc.',
  },
};
