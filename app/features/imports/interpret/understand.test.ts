import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import { PLACES } from '~db/reference/places';
import { MOVEMENTS, SECTORS } from '~db/reference/sectors';
import { columnLetter, FIELDS, type Field, statusFor } from '../rules';
import { cellsOf, type Mapping } from '../rules.layout';
import { indexPlaces } from './places';
import { type Knowledge, understand } from './understand';
import { findNamed, guessKind, indexNames, readConsent, readFamily, readKind } from './words';

const named = (list: { code: string; name: string; name_en: string }[]) =>
  indexNames(list.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })));

const known: Knowledge = {
  places: indexPlaces(
    PLACES.filter((place) => place.from === null).map((place) => ({
      code: place.code,
      validFrom: '0001-01-01' as PlainDate,
      name: place.name,
      kind: place.kind,
      parentCode: place.parent,
    })),
  ),
  sectors: named(SECTORS),
  movements: named(MOVEMENTS),
  today: '2019-12-02' as PlainDate,
  mode: 'decided',
};

const good: Record<Field, string> = {
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
const mapping: Mapping = Object.fromEntries(FIELDS.map((field, column) => [field, column]));

const read = (cells: Partial<Record<Field, string>>, more: Partial<Knowledge> = {}) =>
  understand({ cells: { ...good, ...cells }, formulas: [] }, mapping, { ...known, ...more });
const codes = (cells: Partial<Record<Field, string>>) =>
  read(cells).problems.map(({ code }) => code);

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
    [{ birthYear: 'chưa rõ' }, 'birthYearUnreadable'],
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

  it('refuses a formula at its cell', () => {
    const { row, problems } = understand({ cells: good, formulas: ['sector'] }, mapping, known);
    expect(row).toBeNull();
    expect(problems).toEqual([
      { severity: 'error', field: 'sector', column: 'D', code: 'formula', params: {} },
    ]);
  });

  it('takes district and kind from the section above, the cells first', () => {
    const cells = { ...good, district: '', kind: '', commune: 'Phường 1' };
    const section = { formulas: [], district: 'Thành phố Bạc Liêu', kind: 'TẬP THỂ' };
    expect(understand({ cells, ...section }, mapping, known).row).toMatchObject({
      districtCode: '954',
      kind: 'collective',
    });
    expect(understand({ cells: good, ...section }, mapping, known).row).toMatchObject({
      districtCode: '959',
      kind: 'individual',
    });
  });

  it('gives back the 0 that Excel drops, and asks for no decision among nominations', () => {
    expect(read({ phone: '900000164' }).row?.phone).toBe('0900000164');
    expect(read({ decisionDate: '' }, { mode: 'nominations' }).problems).toEqual([]);
    expect(codes({ consent: 'Chưa' })).toEqual([]);
  });

  it('never fails, and gives either a row or an error', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(...Object.values(good)),
    );
    const cells = fc.record(Object.fromEntries(FIELDS.map((field) => [field, cell])));
    fc.assert(
      fc.property(cells, (typed) => {
        const { row, problems } = read(typed);
        const failed = problems.some(({ severity }) => severity === 'error');
        expect(row === null).toBe(failed);
        if (row) expect(row.name).toBe(row.name.normalize('NFC'));
      }),
    );
  });
});

describe('words of lists', () => {
  it('knows kinds, families and consent by many names', () => {
    expect(['CÁ NHÂN', 'Tập  thể', 'Hộ', 'Cty', 'household'].map(readKind)).toEqual([
      'individual',
      'collective',
      'household',
      null,
      'household',
    ]);
    expect(['Người tốt, việc tốt', 'ĐHTT', 'Mô hình', 'khác'].map(readFamily)).toEqual([
      'good_deed',
      'advanced',
      'effective_model',
      null,
    ]);
    expect(['Có', 'x', 'CHƯA', 'không', '?'].map(readConsent)).toEqual([
      'given',
      'given',
      'none',
      'none',
      null,
    ]);
  });

  it('finds a sector by its name, a part of it or its English name', () => {
    const find = (text: string) => findNamed(known.sectors, text);
    expect(find('thuỷ sản - diêm nghiệp')).toBe('fisheries');
    expect(find('Nông nghiệp')).toBe('agriculture');
    expect(find('Lĩnh vực Y tế')).toBe('health');
    expect(find('Health')).toBe('health');
    expect(find('Giáo dục & đào tạo')).toBe('education');
    expect(find('an')).toBeNull();
    expect(find('')).toBeNull();
  });

  it('guesses the kind by the name', () => {
    expect(
      ['Công ty TNHH A', 'Hộ ông Lê Văn Ân', 'Tổ phụ nữ ấp 4', 'Trạm Y tế ấp 6', 'Tô Văn Ba'].map(
        guessKind,
      ),
    ).toEqual(['enterprise', 'household', 'collective', 'collective', 'individual']);
  });
});

describe('what an import is made of', () => {
  it('names columns as Excel does', () => {
    expect([0, 25, 26, 51, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'ZZ',
      'AAA',
    ]);
  });

  it('puts corrections before what the file has, an emptied cell too', () => {
    const source = { values: ['Lê', 'Cá nhân', null] };
    const columns: Mapping = { name: 0, kind: 1, sector: 2 };
    expect(cellsOf(source, columns, { kind: '', sector: 'Y tế' })).toEqual({
      name: 'Lê',
      sector: 'Y tế',
    });
  });

  it('gives a row the status that its problems and the wishes of people make', () => {
    const problem = (severity: 'error' | 'duplicate' | 'warning') =>
      ({ severity, field: null, column: null, code: 'nameMissing', params: {} }) as const;
    const plain = { skipped: false, keepDuplicate: false };
    expect(statusFor([], plain)).toBe('valid');
    expect(statusFor([problem('warning')], plain)).toBe('valid');
    expect(statusFor([problem('duplicate')], plain)).toBe('duplicate');
    expect(statusFor([problem('duplicate')], { ...plain, keepDuplicate: true })).toBe('valid');
    expect(
      statusFor([problem('error'), problem('duplicate')], { ...plain, keepDuplicate: true }),
    ).toBe('error');
    expect(statusFor([problem('error')], { ...plain, skipped: true })).toBe('skipped');
  });
});
