/** Vietnamese texts: setup. */
export default {
  title: 'Thiết lập ban đầu',
  description:
    'Từng bước một, từ hệ thống trống đến khi làm việc được. Bước nào cũng bỏ qua và quay lại được.',
  steps: 'Các bước thiết lập',
  stepsDone: 'Đã xong {{done}}/{{all}} bước',
  states: { done: 'Đã xong', todo: 'Chưa xong', optional: 'Không bắt buộc' },
  onward: 'Bước trước, bước sau',
  next: 'Tiếp tục: {{step}}',
  skip: 'Để sau, sang: {{step}}',
  overview: 'Tổng quan',
  complete: 'Mọi thứ cần để làm việc đã có',
  completeNext:
    'Chuyên viên Ban Thi đua - Khen thưởng nhập và phê duyệt điển hình, thư ký tòa soạn lên lịch. Mọi thứ đã thiết lập đều sửa được ở từng bước hoặc ở trang Quản trị.',
  freshLead:
    'Hệ thống chưa có gì. Bạn có thể làm lần lượt từng bước, hoặc bắt đầu từ bộ dựng sẵn của chương trình phối hợp Bạc Liêu 2019-2020 rồi sửa lại cho đúng đơn vị mình.',
  onLead: 'Làm tiếp bước chưa xong, hoặc mở bước bất kỳ trong danh sách.',
  begin: 'Bắt đầu: {{step}}',
  goOn: 'Làm tiếp: {{step}}',
  none: 'Chưa có gì.',
  there: 'Đã có',
  gaps: {
    title: 'Còn thiếu để bắt đầu làm việc',
    fewTitle: 'Nên làm thêm',
    toSetup: 'Thiết lập từng bước',
    noBodies: 'Chưa có cơ quan phối hợp (Ban Thi đua - Khen thưởng, cơ quan báo chí)',
    noOutlets: 'Chưa có cơ quan báo chí nào',
    noChannels: '{{names}} chưa có kênh nào',
    noProgramme: 'Chưa có chương trình phối hợp',
    programmeEnded: '{{names}} đã kết thúc ngày {{day}}',
    programmeWithoutOutlets: '{{names}} chưa giao cơ quan báo chí nào đăng, phát',
    noPlaces: 'Chưa có địa bàn vào ngày chương trình bắt đầu',
    noTopics: 'Chưa có lĩnh vực nào đang dùng',
    noSlots: 'Chưa có chuyên mục, tiết mục định kỳ',
    noBoard: 'Chưa có chuyên viên Ban Thi đua - Khen thưởng',
    noEditors: 'Chưa có thư ký, biên tập viên: {{names}}',
    noReporters: 'Chưa có phóng viên: {{names}}',
    noPublicUrl:
      'Chưa đặt PUBLIC_URL: liên kết in ra phiếu sẽ sai, và điện thoại chỉ cài được trang “Việc của tôi” qua https. Người quản lý máy chủ đặt địa chỉ https.',
    plainPublicUrl:
      'PUBLIC_URL không phải https: điện thoại chưa cài được trang “Việc của tôi”. Người quản lý máy chủ thêm HTTPS (README, mục HTTPS).',
    noBackup: 'Chưa có bản sao lưu nào: người quản lý máy chủ đặt lịch “npm run backup” mỗi ngày',
    oldBackup: 'Bản sao lưu mới nhất từ ngày {{day}}: kiểm tra lịch “npm run backup” trên máy chủ',
    givenPasswords_other: 'Cả {{count, number}} người được cấp tài khoản chưa đổi mật khẩu lần đầu',
  },
  bodies: {
    short: 'Cơ quan phối hợp',
    title: 'Các cơ quan của chương trình',
    description:
      'Những cơ quan ký chương trình phối hợp: Ban Thi đua - Khen thưởng, Sở, các cơ quan báo chí. Cần ít nhất Ban và một cơ quan báo chí.',
    none: 'Chưa có cơ quan nào. Thêm cơ quan đầu tiên bên dưới, hoặc dùng bộ dựng sẵn.',
    more: 'Đổi tên, kết thúc cơ quan',
  },
  outlets: {
    short: 'Cơ quan báo chí',
    title: 'Cơ quan báo chí, kênh, phòng ban',
    description:
      'Mỗi cơ quan báo chí có thư ký và phóng viên riêng. Kênh là nơi đăng, phát: báo in, trang điện tử, truyền hình, phát thanh.',
    none: 'Chưa có cơ quan báo chí nào. Thêm cơ quan đầu tiên bên dưới.',
    noChannels: 'Chưa có kênh nào: chưa lên lịch được.',
    desks: 'Phòng, ban: {{names}}',
    noDesks: 'chưa có, có thể thêm sau',
    more: 'Mọi cơ quan báo chí, thứ tự',
    page: 'Sửa tên, kênh, phòng ban',
    addTitle: 'Thêm cơ quan báo chí',
  },
  programme: {
    short: 'Chương trình',
    title: 'Chương trình phối hợp',
    description:
      'Tên và thời gian của chương trình, các cơ quan báo chí phải đăng, phát về từng điển hình. Thiếu chương trình thì chưa nhập được điển hình.',
    none: 'Chưa có chương trình nào.',
    more: 'Mọi chương trình',
    edit: 'Sửa chương trình',
    period: 'Từ {{from}} đến {{to}}',
    ended:
      'Chương trình này đã kết thúc. Hãy sửa thời gian của nó, hoặc thêm chương trình mới bên dưới.',
    owing: 'Phải đăng, phát: {{names}}',
    noOwing: 'Chưa giao cơ quan báo chí nào.',
    addTitle: 'Thêm chương trình',
  },
  places: {
    short: 'Địa bàn',
    title: 'Địa bàn',
    description:
      'Điển hình, cán bộ đề cử và phóng viên gắn với địa bàn. Bản đồ Bạc Liêu có sẵn cho cả hai giai đoạn; tỉnh khác thì nhập từ bảng tính.',
    before: 'Đến hết {{date}}',
    since: 'Từ {{date}}',
    always: 'Mọi thời gian',
    districts_other: '{{count, number}} huyện, thị xã, thành phố',
    noDistricts: 'Không còn cấp huyện',
    communes_other: '{{count, number}} xã, phường, thị trấn',
    ofProgramme: 'Dùng cho chương trình hiện tại',
    ofToday: 'Dùng hôm nay',
    byDay:
      'Không phải chọn: hồ sơ giữ bản đồ của lúc nó được lập. Hồ sơ mới và danh sách nhập vào dùng bản đồ của hôm nay; chương trình đã kết thúc thì dùng bản đồ của ngày cuối, nên gia hạn một chương trình cũ là đổi sang bản đồ mới.',
    look: 'Xem địa bàn',
    import: 'Nhập địa bàn từ bảng tính',
    none: 'Chưa có địa bàn nào. Nhập từ bảng tính.',
  },
  topics: {
    short: 'Lĩnh vực, thể loại',
    title: 'Lĩnh vực và thể loại',
    description:
      'Lĩnh vực của điển hình và thể loại tác phẩm có sẵn; thêm, đổi tên hay ngừng dùng tùy đơn vị.',
    sectors: 'Lĩnh vực đang dùng',
    none: 'Chưa có lĩnh vực nào đang dùng.',
    genres: 'Thể loại đang dùng',
    more: 'Sửa lĩnh vực',
    moreGenres: 'Thêm, sửa thể loại',
  },
  slots: {
    short: 'Chuyên mục, tiết mục',
    title: 'Chuyên mục, tiết mục định kỳ',
    description:
      'Chỗ định kỳ trên báo và trên sóng, để lịch tự bày ra chỗ trống. Có thể để thư ký tòa soạn làm sau.',
    none: 'Chưa có chuyên mục, tiết mục nào.',
    noChannels: 'Cần có kênh trước. Hãy quay lại bước Cơ quan báo chí.',
    addTitle: 'Thêm chuyên mục, tiết mục',
    more: 'Mọi khung giờ',
  },
  people: {
    short: 'Người dùng',
    title: 'Người dùng',
    description:
      'Cần ít nhất một chuyên viên Ban Thi đua - Khen thưởng, và ở mỗi cơ quan báo chí một thư ký, một phóng viên.',
    needed: 'Đã có',
    missing: 'Chưa có ai',
    count_other: '{{count, number}} người',
    addTitle: 'Thêm một người',
    more: 'Mọi người dùng',
    import: 'Nhập nhiều người từ bảng tính',
  },
  unready: {
    title: 'Hệ thống chưa được thiết lập xong',
    mine: 'Chưa có chương trình phối hợp nên các trang còn trống. Hãy làm tiếp phần thiết lập.',
    others:
      'Chưa có chương trình phối hợp nên các trang còn trống. Quản trị hệ thống ({{names}}) là người thiết lập.',
    othersNameless:
      'Chưa có chương trình phối hợp nên các trang còn trống. Hãy nhờ quản trị hệ thống thiết lập.',
    toSetup: 'Mở trang thiết lập',
  },
  readyMade: {
    look: 'Xem bộ dựng sẵn 2019-2020',
    title: 'Chương trình phối hợp Bạc Liêu 2019-2020',
    description:
      'Bộ dựng sẵn tạo ra những thứ dưới đây trong một lần. Sau đó mọi tên gọi, kênh, thời gian đều sửa được. Không có người dùng nào được tạo.',
    bodies: 'Các cơ quan',
    outlets: 'Cơ quan báo chí và kênh',
    desks: 'Phòng, ban',
    programme: 'Chương trình',
    slots: 'Chuyên mục, tiết mục mẫu',
    slotsHint: 'Tên và giờ chỉ là mẫu, có dấu “mẫu” bên cạnh; thư ký tòa soạn sửa lại cho đúng.',
    take: 'Tạo theo bộ dựng sẵn',
    unfit: 'Bộ dựng sẵn chỉ dùng được khi chưa có cơ quan và chương trình nào.',
    back: 'Về các bước thiết lập',
    offer: 'Bắt đầu nhanh',
    offerHint:
      'Bốn cơ quan, hai cơ quan báo chí với các kênh, chương trình 2019-2020 và chuyên mục mẫu.',
  },
  errors: {
    readyMadeTooLate:
      'Đã có cơ quan hoặc chương trình nên không dùng bộ dựng sẵn được nữa. Hãy làm tiếp từng bước.',
  },
  done: {
    readyMade: 'Đã tạo theo bộ dựng sẵn. Hãy xem lại từng bước và sửa cho đúng.',
  },
} as const;
