import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetter, FIELDS, type Field, statusFor } from '../rules';
import { cellsOf, type Mapping } from '../rules.layout';
import { knowledgeOf2019 } from '../testing/knowledge';
import { type Knowledge, understand } from './understand';
import { findNamed, guessKind, readConsent, readFamily, readKind } from './words';

const known = knowledgeOf2019;

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
  understand({ cells: { ...good, ...cells } }, mapping, { ...known, ...more });
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
    // A row that says "none", or half of a decision, gets none of the list's.
    for (const own of [{ decisionNumber: '-' }, { decisionDate: '02/11/2019' }]) {
      expect(understand({ cells: { ...cells, ...own }, around }, mapping, known).row).toMatchObject(
        {
          decisionNumber: null,
        },
      );
    }
  });

  it.each<[Partial<Record<Field, string>>, string | null, string | null, string[]]>([
    [
      { decisionNumber: 'QĐ số 1234/QĐ-UBND ngày 05/8/2019', decisionDate: '' },
      '1234/QĐ-UBND',
      '2019-08-05',
      ['decisionSplit'],
    ],
    [
      { decisionNumber: '1234/QĐ-UBND\n(05/8/2019)', decisionDate: '' },
      '1234/QĐ-UBND',
      '2019-08-05',
      ['decisionSplit'],
    ],
    [
      {
        decisionNumber: 'Quyết định số: 1234/QĐ-UBND, ngày 05 tháng 8 năm 2019 của UBND tỉnh',
        decisionDate: '-',
      },
      '1234/QĐ-UBND',
      '2019-08-05',
      ['decisionSplit'],
    ],
    [
      { decisionNumber: '', decisionDate: '1234/QĐ-UBND ngày 05/8/2019' },
      '1234/QĐ-UBND',
      '2019-08-05',
      ['decisionSplit'],
    ],
    [
      { decisionNumber: 'Số 1234/QĐ-UBND', decisionDate: '05/8/2019' },
      '1234/QĐ-UBND',
      '2019-08-05',
      ['decisionTrimmed'],
    ],
    [
      { decisionNumber: '1234/QĐ-UBND ngày 05/8/2019', decisionDate: '06/8/2019' },
      '1234/QĐ-UBND',
      '2019-08-06',
      ['decisionDatesDiffer'],
    ],
    [{ decisionNumber: '1234', decisionDate: '05/8/2019' }, '1234', '2019-08-05', []],
    [{ decisionNumber: '05/2019', decisionDate: '05/8/2019' }, '05/2019', '2019-08-05', []],
    [
      { decisionNumber: '01/05/2019' },
      null,
      '2019-11-26',
      ['decisionNumberIsDate', 'decisionIncomplete'],
    ],
    [{ decisionDate: '43784' }, '18/QĐ-BTĐKT', '2019-11-15', ['dateGuessed']],
    [{ decisionNumber: 'Không', decisionDate: 'Chưa có' }, null, null, []],
  ])('reads the decision of %o', (cells, number, date, codes) => {
    const { row, problems } = read(cells);
    expect(row).toMatchObject({ decisionNumber: number, decisionDate: date });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  it.each(['-', 'Không', 'Chưa có', 'x', '…/QĐ-UBND', '...../QĐ-UBND', '0', 'N/A', 'Số:', '—'])(
    'never approves by %s for a number',
    (decisionNumber) => {
      const { row, problems } = read({ decisionNumber });
      expect(row).toMatchObject({ decisionNumber: null, decisionDate: '2019-11-26' });
      expect(problems.map(({ code }) => code)).toEqual(['decisionIncomplete']);
    },
  );

  it('takes words for "none" as nothing, whatever the field', () => {
    const none = ['-', 'Không', 'Chưa có', 'N/A', '…'];
    for (const text of none) {
      expect(read({ phone: text, detail: text, movement: text, note: text }).row).toMatchObject({
        phone: '',
        placeDetail: '',
        movementCode: null,
        note: '',
      });
      expect(codes({ sector: text })).toEqual(['sectorMissing']);
      expect(codes({ birthYear: text })).toEqual([]);
      expect(codes({ commune: text })).toEqual(['districtOnly']);
    }
    expect(read({ note: 'x', consent: 'x' }).row).toMatchObject({ note: 'x', consent: 'given' });
  });

  it('refuses several decisions in one cell', () => {
    const decisionNumber = '12/QĐ-UBND ngày 05/8/2019; 13/QĐ-UBND ngày 06/8/2019';
    expect(codes({ decisionNumber })).toEqual(['decisionSeveral']);
  });

  it('never takes a commendation for a kind', () => {
    for (const kind of ['Bằng khen UBND tỉnh', 'Giấy khen', 'Huân chương Lao động hạng Ba']) {
      const { row, problems } = read({ kind });
      expect(row).toMatchObject({ kind: 'individual' });
      expect(problems.map(({ code }) => code)).toEqual(['kindIsAward']);
    }
    const around = { kind: 'TẬP THỂ' };
    const text = { cells: { ...good, kind: 'Bằng khen' }, around };
    expect(understand(text, mapping, known).row).toMatchObject({ kind: 'collective' });
  });

  it('takes apart what stands around a name', () => {
    expect(read({ name: '1. Nguyễn Thị Hòa (SN 1960)', birthYear: '' })).toMatchObject({
      row: { name: 'Nguyễn Thị Hòa', birthYear: 1960 },
      problems: [{ code: 'nameTrimmed', params: { name: 'Nguyễn Thị Hòa' } }],
    });
    expect(read({ name: 'Nguyễn Thị Hòa, ấp 12', detail: '' }).row).toMatchObject({
      name: 'Nguyễn Thị Hòa',
      placeDetail: 'ấp 12',
    });
    const whole = { name: 'Nguyễn Thị Hòa, ấp 12, xã Vĩnh Hậu, huyện Hòa Bình' };
    expect(read({ ...whole, commune: '', district: '', detail: '' }).row).toMatchObject({
      placeCode: '31927',
      placeDetail: 'ấp 12',
    });
    expect(codes({ name: 'Nguyễn Thị Hòa (SN 1960)' })).toEqual([
      'nameTrimmed',
      'birthYearsDiffer',
    ]);
  });

  it('offers a name in capitals in normal case, and writes it so when asked', () => {
    expect(read({ name: 'TRẦN VĂN BẢY' })).toMatchObject({
      row: { name: 'TRẦN VĂN BẢY' },
      problems: [{ code: 'nameCapitals', params: { value: 'Trần Văn Bảy' } }],
    });
    const text = { cells: { ...good, name: 'TRẦN VĂN BẢY' }, normalCase: true };
    expect(understand(text, mapping, known)).toMatchObject({
      row: { name: 'Trần Văn Bảy' },
      problems: [],
    });
  });

  it('asks about children', () => {
    const child = { name: 'Em Lê Thị Na (học sinh lớp 5)', birthYear: '', consent: '' };
    expect(read(child).row).toMatchObject({ isMinor: true, birthYear: null });
    expect(codes(child)).toEqual(['minorYear', 'minorConsent']);
    expect(codes({ name: 'Em Lê Thị Na', birthYear: '', consent: '' })).toEqual(['maybeMinorYear']);
    expect(read({ name: 'Em Lê Thị Na', birthYear: '2009', consent: '' })).toMatchObject({
      row: { isMinor: true },
      problems: [{ code: 'minorConsent' }],
    });
    expect(codes({ name: 'Em Lê Thị Na', birthYear: '2009', consent: 'có' })).toEqual([]);
  });

  it("takes the row's own district before the section's, and says so", () => {
    const cells = { ...good, commune: 'Xã Vĩnh Hậu, huyện Hòa Bình', district: '' };
    const found = understand({ cells, around: { district: 'Huyện Đông Hải' } }, mapping, known);
    expect(found).toMatchObject({
      row: { placeCode: '31927' },
      problems: [{ code: 'placeOutsideSection' }],
    });
  });

  it.each([
    ['900000164', '0900000164', ['phoneMended']],
    ['2913821234', '02913821234', ['phoneMended']],
    ['0912345678.0', '0912345678', ['phoneMended']],
    ['9.12345678E8', '0912345678', ['phoneMended']],
    ['8.4912345678E10', '84912345678', ['phoneMended']],
    ['0912 345 678 - 0987 654 321', '0912 345 678 - 0987 654 321', []],
    ['(0291) 3821 234', '(0291) 3821 234', []],
    ['０９１２３４５６７８', '0912345678', []],
    ['090O 000 001', '090O 000 001', ['phoneUnclear']],
    ['7813821234', '7813821234', ['phoneUnclear']],
    ['Chưa có', '', []],
  ])('reads the telephone %s', (typed, phone, problems) => {
    expect(read({ phone: typed }).row?.phone).toBe(phone);
    expect(codes({ phone: typed })).toEqual(problems);
  });

  it('keeps contact data out of what it says', () => {
    for (const phone of ['900000164', '12 34', '0912345678.0'])
      expect(JSON.stringify(read({ phone }).problems)).not.toContain(phone.slice(0, 5));
  });

  it('asks for no decision among nominations', () => {
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
