/** Vietnamese texts: accounts. */
export default {
  title: 'Tài khoản',
  errors: {},
  done: {},
};
