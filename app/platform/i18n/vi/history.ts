/** Vietnamese texts: history. */
export default {
  title: 'Lịch sử',
  errors: {},
  done: {},
};
