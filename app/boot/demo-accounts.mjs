/** The demo's accounts. All people are invented. Read by `npm run demo`, which prints them, and by the seed, which makes them. */

export const DEMO_PASSWORD = 'GuongSang@2019';

/** @type {import('./demo-accounts.mjs').DemoAccount[]} */
export const DEMO_ACCOUNTS = [
  ['admin', 'Lý Thanh Tùng', 'Quản trị hệ thống'],
  ['bantdkt', 'Nguyễn Thị Hồng Nhung', 'Chuyên viên Ban Thi đua - Khen thưởng'],
  ['sovhttdl', 'Trần Minh Khang', 'Sở Văn hóa, Thông tin, Thể thao và Du lịch'],
  ['pnv.donghai', 'Huỳnh Văn Đạt', 'Phòng Nội vụ huyện Đông Hải'],
  ['pnv.hongdan', 'Danh Thị Sa Rây', 'Phòng Nội vụ huyện Hồng Dân'],
  ['tk.bao', 'Phạm Thị Thu Hà', 'Thư ký tòa soạn, Báo Bạc Liêu'],
  ['tk.dai', 'Lê Hoàng Phúc', 'Thư ký biên tập, Đài PT-TH Bạc Liêu'],
  ['pv.bao1', 'Trương Ngọc Ánh', 'Phóng viên, Báo Bạc Liêu'],
  ['pv.bao2', 'Võ Thành Trung', 'Phóng viên, Báo Bạc Liêu'],
  ['pv.bao3', 'Đặng Thị Mỹ Duyên', 'Phóng viên, Báo Bạc Liêu'],
  ['pv.bao4', 'Ngô Quốc Việt', 'Phóng viên, Báo Bạc Liêu'],
  ['pv.bao5', 'Thạch Thị Sô Phia', 'Phóng viên, Báo Bạc Liêu'],
  ['pv.bao6', 'Bùi Anh Tuấn', 'Phóng viên, Báo Bạc Liêu'],
  ['pv.dai1', 'Dương Hải Đăng', 'Phóng viên, Đài PT-TH Bạc Liêu'],
  ['pv.dai2', 'Lâm Thị Kim Ngân', 'Phóng viên, Đài PT-TH Bạc Liêu'],
  ['pv.dai3', 'Quách Gia Huy', 'Phóng viên, Đài PT-TH Bạc Liêu'],
  ['pv.dai4', 'Tô Thị Bích Trâm', 'Phóng viên, Đài PT-TH Bạc Liêu'],
  ['pv.dai5', 'Hồ Văn Sĩ', 'Phóng viên, Đài PT-TH Bạc Liêu'],
  ['pv.dai6', 'Mai Thị Yến Nhi', 'Phóng viên, Đài PT-TH Bạc Liêu'],
].map(([username, displayName, roleText]) => ({ username, displayName, roleText }));
