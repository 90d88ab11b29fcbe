/** Vietnamese texts: taking verbs back. `{{name}}` or `{{by}}` is who did it. */
export default {
  verb: 'Hoàn tác',
  ofEvent: 'Hoàn tác: {{what}}',
  undone: 'Đã hoàn tác',
  title: 'Hoàn tác',
  ask: 'Mọi thứ trở lại như trước đó. Những người đã được báo sẽ được báo lại.',
  askBatch:
    'Hoàn tác từng mục của lần làm hàng loạt này. Mục nào đã có người làm tiếp thì giữ nguyên.',
  batchCount_other: '{{count}} mục',
  back: 'Quay lại',
  toCalendar: 'Về lịch tuyên truyền',
  sentence: '{{name}} đã hoàn tác: {{what}}',
  what: {
    assignment: {
      plan: 'lập đề tài',
      offer: 'chào đề tài',
      claim: 'nhận đề tài',
      assign: 'phân công',
      release: 'trả đề tài',
      decline: 'từ chối đề tài',
      start: 'bắt đầu thực hiện',
      submit: 'nộp bài',
      edit: 'bắt đầu biên tập',
      return: 'trả lại cho phóng viên',
      approve: 'duyệt',
      suspend: 'tạm dừng',
      resume: 'cho tiếp tục',
      cancel: 'hủy đề tài',
      update: 'sửa chi tiết',
      withdraw: 'tạm dừng vì điển hình bị thu hồi',
    },
    placement: {
      plan: 'thêm lần đăng, phát',
      move: 'dời lịch',
      schedule: 'xếp chờ đăng, phát',
      publish: 'ghi nhận đăng, phát',
      correct: 'ghi đính chính',
      take_down: 'ghi gỡ bài',
      cancel: 'hủy lần đăng, phát',
      rundown: 'sửa trình tự phát sóng',
      flag: 'đánh dấu vì điển hình bị thu hồi',
    },
    exemplar: {
      nominate: 'gửi đề cử',
      appraise: 'bắt đầu thẩm định',
      approve: 'phê duyệt',
      return: 'trả lại để bổ sung',
      reject: 'không phê duyệt',
      withdraw: 'thu hồi điển hình',
      consent: 'cập nhật sự đồng ý đưa tin',
    },
    absence: {
      edit: 'sửa đơn',
      cancel: 'hủy đợt vắng mặt',
      approve: 'duyệt đợt vắng mặt',
      decline: 'không duyệt đợt vắng mặt',
    },
    other: 'một việc',
  },
  errors: {
    already: '{{by}} đã hoàn tác việc này lúc {{at}}.',
    never: 'Việc này không hoàn tác được. Hãy dùng các nút trên trang của nó để sửa lại.',
    goneOn:
      'Không hoàn tác được nữa: {{name}} đã làm tiếp lúc {{at}}. Hãy xem hiện trạng rồi sửa từ đó.',
    batchNone:
      'Không hoàn tác được mục nào trong {{refused}} mục: {{titles}}. Hãy mở từng đề tài để xem lý do.',
    planned:
      'Đã có đề tài về điển hình này nên không hoàn tác phê duyệt được. Hãy dùng “Thu hồi” và ghi lý do để các tòa soạn biết.',
    dayPassed: 'Ngày cũ đã qua nên không dời về được. Hãy chọn một ngày khác.',
    leadGone:
      'Phóng viên trước đó không còn làm ở cơ quan này, nên không giao lại được. Hãy phân công người khác.',
  },
  done: {
    undone: 'Đã hoàn tác.',
    batch_other: 'Đã hoàn tác {{count}} mục.',
    batchPartly_other: 'Đã hoàn tác {{count}} mục; {{refused}} mục giữ nguyên: {{titles}}.',
  },
};
