/** The month of the calendar: its days, what they hold, the keys. */
const month = {
  dayPassed: 'Ngày này đã qua',
};

export default month;
