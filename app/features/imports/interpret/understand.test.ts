import { describe, expect, it } from 'vitest';
import type { Field } from '../rules';
import { knowledgeOf2019 as known } from '../testing/knowledge';
import { good, mapping, read } from '../testing/rows';
import { understand } from './understand';

describe('a row of a list', () => {
  it('is understood', () => {
    expect(read({})).toEqual({
      problems: [],
      row: {
        name: 'Đỗ Minh Vinh',
        kind: 'individual',
        family: 'effective_model',
        sectorCode: 'fisheries',
        movementCode: 'new-countryside',
        placeCode: '31945',
        placeValidFrom: '0001-01-01',
        districtCode: '959',
        placeDetail: 'Khóm 2',
        summary: 'Sản xuất muối trải bạt.',
        decisionNumber: '18/QĐ-BTĐKT',
        decisionDate: '2019-11-26',
        birthYear: 1970,
        isMinor: false,
        consent: 'given',
        phone: '0900 000 164',
        note: '',
      },
    });
  });

  it.each<[Partial<Record<Field, string>>, string]>([
    [{ name: '' }, 'nameMissing'],
    [{ name: '12' }, 'nameUnclear'],
    [{ name: 'NguyÔn V¨n MÉu' }, 'legacyFont'],
    [{ name: 'a'.repeat(201) }, 'tooLong'],
    [{ name: '=HYPERLINK("http://x","y")' }, 'formula'],
    [{ kind: 'Thần đồng' }, 'kindUnknown'],
    [{ family: 'gương sáng' }, 'familyUnknown'],
    [{ sector: '' }, 'sectorMissing'],
    [{ sector: 'Vũ trụ' }, 'sectorUnknown'],
    [{ commune: '', district: '' }, 'placeMissing'],
    [{ commune: 'Xã Không Có Thật' }, 'communeUnknown'],
    [{ district: 'Huyện Không Có' }, 'districtUnknown'],
    [{ commune: '' }, 'districtOnly'],
    [{ decisionDate: '31/11/2019' }, 'dateImpossible'],
    [{ decisionDate: 'cuối năm' }, 'dateUnreadable'],
    [{ decisionDate: '03/12/2019' }, 'dateFuture'],
    [{ movement: '@SUM(A1)' }, 'formula'],
  ])('is an error: %o', (cells, code) => {
    const { row, problems } = read(cells);
    expect(row).toBeNull();
    expect(problems.map((each) => [each.severity, each.code])).toEqual([['error', code]]);
  });

  it.each<[Partial<Record<Field, string>>, string]>([
    [{ kind: '' }, 'kindGuessed'],
    [{ family: '' }, 'familyAssumed'],
    [{ movement: 'Phong trào riêng' }, 'movementUnknown'],
    [{ summary: '' }, 'summaryMissing'],
    [{ decisionNumber: '' }, 'decisionIncomplete'],
    [{ decisionDate: '' }, 'decisionIncomplete'],
    [{ birthYear: 'tuổi Mùi' }, 'birthYearUnreadable'],
    [{ phone: 'hỏi anh Ba' }, 'phoneUnclear'],
    [{ consent: 'để xem' }, 'consentUnclear'],
    [{ commune: 'Xã Hộ Phòng' }, 'communeKindDiffers'],
  ])('passes with a warning: %o', (cells, code) => {
    const { row, problems } = read(cells);
    expect(row).not.toBeNull();
    expect(problems.map((each) => [each.severity, each.code])).toEqual([['warning', code]]);
  });

  it('says every error at its own column', () => {
    const { problems } = read({ name: '', kind: 'Thần đồng', decisionDate: '31/11/2019' });
    expect(problems.map(({ column, code }) => [column, code])).toEqual([
      ['A', 'nameMissing'],
      ['B', 'kindUnknown'],
      ['K', 'dateImpossible'],
    ]);
  });

  it('takes what a formula gave with a warning, until somebody has taken all of that column', () => {
    const text = { cells: good, formulas: ['sector', 'phone'] as const };
    expect(understand(text, mapping, known)).toMatchObject({
      row: { sectorCode: 'fisheries' },
      problems: [
        { severity: 'warning', column: 'D', code: 'formulaValue', params: { value: good.sector } },
        { severity: 'warning', column: 'M', code: 'formulaValue', params: { value: '•••' } },
      ],
    });
    const taken = { ...text, formulasTaken: ['sector', 'phone'] as const };
    expect(understand(taken, mapping, known).problems).toEqual([]);
    const empty = { cells: { ...good, sector: '' }, formulas: ['sector'] as const };
    expect(understand(empty, mapping, known).problems).toMatchObject([
      { severity: 'error', column: 'D', code: 'formula' },
    ]);
  });

  it('names the cell of an error of Excel, whatever the field', () => {
    const problems = (text: Parameters<typeof understand>[0]) =>
      understand(text, mapping, known).problems.map(({ column, code }) => [column, code]);
    expect(problems({ cells: { ...good, name: '#REF!' } })).toEqual([['A', 'cellError']]);
    expect(problems({ cells: { ...good, name: '#NAME?' } })).toEqual([['A', 'cellError']]);
    expect(
      problems({ cells: { ...good, decisionNumber: '#N/A' }, errors: ['decisionNumber'] }),
    ).toEqual([['J', 'cellError']]);
  });

  it('says what was carried down, and what was taken for a day by Excel', () => {
    const text = {
      cells: { ...good, decisionNumber: '01/05/2019' },
      carried: ['district' as const],
    };
    expect(understand(text, mapping, known).problems).toMatchObject([
      { code: 'valueCarried', field: 'district', params: { value: good.district } },
      { code: 'decisionNumberIsDate' },
      { code: 'decisionIncomplete' },
    ]);
    const guess = { cells: good, guessedDays: ['decisionDate' as const] };
    expect(understand(guess, mapping, known).problems).toMatchObject([{ code: 'dateGuessed' }]);
  });

  it('takes district and kind from the section above, the cells first', () => {
    const cells = { ...good, district: '', kind: '', commune: 'Phường 1' };
    const around = { district: 'Thành phố Bạc Liêu', kind: 'TẬP THỂ' };
    expect(understand({ cells, around }, mapping, known).row).toMatchObject({
      districtCode: '954',
      kind: 'collective',
    });
    expect(understand({ cells: good, around }, mapping, known).row).toMatchObject({
      districtCode: '959',
      kind: 'individual',
    });
  });

  it('takes the commune of the section where the row has none', () => {
    const around = { district: 'Thành phố Bạc Liêu', commune: 'Phường 1' };
    const cells = { ...good, district: '', commune: '' };
    expect(understand({ cells, around }, mapping, known).row?.placeCode).toBe('31825');
    expect(understand({ cells: good, around }, mapping, known).row?.placeCode).not.toBe('31825');
  });

  it('takes what is said for the whole list where a row says nothing', () => {
    const around = {
      sector: 'Y tế',
      family: 'ĐHTT',
      decisionNumber: '05/QĐ-X',
      decisionDate: '01/11/2019',
    };
    const cells = { ...good, sector: '', family: '', decisionNumber: '', decisionDate: '' };
    expect(understand({ cells, around }, mapping, known)).toMatchObject({
      row: {
        sectorCode: 'health',
        family: 'advanced',
        decisionNumber: '05/QĐ-X',
        decisionDate: '2019-11-01',
      },
      problems: [],
    });
  });
});

describe('a name with more than a name', () => {
  it.each([
    ['Lê Văn Ân, Chủ tịch UBND xã', 'Lê Văn Ân', 'nameTrimmed'],
    ['Lê Văn Ân - Bí thư chi bộ ấp 2', 'Lê Văn Ân', 'nameTrimmed'],
    ['Lê Văn Ân (Trưởng ấp)', 'Lê Văn Ân', 'nameTrimmed'],
    ['Lê Văn Ân và Trần Thị Bình', 'Lê Văn Ân và Trần Thị Bình', 'nameSeveral'],
    ['Lê Văn Ân; Trần Thị Bình', 'Lê Văn Ân; Trần Thị Bình', 'nameSeveral'],
  ])('%s', (cell, name, code) => {
    const { row, problems } = read({ name: cell });
    expect(row?.name).toBe(name);
    expect(problems.map((each) => each.code)).toContain(code);
  });

  it.each(['Cán bộ và nhân dân ấp 2', 'Trạm Y tế xã An Trạch', 'Hà Và'])('not: %s', (name) => {
    expect(read({ name }).problems.map(({ code }) => code)).not.toContain('nameSeveral');
  });
});
