/** Vietnamese texts: admin. */
export default {
  title: 'Quản trị',
  errors: {},
  done: {},
};
