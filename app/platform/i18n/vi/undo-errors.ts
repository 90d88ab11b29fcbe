/** Vietnamese texts: what is refused of taking verbs back; brought by the first refusal (see `platform/i18n/client`). */
export default {
  already: '{{by}} đã hoàn tác việc này lúc {{at}}.',
  never: 'Việc này không hoàn tác được. Hãy dùng các nút trên trang của nó để sửa lại.',
  goneOn:
    'Không hoàn tác được nữa: việc này không còn là thay đổi mới nhất, {{name}} đã làm tiếp lúc {{at}}. Hãy xem hiện trạng rồi sửa từ đó.',
  batchNone:
    'Không hoàn tác được mục nào trong {{refused}} mục: {{titles}}. Hãy mở từng đề tài để xem lý do.',
  planned:
    'Đã có đề tài về điển hình này nên không hoàn tác phê duyệt được. Hãy dùng “Thu hồi” và ghi lý do để các tòa soạn biết.',
  dayPassed: 'Ngày cũ đã qua nên không dời về được. Hãy chọn một ngày khác.',
  needEnded:
    'Nhu cầu định kỳ của đề tài này đã kết thúc nên không đưa đề tài về chờ nhận được nữa. Phóng viên đang giữ mà trả lại thì đề tài được hủy; nếu vẫn cần, hãy lập đề tài mới.',
  leadGone:
    'Phóng viên trước đó không còn làm ở cơ quan này, nên không giao lại được. Hãy phân công người khác.',
} as const;
