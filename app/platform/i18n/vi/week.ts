/** Vietnamese texts: the week, the day and the lanes of the calendar. */
export default {
  lunar: 'âm lịch {{date}}',
  holiday: 'Ngày nghỉ',
  theme: 'Ngày kỷ niệm',
  waiting_other: '{{count, number}} điển hình đang chờ',
  waitingIn_other: '{{sector}}: {{count, number}} điển hình đang chờ',
  nothingYet: 'Chưa có lịch đăng, phát.',
};
