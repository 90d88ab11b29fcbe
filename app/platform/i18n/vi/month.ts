/** Vietnamese texts: the month of the calendar. */
export default {
  dayPassed: 'Ngày này đã qua',
  hints:
    'Kéo để dời lịch. Bàn phím: phím mũi tên đi giữa các ngày và các mục, Enter mở, M dời, A phân công, N lên lịch vào ngày đang chọn.',
  group: {
    late_other: '{{count, number}} quá hạn',
    waiting_other: '{{count, number}} chờ nhận',
    working_other: '{{count, number}} đang làm',
    done_other: '{{count, number}} đã đăng, phát',
    stopped_other: '{{count, number}} tạm dừng hoặc đã gỡ',
  },
};
