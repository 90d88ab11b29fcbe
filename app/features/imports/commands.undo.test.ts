import { describe, expect, it } from 'vitest';
import { planAssignment } from '~/features/coverage/commands.plan.server';
import { planSchema } from '~/features/coverage/input.plan';
import { setContact } from '~/features/exemplars/commands.dossier.server';
import { approveExemplar } from '~/features/exemplars/commands.server';
import { listHistory } from '~/features/history/queries.server';
import { DomainError, refusalIn } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { runImport, uploadList } from './commands.server';
import { undoImport } from './commands.undo.server';
import { getImport, getProgress } from './queries.server';
import { getUndoPreview } from './queries.undo.server';
import type { ImportMode } from './rules';
import { fileOf, longList, sampleFile } from './testing/workbooks';

const noFault = (error: unknown) => {
  throw error;
};
const WHY = { reason: 'Nhập nhầm danh sách.' };
const NO_CONTACT = { contactPerson: '', phone: '', email: '', address: '', contactNote: '' };

describe.each(ENGINES)('undoing an import on $name', ({ open }) => {
  const room = withPeople(open);
  const board = () => room.base.ctxFor('bantdkt');
  const editor = () => room.base.ctxFor('tk.bao');

  async function imported(file = sampleFile(), mode: ImportMode = 'decided') {
    const { id, work } = await uploadList(board(), file, mode, noFault);
    await work;
    await (await runImport(board(), id, noFault)).work;
    return id;
  }
  const undo = async (id: string, wish: { reason: string; version?: number } = WHY) =>
    (await undoImport(board(), id, wish, noFault)).work;
  const exemplarsOf = (id: string) =>
    room.db.q
      .selectFrom('exemplars')
      .select(['id', 'name', 'status'])
      .where('import_id', '=', id)
      .orderBy('name_sort')
      .execute();
  const planned = (exemplarId: string) =>
    planAssignment(
      editor(),
      planSchema.parse({
        exemplarId,
        outletId: room.base.outlets.bao,
        kind: 'story',
        genre: 'profile',
        channelId: room.base.channels['bao-print'],
        plannedOn: '2019-12-10',
      }),
    );
  const left = async () => {
    const count = async (table: 'exemplars' | 'exemplar_contacts') =>
      (await room.db.q.selectFrom(table).selectAll().execute()).length;
    return [await count('exemplars'), await count('exemplar_contacts')];
  };

  it('takes away everything that it brought, contact data too, once, with a reason, for the Board only', async () => {
    const before = await left();
    const id = await imported();
    expect(await getUndoPreview(board(), id)).toEqual({
      removable: 79,
      staying: [],
      stayingTotal: 0,
    });
    for (const username of ['admin', 'pnv.donghai', 'tk.bao']) {
      const work = undoImport(room.base.ctxFor(username), id, WHY, noFault);
      expect(await refusalIn(work)).toMatchObject({ status: 403 });
    }
    const { version } = await getImport(board(), id);
    expect(await refusalIn(undo(id, { ...WHY, version: version - 1 }))).toMatchObject({
      status: 409,
      code: 'errors.conflict',
    });
    await undo(id, { ...WHY, version });
    expect(await left()).toEqual(before);
    const list = await getImport(board(), id);
    expect(list).toMatchObject({
      status: 'undone',
      result: { imported: 79, undone: 79 },
      counts: { imported: 0, duplicate: 3, error: 5 },
    });
    expect(await refusalIn(undo(id))).toMatchObject({ code: 'imports.errors.now.undone' });
    const history = await listHistory(room.db, [{ kind: 'import', ids: [id] }]);
    expect(history.map(({ event, reason, undone }) => [event, reason, undone])).toEqual([
      ['undo', WHY.reason, false],
      ['run', null, true],
      ['upload', null, false],
    ]);
    const again = await imported();
    expect((await getImport(board(), again)).result).toMatchObject({ imported: 79, duplicates: 3 });
    await undo(again);
    expect(await left()).toEqual(before);
  });

  it('leaves and names what was planned, decided upon or changed since', async () => {
    const id = await imported(sampleFile(), 'nominations');
    const [one, two, three] = await exemplarsOf(id);
    if (!one || !two || !three) throw new Error('nothing was imported');
    await approveExemplar(board(), one.id);
    await planned(one.id);
    await approveExemplar(board(), two.id);
    await setContact(board(), three.id, { ...NO_CONTACT, phone: '0900 000 999' });
    const staying = [
      { id: one.id, name: one.name, why: 'planned' },
      { id: two.id, name: two.name, why: 'changed' },
      { id: three.id, name: three.name, why: 'changed' },
    ];
    const preview = { removable: 76, staying, stayingTotal: 3 };
    expect(await getUndoPreview(board(), id)).toEqual(preview);
    await undo(id);
    expect((await exemplarsOf(id)).map((row) => row.id)).toEqual([one.id, two.id, three.id]);
    expect(await getImport(board(), id)).toMatchObject({
      status: 'undone',
      result: { undone: 76 },
      counts: { imported: 3 },
    });
    expect(await getUndoPreview(board(), id)).toEqual({ ...preview, removable: 0 });
  });

  it('is refused when nothing could be taken away, or it is not done', async () => {
    const id = await imported(fileOf(await longList(2)));
    for (const each of await exemplarsOf(id)) await planned(each.id);
    expect(await refusalIn(undo(id))).toMatchObject({
      status: 409,
      code: 'imports.errors.nothingToUndo',
    });
    const open = await uploadList(board(), fileOf(await longList(4)), 'decided', noFault);
    await open.work;
    expect(await refusalIn(undo(open.id))).toMatchObject({ code: 'imports.errors.now.preview' });
  });

  it('of those who plan at the same moment lets each be first or too late, and loses no work', async () => {
    const id = await imported(fileOf(await longList(60)));
    const rows = (await exemplarsOf(id)).slice(0, 12);
    const [undone, ...plans] = await Promise.allSettled([
      undo(id),
      ...rows.map((row) => planned(row.id)),
      ...rows.map((row) => setContact(board(), row.id, { ...NO_CONTACT, phone: '0900 000 998' })),
    ]);
    expect(undone).toMatchObject({ status: 'fulfilled' });
    for (const plan of plans) {
      if (plan.status === 'rejected') expect(plan.reason).toBeInstanceOf(DomainError);
    }
    const works = await room.db.q
      .selectFrom('assignments')
      .leftJoin('exemplars', 'exemplars.id', 'assignments.exemplar_id')
      .select(['assignments.exemplar_id', 'exemplars.id'])
      .execute();
    expect(works.filter((row) => row.exemplar_id !== row.id)).toEqual([]);
    const { result, counts } = await getImport(board(), id);
    expect((result?.undone ?? 0) + counts.imported).toBe(result?.imported);
    expect(await exemplarsOf(id)).toHaveLength(counts.imported);
  });

  it('goes on with the rest after it came to a stop', { timeout: 60_000 }, async () => {
    const before = (await left())[0] ?? 0;
    const id = await imported(fileOf(await longList(1_200)));
    const { result } = await getImport(board(), id);
    const begun = await undoImport(board(), id, WHY, noFault);
    const undone = async () => (await getImport(board(), id)).result?.undone ?? 0;
    while ((await undone()) === 0) await new Promise((done) => setImmediate(done));
    expect((await getProgress(board(), id)).writing?.total).toBe(result?.imported);
    await room.db.transaction(({ q }) =>
      q.updateTable('imports').set({ status: 'done' }).where('id', '=', id).execute(),
    );
    await begun.work;
    expect(await undone()).toBeLessThan(result?.imported ?? 0);
    await undo(id);
    expect(await getImport(board(), id)).toMatchObject({
      status: 'undone',
      result: { undone: result?.imported },
    });
    expect((await left())[0]).toBe(before);
  });

  it('judges other open previews again: what has left the register repeats nothing', async () => {
    const uploaded = async () => {
      const { id, work } = await uploadList(board(), sampleFile(), 'decided', noFault);
      await work;
      return id;
    };
    const countsOf = async (id: string) => (await getImport(board(), id)).counts;
    const id = await imported();
    const other = await uploaded();
    expect(await countsOf(other)).toMatchObject({ valid: 0, duplicate: 82 });
    await undo(id);
    const counts = await countsOf(other);
    expect(counts).toEqual(await countsOf(await uploaded()));
    expect(counts.valid).toBeGreaterThan(0);
  });
});
