/** Vietnamese texts: the guides of those who find, approve and follow exemplars. */
export default {
  board: {
    title: 'Chuyên viên Ban Thi đua - Khen thưởng',
    intro:
      'Bạn đưa danh sách điển hình vào hệ thống, thẩm định, phê duyệt và theo dõi việc tuyên truyền đến khi đăng, phát đủ.',
    tasks: {
      import: {
        title: 'Nhập danh sách từ tệp',
        alt: 'Trang nhập danh sách: chọn tệp Excel, chọn cách nhập, các lần nhập gần đây.',
        steps: {
          1: 'Vào “Nhập danh sách”, chọn tệp .xlsx, .csv, .tsv hoặc .txt (tệp .xls, .ods: lưu thành .xlsx trước), chọn nhập theo quyết định trong danh sách hay tất cả là đề cử. Mọi trang tính đang hiện đều được đọc.',
          2: 'Xem đầu trang: sẽ nhập bao nhiêu, để lại bao nhiêu và vì sao. Mục “Không đọc” giữ tiêu đề, dòng cộng, chữ ký; dòng nào là dữ liệu thì lấy lại.',
          3: 'Việc hệ thống tự hiểu, trang tính, cột và giá trị chung đều quyết định khác được cho cả danh sách. Dòng lỗi nói rõ ô nào sai và cần làm gì; sửa tại chỗ hoặc bỏ qua.',
          4: 'Bấm “Nhập”; nhập lại không tạo bản trùng. Dòng để lại tải về được để sửa rồi nhập lại. Nhập nhầm thì “Hoàn tác lần nhập” khi chưa ai làm tiếp.',
        },
      },
      appraise: {
        title: 'Thẩm định và phê duyệt',
        alt: 'Sổ điển hình với bộ lọc, trạng thái và tình trạng tuyên truyền của từng điển hình.',
        steps: {
          1: 'Vào “Điển hình”, lọc “Đã đề cử”. Tìm không cần gõ dấu.',
          2: 'Mở hồ sơ, bấm “Bắt đầu thẩm định”. Có thể chọn nhiều hồ sơ để xử lý cùng lúc.',
          3: 'Phê duyệt: ghi số và ngày quyết định nếu có. Từ ngày đó, Báo và Đài có trách nhiệm tuyên truyền.',
          4: 'Thiếu thì “Trả lại bổ sung”, không đạt thì “Không phê duyệt”; cả hai đều cần lý do.',
        },
      },
      queue: {
        title: 'Hàng đợi: quyết định từng đề cử',
        steps: {
          1: 'Mở “Hàng đợi”: đề cử chờ lâu nhất hiện trước, kèm thành tích, địa bàn, người đề cử và những gì hồ sơ còn thiếu.',
          2: 'Phím 1 phê duyệt, 2 trả lại kèm lý do, 3 để sau. Hồ sơ chưa thẩm định thì bước thẩm định được ghi cùng lúc.',
          3: 'Cần ghi số quyết định thì mở hồ sơ rồi phê duyệt ở đó. “Hoàn tác” (phím U) đưa thẻ trở lại.',
        },
      },
      follow: {
        title: 'Theo dõi tiến độ',
        alt: 'Trang tiến độ: số điển hình theo tình trạng tuyên truyền, bảng theo địa bàn, danh sách chưa được tuyên truyền đủ.',
        steps: {
          1: 'Trang “Tiến độ” cho biết bao nhiêu điển hình đã phê duyệt, đã lên lịch, đang thực hiện, đã đăng, phát.',
          2: 'Bấm vào con số nào cũng mở ra đúng danh sách đằng sau con số đó.',
          3: '“Còn nợ tuyên truyền” xếp theo số ngày chờ, lâu nhất trước.',
        },
      },
      withdraw: {
        title: 'Thu hồi điển hình',
        steps: {
          1: 'Mở hồ sơ đã phê duyệt, bấm “Thu hồi” và ghi lý do.',
          2: 'Mọi đề tài chưa đăng, phát tạm dừng ngay; nội dung đã đăng, phát được đánh dấu; thư ký tòa soạn các cơ quan được báo.',
        },
      },
    },
  },
  department: {
    title: 'Sở Văn hóa, Thông tin, Thể thao và Du lịch',
    intro: 'Bạn xem được mọi hồ sơ, lịch của các cơ quan báo chí và tiến độ chung.',
    tasks: {
      read: {
        title: 'Theo dõi lịch và tiến độ',
        steps: {
          1: 'Trang “Tiến độ” cho biết kết quả chung theo địa bàn, lĩnh vực, cơ quan và tháng.',
          2: 'Trang “Lịch tuyên truyền” có đủ lịch của Báo và Đài; dùng bộ lọc để xem riêng từng cơ quan.',
          3: 'Mở một mục để xem đề tài, người thực hiện và lịch sử. Bạn chỉ xem, không sửa lịch.',
        },
      },
    },
  },
  nominator: {
    title: 'Cán bộ đề cử (phòng Nội vụ, cộng tác viên)',
    intro: 'Bạn đề cử điển hình ở địa bàn của mình và theo dõi kết quả.',
    tasks: {
      nominate: {
        title: 'Đề cử điển hình',
        alt: 'Biểu mẫu đề cử: tên, nhóm, lĩnh vực, địa bàn, thành tích, đồng ý đưa tin.',
        steps: {
          1: 'Vào “Điển hình”, bấm “Đề cử điển hình”. Ghi tên như trong quyết định.',
          2: 'Ghi thành tích tóm tắt, thành tích chi tiết có số liệu và thời gian. Có thể “Lưu nháp” rồi làm tiếp.',
          3: 'Ghi ai đã đồng ý đưa tin. Người chưa đủ 18 tuổi cần cha mẹ hoặc người giám hộ đồng ý.',
          4: 'Số điện thoại, địa chỉ liên hệ được giữ riêng, không đăng và không xuất ra danh sách.',
          5: 'Bấm “Đề cử”. Trong lúc thẩm định, hồ sơ không sửa được.',
        },
      },
      returned: {
        title: 'Khi hồ sơ được trả lại',
        steps: {
          1: 'Mục “Thông báo” và đầu hồ sơ ghi nguyên văn lý do của Ban TĐKT.',
          2: 'Bấm “Sửa hồ sơ”, bổ sung rồi bấm “Đề cử” để gửi lại.',
          3: 'Trang “Tiến độ” cho biết những điển hình bạn đề cử đã được đăng, phát đến đâu.',
        },
      },
    },
  },
};
