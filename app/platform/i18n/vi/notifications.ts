/** Vietnamese texts: notifications. */
export default {
  title: 'Thông báo',
  errors: {},
  done: {},
};
