import { describe, expect, it } from 'vitest';
import { listHistory } from '~/features/history/queries.server';
import { stillClock } from '~/platform/clock.server';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { forgetOldRows } from './commands.forget.server';
import { runImport, uploadList } from './commands.server';
import { getImport } from './queries.server';
import { sampleFile } from './testing/workbooks';

const noFault = (error: unknown) => {
  throw error;
};

describe.each(ENGINES)('rows that an import left out on $name', ({ open }) => {
  const room = withPeople(open);
  const board = () => room.base.ctxFor('bantdkt');
  // The lists are uploaded on 02/12/2019.
  const forgetOn = (day: string) =>
    forgetOldRows({
      db: room.db,
      clock: stillClock(`${day}T02:00:00.000Z`),
      newId: board().newId,
    });
  const uploaded = async () => {
    const { id, work } = await uploadList(board(), sampleFile(), 'decided', noFault);
    await work;
    return id;
  };
  const phones = async () =>
    (
      await room.db.q
        .selectFrom('import_rows')
        .select(['cells', 'resolved', 'corrections'])
        .execute()
    ).filter((row) => /0900/.test(`${row.cells}${row.resolved}${row.corrections}`)).length;

  it('are forgotten thirty days after anybody touched the list, in a preview as well as after an import', async () => {
    const [done, left] = [await uploaded(), await uploaded()];
    await (await runImport(board(), done, noFault)).work;
    const { result } = await getImport(board(), done);
    expect(await forgetOn('2019-12-31')).toBe(0);
    expect(await phones()).toBeGreaterThan(0);
    expect(await forgetOn('2020-01-02')).toBe(2);
    expect(await phones()).toBe(0);
    const counts = { duplicate: 0, error: 0, skipped: 0, valid: 0 };
    expect(await getImport(board(), done)).toMatchObject({
      status: 'done',
      result,
      counts: { ...counts, imported: result?.imported },
    });
    expect(await getImport(board(), left)).toMatchObject({
      status: 'cancelled',
      counts: { ...counts, imported: 0 },
    });
    const [event] = await listHistory(room.db, [{ kind: 'import', ids: [left] }]);
    expect(event).toMatchObject({ event: 'expire', from: 'preview', to: 'cancelled' });
    expect(await forgetOn('2020-03-01')).toBe(0);
  });
});
