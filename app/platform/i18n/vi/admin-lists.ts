/** Vietnamese texts: genres and sectors in the administration. A part of `admin`. */
export default {
  genres: {
    title: 'Thể loại',
    description:
      'Thể loại của bài và tiết mục. Thể loại ngừng dùng vẫn còn ở việc cũ, việc mới không chọn được.',
    add: 'Thêm thể loại',
    kinds: 'Dùng cho',
    of: { story: 'Thể loại của bài viết', segment: 'Thể loại của tiết mục' },
    also: 'sửa ở danh sách trên',
    angle: 'Góc nhìn',
    angleHint:
      'Hai cơ quan đưa một điển hình bằng hai thể loại cùng góc nhìn trong 7 ngày thì được nhắc là trùng.',
    ownAngle: 'Góc nhìn riêng',
    angleOf: 'Chung với: {{names}}',
    words: 'Độ dài thường dùng (chữ)',
    minutes: 'Thời lượng thường dùng (phút)',
  },
} as const;
