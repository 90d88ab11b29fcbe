/** Vietnamese texts: weekdays, months, numbers of days. */
export default {
  days_other: '{{count, number}} ngày',
  weekday: { 1: 'T2', 2: 'T3', 3: 'T4', 4: 'T5', 5: 'T6', 6: 'T7', 7: 'CN' },
  weekdayLong: {
    1: 'Thứ Hai',
    2: 'Thứ Ba',
    3: 'Thứ Tư',
    4: 'Thứ Năm',
    5: 'Thứ Sáu',
    6: 'Thứ Bảy',
    7: 'Chủ Nhật',
  },
  monthYear: {
    1: 'Tháng 1, {{year}}',
    2: 'Tháng 2, {{year}}',
    3: 'Tháng 3, {{year}}',
    4: 'Tháng 4, {{year}}',
    5: 'Tháng 5, {{year}}',
    6: 'Tháng 6, {{year}}',
    7: 'Tháng 7, {{year}}',
    8: 'Tháng 8, {{year}}',
    9: 'Tháng 9, {{year}}',
    10: 'Tháng 10, {{year}}',
    11: 'Tháng 11, {{year}}',
    12: 'Tháng 12, {{year}}',
  },
};
