import { describe, expect, it } from 'vitest';
import { updateExemplar } from '~/features/exemplars/commands.update.server';
import { getExemplar } from '~/features/exemplars/queries.dossier.server';
import { approvedExemplar, exemplarInput } from '~/features/exemplars/testing/samples';
import { listHistory } from '~/features/history/queries.server';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { updateDetails } from './commands.details.server';
import { planAssignment } from './commands.plan.server';
import { undoEvent } from './commands.undo.server';
import { detailsSchema } from './input.assignments';
import { listSchema } from './input.list';
import { planSchema } from './input.plan';
import { listAssignments } from './queries.list.server';
import { staleCopies } from './testing/stale-copies';

const WRONG = 'Nguyễn Văn Sai';
const RIGHT = 'Trần Thị Đúng';

describe.each(ENGINES)('work follows the corrected name of its exemplar on $name', ({ open }) => {
  const room = withPeople(open);
  const board = () => room.base.ctxFor('bantdkt');
  const editor = () => room.base.ctxFor('tk.bao');

  async function rename(id: string, name: string, changes = {}) {
    const { version } = await getExemplar(board(), id);
    await updateExemplar(board(), id, { ...exemplarInput({ name, ...changes }), version });
  }

  const plan = (exemplarId: string, title = '', plannedOn = '2019-12-10' as PlainDate) =>
    planAssignment(
      editor(),
      planSchema.parse({
        exemplarId,
        outletId: room.base.outlets.bao,
        channelId: room.base.channels['bao-print'],
        kind: 'story',
        genre: 'profile',
        plannedOn,
        title,
      }),
    );

  const found = async (q: string) =>
    (await listAssignments(editor(), listSchema.parse({ q }))).items.map((item) => item.title);

  const workOf = (id: string) =>
    room.db.q
      .selectFrom('assignments')
      .select(['title', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  const retitle = async (id: string, title: string) => {
    const { version } = await workOf(id);
    const details = detailsSchema.parse({ title, genre: 'profile', version: String(version) });
    return updateDetails(editor(), id, { ...details, crew: [] });
  };

  it('is found by the new name and no longer by the old one, whoever wrote its title', async () => {
    const id = await approvedExemplar(board(), { name: WRONG });
    const untouched = await plan(id);
    const written = await plan(id, 'Người gieo chữ');
    await rename(id, RIGHT);
    expect((await found('tran thi dung')).sort()).toEqual(['Người gieo chữ', RIGHT].sort());
    expect(await found('nguyen van sai')).toEqual([]);
    expect(await workOf(untouched.assignmentId)).toEqual({ title: RIGHT, version: 2 });
    expect(await workOf(written.assignmentId)).toEqual({ title: 'Người gieo chữ', version: 1 });
    const [event] = await listHistory(room.db, [
      { kind: 'assignment', ids: [untouched.assignmentId] },
    ]);
    expect(event).toMatchObject({ event: 'rename', data: { title: RIGHT } });
    expect(await staleCopies(room.db)).toEqual([]);
    await rename(id, WRONG);
    expect((await found('nguyen van sai')).sort()).toEqual(['Người gieo chữ', WRONG].sort());
    expect(await found('tran thi dung')).toEqual([]);
    expect(await staleCopies(room.db)).toEqual([]);
  });

  it('follows its place, kind and summary too, and leaves work alone when the name stays', async () => {
    const id = await approvedExemplar(board(), { name: 'Tổ hợp tác Sao Mai' });
    const work = await plan(id);
    await rename(id, 'Tổ hợp tác Sao Mai', {
      kind: 'collective',
      birthYear: null,
      placeCode: '31843',
      summary: 'Nuôi tôm sạch.',
    });
    expect(await workOf(work.assignmentId)).toEqual({ title: 'Tổ hợp tác Sao Mai', version: 1 });
    expect(await staleCopies(room.db)).toEqual([]);
  });

  it('keeps following when what was done before the correction is undone after it', async () => {
    const id = await approvedExemplar(board(), { name: WRONG });
    const { assignmentId } = await plan(id);
    const { eventId } = await retitle(assignmentId, 'Tiêu đề viết tay');
    await rename(id, RIGHT);
    expect(await staleCopies(room.db)).toEqual([]);
    await undoEvent(editor(), eventId);
    expect((await workOf(assignmentId)).title).toBe(RIGHT);
    expect(await staleCopies(room.db)).toEqual([]);
  });

  it('is right after a correction and what was planned or written in the same moment', async () => {
    const id = await approvedExemplar(board(), { name: WRONG });
    const { assignmentId } = await plan(id);
    await Promise.all([
      rename(id, RIGHT),
      plan(id, '', '2019-12-12' as PlainDate),
      plan(id, 'Tên khác', '2019-12-13' as PlainDate),
      // Whichever comes second may find that the title has changed meanwhile.
      retitle(assignmentId, 'Cùng lúc').catch(() => null),
    ]);
    expect(await staleCopies(room.db)).toEqual([]);
    const titles = await found('tran thi dung');
    expect(titles).not.toContain(WRONG);
  });

  it('follows in parts, however much work there is', async () => {
    const id = await approvedExemplar(board(), { name: 'Người có nhiều bài' });
    const { assignmentId } = await plan(id);
    const row = await room.db.q
      .selectFrom('assignments')
      .selectAll()
      .where('id', '=', assignmentId)
      .executeTakeFirstOrThrow();
    const more = Array.from({ length: 450 }, (_, index) => ({
      ...row,
      id: `nhieu-${String(index).padStart(4, '0')}`,
    }));
    await room.db.transaction(async ({ q }) => {
      for (let from = 0; from < more.length; from += 150)
        await q
          .insertInto('assignments')
          .values(more.slice(from, from + 150))
          .execute();
    });
    await rename(id, 'Người có rất nhiều bài');
    const { n } = await room.db.q
      .selectFrom('assignments')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('exemplar_id', '=', id)
      .where('title', '=', 'Người có rất nhiều bài')
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(451);
    expect(await staleCopies(room.db)).toEqual([]);
  });
});
