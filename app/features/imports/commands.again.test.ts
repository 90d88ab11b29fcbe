import { describe, expect, it } from 'vitest';
import { approveExemplar } from '~/features/exemplars/commands.server';
import { DomainError } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { setColumns } from './commands.choices.server';
import { correctRow, wishRow } from './commands.rows.server';
import { cancelImport, runImport, uploadList } from './commands.server';
import { getImport } from './queries.server';
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
