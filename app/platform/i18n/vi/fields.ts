/** Vietnamese texts: what fields of forms say, and what is wrong with them. */
export default {
  choose: 'Chọn…',
  outOfUse: '{{name}} (ngừng dùng)',
  optional: 'không bắt buộc',
  note: 'Ghi chú',
  chooseFile: 'Chọn tệp',
  noFile: 'Chưa chọn tệp',
  takePicture: 'Chụp ảnh',
  length: '{{length, number}}/{{max, number}} ký tự',
  lengthOver:
    'Dài hơn mức cho phép {{over, number}} ký tự (tối đa {{max, number}}). Hãy rút gọn trước khi gửi.',
  merge: {
    which: '{{by}} cũng vừa sửa mục này. Giữ bản nào?',
    mine: 'Bản của bạn, như ở ô trên',
    theirs: 'Bản của {{by}}: {{value}}',
    empty: 'để trống',
  },
  errors: {
    chooseVersion: 'Chọn giữ bản của bạn hay bản của người kia, rồi lưu lại.',
    required: 'Mục này không được để trống.',
    tooLong: 'Nội dung quá dài, tối đa {{max}} ký tự.',
    invalidDate:
      'Ngày không hợp lệ. Nhập theo dạng ngày/tháng/năm, trong các năm 1900 đến 2100, ví dụ 02/12/2019.',
    invalidTime: 'Giờ không hợp lệ. Nhập theo giờ 24, ví dụ 16:00.',
    invalidNumber: 'Nhập một số.',
    invalidUrl: 'Địa chỉ không hợp lệ. Chép nguyên địa chỉ, ví dụ https://baobaclieu.vn/bai-viet.',
    invalidEmail: 'Địa chỉ thư điện tử không hợp lệ, ví dụ ten@baclieu.gov.vn.',
    invalidPhone: 'Số điện thoại không hợp lệ, ví dụ 0912 345 678.',
    invalidChoice: 'Chọn một trong các mục có sẵn.',
    summary_other: 'Có {{count}} mục cần sửa trước khi gửi',
  },
} as const;
