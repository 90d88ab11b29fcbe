/** Vietnamese texts: accounts. */
export default {
  signIn: {
    title: 'Đăng nhập',
    lead: 'Theo dõi tuyên truyền gương điển hình, từ khi được phê duyệt đến khi lên báo, lên sóng.',
    username: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    forgotten: 'Quên mật khẩu? Hãy nhờ quản trị hệ thống đặt lại.',
    showPassword: 'Hiện mật khẩu',
    again: 'Đăng nhập để mở trang bạn vừa yêu cầu.',
    nobody: 'Chưa có tài khoản nào được tạo',
    nobodyNext:
      'Người cài đặt mở liên kết dùng một lần mà máy chủ in ra khi khởi động để tạo tài khoản quản trị đầu tiên, hoặc chạy “npm run create-admin” trên máy chủ.',
  },
  first: {
    title: 'Tạo tài khoản quản trị đầu tiên',
    lead: 'Bạn sẽ được đăng nhập ngay và được hướng dẫn thiết lập từng bước.',
    displayName: 'Họ và tên',
    usernameHint: 'Chữ thường không dấu và chữ số, ví dụ quantri. Không đổi được về sau.',
    repeat: 'Nhập lại mật khẩu',
    submit: 'Tạo tài khoản và bắt đầu',
    goneTitle: 'Liên kết không còn dùng được',
    goneSignIn: 'Nếu bạn đã có tài khoản, hãy đăng nhập.',
    goneRestart:
      'Nếu chưa ai có tài khoản: mở liên kết mới nhất mà máy chủ đã in ra, hoặc khởi động lại máy chủ (npm start) để có liên kết mới.',
    goneCommand: 'Hoặc chạy “npm run create-admin -- quantri” trên máy chủ.',
  },
  me: {
    title: 'Tài khoản của tôi',
    who: 'Thông tin',
    displayName: 'Họ và tên',
    username: 'Tên đăng nhập',
    roles: 'Vai trò',
    noRoles: 'Chưa được giao vai trò nào. Hãy liên hệ quản trị hệ thống.',
    changedBy: 'Họ tên và vai trò do quản trị hệ thống sửa.',
    language: 'Ngôn ngữ',
    languageHint: 'Ngôn ngữ hiển thị trên mọi thiết bị của bạn.',
    password: 'Mật khẩu',
    passwordHint: 'Khi đổi mật khẩu, các thiết bị khác sẽ bị đăng xuất.',
    changePassword: 'Đổi mật khẩu',
  },
  sessions: {
    title: 'Phiên đăng nhập',
    description:
      'Những thiết bị đang đăng nhập bằng tài khoản này. Thấy thiết bị lạ thì kết thúc phiên đó và đổi mật khẩu.',
    current: 'Thiết bị này',
    device: '{{browser}} trên {{system}}',
    unknownBrowser: 'Trình duyệt không rõ',
    unknownSystem: 'thiết bị không rõ',
    signedIn: 'Đăng nhập lúc {{at}}',
    lastSeen: 'Hoạt động gần nhất {{at}}',
    systemTime: 'Giờ thực của máy chủ.',
    end: 'Kết thúc phiên',
    endNamed: 'Kết thúc phiên {{device}}',
    endOthers: 'Kết thúc mọi phiên khác',
    none: 'Không có thiết bị nào khác đang đăng nhập.',
  },
  password: {
    title: 'Đổi mật khẩu',
    mustChange:
      'Mật khẩu hiện tại do quản trị hệ thống cấp. Hãy đặt mật khẩu của riêng bạn trước khi làm việc.',
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    nextHint: 'Ít nhất {{min}} ký tự. Một câu ngắn dễ nhớ tốt hơn một từ khó nhớ.',
    repeat: 'Nhập lại mật khẩu mới',
    submit: 'Đổi mật khẩu',
  },
  errors: {
    listEmpty: 'Chưa có dòng nào. Dán danh sách từ bảng tính, hoặc chọn tệp .xlsx, .csv.',
    listTooLong: 'Mỗi lần thêm tối đa {{max}} người. Hãy chia danh sách thành nhiều lần.',
    usernameTwice: 'Tên đăng nhập này có ở hai dòng. Hãy đổi một dòng.',
    whereUnknown:
      'Không rõ nơi làm việc. Chọn một cơ quan báo chí hoặc địa bàn trong danh sách gợi ý; vai trò toàn hệ thống thì để trống.',
    wrongCredentials: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra rồi thử lại.',
    waitSeconds_other:
      'Đã thử sai nhiều lần từ máy này. Hãy đợi {{count, number}} giây rồi thử lại; quên mật khẩu thì nhờ quản trị hệ thống đặt lại.',
    waitMinutes_other:
      'Đã thử sai nhiều lần từ máy này. Hãy đợi {{count, number}} phút rồi thử lại; quên mật khẩu thì nhờ quản trị hệ thống đặt lại.',
    firstLinkGone: 'Liên kết này đã được dùng, đã quá 24 giờ, hoặc đã có liên kết khác thay thế.',
    sessionGone: 'Phiên này đã kết thúc. Tải lại trang để xem danh sách mới.',
    currentPasswordWrong: 'Mật khẩu hiện tại không đúng.',
    passwordTooShort: 'Mật khẩu cần ít nhất {{min}} ký tự.',
    passwordTooLong: 'Mật khẩu quá dài, tối đa 200 ký tự.',
    passwordsDiffer: 'Hai lần nhập không giống nhau. Hãy nhập lại.',
    passwordUnchanged: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
    passwordHoldsName: 'Mật khẩu không được chứa tên đăng nhập hay họ tên. Hãy chọn cụm từ khác.',
    passwordCommon:
      'Mật khẩu này nhiều người dùng nên dễ bị đoán. Hãy ghép vài từ không liên quan với nhau.',
    passwordRepeats:
      'Mật khẩu chỉ lặp lại vài ký tự nên dễ bị đoán. Hãy ghép vài từ không liên quan với nhau.',
    passwordSequence:
      'Mật khẩu là dãy ký tự liền nhau nên dễ bị đoán. Hãy ghép vài từ không liên quan với nhau.',
    nameShape: 'Nhập họ và tên, từ 2 đến 80 ký tự.',
    usernameShape:
      'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu và chữ số, có thể ngăn bằng dấu chấm hoặc gạch, ví dụ pv.bao7.',
    usernameTaken: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
    grantUnknown: 'Có vai trò không còn hợp lệ. Tải lại trang rồi chọn lại.',
    confirmRoles:
      'Ở cơ quan bị bỏ vai trò, người này [[còn đứng tên {{works}} đề tài đang làm|có tên trong ê-kíp của {{crew}} đề tài|là thư ký cuối cùng của {{newsrooms}} tòa soạn còn việc]]. Tòa soạn sẽ được báo để giao lại. Bấm lần nữa nếu vẫn lưu.',
    confirmDisable:
      'Người này [[còn đứng tên {{works}} đề tài đang làm|có tên trong ê-kíp của {{crew}} đề tài|là thư ký cuối cùng của {{newsrooms}} tòa soạn còn việc]]. Tòa soạn sẽ được báo để giao lại. Bấm lần nữa nếu vẫn khóa.',
    handoverChanged:
      'Những việc còn gắn với người này vừa thay đổi. Hãy tải lại trang, xem lại danh sách rồi bàn giao.',
    handoverNobody:
      'Chưa có người nhận. Chọn người nhận ở đây, hoặc người nhận chung của cơ quan ở trên.',
    handoverNoColleague:
      'Người này không nhận được: phải đang làm ở cơ quan này với vai trò phù hợp. Hãy chọn người khác.',
    handoverNotOpen: 'Việc này không mở lại cho mọi người nhận được. Hãy chọn một phóng viên.',
    deskUnknown:
      'Không rõ phòng, ban. Chọn một phòng, ban đang dùng của cơ quan ở cột bên, hoặc để trống.',
    noRoles:
      'Chưa chọn vai trò nào: người này đăng nhập được nhưng không làm được việc gì. Hãy chọn vai trò, hoặc bấm lần nữa nếu vẫn tạo.',
    ownAdmin: 'Bạn không thể tự bỏ vai trò quản trị của mình. Hãy nhờ một quản trị khác.',
    ownAccount: 'Bạn không thể tự khóa tài khoản của mình. Hãy nhờ một quản trị khác.',
    ownReset: 'Để đổi mật khẩu của chính mình, hãy dùng trang Tài khoản của tôi.',
  },
  done: {
    signedOut: 'Đã đăng xuất.',
    sessionEnded: 'Đã kết thúc phiên.',
    othersEnded_other: 'Đã kết thúc {{count, number}} phiên khác.',
    passwordChanged: 'Đã đổi mật khẩu.',
  },
} as const;
