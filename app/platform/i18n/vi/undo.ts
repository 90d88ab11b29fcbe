/** Vietnamese texts: taking verbs back. `{{name}}` or `{{by}}` is who did it. */
export default {
  verb: 'Hoàn tác',
  done: {
    undone: 'Đã hoàn tác.',
    batch_other: 'Đã hoàn tác {{count}} mục.',
    batchPartly_other: 'Đã hoàn tác {{count}} mục; {{refused}} mục giữ nguyên: {{titles}}.',
  },
} as const;
