interface Named {
  code: string;
  name: string;
  name_en: string;
}

/** Sectors at the start; the administrator edits them. */
export const SECTORS: Named[] = [
  {
    code: 'agriculture',
    name: 'Nông nghiệp - nông thôn mới',
    name_en: 'Agriculture and new countryside',
  },
  { code: 'fisheries', name: 'Thủy sản - diêm nghiệp', name_en: 'Fisheries and salt' },
  { code: 'industry', name: 'Công nghiệp - năng lượng', name_en: 'Industry and energy' },
  { code: 'trade', name: 'Thương mại - dịch vụ - du lịch', name_en: 'Trade, services and tourism' },
  { code: 'education', name: 'Giáo dục và đào tạo', name_en: 'Education and training' },
  { code: 'health', name: 'Y tế', name_en: 'Health' },
  { code: 'culture', name: 'Văn hóa - thể thao', name_en: 'Culture and sports' },
  { code: 'defence', name: 'Quốc phòng - an ninh', name_en: 'Defence and security' },
  { code: 'welfare', name: 'An sinh - nhân đạo', name_en: 'Welfare and charity' },
  { code: 'ethnic', name: 'Dân tộc - tôn giáo', name_en: 'Ethnic and religious affairs' },
  { code: 'administration', name: 'Cải cách hành chính', name_en: 'Administrative reform' },
  { code: 'environment', name: 'Môi trường', name_en: 'Environment' },
  { code: 'party', name: 'Xây dựng Đảng - đoàn thể', name_en: 'Party and mass organisations' },
];

/** Emulation movements of 2016-2020. */
export const MOVEMENTS: Named[] = [
  {
    code: 'new-countryside',
    name: 'Cả nước chung sức xây dựng nông thôn mới',
    name_en: 'The whole country builds the new countryside',
  },
  {
    code: 'enterprises',
    name: 'Doanh nghiệp Việt Nam hội nhập và phát triển',
    name_en: 'Vietnamese enterprises integrate and develop',
  },
  {
    code: 'for-the-poor',
    name: 'Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau',
    name_en: 'The whole country for the poor: no one left behind',
  },
  {
    code: 'office-culture',
    name: 'Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở',
    name_en: 'Officials practise a culture of public service',
  },
  {
    code: 'ho-chi-minh',
    name: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    name_en: "Study of Hồ Chí Minh's thought, morality and style",
  },
];
