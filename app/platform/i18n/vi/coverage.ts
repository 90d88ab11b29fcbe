/** Vietnamese texts: coverage. */
export default {
  title: 'Đề tài',
  errors: {},
  done: {},
};
