/** Vietnamese texts: the page that the worker makes where there is no network; no page of ours says them. */
export default {
  title: 'Không có mạng',
  hint: 'Trang này chưa được lưu trên máy. Việc của bạn và yêu cầu của từng đề tài vẫn mở được.',
  toWork: 'Mở Việc của tôi',
} as const;
