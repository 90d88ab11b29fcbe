/** Vietnamese texts: what happens elsewhere while one looks. */
export default {
  broken: 'Mất kết nối trực tiếp, đang nối lại…',
  ended: 'Phiên đăng nhập đã hết. Nội dung đang gõ vẫn còn trên trang này.',
  newerBy: '{{by}} vừa lưu bản khác',
  newer: 'Có người vừa lưu bản khác',
  newerHint: 'Nội dung bạn đang gõ vẫn còn. Có thể xem bản mới trước, hoặc gõ tiếp rồi gửi.',
  seeNewer: 'Xem bản mới',
  goOn: 'Gõ tiếp',
  draft: {
    title: 'Có nội dung gõ dở từ lần trước',
    hint: 'Nội dung này chỉ nằm trên máy này.',
    fileHint: 'Nội dung này chỉ nằm trên máy này. Tệp đính kèm phải chọn lại.',
    restore: 'Khôi phục',
    drop: 'Bỏ',
  },
  recent: 'Thay đổi gần đây',
  recentNew_other: 'Thay đổi gần đây: {{count, number}} thay đổi mới',
  recentEmpty: 'Chưa có thay đổi nào gần đây. Việc người khác làm sẽ hiện ở đây ngay khi họ lưu.',
  recentFailed: 'Chưa tải được. Đóng rồi mở lại để thử lần nữa.',
  you: 'Bạn',
  present: 'Đang mở:',
  editing: '{{name}} (đang sửa)',
};
