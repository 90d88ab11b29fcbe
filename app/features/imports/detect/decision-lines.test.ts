import { describe, expect, it } from 'vitest';
import { isProposal, readDecisionLine } from './decision-lines';

const whole = { decisionNumber: '123/QĐ-UBND', decisionDate: '05/11/2019' };

describe('a line that tells of a decision', () => {
  it.each([
    '(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/11/2019)',
    '(Ban hành kèm theo Quyết định số 123/QĐ-UBND ngày 05/11/2019 của Chủ tịch UBND tỉnh Bạc Liêu)',
    'Kèm theo QĐ số: 123/QĐ-UBND, ngày 05/11/2019',
    'Quyết định số 123/QĐ-UBND (05/11/2019)',
    'I. Quyết định số 123/QĐ-UBND ngày 05/11/2019',
    'Danh sách tập thể được tặng Bằng khen theo Quyết định số 123 / QĐ-UBND ký ngày 05/11/2019',
    'Phụ lục kèm theo Quyết định 123/QĐ-UBND ban hành ngày 05/11/2019 và Công văn số 7/CV-BTĐKT ngày 01/12/2019',
  ])('%s', (line) => {
    expect(readDecisionLine(line)).toEqual({ ...whole, sure: true });
  });

  it.each([
    ['kem theo quyet dinh so 123/QD-UBND ngay 05/11/2019', '123/QD-UBND', '05/11/2019'],
    ['Kèm theo Quyết định số 45-QĐ/TU ngày 5 tháng 11 năm 2019', '45-QĐ/TU', '5 tháng 11 năm 2019'],
    ['Theo Quyết định số 9/2019/QĐ-CTN', '9/2019/QĐ-CTN', undefined],
    ['Kèm theo Quyết định ngày 05/11/2019 của UBND huyện', undefined, '05/11/2019'],
  ])('%s', (line, decisionNumber, decisionDate) => {
    const found = readDecisionLine(line);
    expect([found?.decisionNumber, found?.decisionDate, found?.sure]).toEqual([
      decisionNumber,
      decisionDate,
      true,
    ]);
  });

  it.each([
    'Căn cứ Quyết định số 123/QĐ-UBND ngày 05/11/2019',
    'Thực hiện Kế hoạch kèm theo Quyết định số 123/QĐ-UBND ngày 05/11/2019',
    'Danh sách năm 2019, xem Quyết định số 123/QĐ-UBND ngày 05/11/2019',
  ])('is not sure of: %s', (line) => {
    expect(readDecisionLine(line)).toEqual({ ...whole, sure: false });
  });

  it.each([
    '(Kèm theo Tờ trình số 12/TTr-BTĐKT ngày 15/11/2019)',
    '(Kèm theo Quyết định số     /QĐ-UBND ngày    /11/2019)',
    'Danh sách đề nghị Chủ tịch UBND tỉnh quyết định khen thưởng năm 2019',
    'Số 123/QĐ-UBND',
  ])('is none: %s', (line) => {
    expect(readDecisionLine(line)).toBeNull();
  });

  it('may be of a proposal', () => {
    expect(isProposal('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG')).toBe(true);
    expect(isProposal('DANH SÁCH ĐƯỢC KHEN THƯỞNG')).toBe(false);
  });
});
