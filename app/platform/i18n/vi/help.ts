import newsroom from './help-newsroom';
import programme from './help-programme';

/** Vietnamese texts: help. Each guide is a role's; each task has a picture where `alt` says what it shows. */
export default {
  title: 'Hướng dẫn',
  description: 'Mỗi vai trò làm việc thế nào, từng bước, kèm hình chụp từ chính hệ thống.',
  contents: 'Mục lục',
  yours: 'Vai trò của bạn',
  others: 'Các vai trò khác',
  fictional: 'Người và việc trong hình đều là hư cấu.',
  enlarge: 'Mở hình lớn: {{alt}}',
  guides: {
    ...newsroom,
    ...programme,
    admin: {
      title: 'Quản trị hệ thống',
      intro:
        'Bạn quản lý người dùng, cơ quan báo chí, kênh, địa bàn, ngày lễ, lĩnh vực và thể loại.',
      tasks: {
        setup: {
          title: 'Bắt đầu từ hệ thống trống',
          alt: 'Bước cơ quan báo chí của phần thiết lập, các bước ở bên trái.',
          steps: {
            1: 'Máy chủ in ra một liên kết dùng một lần khi chưa có tài khoản nào. Mở liên kết trong 24 giờ để tạo tài khoản quản trị.',
            2: 'Trang “Thiết lập ban đầu” dẫn từng bước: cơ quan, kênh, chương trình, địa bàn, lĩnh vực, chuyên mục, người dùng. Bước nào cũng bỏ qua và quay lại được.',
            3: 'Có thể bắt đầu từ bộ dựng sẵn 2019-2020 rồi sửa lại; xem trước nó tạo ra những gì.',
            4: 'Danh sách “Còn thiếu để bắt đầu làm việc” ở đầu trang “Quản trị” nhắc những gì còn thiếu, và tự mất khi đã đủ.',
          },
        },
        people: {
          title: 'Người dùng và quyền',
          alt: 'Danh sách người dùng với vai trò, phạm vi và trạng thái.',
          steps: {
            1: 'Vào “Quản trị”, mục “Người dùng”, bấm “Thêm người dùng”. Hệ thống tạo mật khẩu dùng một lần để bạn trao tận tay.',
            2: 'Giao vai trò kèm phạm vi: thư ký, phóng viên theo cơ quan báo chí; cán bộ đề cử theo địa bàn.',
            3: 'Khóa tài khoản thì người đó bị đăng xuất ngay; dữ liệu và lịch sử vẫn còn.',
          },
        },
        begin: {
          title: 'Cơ quan, chương trình, người dùng theo danh sách',
          steps: {
            1: 'Mục “Cơ quan, tổ chức”: thêm Ban TĐKT, Sở, phòng Nội vụ. Khi sáp nhập, ghi ngày cuối và cơ quan kế tục.',
            2: 'Mục “Cơ quan báo chí”: thêm tòa soạn với biểu tượng và màu, rồi thêm kênh ở trang của tòa soạn.',
            3: 'Mục “Chương trình”: đặt thời gian, các bên tham gia và cơ quan báo chí phải đưa tin.',
            4: 'Mục “Người dùng”, “Thêm nhiều người”: dán danh sách hoặc chọn tệp .xlsx, .csv, xem lại, tạo một lượt và in phiếu mật khẩu.',
          },
        },
        handover: {
          title: 'Khi có người thôi việc',
          steps: {
            1: 'Mở trang của người đó ở mục “Người dùng”, bấm “Bàn giao khi thôi việc”, chọn thôi việc hẳn hay chỉ thôi một vai trò.',
            2: 'Trang liệt kê đề tài, chỗ trong ê-kíp, bài đang biên tập và phòng, ban còn gắn với người đó. Chọn một người nhận chung, hoặc chọn riêng từng việc; đề tài chưa nộp có thể mở lại cho mọi phóng viên.',
            3: 'Việc đang làm đi tiếp với người nhận: hạn nộp, ngày đăng, phát và những gì đã nộp giữ nguyên; đề tài đang thực hiện về “Đã nhận” để người nhận bắt đầu. Đơn nghỉ đang chờ được rút.',
            4: 'Một lần bấm giao hết và khóa tài khoản hoặc bỏ vai trò; người nhận và thư ký tòa soạn được báo. Việc không giao được thì ở lại và được nêu tên.',
            5: 'Giao nhầm: mở khóa tài khoản hoặc trả vai trò trước, rồi thư ký mở lịch sử của một đề tài đã giao và bấm “Hoàn tác cả lần làm hàng loạt”. Đề tài đã có người làm tiếp thì giữ nguyên.',
          },
        },
        desks: {
          title: 'Phòng, ban của tòa soạn',
          steps: {
            1: 'Ở trang của cơ quan báo chí, mục “Phòng, ban”: thêm, đổi tên, ngừng dùng.',
            2: 'Mở “Người của…” để chọn người phụ trách và thành viên. Mỗi người thuộc một phòng, ban ở mỗi cơ quan; chọn vào phòng mới thì rời phòng cũ.',
            3: 'Tên phòng, ban hiện ở trang của người dùng và trang Phóng viên.',
          },
        },
        lists: {
          title: 'Danh mục dùng chung',
          steps: {
            1: 'Mục “Cơ quan báo chí”: tên gọi, kênh; ngừng dùng thay cho xóa.',
            2: 'Mục “Ngày lễ, ngày chủ đề”: ngày dương hoặc âm, gắn với lĩnh vực.',
            3: 'Mục “Địa bàn”: tên giữ đúng theo thời điểm của từng hồ sơ. Thêm, sửa lỗi gõ, kết thúc kèm địa bàn kế tục; danh sách dài thì nhập từ tệp .xlsx hoặc .csv, xem trước rồi mới ghi.',
            4: 'Mục “Thể loại”: thêm, đổi tên, đổi thứ tự, đặt độ dài thường dùng. Hai thể loại chung góc khai thác thì được nhắc khi hai cơ quan đưa trùng.',
            5: 'Mục “Lĩnh vực”: thêm, đổi tên, đổi thứ tự, ngừng dùng.',
          },
        },
      },
    },
    everybody: {
      title: 'Dành cho mọi người',
      intro: 'Những việc ai cũng cần.',
      tasks: {
        find: {
          title: 'Tìm kiếm và thông báo',
          steps: {
            1: 'Ô tìm ở đầu trang tìm điển hình theo tên, địa bàn; gõ không dấu cũng được.',
            2: 'Hình chuông báo số thông báo chưa đọc: việc được giao, bài trả lại, hồ sơ được duyệt.',
            3: 'Màu chỉ là phụ: mỗi trạng thái, mỗi cơ quan đều có biểu tượng và chữ.',
          },
        },
        keys: {
          title: 'Làm nhanh bằng bàn phím',
          steps: {
            1: 'Ctrl K mở ô “Tìm nhanh”: đến trang khác, tìm điển hình, đề tài, người, tạo mới, đổi cách xem.',
            2: 'Trên lịch: mũi tên chuyển mục, Enter mở, M dời, A phân công, N lên lịch, T về hôm nay.',
            3: 'Dấu ? liệt kê mọi phím dùng được trên màn hình đang mở.',
          },
        },
        account: {
          title: 'Tài khoản, ngôn ngữ, giao diện',
          steps: {
            1: 'Bấm tên bạn ở góc phải để đổi ngôn ngữ, giao diện sáng hoặc tối, mở “Tài khoản của tôi”.',
            2: 'Ở đó bạn đổi mật khẩu và kết thúc các phiên đăng nhập trên thiết bị khác.',
            3: 'Quên mật khẩu thì nhờ quản trị hệ thống đặt lại.',
          },
        },
      },
    },
  },
  errors: {},
  done: {},
} as const;
