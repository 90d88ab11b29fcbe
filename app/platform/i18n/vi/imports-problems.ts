/** Vietnamese texts: what is wrong with a list or one of its rows. */
export const problems = {
  formula:
    'Ô này là công thức. Trong Excel hãy chép rồi dán lại bằng “Dán giá trị”, hoặc gõ giá trị vào đây.',
  formulaValue:
    'Ô này là công thức; lấy giá trị “{{value}}” mà công thức đã tính. Hãy kiểm tra lại.',
  cellError: 'Ô này chứa lỗi của Excel ({{value}}). Hãy ghi giá trị đúng vào đây.',
  valueCarried: 'Lấy “{{value}}” theo dòng trên (ô gộp hoặc “như trên”).',
  legacyFont:
    'Chữ gõ bằng phông {{font}}: “{{value}}”. Hãy chuyển sang Unicode (ví dụ bằng UniKey) rồi tải lại, hoặc gõ lại ở đây.',
  tooLong: 'Nội dung dài {{length, number}} ký tự, tối đa {{max, number}}. Hãy rút gọn.',
  nameMissing: 'Chưa có tên. Hãy ghi họ và tên hoặc tên tập thể.',
  nameUnclear: '“{{value}}” không giống tên người hay tập thể. Hãy ghi lại tên.',
  nameTrimmed: 'Trong danh sách ghi “{{value}}”; lấy tên là “{{name}}”.',
  nameSeveral:
    'Ô tên có thể ghi nhiều người: “{{value}}”. Nếu đúng vậy, hãy tách mỗi người một dòng trong tệp rồi nhập lại.',
  nameCapitals: 'Tên viết hoa toàn bộ. Nếu muốn, hãy đổi thành “{{value}}”.',
  kindUnknown:
    'Không rõ loại hình “{{value}}”. Chọn: Cá nhân, Tập thể, Hộ gia đình hoặc Doanh nghiệp.',
  kindGuessed: 'Không ghi loại hình; hiểu là {{kind}} theo tên.',
  kindIsAward:
    '“{{value}}” là hình thức khen thưởng, không phải loại hình; hiểu là {{kind}} theo tên.',
  familyUnknown:
    'Không rõ nhóm “{{value}}”. Chọn: Gương điển hình tiên tiến, Gương người tốt - việc tốt hoặc Mô hình hiệu quả.',
  familyAssumed: 'Không ghi nhóm; xếp vào Gương điển hình tiên tiến.',
  sectorMissing: 'Chưa có lĩnh vực. Hãy chọn một lĩnh vực trong danh mục.',
  sectorUnknown: 'Không có lĩnh vực “{{value}}” trong danh mục. Hãy chọn một lĩnh vực có sẵn.',
  movementUnknown: 'Không có phong trào “{{value}}” trong danh mục; sẽ để trống.',
  placeMissing: 'Chưa có địa bàn. Hãy ghi xã, phường hoặc thị trấn, kèm huyện.',
  districtOnly: 'Mới có {{district}}. Hãy ghi rõ xã, phường hoặc thị trấn.',
  districtUnknown:
    'Không có huyện, thị xã hay thành phố nào tên “{{value}}”. Hãy kiểm tra chính tả.',
  districtsDiffer:
    'Một ô ghi {{value}}, ô khác ghi {{other}}. Hãy sửa để chỉ còn một huyện, thị xã hoặc thành phố.',
  communeUnknown:
    'Không có “{{value}}” trong địa bàn {{district}}. Hãy kiểm tra tên xã, phường, thị trấn.',
  communeNowhere:
    'Địa bàn đang dùng không có “{{value}}”. Hãy kiểm tra tên xã, phường; nếu là tên trước hoặc sau khi sắp xếp địa bàn, hãy ghi tên của thời gian chương trình.',
  communeElsewhere: '“{{value}}” không thuộc {{district}}. Có ở: {{found}}. Hãy sửa xã hoặc huyện.',
  communeAmbiguous: '“{{value}}” có thể là: {{choices}}. Hãy ghi rõ hơn.',
  communeKindDiffers: 'Danh sách ghi “{{value}}”; hiểu là {{name}}.',
  placeOutsideSection:
    'Dòng này tự ghi địa bàn khác với {{section}} (theo đề mục, tiêu đề hoặc giá trị chung của danh sách); lấy {{name}} như dòng đã ghi.',
  dateImpossible:
    'Không có ngày {{value}} trên lịch. Hãy ghi lại theo dạng ngày/tháng/năm, ví dụ 30/11/2019.',
  dateUnreadable:
    'Không đọc được ngày “{{value}}”. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 30/11/2019.',
  dateFuture: 'Ngày {{value}} chưa tới. Hãy kiểm tra lại ngày quyết định.',
  dateGuessed: 'Ô ngày ghi “{{value}}”; hiểu là ngày {{date}}. Hãy kiểm tra lại.',
  decisionIncomplete:
    'Thiếu số hoặc ngày quyết định nên sẽ nhập thành đề cử. Ghi đủ cả hai nếu đã phê duyệt.',
  decisionSeveral: 'Một ô ghi nhiều quyết định: “{{value}}”. Hãy ghi một số và một ngày.',
  decisionSplit: 'Tách thành số {{number}} và ngày {{date}}.',
  decisionTrimmed: 'Lấy số quyết định là {{value}}.',
  decisionNumberIsDate:
    'Ô số quyết định là một ngày ({{value}}), có thể do Excel tự đổi. Hãy ghi lại số quyết định.',
  decisionDatesDiffer: 'Ô số quyết định ghi ngày {{other}}, ô ngày ghi {{value}}; lấy {{value}}.',
  summaryMissing: 'Chưa có thành tích. Nên bổ sung trước khi thẩm định.',
  birthYearUnreadable: 'Không đọc được năm sinh “{{value}}”; sẽ để trống.',
  birthYearGuessed: 'Ô năm sinh ghi “{{value}}”; hiểu là năm {{year}}. Hãy kiểm tra lại.',
  birthYearsDiffer: 'Ô năm sinh ghi {{value}}, sau tên ghi {{other}}; lấy {{value}}.',
  minorYear: 'Tên cho biết đây là trẻ em; sẽ ghi là chưa đủ 18 tuổi. Hãy bổ sung năm sinh.',
  maybeMinorYear: 'Có thể đây là trẻ em. Hãy ghi năm sinh để biết đã đủ 18 tuổi chưa.',
  minorConsent:
    'Người chưa đủ 18 tuổi: cần cha, mẹ hoặc người giám hộ đồng ý trước khi tuyên truyền.',
  phoneUnclear: 'Số điện thoại không đúng dạng thường gặp; sẽ nhập nguyên như đã ghi.',
  phoneMended:
    'Đã khôi phục số điện thoại mà Excel làm mất số 0 hoặc viết rút gọn. Hãy kiểm tra lại số.',
  consentUnclear: 'Không rõ “{{value}}” là đồng ý hay không; sẽ ghi là chưa hỏi ý kiến.',
  duplicateInFile: 'Trùng tên và địa bàn với dòng {{row}} của danh sách này.',
  duplicateInRegistry: 'Đã có trong sổ điển hình: {{name}}.',
  closeInRegistry:
    'Gần giống “{{name}}” đã có ở cùng địa bàn. Hãy kiểm tra có phải cùng một điển hình không.',
};

