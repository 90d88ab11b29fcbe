import { describe, expect, it } from 'vitest';
import { DomainError } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import expected from '../../../e2e/fixtures/danh-sach-dien-hinh-2019.expected.json';
import { setColumns } from './commands.choices.server';
import { correctRow, wishRow } from './commands.rows.server';
import { cancelImport, runImport, uploadList } from './commands.server';
import { getImport, listRows } from './queries.server';
import type { ImportMode } from './rules';
import { sampleFile } from './testing/workbooks';

const noFault = (error: unknown) => {
  throw error;
};

const refusedWith = async (work: Promise<unknown>) => {
  const error = await work.catch((reason: unknown) => reason);
  if (!(error instanceof DomainError)) throw error;
  return [error.code, error.status];
};

describe.each(ENGINES)('imports on $name', ({ open }) => {
  const room = withPeople(open);
  const board = () => room.base.ctxFor('bantdkt');

  async function upload(mode: ImportMode = 'decided', file = sampleFile()) {
    const { id, work } = await uploadList(board(), file, mode, noFault);
    await work;
    return id;
  }

  it('lets only the Board in', async () => {
    for (const username of ['admin', 'sovhttdl', 'pnv.donghai', 'tk.bao', 'pv.bao1']) {
      const ctx = room.base.ctxFor(username);
      expect(await refusedWith(uploadList(ctx, sampleFile(), 'decided', noFault))).toEqual([
        'errors.forbidden',
        403,
      ]);
    }
  });

  it('takes a row and the columns only over the version that was read', async () => {
    const id = await upload();
    const list = await getImport(board(), id);
    const [row] = (await listRows(board(), list, { show: 'all', page: 1 })).rows;
    if (!row) throw new Error('no row');
    const { number, version } = row;
    await correctRow(board(), id, number, { name: 'Tên của người thứ nhất' }, { version });
    const late = correctRow(board(), id, number, { name: 'Tên khác' }, { version });
    expect(await refusedWith(late)).toEqual(['errors.conflict', 409]);
    expect(await refusedWith(wishRow(board(), id, number, 'skip', version))).toEqual([
      'errors.conflict',
      409,
    ]);
    await wishRow(board(), id, number, 'skip', version + 1);
    const mappings = new Map([[0, list.layout?.tables[0]?.mapping ?? {}]]);
    const chosen = { mappings, mode: 'decided' as const };
    const old = { ...chosen, version: list.version - 1 };
    expect(await refusedWith(setColumns(board(), id, old, noFault))).toEqual([
      'errors.conflict',
      409,
    ]);
    await (await setColumns(board(), id, { ...chosen, version: list.version }, noFault)).work;
    expect(await refusedWith(wishRow(board(), id, number, 'include', version + 2))).toEqual([
      'errors.conflict',
      409,
    ]);
  });

  it('finds in the sample exactly what is in it', async () => {
    const id = await upload();
    const list = await getImport(board(), id);
    expect(list).toMatchObject({ status: 'preview', total: expected.rows, read: expected.rows });
    expect(list.counts).toMatchObject({
      valid: expected.valid,
      duplicate: expected.duplicates,
      error: expected.errors.length,
      skipped: 0,
      imported: 0,
    });
    const errors = await listRows(board(), list, { show: 'error', page: 1 });
    const found = errors.rows.map(({ number, problems }) => [
      number,
      problems.map(({ code }) => code),
      problems[0]?.column,
    ]);
    expect(found).toEqual([
      [20, ['communeUnknown'], 'F'],
      [35, ['nameMissing'], 'B'],
      [51, ['dateImpossible'], 'K'],
      [66, ['legacyFont'], 'B'],
      [83, ['kindUnknown'], 'C'],
    ]);
    expect(found.map(([row]) => row)).toEqual(expected.errors.map(({ row }) => row));
    const duplicates = await listRows(board(), list, { show: 'duplicate', page: 1 });
    expect(
      duplicates.rows.map(({ number, problems }) => [number, problems.at(-1)?.params.row]),
    ).toEqual([
      [15, 14],
      [43, 42],
      [76, 75],
    ]);
    const warned = await listRows(board(), list, { show: 'valid', page: 1 });
    expect(warned.rows.flatMap(({ problems }) => problems)).toEqual([]);
    await cancelImport(board(), id);
  });

  it('imports after corrections, once, and never doubles', async () => {
    const id = await upload();
    const typed = { name: 'Nguyễn Văn Mẫu' };
    expect(await correctRow(board(), id, 66, { kind: 'Thần đồng' })).toBe('error');
    expect(await correctRow(board(), id, 66, { ...typed, kind: 'CÁ NHÂN' })).toBe('valid');
    const [mended] = (
      await listRows(board(), await getImport(board(), id), { show: 'all', page: 2 })
    ).rows.filter(({ number }) => number === 66);
    expect(mended?.originals).toEqual({ name: 'NguyÔn V¨n MÉu' });
    expect(await wishRow(board(), id, 14, 'skip')).toBe('skipped');
    const regrouped = await listRows(board(), await getImport(board(), id), {
      show: 'all',
      page: 1,
    });
    expect(regrouped.rows.find(({ number }) => number === 15)?.status).toBe('valid');
    expect(await wishRow(board(), id, 14, 'include')).toBe('valid');
    expect(await wishRow(board(), id, 76, 'keep')).toBe('valid');

    await (await runImport(board(), id, noFault)).work;
    const done = await getImport(board(), id);
    expect(done.status).toBe('done');
    expect(done.result).toEqual({
      imported: 81,
      approved: 81,
      nominated: 0,
      duplicates: 2,
      errors: 4,
      skipped: 0,
    });
    expect(await refusedWith(runImport(board(), id, noFault))).toEqual([
      'imports.errors.now.done',
      409,
    ]);
    expect(await refusedWith(correctRow(board(), id, 20, typed))).toEqual([
      'imports.errors.now.done',
      409,
    ]);

    const again = await getImport(board(), await upload());
    expect(again.counts).toMatchObject({
      valid: 0,
      duplicate: 82,
      error: 5,
      skipped: 0,
      imported: 0,
    });
    expect(await refusedWith(runImport(board(), again.id, noFault))).toEqual([
      'imports.errors.nothingToImport',
      422,
    ]);
  });

  it('keeps what the list said, contact data apart and no longer in the import', async () => {
    const { q } = room.db;
    const row = await q
      .selectFrom('exemplars')
      .innerJoin('exemplar_contacts', 'exemplar_contacts.exemplar_id', 'exemplars.id')
      .selectAll()
      .where('name', '=', 'Đỗ Minh Vinh')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      kind: 'individual',
      family: 'effective_model',
      sector_code: 'fisheries',
      movement_code: 'new-countryside',
      place_code: '31945',
      district_code: '959',
      status: 'approved',
      decision_number: '18/QĐ-BTĐKT',
      decision_date: '2019-11-26',
      approved_on: '2019-11-26',
      consent: 'given',
      source: 'import',
      phone: '0900 000 164',
    });
    const events = await q
      .selectFrom('history')
      .select(['event', 'to_state'])
      .where('subject_id', '=', row.exemplar_id)
      .execute();
    expect(events).toEqual([{ event: 'import', to_state: 'approved' }]);
    const left = await q
      .selectFrom('import_rows')
      .select(['cells', 'resolved', 'corrections'])
      .where('status', '=', 'imported')
      .execute();
    expect(left).toHaveLength(81);
    expect(
      left.every((each) => each.cells === '{"values":[]}' && !each.resolved && !each.corrections),
    ).toBe(true);
  });
});
