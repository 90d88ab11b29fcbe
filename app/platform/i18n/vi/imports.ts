/** Vietnamese texts: imports. */
export default {
  title: 'Nhập danh sách',
  errors: {},
  done: {},
};
