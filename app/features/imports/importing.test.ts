import { describe, expect, it } from 'vitest';
import { nominateExemplar } from '~/features/exemplars/commands.server';
import { updateExemplar } from '~/features/exemplars/commands.update.server';
import { saveDraft } from '~/features/exemplars/commands.write.server';
import { getExemplar } from '~/features/exemplars/queries.dossier.server';
import { approvedExemplar, exemplarInput } from '~/features/exemplars/testing/samples';
import { refusalIn } from '~/platform/errors';
import { fromJson } from '~db/columns';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { setColumns } from './commands.choices.server';
import { correctRow } from './commands.rows.server';
import { cancelImport, runImport, stopImport, uploadList } from './commands.server';
import type { ImportResult } from './importing.server';
import { getImport, getProgress, listRows } from './queries.server';
import { fileOf, longList } from './testing/workbooks';

const noFault = (error: unknown) => {
  throw error;
};

/** Xã An Trạch, huyện Đông Hải: where every fifth row of a long list stands, the third first. */
const AN_TRACH = '31987';

describe.each(ENGINES)('an import that is written in parts on $name', ({ open }) => {
  const room = withPeople(open);
  const board = () => room.base.ctxFor('bantdkt');
  const nominator = () => room.base.ctxFor('pnv.donghai');

  async function uploaded(rows: number) {
    const { id, work } = await uploadList(
      board(),
      fileOf(await longList(rows)),
      'decided',
      noFault,
    );
    await work;
    return id;
  }
  const run = async (id: string) => (await runImport(board(), id, noFault)).work;
  const names = async (id: string) =>
    (await room.db.q.selectFrom('exemplars').select('name').where('import_id', '=', id).execute())
      .map((row) => row.name)
      .sort();

  async function placeOfRow(id: string, number: number) {
    const row = await room.db.q
      .selectFrom('import_rows')
      .select('resolved')
      .where('import_id', '=', id)
      .where('row_number', '=', number)
      .executeTakeFirstOrThrow();
    return fromJson<{ placeCode: string; name: string }>(row.resolved);
  }

  it('sets aside what entered the register, or got its name there, after the list was read', async () => {
    const place = { placeCode: AN_TRACH, kind: 'collective' as const, birthYear: null };
    const draft = await saveDraft(
      nominator(),
      exemplarInput({ ...place, name: 'Tổ hợp tác số 3' }),
    );
    const other = await approvedExemplar(board(), { ...place, name: 'Tổ hợp tác cũ' });
    const id = await uploaded(20);
    expect(await placeOfRow(id, 5)).toMatchObject({
      placeCode: AN_TRACH,
      name: 'Tổ hợp tác số 3',
    });
    expect((await getImport(board(), id)).counts).toMatchObject({ valid: 20, duplicate: 0 });
    await nominateExemplar(nominator(), draft);
    const { version } = await getExemplar(board(), other);
    await updateExemplar(board(), other, {
      ...exemplarInput({ ...place, name: 'Tổ hợp tác số 8' }),
      version,
    });
    await run(id);
    const list = await getImport(board(), id);
    expect(list).toMatchObject({ status: 'done', result: { imported: 18, duplicates: 2 } });
    const { rows } = await listRows(board(), list, { show: 'duplicate', page: 1 });
    expect(rows.map((row) => row.problems.at(-1)?.params.id)).toEqual([draft, other]);
  });

  it('goes on with the rest after it came to a stop, and lets others in meanwhile', {
    timeout: 120_000,
  }, async () => {
    const id = await uploaded(1_800);
    const begun = await runImport(board(), id, noFault);
    const imported = async () => {
      const row = await room.db.q
        .selectFrom('imports')
        .select('result')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return fromJson<ImportResult>(row.result)?.imported ?? 0;
    };
    while ((await imported()) === 0) await new Promise((done) => setImmediate(done));
    await stopImport(board(), id);
    await begun.work;
    const so = await imported();
    expect(so).toBeGreaterThan(0);
    expect(so).toBeLessThan(1_780);
    const stopped = await getImport(board(), id);
    expect(stopped.counts).toMatchObject({ imported: so });
    expect(await names(id)).toHaveLength(so);
    const { rows } = await listRows(board(), stopped, { show: 'imported', page: 1 });
    const first = rows[0]?.number ?? 0;
    expect(await refusalIn(correctRow(board(), id, first, { name: 'Tên khác' }))).toMatchObject({
      status: 409,
      code: 'imports.errors.rowImported',
    });
    const mapping = stopped.layout?.tables[0]?.mapping ?? {};
    const again = { mappings: new Map([[0, mapping]]), mode: 'decided' as const };
    await (await setColumns(board(), id, again, noFault)).work;
    expect((await getImport(board(), id)).counts).toMatchObject({ imported: so, error: 0 });
    await run(id);
    const done = await getImport(board(), id);
    const total = (await names(id)).length;
    expect(done.result).toMatchObject({ imported: total, approved: total });
    expect(new Set(await names(id)).size).toBe(total);
    expect(done.counts.imported + done.counts.duplicate).toBe(1_800);
  });

  it('is ended with what it has brought, when somebody gives up the rest', async () => {
    const id = await uploaded(30);
    await room.db.transaction(({ q }) =>
      q
        .updateTable('imports')
        .set({ result: JSON.stringify({ imported: 2, approved: 2, nominated: 0 }) as never })
        .where('id', '=', id)
        .execute(),
    );
    await cancelImport(board(), id);
    expect(await getImport(board(), id)).toMatchObject({
      status: 'done',
      result: { imported: 2, approved: 2 },
    });
    expect(await refusalIn(cancelImport(board(), id))).toMatchObject({ status: 409 });
  });

  it('brings a list of 20,000 rows, as many as it says that it takes', {
    timeout: 300_000,
  }, async () => {
    const before = (await room.db.q.selectFrom('exemplars').select('id').execute()).length;
    const id = await uploaded(20_000);
    const { counts } = await getImport(board(), id);
    expect(counts.valid + counts.duplicate).toBe(20_000);
    const { work } = await runImport(board(), id, noFault);
    let seen = 0;
    for (let ended = false; !ended; ) {
      const progress = await getProgress(board(), id);
      seen = Math.max(seen, progress.writing?.done ?? 0);
      ended = progress.status !== 'importing';
      await new Promise((done) => setImmediate(done));
    }
    await work;
    expect(seen).toBeGreaterThan(0);
    expect((await getImport(board(), id)).result).toMatchObject({
      imported: counts.valid,
      approved: counts.valid,
      errors: 0,
    });
    const after = await room.db.q
      .selectFrom('exemplars')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(Number(after.n)).toBe(before + counts.valid);
  });
});
