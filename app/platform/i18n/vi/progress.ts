/** Vietnamese texts: progress. */
export default {
  title: 'Tiến độ',
  errors: {},
  done: {},
};
