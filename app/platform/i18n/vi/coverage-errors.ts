/** Vietnamese texts: what is refused of coverage; brought by the first refusal (see `platform/i18n/client`). */
export default {
  subjectMissing:
    'Chưa chọn điển hình cho đề tài này. Thư ký tòa soạn chọn điển hình trước, rồi làm tiếp.',
  subjectChosen: 'Đề tài này đã có điển hình. Mở lại đề tài để xem.',
  closedForSubject: 'Đề tài đã hủy nên không chọn điển hình được nữa.',
  confirmWarnings:
    'Có lưu ý cần xem trước khi lưu. Đọc các lưu ý, đánh dấu “Tôi đã xem, vẫn tiếp tục” rồi gửi lại.',
  alreadyClaimed: '{{name}} đã nhận đề tài này trước. Chọn đề tài khác trong danh sách chờ nhận.',
  tooLate:
    'Việc này không còn làm được: đề tài đang ở trạng thái “$t(enums.assignmentStatus.{{status}})” ({{name}}, {{at}}). Tải lại trang để xem bản mới.',
  pageUrl: 'Nhập đường dẫn tới đúng bài, không phải trang chủ, ví dụ https://…/ten-bai.html.',
  issue: 'Nhập số báo, ví dụ 4321, 4321A, 12/2019 hoặc Xuân 2020.',
  pages: 'Nhập số trang, ví dụ 3, 3-4 hoặc 1, 4.',
  newerText:
    '{{name}} đã nộp bản {{number}} lúc {{at}}, sau khi bạn mở trang này. Mở lại đề tài, đọc bản mới rồi làm tiếp.',
  reassigned:
    '{{name}} vừa giao việc này cho {{lead}} lúc {{at}}. Xem lại người nhận, rồi bấm lại nếu vẫn muốn đổi.',
  goneOn:
    '{{name}} vừa thay đổi đề tài này lúc {{at}}. Xem lại bản mới, rồi bấm lại nếu vẫn muốn làm.',
  placementGoneOn:
    '{{name}} vừa thay đổi lượt đăng, phát này lúc {{at}}. Xem lại bản mới, rồi bấm lại nếu vẫn muốn làm.',
  placementTooLate:
    'Việc này không còn làm được: lượt đăng, phát đang ở trạng thái “$t(enums.placementStatusAny.{{status}})” ({{name}}, {{at}}). Tải lại trang để xem bản mới.',
  notYours:
    'Việc này không thuộc quyền của bạn. Chỉ người của đúng cơ quan, đúng vai trò mới làm được.',
  notLead: 'Chỉ phóng viên chính của đề tài mới làm được việc này.',
  notYourOutlet: 'Đề tài này của cơ quan báo chí khác. Bạn chỉ xem được, không sửa được.',
  exemplarWithdrawn:
    'Điển hình đã bị thu hồi nên không làm tiếp được. Đề tài này chỉ còn có thể hủy.',
  exemplarNotApproved:
    'Điển hình chưa được phê duyệt nên chưa lên lịch hay làm tiếp được. Chờ Ban phê duyệt, hoặc hủy đề tài.',
  outOfUse:
    'Cơ quan hoặc kênh này đã ngừng dùng nên không làm tiếp được. Nhờ quản trị bật lại, chuyển sang kênh khác, hoặc hủy.',
  needEnded:
    'Nhu cầu định kỳ của đề tài này đã kết thúc nên không mở cho phóng viên nhận nữa. Chọn điển hình nếu vẫn muốn làm, hoặc hủy đề tài.',
  alreadyPublished:
    'Đề tài đã được đăng, phát nên không dừng hay hủy được. Hãy gỡ hoặc đính chính từng lượt đăng, phát.',
  notAssignedByEditor: 'Bạn tự nhận đề tài này nên hãy trả đề tài thay vì từ chối.',
  textNotApproved:
    'Bài chưa được duyệt. Duyệt bài trước, rồi mới xếp chờ hoặc ghi nhận đăng, phát.',
  assignmentClosed: 'Đề tài đang tạm dừng hoặc đã hủy nên không dời lịch được.',
  closedForPlacements:
    'Đề tài đã hủy hoặc điển hình bị thu hồi nên không thêm lượt đăng, phát được.',
  dayPassed: 'Ngày giờ này đã qua. Chọn một thời điểm từ bây giờ trở đi.',
  moveOvertaken: '{{by}} đã dời sang {{day}} lúc {{at}}. Chọn giữ bản đó hoặc dời theo bạn.',
  editOvertaken: '{{by}} vừa sửa đề tài này lúc {{at}}. So hai bản rồi lưu lại.',
  notReporter: 'Chọn một phóng viên đang làm việc của cơ quan này.',
  assigneeRequired: 'Chọn phóng viên nhận việc.',
  alreadyLead: 'Người này đang là phóng viên chính của đề tài.',
  notCrew: 'Ê-kíp có người không thuộc cơ quan này hoặc đã nghỉ. Chọn lại thành viên.',
  channelUnsuited: 'Kênh này không hợp với loại đề tài đã chọn.',
  channelForeign: 'Chọn một kênh đang hoạt động của cơ quan này.',
  slotForeign: 'Chuyên mục này không thuộc kênh đã chọn.',
  slotOfOther: 'Chọn một chuyên mục đang hoạt động của cơ quan này.',
  slotUnsuited: 'Chuyên mục này không nhận loại đề tài như vậy. Chọn chuyên mục khác.',
  genreUnsuited: 'Thể loại này không hợp với loại đề tài đã chọn.',
  genreRetired: 'Thể loại này không còn dùng. Hãy chọn thể loại khác.',
  rerunNotAired: 'Chỉ truyền hình và phát thanh có phát lại.',
  rerunWithoutAiring:
    'Chưa có lần phát đầu nào để phát lại. Lên lịch lần phát đầu trước, hoặc bỏ chọn phát lại.',
  rerunWentAlong:
    'Buổi phát lại đã theo buổi phát chính sang ngày {{day}} và ở lại đó. Muốn để ngày khác, hãy dời riêng buổi phát lại.',
  rerunBeforeAiring:
    'Lần phát lại {{day}} sẽ không còn sau lần phát đầu {{airing}}. Chọn một thời điểm khác, hoặc dời lần phát lại trước.',
  rerunsRemain:
    'Lần phát này còn lịch phát lại nên không rời kênh phát sóng được. Hủy các lần phát lại trước.',
  airingNotPublished:
    'Lần phát đầu chưa được ghi nhận. Ghi nhận lần phát đầu trước, rồi đến lần phát lại.',
  length: 'Nhập một số từ 1 đến 20.000; số chữ là số nguyên, số phút có thể là 2:30 hoặc 2,5.',
  minutes: 'Nhập số phút, ví dụ 15, 2:30 hoặc 2,5.',
  linkOrFile: 'Cần có đường dẫn hoặc tệp để biên tập mở được bài.',
  commentRequired: 'Viết nội dung trước khi gửi.',
  publishedInFuture: 'Thời điểm này chưa đến nên chưa ghi nhận được.',
  publishedBeforeProgramme: 'Ngày này trước khi chương trình bắt đầu.',
} as const;
