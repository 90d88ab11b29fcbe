/** Vietnamese texts: exemplars. */
export default {
  title: 'Điển hình',
  errors: {},
  done: {},
};
