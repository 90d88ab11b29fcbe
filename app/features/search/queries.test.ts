import { beforeAll, describe, expect, it } from 'vitest';
import { addAssignment, addExemplar, addPlacementRow } from '~/features/coverage/testing/rows';
import { translator } from '~/platform/i18n/server';
import { fold } from '~/platform/text';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { listOffers, search } from './queries.server';

const t = translator('vi');

describe.each(ENGINES)('the search of the palette on $name', ({ open }) => {
  const room = withPeople(open);
  let plain: string;

  beforeAll(async () => {
    const { db } = room;
    await addExemplar(db, room.base, { name: 'Muôi Sông Đốc' });
    await addExemplar(db, room.base, { name: 'Tổ hợp tác Muối Biển Xanh' });
    plain = await addExemplar(db, room.base, { name: 'Muối Long Điền' });
    await addExemplar(db, room.base, { name: 'Muối chưa duyệt', status: 'nominated' });
    const title = 'Mùa được hạt mặn';
    await addAssignment(db, room.base, {
      exemplar_id: plain,
      title,
      search_folded: fold(`${title} Muối Long Điền`),
      lead_id: room.base.idOf('pv.bao1'),
      status: 'claimed',
    });
  });

  const find = (username: string, q: string) => search(room.base.ctxFor(username), q, t);
  const texts = (lines: readonly { text: string }[]) => lines.map((line) => line.text);

  it('finds without accents, and ranks exact ones first', async () => {
    const folded = await find('tk.bao', 'muoi');
    expect(texts(folded.exemplars)).toHaveLength(3);
    const exact = await find('tk.bao', 'muối');
    expect(texts(exact.exemplars)).toEqual([
      'Muối Long Điền',
      'Tổ hợp tác Muối Biển Xanh',
      'Muôi Sông Đốc',
    ]);
  });

  it('shows each person only what is theirs to see', async () => {
    expect(texts((await find('bantdkt', 'chua duyet')).exemplars)).toEqual(['Muối chưa duyệt']);
    for (const username of ['tk.bao', 'pv.dai1', 'pnv.donghai'])
      expect(texts((await find(username, 'chua duyet')).exemplars), username).toEqual([]);
    const stranger = await find('pnv.donghai', 'muoi');
    expect([stranger.assignments, stranger.people]).toEqual([[], []]);
  });

  it('finds assignments by title and by exemplar, with outlet, status and lead', async () => {
    for (const q of ['hat man', 'long dien', 'muoi hat']) {
      const { assignments } = await find('bantdkt', q);
      expect(texts(assignments), q).toEqual(['Mùa được hạt mặn']);
      expect(assignments[0]?.detail).toContain('Đã nhận');
      expect(assignments[0]?.to).toMatch(/^\/assignments\//);
    }
  });

  it('finds reporters for readers of the calendar, everybody for the administrator', async () => {
    const { displayName } = room.base.ctxFor('pv.bao1').who;
    const reporter = await find('tk.dai', displayName);
    expect(reporter.people[0]).toMatchObject({
      text: displayName,
      to: `/calendar?view=agenda&reporter=${room.base.idOf('pv.bao1')}`,
    });
    const editor = room.base.ctxFor('tk.bao').who.displayName;
    expect(texts((await find('tk.dai', editor)).people)).not.toContain(editor);
    const known = (await find('admin', editor)).people.find((line) => line.text === editor);
    expect(known?.to).toBe(`/admin/people/${room.base.idOf('tk.bao')}`);
  });

  it('finds exemplars by their place and by the number of their decision, by the name first', async () => {
    await addExemplar(room.db, room.base, {
      name: 'Trạm bơm số 2',
      decision_number: '77/QĐ-BTĐKT',
      place_code: '31987',
    });
    expect(texts((await find('tk.bao', 'an trach')).exemplars)).toEqual(['Trạm bơm số 2']);
    expect(texts((await find('tk.bao', 'bom dong hai')).exemplars)).toEqual(['Trạm bơm số 2']);
    for (const q of ['77/QĐ-BTĐKT', '77/qd btdkt', '７７/QĐ'])
      expect(texts((await find('tk.bao', q)).exemplars), q).toEqual(['Trạm bơm số 2']);
    await addExemplar(room.db, room.base, { name: 'Người An Trạch xa quê' });
    expect(texts((await find('tk.bao', 'an trach')).exemplars)).toEqual([
      'Người An Trạch xa quê',
      'Trạm bơm số 2',
    ]);
  });

  it('tells assignments that look alike apart by their day', async () => {
    for (const planned_on of ['2019-12-05', '2019-12-06'] as const) {
      const title = 'Chuyện làng muối';
      const assignment = await addAssignment(room.db, room.base, {
        exemplar_id: plain,
        title,
        search_folded: fold(title),
      });
      await addPlacementRow(room.db, room.base, {
        assignment_id: assignment,
        planned_on: planned_on as PlainDate,
      });
    }
    const { assignments } = await find('bantdkt', 'lang muoi');
    expect(assignments.map(({ detail }) => detail?.split(' · ')[0]).sort()).toEqual([
      '05/12/2019',
      '06/12/2019',
    ]);
  });

  it('finds nothing by what cannot be searched for', async () => {
    for (const q of ['???', '%%', '张张', 'a'.repeat(101)])
      expect(await find('bantdkt', q), q).toMatchObject({
        exemplars: [],
        assignments: [],
        people: [],
      });
  });

  it('finds at most eight of a kind, and nothing for one letter', async () => {
    for (let n = 0; n < 10; n += 1)
      await addExemplar(room.db, room.base, { name: `Đội xung kích ${n}` });
    expect((await find('tk.bao', 'xung kich')).exemplars).toHaveLength(8);
    expect((await find('tk.bao', 'm')).exemplars).toEqual([]);
  });

  it('offers what the person may create and where they may go', async () => {
    const offers = async (username: string) => {
      const { go, create } = await listOffers(room.base.ctxFor(username), t);
      return [go.length > 0, create.map((line) => line.id)];
    };
    expect(await offers('tk.bao')).toEqual([true, ['plan', 'slot', 'series']]);
    expect(await offers('pv.bao1')).toEqual([true, ['nominate', 'leave']]);
    expect(await offers('bantdkt')).toEqual([true, ['nominate']]);
    expect(await offers('pnv.donghai')).toEqual([false, ['nominate']]);
    expect(await offers('sovhttdl')).toEqual([true, []]);
  });
});
