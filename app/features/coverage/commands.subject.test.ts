import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { claimAssignment } from './commands.lead.server';
import { createSeries } from './commands.series.server';
import { chooseSubject } from './commands.subject.server';
import { undoEvent } from './commands.undo.server';
import { seriesSchema } from './input.series';
import { getSubjectForm } from './queries.subject.server';
import { addExemplar, refusalBy } from './testing/rows';

describe.each(ENGINES)('choosing a subject on $name', ({ open }) => {
  const room = withPeople(open);
  const editor = () => room.base.ctxFor('tk.bao');

  const TITLE = 'Gương sáng thứ Năm';
  /** Assignments without a subject, a week apart. */
  async function waiting(): Promise<string[]> {
    const { id } = await createSeries(
      editor(),
      seriesSchema.parse({
        channelId: room.base.channels['bao-print'],
        genre: 'profile',
        title: TITLE,
        deadlineDays: '2',
        deadlineTime: '16:00',
        repeat: 'weekly',
        weekdays: [undefined, undefined, undefined, '4'],
        startsOn: '2019-12-02',
        endsOn: addDays('2019-12-02' as PlainDate, 30),
      }),
    );
    const rows = await room.db.q
      .selectFrom('assignments')
      .select('id')
      .where('series_id', '=', id)
      .orderBy('series_on')
      .execute();
    return rows.map((row) => row.id);
  }

  const rowOf = (id: string) =>
    room.db.q
      .selectFrom('assignments')
      .select(['exemplar_id', 'title', 'search_folded'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  it('asks about what it is warned of, and keeps why somebody went on', async () => {
    const [id = ''] = await waiting();
    const exemplarId = await addExemplar(room.db, room.base, { consent: 'none' });
    const before = await rowOf(id);
    const refusal = await refusalBy(chooseSubject(editor(), id, { exemplarId, ask: true }));
    expect(refusal).toMatchObject({ status: 409, code: 'coverage.errors.confirmWarnings' });
    expect(await rowOf(id)).toEqual(before);
    const { eventId } = await chooseSubject(editor(), id, {
      exemplarId,
      ask: true,
      accepted: ['noConsent'],
      note: 'Xã đã gọi, chiều ký.',
    });
    const event = await room.db.q
      .selectFrom('history')
      .select('data')
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.data ?? '')).toMatchObject({
      accepted: ['noConsent'],
      acceptedNote: 'Xã đã gọi, chiều ký.',
    });
  });

  it('is undone: the work waits again under the name of its need', async () => {
    const [id = ''] = await waiting();
    const before = await rowOf(id);
    const exemplarId = await addExemplar(room.db, room.base, { name: 'Tổ hợp tác Hoàn Tác' });
    const { eventId } = await chooseSubject(editor(), id, { exemplarId });
    expect(await rowOf(id)).toMatchObject({
      exemplar_id: exemplarId,
      title: 'Tổ hợp tác Hoàn Tác',
    });
    await undoEvent(editor(), eventId);
    expect(await rowOf(id)).toEqual(before);
    expect(before).toMatchObject({ exemplar_id: null, title: TITLE });
  });

  it('is refused at an outlet that is out of use, unless somebody works on it', async () => {
    const [free = '', taken = ''] = await waiting();
    const exemplarId = await addExemplar(room.db, room.base);
    await claimAssignment(room.base.ctxFor('pv.bao1'), taken);
    const outlets = room.db.q.updateTable('outlets').where('code', '=', 'bao');
    await outlets.set({ active: 0 }).execute();
    expect(await refusalBy(chooseSubject(editor(), free, { exemplarId }))).toMatchObject({
      status: 409,
      code: 'coverage.errors.outOfUse',
    });
    await chooseSubject(editor(), taken, { exemplarId });
    await outlets.set({ active: 1 }).execute();
    await chooseSubject(editor(), free, { exemplarId });
  });

  it('offers the one who was dropped on it, although the outlet owes it nothing', async () => {
    const [first = '', second = ''] = await waiting();
    const exemplarId = await addExemplar(room.db, room.base, { name: 'Đã có bài' });
    await chooseSubject(editor(), first, { exemplarId });
    const offered = async (chosen: string | null) =>
      (await getSubjectForm(editor(), second, chosen)).form.subjects.map((each) => each.id);
    expect(await offered(null)).not.toContain(exemplarId);
    expect(await offered(exemplarId)).toContain(exemplarId);
  });
});
