/** Vietnamese texts: the month in columns by status. */
export default {
  label: 'Các cột theo trạng thái',
  column_other: '{{status}}: {{count, number}} mục',
  count: '{{count, number}}',
  empty: 'Chưa có mục nào.',
  more_other: 'Xem thêm {{count, number}} mục trong bảng',
  deadline: 'hạn {{day}}',
  steps: 'Chuyển…',
  stepsOf: 'Chuyển “{{title}}”',
  refused:
    'Không chuyển được “{{title}}” từ “{{from}}” sang “{{to}}”. Hãy bấm “Chuyển…” trên thẻ để xem việc bạn làm được.',
  refusedShort: 'Không chuyển được từ “{{from}}”',
  errors: {},
  done: {},
} as const;