export const errors = {
  fileNeeded: 'Chọn một tệp .xlsx, .csv, .tsv hoặc .txt để tải lên.',
  tooLarge: 'Tệp lớn hơn 10 MB. Hãy bỏ hình ảnh và các trang tính không cần, rồi lưu và tải lại.',
  notWorkbook:
    'Đây không phải tệp .xlsx, .csv, .tsv hoặc .txt. Hãy mở danh sách bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) dạng .xlsx rồi tải lại.',
  legacyWorkbook:
    'Đây là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi tải lại.',
  encrypted: 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Excel, lưu rồi tải lại.',
  zipBomb:
    'Tệp giải nén ra lớn bất thường nên bị từ chối. Hãy chép riêng bảng danh sách sang tệp mới rồi tải lại.',
  damaged: 'Tệp bị hỏng hoặc thiếu phần. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lại.',
  hostile:
    'Tệp chứa khai báo lạ mà Excel không tạo ra nên bị từ chối. Hãy chép bảng danh sách sang tệp mới rồi tải lại.',
  tooWide:
    'Trang tính quá rộng hoặc quá dài, có thể vì các ô trống được định dạng. Hãy chép riêng bảng danh sách sang tệp mới.',
  tooManyRows: 'Danh sách có hơn 20.000 dòng. Hãy chia thành nhiều tệp.',
  noHeading:
    'Không tìm thấy dòng tiêu đề. Cần một dòng có cột “Họ và tên” và ít nhất hai cột khác như “Xã/phường/thị trấn”, “Lĩnh vực”.',
  noRows: 'Dưới dòng tiêu đề không có dòng dữ liệu nào. Hãy kiểm tra lại tệp.',
  tooSlow: 'Đọc tệp quá một phút nên đã dừng. Hãy chia danh sách thành nhiều tệp nhỏ hơn.',
  interrupted: 'Việc đọc bị gián đoạn vì hệ thống khởi động lại. Hãy tải tệp lên lần nữa.',
  noProgramme: 'Chưa có chương trình phối hợp nào để nhập vào. Hãy báo quản trị hệ thống.',
  busy: 'Đang có nhiều danh sách được xử lý. Hãy đợi ít phút rồi thử lại.',
  fieldTwice:
    'Hai cột đang được chọn cho cùng một mục. Chỉ tên được ghép từ nhiều cột; hãy chọn lại để mỗi mục khác có một cột.',
  nameColumnNeeded: 'Mỗi bảng phải có ít nhất một cột là họ và tên hoặc tên tập thể.',
  nothingToImport: 'Không có dòng hợp lệ nào để nhập. Hãy sửa các dòng có lỗi trước.',
  rowAside: 'Dòng này đang để ngoài. Hãy lấy nó làm dữ liệu trước.',
  lineGone: 'Dòng ghi giá trị này không còn trong danh sách. Hãy tải lại trang.',
  sheetNeeded: 'Chọn ít nhất một trang tính để đọc.',
  fileGone: 'Tệp của danh sách không còn được giữ. Hãy tải tệp lên lần nữa.',
  nothingToUndo:
    'Không còn điển hình nào của lần nhập này xóa được: tất cả đã được lên đề tài hoặc sửa đổi. Hãy mở từng hồ sơ và dùng “Thu hồi”.',
  rowImported: 'Dòng này đã được nhập nên không sửa ở đây được nữa. Hãy mở hồ sơ để sửa.',
  rowGone: 'Dòng này không còn trong lần nhập. Tải lại trang để xem bản mới.',
  now: {
    reading: 'Danh sách đang được đọc. Hãy đợi đọc xong rồi làm tiếp.',
    preview: 'Danh sách đang chờ kiểm tra. Tải lại trang để xem bản mới.',
    importing: 'Danh sách đang được nhập nên không sửa được nữa.',
    done: 'Danh sách này đã được nhập xong. Tải lại trang để xem kết quả.',
    failed: 'Danh sách này không đọc được. Hãy tải tệp khác lên.',
    cancelled: 'Lần nhập này đã hủy. Hãy tải tệp lên lần nữa nếu cần.',
    undoing: 'Lần nhập này đang được hoàn tác. Hãy đợi xong rồi xem lại.',
    undone: 'Lần nhập này đã được hoàn tác. Muốn nhập lại, hãy tải tệp lên lần nữa.',
  },
};
