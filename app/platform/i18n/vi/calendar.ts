/** Vietnamese texts: calendar. */
export default {
  title: 'Lịch tuyên truyền',
  errors: {},
  done: {},
};
