/** Vietnamese texts: the week, the day and the lanes of the calendar. */
export default {
  lunar: 'âm lịch {{date}}',
  holiday: 'Ngày nghỉ lễ',
  theme: 'Ngày kỷ niệm',
  waiting_other: '{{count, number}} điển hình đang chờ',
  waitingIn_other: '{{sector}}: {{count, number}} điển hình đang chờ',
  nothingYet: 'Chưa có lịch đăng, phát.',
  assign: {
    refused: 'Không phân công được “{{name}}”. {{reason}}',
  },
  drop: {
    notMovable: 'Mục này không dời được nữa.',
    otherChannel:
      'Mục này đăng, phát ở {{channel}}. Muốn đổi kênh, mở đề tài và thêm lượt đăng, phát.',
    nobody: 'Chỉ phóng viên đang giữ mới trả được đề tài.',
    otherOutlet: 'Phóng viên này thuộc cơ quan khác.',
    notAssignable: 'Đề tài này không phân công lại được nữa.',
  },
  load_other: '{{count, number}} việc',
  loadOf_other: '{{count, number}}/{{capacity, number}} việc',
  loadOver_other: '{{count, number}}/{{capacity, number}} việc, quá tải',
  deadline: {
    due: 'Hạn nộp',
    done: 'Hạn nộp, đã nộp',
    missed: 'Trễ hạn nộp',
    short: 'Hạn {{time}}',
    more_other: 'thêm {{count, number}} hạn nộp',
    chip: 'Hạn nộp',
    show: 'Hiện hạn nộp trên lịch',
    hide: 'Hạn nộp: đang hiện, bấm để ẩn',
  },
  by: {
    label: 'Chia ngày theo',
    all: 'Gộp chung',
    reporter: 'Theo phóng viên',
    channel: 'Theo kênh',
  },
  dayList: 'Danh sách trong ngày',
  lanes: {
    label: 'Tuần theo phóng viên hoặc kênh, cuộn để xem thêm',
    switch: 'Chia tuần theo',
    reporter: 'Phóng viên',
    channel: 'Kênh',
  },
  away: {
    leave: 'Nghỉ phép',
    leaveAsked: 'Nghỉ phép, chờ duyệt',
    trip: 'Công tác',
    tripAsked: 'Công tác, chờ duyệt',
  },
  print: {
    filter: 'Lọc: {{filters}}',
    q: 'có chữ “{{q}}”',
    on: 'In ngày {{day}}',
    more_other: 'và {{count, number}} mục nữa',
  },
};
