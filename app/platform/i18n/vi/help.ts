/** Vietnamese texts: help. */
export default {
  title: 'Hướng dẫn',
  errors: {},
  done: {},
};
