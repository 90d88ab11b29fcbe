import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusalIn } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { dropRemembered, setColumns, setSheets, setSwitch } from './commands.choices.server';
import { correctRow, wishRow } from './commands.rows.server';
import { cancelImport, runImport, uploadList } from './commands.server';
import { leftoversWorkbook } from './leftovers.server';
import { getImport, listRows, ROWS_A_PAGE } from './queries.server';
import { fileOf, sampleFile, workbookOf } from './testing/workbooks';

const noFault = (error: unknown) => {
  throw error;
};

const HEAD = ['STT', 'Họ và tên', 'Xã', 'Huyện', 'Thành tích', 'Ghi riêng'];
const LIST = [
  HEAD,
  ['1', 'TRẦN VĂN BẢY', 'Xã An Trạch', 'Đông Hải', 'Hiến đất làm đường.', 'Mộng'],
  ['2', 'Lê Thị Mẫu', 'Xã Vĩnh Mỹ A', 'Hòa Bình', 'Giúp bà con vay vốn.', ''],
];

describe.each(ENGINES)('what is decided for a whole list on $name', ({ open }) => {
  const room = withPeople(open);
  const board = () => room.base.ctxFor('bantdkt');

  async function upload(file: File) {
    const { id, work } = await uploadList(board(), file, 'decided', noFault);
    await work;
    return id;
  }
  const list = (id: string) => getImport(board(), id);
  const rowsOf = async (id: string) =>
    (await listRows(board(), await list(id), { show: 'all', page: 1 })).rows;
  const mappingOf = async (id: string) => (await list(id)).layout?.tables[0]?.mapping ?? {};
  const kept = async (id: string) =>
    (
      await room.db.q
        .selectFrom('files')
        .select('id')
        .where('owner_kind', '=', 'import')
        .where('owner_id', '=', id)
        .execute()
    ).length;

  it('says once what no row says, and changes names in capitals for all rows', async () => {
    const id = await upload(fileOf(await workbookOf(LIST)));
    expect((await list(id)).counts).toMatchObject({ valid: 0, error: 2 });
    const columns = { mappings: new Map([[0, await mappingOf(id)]]), mode: 'decided' as const };
    const values = {
      sector: 'Nông nghiệp',
      decisionNumber: '05/QĐ-UBND',
      decisionDate: '15/11/2019',
    };
    await (await setColumns(board(), id, { ...columns, values }, noFault)).work;
    expect(await list(id)).toMatchObject({ counts: { valid: 2, error: 0 }, decided: 2 });
    expect((await list(id)).marks.marks).toMatchObject({ capitals: 1, carried: 0 });
    const marked = await listRows(board(), await list(id), { show: 'capitals', page: 1 });
    expect(marked).toMatchObject({ total: 1, rows: [{ cells: { name: 'TRẦN VĂN BẢY' } }] });
    const change = { what: 'capitals', on: true } as const;
    await (await setSwitch(board(), id, change, noFault)).work;
    expect((await rowsOf(id)).map(({ cells }) => cells.name)).toEqual([
      'Trần Văn Bảy',
      'Lê Thị Mẫu',
    ]);
    await (await setSwitch(board(), id, { ...change, on: false }, noFault)).work;
    expect((await rowsOf(id))[0]?.cells.name).toBe('TRẦN VĂN BẢY');
    const old = { ...change, version: 1 };
    expect(await refusalIn(setSwitch(board(), id, old, noFault))).toMatchObject({
      code: 'errors.conflict',
    });
    for (const username of ['admin', 'tk.bao'])
      expect(
        await refusalIn(setSwitch(room.base.ctxFor(username), id, change, noFault)),
      ).toMatchObject({ status: 403 });
    await cancelImport(board(), id);
  });

  it('joins a name from several columns, and remembers the columns for the next list of the office', async () => {
    const id = await upload(fileOf(await workbookOf(LIST), 'lan-dau.xlsx'));
    const found = await mappingOf(id);
    const mapping = { ...found, name: [1, 5] };
    const wish = { mappings: new Map([[0, mapping]]), values: { sector: 'Nông nghiệp' } };
    await (await setColumns(board(), id, { ...wish, mode: 'decided' }, noFault)).work;
    expect((await rowsOf(id))[0]?.cells.name).toBe('TRẦN VĂN BẢY Mộng');
    expect((await list(id)).marks.marks.joined).toBe(1);
    await (await runImport(board(), id, noFault)).work;

    const next = await upload(fileOf(await workbookOf(LIST), 'lan-sau.xlsx'));
    const again = await list(next);
    expect(again.layout).toMatchObject({
      remembered: { fileName: 'lan-dau.xlsx' },
      tables: [{ mapping, found }],
    });
    // What was said once for the first list is not said for the next.
    expect(again.counts.error).toBe(2);
    await (await dropRemembered(board(), next, {}, noFault)).work;
    expect((await list(next)).layout?.remembered).toBeUndefined();
    expect(await mappingOf(next)).toEqual(found);
    await (
      await setColumns(board(), next, { ...wish, mappings: new Map(), mode: 'decided' }, noFault)
    ).work;
    await (await runImport(board(), next, noFault)).work;
    const third = await list(await upload(fileOf(await workbookOf(LIST))));
    expect(third.layout?.remembered).toBeUndefined();
  });

  it('keeps the file while other sheets may be asked for, and no longer', async () => {
    const id = await upload(sampleFile());
    expect(await kept(id)).toBe(1);
    expect(await refusalIn(setSheets(board(), id, { sheets: [] }, noFault))).toMatchObject({
      status: 422,
    });
    const [first] = await rowsOf(id);
    await (await setSheets(board(), id, { sheets: [0] }, noFault)).work;
    const [same] = await rowsOf(id);
    expect(same).toEqual({ ...first, version: (first?.version ?? 0) + 1 });
    expect((await list(id)).counts).toMatchObject({ valid: 79, duplicate: 3, error: 5 });
    await (await runImport(board(), id, noFault)).work;
    expect(await kept(id)).toBe(0);
    const other = await upload(sampleFile());
    await cancelImport(board(), other);
    expect(await kept(other)).toBe(0);
    expect(await refusalIn(setSheets(board(), other, { sheets: [0] }, noFault))).toMatchObject({
      code: 'imports.errors.fileGone',
    });
  });

  it('writes what was left out so that it is read again as it was', async () => {
    const id = await upload(sampleFile());
    const before = await list(id);
    const { bytes } = await leftoversWorkbook(board(), id);
    const again = await upload(fileOf(bytes, 'chua-nhap.xlsx'));
    const left = before.counts.duplicate + before.counts.error;
    const { counts, layout } = await list(again);
    expect(counts.error + counts.duplicate + counts.valid).toBe(left);
    expect(layout?.tables).toHaveLength(1);
    const known = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
      rows.map(({ cells }) => ({
        name: cells.name,
        commune: cells.commune,
        date: cells.decisionDate,
      }));
    const all = (
      await Promise.all(
        (['duplicate', 'error'] as const).map(
          async (show) => (await listRows(board(), before, { show, page: 1 })).rows,
        ),
      )
    ).flat();
    expect(known(await rowsOf(again))).toEqual(
      known(all.sort((a, b) => a.number - b.number).slice(0, ROWS_A_PAGE)),
    );
  });

  it('keeps rows that were set aside, and takes them as data one by one or by their kind', async () => {
    const id = await upload(
      fileOf(readFileSync('e2e/fixtures/danh-sach-ba-huyen.xlsx'), 'ba-huyen.xlsx'),
    );
    expect(await list(id)).toMatchObject({
      counts: { valid: 6, duplicate: 1, error: 1, aside: 14 },
      decided: 5,
      marks: {
        marks: { carried: 1, section: 8, capitals: 2 },
        asides: { title: 6, section: 3, total: 4, closing: 1 },
        taken: { total: 0, section: 0 },
      },
    });
    const asides = async () =>
      (await listRows(board(), await list(id), { show: 'aside', page: 1 })).rows;
    const sum = (await asides()).find(({ raw }) => raw[0] === 'Cộng: 02 tập thể');
    if (!sum) throw new Error('no sum');
    expect(sum).toMatchObject({ number: 7, aside: 'total', cells: {}, problems: [] });
    expect(await refusalIn(correctRow(board(), id, 7, { name: 'Tên' }))).toMatchObject({
      code: 'imports.errors.rowAside',
    });
    expect(await wishRow(board(), id, 7, 'take', sum.version)).toBe('error');
    expect((await list(id)).marks).toMatchObject({ asides: { total: 3 }, taken: { total: 1 } });
    expect(await refusalIn(wishRow(board(), id, 7, 'putBack', sum.version))).toMatchObject({
      code: 'errors.conflict',
    });
    expect(await wishRow(board(), id, 7, 'putBack')).toBe('aside');

    const take = { what: 'take-total', on: true } as const;
    await (await setSwitch(board(), id, take, noFault)).work;
    expect((await list(id)).marks).toMatchObject({ asides: { total: 0 }, taken: { total: 4 } });
    expect(await wishRow(board(), id, 7, 'putBack')).toBe('aside');
    await (await setSwitch(board(), id, { what: 'carried', on: true }, noFault)).work;
    expect(await list(id)).toMatchObject({
      decided: 4,
      marks: { asides: { total: 1 }, taken: { total: 3 } },
    });
    await (await setSwitch(board(), id, { ...take, on: false }, noFault)).work;
    expect((await list(id)).counts).toMatchObject({ valid: 6, aside: 14 });

    await wishRow(board(), id, 5, 'skip');
    await (await setSheets(board(), id, { sheets: [0, 3] }, noFault)).work;
    const { layout, counts } = await list(id);
    expect(layout?.sheets.map(({ read, hidden }) => [read, hidden])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [true, true],
    ]);
    expect(counts).toMatchObject({ valid: 4, skipped: 1, error: 0 });
    await (await runImport(board(), id, noFault)).work;
    expect(await list(id)).toMatchObject({ status: 'done', result: { imported: 4, skipped: 1 } });
  });
});
