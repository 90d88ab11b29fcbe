import type { DaysTable } from '../schema/newsroom';

/** Public holidays and theme days. The list changes by law and is edited in the product; the last figure is 0 where no source was checked. */
type Row = [string, string, string, 'solar' | 'lunar', number, number, number, 'holiday' | 'theme', string, 0 | 1];

const rows: Row[] = [
  ["new-year", "Tết Dương lịch", "New Year", "solar", 1, 1, 1, "holiday", "", 1],
  ["tet", "Tết Nguyên đán", "Lunar New Year", "lunar", 1, 1, 5, "holiday", "", 1],
  ["hung-kings", "Giỗ Tổ Hùng Vương", "Hùng Kings Day", "lunar", 3, 10, 1, "holiday", "", 1],
  ["reunification", "Ngày Giải phóng miền Nam", "Reunification Day", "solar", 4, 30, 1, "holiday", "", 1],
  ["labour", "Ngày Quốc tế Lao động", "Labour Day", "solar", 5, 1, 1, "holiday", "", 1],
  ["national-day", "Quốc khánh", "National Day", "solar", 9, 2, 2, "holiday", "", 1],
  ["culture-day", "Ngày Văn hóa Việt Nam", "Vietnam Culture Day", "solar", 11, 24, 1, "theme", "culture", 0],
  ["party", "Ngày thành lập Đảng", "Party Foundation Day", "solar", 2, 3, 1, "theme", "party", 0],
  ["doctors", "Ngày Thầy thuốc Việt Nam", "Vietnam Doctors' Day", "solar", 2, 27, 1, "theme", "health", 0],
  ["women-intl", "Ngày Quốc tế Phụ nữ", "International Women's Day", "solar", 3, 8, 1, "theme", "welfare", 0],
  ["youth", "Ngày thành lập Đoàn TNCS Hồ Chí Minh", "Youth Union Day", "solar", 3, 26, 1, "theme", "party", 0],
  ["ho-chi-minh", "Ngày sinh Chủ tịch Hồ Chí Minh", "Birthday of Hồ Chí Minh", "solar", 5, 19, 1, "theme", "party", 0],
  ["children", "Ngày Quốc tế Thiếu nhi", "Children's Day", "solar", 6, 1, 1, "theme", "education", 0],
  ["emulation", "Ngày truyền thống thi đua yêu nước", "Patriotic Emulation Day", "solar", 6, 11, 1, "theme", "", 1],
  ["press", "Ngày Báo chí cách mạng Việt Nam", "Vietnam Revolutionary Press Day", "solar", 6, 21, 1, "theme", "", 1],
  ["family", "Ngày Gia đình Việt Nam", "Vietnam Family Day", "solar", 6, 28, 1, "theme", "welfare", 0],
  ["war-invalids", "Ngày Thương binh - Liệt sĩ", "War Invalids and Martyrs Day", "solar", 7, 27, 1, "theme", "welfare", 0],
  ["august", "Cách mạng tháng Tám", "August Revolution", "solar", 8, 19, 1, "theme", "defence", 0],
  ["digital", "Ngày Chuyển đổi số quốc gia", "National Digital Transformation Day", "solar", 10, 10, 1, "theme", "administration", 0],
  ["entrepreneurs", "Ngày Doanh nhân Việt Nam", "Vietnam Entrepreneurs' Day", "solar", 10, 13, 1, "theme", "trade", 0],
  ["farmers", "Ngày thành lập Hội Nông dân Việt Nam", "Farmers' Union Day", "solar", 10, 14, 1, "theme", "agriculture", 0],
  ["women-vn", "Ngày Phụ nữ Việt Nam", "Vietnamese Women's Day", "solar", 10, 20, 1, "theme", "welfare", 0],
  ["solidarity", "Ngày hội Đại đoàn kết toàn dân tộc", "Great National Unity Day", "solar", 11, 18, 1, "theme", "ethnic", 0],
  ["teachers", "Ngày Nhà giáo Việt Nam", "Vietnam Teachers' Day", "solar", 11, 20, 1, "theme", "education", 1],
  ["army", "Ngày thành lập Quân đội nhân dân", "People's Army Day", "solar", 12, 22, 1, "theme", "defence", 0],
  ["da-co-hoai-lang", "Ngày hội Dạ cổ hoài lang", "Dạ cổ hoài lang Day", "lunar", 8, 15, 1, "theme", "culture", 0],
  ["ok-om-bok", "Lễ hội Ok Om Bok", "Ok Om Bok Festival", "lunar", 10, 15, 1, "theme", "ethnic", 0],
];

export const DAYS: DaysTable[] = rows.map(
  ([key, name_vi, name_en, calendar, month, day, length_days, kind, sectors, certain]) => ({
    key, name_vi, name_en, calendar, month, day, length_days, kind, sectors, certain,
  }),
);
