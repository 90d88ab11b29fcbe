/** Vietnamese texts: how the administrator begins an installation. A part of `admin`. */
export default {
  organisations: {
    title: 'Cơ quan, tổ chức',
    description:
      'Các bên của chương trình phối hợp: Ban Thi đua - Khen thưởng, Sở, cơ quan báo chí, phòng Nội vụ.',
    kind: 'Loại cơ quan',
    add: 'Thêm cơ quan',
    none: 'Chưa có cơ quan nào',
    noneHint:
      'Thêm cơ quan đầu tiên bằng mẫu trên trang này. Cơ quan báo chí cũng có thể thêm cùng lúc với tòa soạn.',
    until: 'Đến hết {{date}}',
    ended: 'Đã kết thúc {{date}}',
    became: 'Nay là: {{name}}',
    outlets: 'Tòa soạn: {{names}}',
    end: 'Kết thúc cơ quan',
    endAnyway: 'Vẫn kết thúc',
    lastDay: 'Ngày hoạt động cuối cùng',
    successor: 'Cơ quan kế tục',
    noSuccessor: 'Không có',
    noSuccessorHint: 'Nếu sáp nhập, hãy thêm cơ quan mới cùng loại trước.',
    restore: 'Đưa trở lại hoạt động',
  },
  newOutlet: {
    title: 'Thêm cơ quan báo chí',
    description: 'Tòa soạn có kênh, chuyên mục và người làm riêng. Kênh được thêm ở bước sau.',
    chooseOrganisation: 'Thuộc cơ quan',
    newOrganisation: 'Cơ quan mới (đặt tên bên dưới)',
    organisationName: 'Tên cơ quan mới',
    organisationNameHint: 'Để trống nếu cùng tên với tòa soạn.',
    organisationNameEn: 'Tên tiếng Anh của cơ quan mới',
    submit: 'Thêm cơ quan báo chí',
  },
} as const;
