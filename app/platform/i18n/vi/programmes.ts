/** Vietnamese texts: programmes. */
export default {
  title: 'Chương trình phối hợp',
  description:
    'Mỗi điển hình và đề tài thuộc một chương trình. Việc mới thuộc chương trình đang chạy.',
  add: 'Thêm chương trình',
  none: 'Chưa có chương trình nào',
  noneHint:
    'Chưa có chương trình thì chưa lập được hồ sơ điển hình. Quản trị hoặc Ban Thi đua - Khen thưởng thêm chương trình tại đây.',
  name: 'Tên chương trình',
  nameEn: 'Tên tiếng Anh',
  code: 'Mã',
  codeHint: 'Ngắn gọn, ví dụ 2019-2020.',
  period: 'Thời gian',
  startsOn: 'Ngày bắt đầu',
  endsOn: 'Ngày kết thúc',
  signedOn: 'Ngày ký',
  outlets: 'Cơ quan báo chí đưa tin',
  outletsHint: 'Mỗi điển hình phải được tất cả các cơ quan này đưa tin.',
  noOutlets: 'Chưa có cơ quan báo chí nào đang dùng. Quản trị thêm ở mục Cơ quan báo chí.',
  bodies: 'Các bên tham gia',
  bodiesHint: 'Ghi phần việc của từng bên. Bên để trống là không tham gia.',
  noBodies: 'Chưa có cơ quan nào. Quản trị thêm ở mục Cơ quan, tổ chức.',
  states: { coming: 'Chưa bắt đầu', running: 'Đang chạy', past: 'Đã kết thúc' },
  current: 'Nhận việc mới',
  overlaps: 'Trùng thời gian với chương trình khác',
  overlapsHint: 'Trong những ngày trùng, việc mới thuộc chương trình bắt đầu sau.',
  end: 'Kết thúc sớm',
  endAnyway: 'Vẫn kết thúc',
  endHint: 'Muốn kéo dài trở lại, sửa ngày kết thúc trong mẫu bên cạnh.',
  lastDay: 'Ngày cuối cùng',
  errors: {
    taken: 'Một chương trình khác đã có tên hoặc mã này. Hãy đặt khác đi.',
    endsBeforeStart: 'Ngày kết thúc phải từ ngày bắt đầu trở đi. Chọn lại một trong hai ngày.',
    outside: 'Chọn một ngày trong chương trình, từ {{from}} đến {{to}}.',
    confirmEnd:
      'Chương trình này còn [[{{exemplars}} điển hình|{{works}} đề tài chưa xong]]. Tất cả vẫn giữ nguyên và làm tiếp được. Bấm lần nữa nếu vẫn kết thúc.',
  },
  done: {
    added: 'Đã thêm chương trình.',
    saved: 'Đã lưu chương trình.',
    ended: 'Đã ghi ngày kết thúc của chương trình.',
  },
} as const;
