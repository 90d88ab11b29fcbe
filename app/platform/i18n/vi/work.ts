/** Vietnamese texts: work. */
export default {
  title: 'Việc của tôi',
  errors: {},
  done: {},
};
