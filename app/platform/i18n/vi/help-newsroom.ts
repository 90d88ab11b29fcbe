/** Vietnamese texts: the guides of those who cover: reporters and editors. */
export default {
  reporter: {
    title: 'Phóng viên',
    intro:
      'Bạn làm việc ở trang “Việc của tôi”, thuận tiện nhất trên điện thoại: nhận đề tài, thực hiện, nộp bài và xem vì sao bài được trả lại.',
    tasks: {
      claim: {
        title: 'Nhận đề tài',
        alt: 'Trang “Việc của tôi” trên điện thoại, mục “Chờ nhận” với các đề tài có thể nhận.',
        steps: {
          1: 'Mở “Việc của tôi”. Đề tài chờ nhận của cơ quan bạn nằm ở mục “Chờ nhận”.',
          2: 'Đọc yêu cầu, hạn nộp và nơi đăng, phát rồi bấm “Nhận đề tài”.',
          3: 'Nếu người khác vừa nhận trước, hệ thống báo tên người đó; bạn chọn đề tài khác.',
          4: 'Không làm được nữa thì bấm “Trả đề tài” để đồng nghiệp nhận. Đề tài do thư ký phân công thì bấm “Từ chối” và ghi lý do.',
        },
      },
      queue: {
        title: 'Hàng đợi: mỗi lần một đề tài',
        steps: {
          1: 'Mở “Hàng đợi”: đề tài chờ nhận hiện từng thẻ một, gấp nhất trước, kèm hạn nộp, ngày lên trang, lên sóng và lý do hợp với bạn.',
          2: 'Bấm “Nhận đề tài” (phím 1), hoặc “Để sau” (phím 2) để đưa thẻ ra cuối hàng. Thẻ tiếp theo hiện ngay; “Hoàn tác” (phím U) đưa thẻ vừa làm trở lại.',
          3: 'Hết thẻ thì trang cho xem ngày mai bạn có gì. Mất mạng, việc nhận được giữ lại và tự gửi sau.',
        },
      },
      submit: {
        title: 'Thực hiện và nộp bài',
        alt: 'Trang một đề tài trên điện thoại: lý do trả lại, yêu cầu, hạn nộp và nút “Nộp lại”.',
        steps: {
          1: 'Mở đề tài để xem hồ sơ điển hình, số điện thoại liên hệ và ê-kíp.',
          2: 'Bấm “Bắt đầu thực hiện” khi bạn bắt tay vào việc.',
          3: 'Làm xong, bấm “Nộp bài”: ghi số chữ hoặc số phút, dán đường dẫn hoặc đính kèm tệp.',
          4: 'Bài bị trả lại thì lý do của thư ký hiện ngay đầu đề tài. Sửa rồi bấm “Nộp lại”.',
        },
      },
      tip: {
        title: 'Giới thiệu điển hình mới',
        steps: {
          1: 'Vào “Điển hình”, bấm “Giới thiệu điển hình”.',
          2: 'Ghi tên, địa bàn, việc làm tốt. Hệ thống nhắc nếu trong sổ đã có người giống như vậy.',
          3: 'Ban TĐKT thẩm định và báo kết quả cho bạn ở mục “Thông báo”.',
        },
      },
      offline: {
        title: 'Khi mất mạng',
        steps: {
          1: 'Thêm “Việc của tôi” vào màn hình chính của điện thoại (trong trình đơn của trình duyệt) để mở như một ứng dụng.',
          2: 'Mất mạng vẫn mở được việc của bạn và yêu cầu của từng đề tài, như lần cuối máy có mạng.',
          3: 'Nhận, trả, bắt đầu, nộp bài lúc mất mạng được giữ ở mục “Chờ gửi” và tự gửi một lần khi có mạng.',
          4: 'Việc nào không gửi được thì nằm lại kèm lý do: bấm “Gửi lại” hoặc “Bỏ”. Đừng xóa dữ liệu trình duyệt khi còn việc chờ gửi.',
        },
      },
      leave: {
        title: 'Xin nghỉ, báo đi công tác',
        steps: {
          1: 'Ở “Việc của tôi”, bấm “Nghỉ phép, công tác” rồi “Xin nghỉ, báo công tác”; chọn ngày và ghi lý do.',
          2: 'Thư ký duyệt hoặc không duyệt; bạn được báo. Những ngày đó thư ký thấy bạn đi vắng khi phân công.',
          3: 'Trong hồ sơ của mình, bạn ghi thứ tiếng phỏng vấn được và thiết bị đang giữ để được giao đúng việc.',
        },
      },
    },
  },
  editor: {
    title: 'Thư ký tòa soạn',
    intro:
      'Bạn làm việc trên “Lịch tuyên truyền”: đưa điển hình chưa được tuyên truyền đủ vào lịch, giao việc, biên tập, duyệt và ghi nhận đăng, phát kèm minh chứng.',
    tasks: {
      plan: {
        title: 'Lên lịch cho điển hình',
        alt: 'Lịch tuyên truyền theo tháng, bên trái là khay “Chờ lên lịch” với số ngày chờ.',
        steps: {
          1: 'Khay “Chờ lên lịch” bên trái giữ điển hình tòa soạn mình còn thiếu, chờ lâu nhất ở trên; phần chỉ cơ quan kia còn thiếu nằm ở thẻ bên cạnh. Phím mũi tên đi từng điển hình, phím L lên lịch.',
          2: 'Kéo một điển hình vào ngày cần đăng, phát, bấm “Lên lịch” trên thẻ, hoặc bấm phím N rồi tìm điển hình theo tên, địa bàn, không cần gõ dấu.',
          3: 'Ba quyết định: chỗ đăng, phát; phóng viên; hạn nộp. Phương án phù hợp nhất đã chọn sẵn, đổi bằng một lần bấm; Ctrl+Enter là lên lịch.',
          4: 'Muốn thêm báo điện tử hoặc lần phát lại, mở đề tài và bấm “Thêm lượt đăng, phát”.',
        },
      },
      move: {
        title: 'Dời lịch',
        steps: {
          1: 'Kéo mục sang ngày khác, hoặc chọn mục rồi bấm “Dời” (phím M).',
          2: 'Ngày đã qua thì hệ thống báo và trả mục về chỗ cũ. Phóng viên được báo ngày mới.',
          3: 'Nếu người khác vừa dời mục đó, hệ thống cho xem cả hai bản để bạn chọn.',
          4: 'Lịch của cơ quan kia chỉ để xem, tránh trùng điển hình trong một tuần.',
        },
      },
      together: {
        title: 'Cùng làm và hoàn tác',
        steps: {
          1: 'Người khác vừa làm gì, màn hình của bạn tự đổi theo; chữ đang gõ, mục đang kéo vẫn giữ nguyên.',
          2: 'Trang đề tài cho biết ai đang cùng mở. Hai người cùng sửa một chỗ thì hệ thống hỏi giữ bản nào.',
          3: 'Làm nhầm thì bấm “Hoàn tác” trong lời báo hiện ra 10 giây; sau đó vẫn hoàn tác được trong “Lịch sử” của đề tài.',
          4: 'Đã có người làm tiếp thì không hoàn tác được nữa, hệ thống nói rõ là ai.',
        },
      },
      views: {
        title: 'Xem và lọc lịch',
        alt: 'Lịch tuần theo phóng viên: mỗi người một hàng, số việc trong tuần, ngày nghỉ được gạch chéo.',
        steps: {
          1: 'Một lịch, nhiều cách xem: tháng, tuần, ngày, danh sách, khung giờ, phóng viên, trạng thái, bảng. Bộ lọc theo bạn sang mọi cách xem.',
          2: '“Phóng viên” cho thấy ai rảnh, ai kín việc, ai đi vắng; kéo một mục sang hàng khác là phân công. “Trạng thái” kéo sang cột kế tiếp là làm bước kế tiếp.',
          3: '“Hạn nộp” hiện hạn nộp bên cạnh giờ đăng, phát. “Quá hạn”, “chỗ trống”, “chưa đủ” dẫn thẳng đến danh sách.',
          4: 'Lọc xong, bấm “Đã lưu” để đặt tên cách xem, chia sẻ với cả cơ quan hoặc đặt làm trang đầu. In thì một tuần vừa một trang A4.',
        },
      },
      slots: {
        title: 'Khung giờ và chỗ trống',
        alt: 'Bảng khung giờ: mỗi chuyên mục một hàng, mỗi ngày một cột, chỗ trống viền gạch đứt.',
        steps: {
          1: 'Ở trang “Khung giờ”, khai chuyên mục, tiết mục: lặp lại khi nào, mấy chỗ, dài bao nhiêu, hạn nộp trước mấy ngày làm việc.',
          2: 'Cách xem “Khung giờ” vẽ từng kỳ với chỗ đã có bài và chỗ trống. Kéo điển hình vào chỗ trống, hoặc bấm vào đó: giờ, thể loại, hạn nộp được điền sẵn.',
          3: 'Một kỳ có thể dời, bỏ hoặc đổi số chỗ mà không đụng đến các kỳ khác. Kết thúc khung giờ thì những gì đã đăng, phát vẫn còn.',
          4: '“Trình tự” xếp tiết mục của một ngày phát sóng: giờ bắt đầu, thời lượng, cộng dồn so với khung giờ; đổi thứ tự bằng cách kéo hoặc nút Lên, Xuống.',
        },
      },
      series: {
        title: 'Nhu cầu định kỳ',
        steps: {
          1: 'Ở “Khung giờ”, bấm “Nhu cầu định kỳ” rồi thêm, ví dụ mỗi thứ Năm một gương ở Đông Hải đến hết tháng 3.',
          2: 'Hệ thống mở sẵn đề tài cho 8 tuần tới; phóng viên nhận được ngay.',
          3: 'Bấm “Chọn điển hình” khi biết viết về ai; người hợp địa bàn, lĩnh vực đứng trên cùng.',
          4: 'Dời hay hủy một kỳ không ảnh hưởng các kỳ khác.',
        },
      },
      people: {
        title: 'Chọn người và các lưu ý',
        steps: {
          1: 'Khi phân công, xếp theo mức độ phù hợp, kèm lý do: rảnh hay quá tải, đúng lĩnh vực, đúng địa bàn, biết tiếng Khmer.',
          2: 'Trang “Phóng viên” giữ mảng việc, số việc mỗi tuần và đơn nghỉ phép, công tác chờ bạn duyệt.',
          3: 'Trước khi lưu, hệ thống nêu lưu ý: đi vắng, quá việc, trùng giờ, kín chỗ, hạn rơi vào ngày nghỉ, trùng góc khai thác với cơ quan kia.',
          4: 'Vẫn làm thì đánh dấu đã xem và ghi chú; ghi chú nằm trong lịch sử, mục mang dấu lưu ý trên lịch. Riêng điển hình đã thu hồi thì không lên lịch được.',
        },
      },
      table: {
        title: 'Làm nhiều mục cùng lúc',
        alt: 'Lịch dạng bảng: ô chọn ở đầu dòng, tiêu đề, ngày, trạng thái, phóng viên, hạn nộp.',
        steps: {
          1: 'Cách xem “Bảng” xếp theo cột bạn bấm; “Cột” chọn những cột hiện ra.',
          2: 'Bấm bút chì trong ô để sửa tiêu đề, hạn nộp, thể loại, độ dài ngay tại chỗ.',
          3: 'Chọn nhiều dòng (giữ Shift để chọn cả đoạn) rồi phân công, dời lịch hoặc hủy một lượt.',
          4: 'Dòng nào không làm được sẽ nêu lý do; một lần “Hoàn tác” trả lại cả lượt.',
        },
      },
      queue: {
        title: 'Hàng đợi: duyệt từng bài một',
        steps: {
          1: 'Mở “Hàng đợi”: bài đã nộp hiện từng thẻ, bài lên trang, lên sóng sớm nhất trước, kèm bản đã nộp, số chữ, lưu ý.',
          2: 'Phím 1 duyệt (nhận biên tập và duyệt luôn), 2 trả lại kèm lý do, 3 đổi người, 4 để sau; trên điện thoại bấm nút ở cạnh dưới.',
          3: 'Bấm nhầm thì “Hoàn tác” (phím U). Bài mà người khác vừa xử lý tự rời hàng đợi và trang nói vì sao.',
          4: 'Đổi người cũng làm được với bài đã nộp: người mới bắt đầu lại từ bài đó, phóng viên cũ được báo.',
        },
      },
      edit: {
        title: 'Biên tập, trả lại, duyệt',
        alt: 'Trang một đề tài đã nộp: bài đã nộp, các nút “Nhận biên tập” và “Trả lại phóng viên”.',
        steps: {
          1: 'Mở bài đã nộp, bấm “Nhận biên tập”.',
          2: 'Cần sửa nhiều thì bấm “Trả lại phóng viên” và ghi rõ cần gì; phóng viên thấy nguyên văn.',
          3: 'Bài đạt thì bấm “Duyệt”. Các lượt đăng, phát chuyển sang chờ xuất bản hoặc chờ phát sóng.',
        },
      },
      publish: {
        title: 'Ghi nhận đăng, phát',
        alt: 'Trang một đề tài đã duyệt: lần phát quá hạn và nút “Ghi nhận phát sóng”.',
        steps: {
          1: 'Sau khi báo ra hoặc chương trình phát, mở đề tài và bấm “Ghi nhận xuất bản” hoặc “Ghi nhận phát sóng”.',
          2: 'Ghi minh chứng: báo điện tử là địa chỉ trang; báo in là số báo và trang; truyền hình, phát thanh là ngày, giờ phát.',
          3: 'Có sai sót thì dùng “Đính chính” hoặc “Gỡ”, kèm lý do. Lần đã gỡ không còn được tính.',
          4: 'Quá giờ dự kiến mà chưa ghi nhận, mục tự chuyển đỏ “Quá hạn”.',
        },
      },
    },
  },
};
