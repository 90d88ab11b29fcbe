/** Vietnamese texts: what buttons say on every screen. */
export default {
  save: 'Lưu',
  cancel: 'Hủy',
  close: 'Đóng',
  edit: 'Sửa',
  remove: 'Bỏ',
  search: 'Tìm',
  filter: 'Lọc',
  clearFilters: 'Bỏ lọc',
  apply: 'Áp dụng',
  back: 'Quay lại',
  showAll: 'Xem tất cả',
  retry: 'Thử lại',
};
