import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, type Field } from '../rules';
import { knowledgeOf2019 as known } from '../testing/knowledge';
import { codes, good, mapping, read } from '../testing/rows';
import { understand } from './understand';

describe('what the cells of a row mean', () => {
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
