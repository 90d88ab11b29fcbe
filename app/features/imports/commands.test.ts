import { describe, expect, it } from 'vitest';
import { approveExemplar } from '~/features/exemplars/commands.server';
import { DomainError } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import expected from '../../../e2e/fixtures/danh-sach-dien-hinh-2019.expected.json';
import { setColumns } from './commands.choices.server';
import { correctRow, wishRow } from './commands.rows.server';
import { cancelImport, runImport, uploadList } from './commands.server';
import { getImport, listRows } from './queries.server';
import type { ImportMode } from './rules';
import type { Mapping } from './rules.layout';
import { sampleFile } from './testing/workbooks';

const noFault = (error: unknown) => {
  throw error;
};

const columns = (mapping: Mapping) => ({
  mappings: new Map([[0, mapping]]),
  mode: 'nominations' as const,
});

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

describe.each(ENGINES)('choosing again on $name', ({ open }) => {
  const room = withPeople(open);
  const board = () => room.base.ctxFor('bantdkt');

  it('reads the rows again by other columns and another mode, keeping what people did', async () => {
    const { id, work } = await uploadList(board(), sampleFile(), 'decided', noFault);
    await work;
    await correctRow(board(), id, 66, { name: 'Nguyễn Văn Mẫu' });
    await wishRow(board(), id, 9, 'skip');
    const mapping = { ...(await getImport(board(), id)).layout?.tables[0]?.mapping };
    delete mapping.movement;
    const again = await setColumns(board(), id, columns(mapping), noFault);
    await again.work;
    const list = await getImport(board(), id);
    expect(list).toMatchObject({ status: 'preview', mode: 'nominations', read: 87 });
    expect(list.counts).toMatchObject({ valid: 79, duplicate: 3, error: 4, skipped: 1 });

    expect(
      await refusedWith(setColumns(board(), id, columns({ ...mapping, kind: [2, 3] }), noFault)),
    ).toEqual(['imports.errors.fieldTwice', 422]);
    expect(await refusedWith(setColumns(board(), id, columns({}), noFault))).toEqual([
      'imports.errors.nameColumnNeeded',
      422,
    ]);

    await (await runImport(board(), id, noFault)).work;
    expect((await getImport(board(), id)).result).toMatchObject({
      imported: 79,
      approved: 0,
      nominated: 79,
    });
    const nominated = await room.db.q
      .selectFrom('exemplars')
      .select(['id', 'decision_number', 'approved_on'])
      .where('name', '=', 'Đỗ Minh Vinh')
      .executeTakeFirstOrThrow();
    expect(nominated).toMatchObject({ decision_number: '18/QĐ-BTĐKT', approved_on: null });
    await approveExemplar(board(), nominated.id);
    const approved = await room.db.q
      .selectFrom('exemplars')
      .select(['decision_number', 'decision_date', 'approved_on'])
      .where('id', '=', nominated.id)
      .executeTakeFirstOrThrow();
    expect(approved).toEqual({
      decision_number: '18/QĐ-BTĐKT',
      decision_date: '2019-11-26',
      approved_on: '2019-11-26',
    });
    const events = await room.db.q
      .selectFrom('history')
      .select('event')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(events.map(({ event }) => event)).toEqual([
      'upload',
      'correct',
      'skip',
      'columns',
      'run',
    ]);
  });

  it('lets two imports of one list bring its rows only once', async () => {
    const q = room.db.q;
    const total = async () => (await q.selectFrom('exemplars').select('id').execute()).length;
    const before = await total();
    const one = await uploadList(board(), sampleFile(), 'decided', noFault);
    const other = await uploadList(board(), sampleFile(), 'decided', noFault);
    await Promise.all([one.work, other.work]);
    // Row 9 was skipped above: it is all that is new.
    await Promise.all(
      [one, other].map(async ({ id }) => (await runImport(board(), id, noFault)).work),
    );
    expect(await total()).toBe(before + 1);
    const results = await Promise.all(
      [one, other].map(async ({ id }) => (await getImport(board(), id)).result?.imported),
    );
    expect(results.sort()).toEqual([0, 1]);
  });

  it('forgets the rows of an import that is cancelled, also while it is read', async () => {
    const { id, work } = await uploadList(board(), sampleFile(), 'decided', noFault);
    await cancelImport(board(), id);
    await work;
    expect(await getImport(board(), id)).toMatchObject({
      status: 'cancelled',
      counts: { valid: 0, error: 0 },
    });
    expect(await refusedWith(cancelImport(board(), id))).toEqual([
      'imports.errors.now.cancelled',
      409,
    ]);
    expect(await refusedWith(getImport(board(), 'no-such-import'))).toEqual([
      'errors.notFound',
      404,
    ]);
    expect(await refusedWith(getImport(room.base.ctxFor('tk.bao'), id))).toEqual([
      'errors.forbidden',
      403,
    ]);
  });
});
