/** A row that is understood without a problem, and readings of it with other cells. */
import { type Knowledge, understand } from '../interpret/understand';
import { FIELDS, type Field } from '../rules';
import type { Mapping } from '../rules.layout';
import { knowledgeOf2019 } from './knowledge';

export const good: Record<Field, string> = {
  name: 'Ðỗ Minh Vinh',
  kind: 'Cá nhân',
  family: 'mô hình sản xuất hiệu quả',
  sector: 'Thủy sản - diêm nghiệp',
  commune: 'Phường Hộ Phòng',
  district: 'Thị xã Giá Rai',
  detail: 'Khóm 2',
  summary: 'Sản xuất muối trải bạt.',
  movement: 'Cả nước chung sức xây dựng nông thôn mới',
  decisionNumber: '18/QĐ-BTĐKT',
  decisionDate: '26/11/2019',
  birthYear: '1970',
  phone: '0900 000 164',
  consent: 'Có',
  note: '',
};
/** A column each, in their order. */
export const mapping: Mapping = Object.fromEntries(FIELDS.map((field, column) => [field, column]));

export const read = (cells: Partial<Record<Field, string>>, more: Partial<Knowledge> = {}) =>
  understand({ cells: { ...good, ...cells } }, mapping, { ...knowledgeOf2019, ...more });
export const codes = (cells: Partial<Record<Field, string>>) =>
  read(cells).problems.map(({ code }) => code);
