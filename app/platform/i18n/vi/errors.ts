/** Vietnamese texts: refusals that any feature may give. Each says what to do next. */
export default {
  notFound: 'Không tìm thấy nội dung này. Có thể đã bị xóa hoặc địa chỉ bị gõ sai.',
  forbidden: 'Bạn không có quyền làm việc này. Liên hệ quản trị hệ thống nếu cần được cấp quyền.',
  signInRequired: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  conflict: 'Người khác vừa sửa nội dung này. Tải lại trang để xem bản mới rồi làm lại.',
  unchanged: 'Không có gì thay đổi.',
  bothChanged:
    '{{by}} vừa sửa lúc {{at}}. Nội dung bạn gõ vẫn còn; mục bạn không sửa đã lấy bản mới. Ở mục cả hai cùng sửa, chọn bản để giữ rồi lưu lại.',
  tooLate: 'Việc này không còn làm được nữa vì trạng thái đã đổi. Tải lại trang để xem bản mới.',
  wrongState:
    'Không thể chuyển từ “{{from}}” sang “{{to}}”. Tải lại trang để xem trạng thái hiện tại.',
  invalid: 'Một số mục chưa đúng. Hãy sửa các mục được đánh dấu.',
  reasonRequired: 'Nhập lý do để người khác hiểu.',
  gone: 'Nội dung này đã được gỡ và không còn nữa.',
  tooLarge: 'Tệp hoặc nội dung gửi lên quá lớn. Hãy giảm kích thước rồi gửi lại.',
  bodyTooLarge: 'Dữ liệu gửi lên vượt quá {{max}} MB. Hãy giảm dung lượng tệp rồi gửi lại.',
  formText:
    'Nội dung gửi lên quá dài, tối đa {{max, number}} ký tự. Hãy rút gọn, hoặc đưa phần dài vào tệp đính kèm.',
  formFields: 'Biểu mẫu gửi lên có hơn {{max, number}} mục. Hãy tải lại trang rồi làm lại.',
  formShape: 'Biểu mẫu gửi lên có mục không đúng dạng. Hãy tải lại trang rồi làm lại.',
  unsupportedType: 'Loại tệp này không được nhận. Hãy chọn tệp khác.',
  fileMissing: 'Tệp này không còn trong kho. Hãy báo người đã tải lên gửi lại.',
  fileTooLarge: 'Tệp lớn hơn {{max}} MB. Hãy nén ảnh hoặc chia nhỏ tệp rồi tải lại.',
  fileType:
    'Chỉ nhận tệp PDF, JPEG, PNG hoặc DOCX. Nội dung tệp này không phải một trong các loại đó.',
  fileEmpty: 'Tệp trống. Hãy chọn tệp khác.',
  fileNeeded: 'Chọn một tệp để tải lên.',
  tooMany: 'Bạn thử quá nhiều lần. Hãy đợi vài phút rồi thử lại.',
  foreignOrigin: 'Yêu cầu đến từ trang khác nên bị từ chối. Hãy mở lại trang này rồi thử lại.',
  methodNotAllowed: 'Không thể mở địa chỉ này trực tiếp. Hãy quay lại trang trước.',
  unreached: 'Chưa gửi được vì mất mạng. Nội dung vẫn còn ở đây; hãy gửi lại khi có mạng.',
  busy: 'Hệ thống đang bận. Hãy thử lại sau ít giây.',
  databaseAway:
    'Cơ sở dữ liệu đang khởi động lại nên chưa làm được việc này. Hãy thử lại sau vài giây.',
  outcomeUnknown:
    'Mất liên lạc với cơ sở dữ liệu đúng lúc lưu nên không rõ đã lưu hay chưa. Hãy mở lại trang xem đã có chưa rồi mới gửi lại.',
  diskFull:
    'Máy chủ không ghi được xuống ổ đĩa nên nội dung chưa được lưu. Hãy báo quản trị hệ thống rồi gửi lại.',
  databaseReadOnly:
    'Cơ sở dữ liệu đang chỉ cho đọc nên nội dung chưa được lưu. Hãy báo quản trị hệ thống rồi gửi lại.',
  databaseGone:
    'Cơ sở dữ liệu không còn ở chỗ cũ nên không lưu được gì nữa. Hãy báo quản trị hệ thống ngay.',
  unexpected:
    'Hệ thống gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo mã yêu cầu cho quản trị.',
} as const;
