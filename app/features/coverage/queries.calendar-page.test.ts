import { beforeAll, describe, expect, it } from 'vitest';
import { setChannelActive } from '~/features/newsroom/commands.channels.server';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { planAssignment } from './commands.plan.server';
import type { CalendarData } from './components/calendar-types';
import { readDay } from './components/month-days';
import { planSchema } from './input.plan';
import { getCalendarPage } from './queries.calendar-page.server';
import { getPlanForm } from './queries.plan-form.server';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

describe.each(ENGINES)('the page of the calendar on $name', ({ open }) => {
  const room = withPeople(open);
  let exemplarId: string;

  beforeAll(async () => {
    exemplarId = await addExemplar(room.db, room.base, { name: 'Trần Văn Đồng Hải' });
  });

  const page = (username: string, search = '') =>
    getCalendarPage(room.base.ctxFor(username), new URLSearchParams(search), 'month');

  /** The items of the days, as the reader's browser reads them. */
  const shownIn = ({ dayTexts, outlets }: Pick<CalendarData, 'dayTexts' | 'outlets'>) => {
    const edits = outlets.filter((outlet) => outlet.edits).map((outlet) => outlet.id);
    return (dayTexts ?? [])
      .flatMap((text) => readDay(text, edits).items)
      .map((item) => [item.plannedOn, item.movable]);
  };

  it("shows the reader's own outlet first, and the tray to editors only", async () => {
    const editor = await page('tk.dai');
    expect(editor.outlets.map((outlet) => [outlet.code, outlet.own])).toEqual([
      ['dai', true],
      ['bao', false],
    ]);
    expect(editor.tray?.items.map((item) => item.exemplarId)).toEqual([exemplarId]);
    for (const reader of ['bantdkt', 'sovhttdl', 'admin', 'pv.bao1'])
      expect((await page(reader)).tray).toBeNull();
  });

  it('is closed to nominators, and its form to all but editors', async () => {
    expect(await refusalBy(page('pnv.donghai'))).toMatchObject({ status: 403 });
    const form = (username: string) =>
      getPlanForm(room.base.ctxFor(username), new URLSearchParams({ exemplar: exemplarId }));
    for (const reader of ['bantdkt', 'pv.bao1', 'pnv.donghai'])
      expect(await refusalBy(form(reader))).toMatchObject({ status: 403 });
    expect((await form('tk.bao')).exemplar).toMatchObject({ id: exemplarId, planned: [] });
  });

  it('shows the whole weeks of the month, filtered by outlet', async () => {
    const input = planSchema.parse({
      exemplarId,
      outletId: room.base.outlets.bao,
      kind: 'story',
      genre: 'profile',
      channelId: room.base.channels['bao-print'],
      plannedOn: '2020-01-05',
    });
    await planAssignment(room.base.ctxFor('tk.bao'), input);
    const december = await page('tk.dai', 'date=2019-12-02');
    expect(december.window).toEqual({ from: '2019-11-25', to: '2020-01-05' });
    expect(shownIn(december)).toEqual([['2020-01-05', false]]);
    expect(december.items).toEqual([]);
    expect(shownIn(await page('tk.bao', 'date=2019-12-02'))).toEqual([['2020-01-05', true]]);
    expect(shownIn(await page('tk.dai', 'date=2019-12-02&outlet=dai'))).toEqual([]);
    expect(shownIn(await page('tk.dai', 'date=2019-12-02&outlet=nowhere'))).toHaveLength(1);
    const week = await page('tk.bao', 'view=week&date=2020-01-06');
    expect([week.items, shownIn(week)]).toEqual([[], []]);
    expect((await page('tk.bao', 'view=day&date=2020-01-06')).dayTexts).toBeNull();
  });

  it('lists every debt that is late, also from before the window', async () => {
    const assignment_id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    const planned_on = '2019-10-15' as PlainDate;
    await addPlacementRow(room.db, room.base, { assignment_id, planned_on });
    const shown = await page('tk.bao', 'view=agenda&overdue=1');
    expect(shown.items.map((item) => item.plannedOn)).toEqual(['2019-10-15']);
    expect(shown.overdueTotal).toBe(1);
    expect(shownIn(await page('tk.bao', 'overdue=1'))).toEqual([]);
  });

  it('marks what waits on a channel that is out of use, in days and in lists', async () => {
    const assignment_id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    const planned_on = '2020-03-04' as PlainDate;
    await addPlacementRow(room.db, room.base, { assignment_id, planned_on });
    await addPlacementRow(room.db, room.base, { assignment_id, planned_on, status: 'taken_down' });
    const marks = async () => {
      const listed = (await page('tk.bao', 'view=agenda&date=2020-03-04')).items;
      const days = (await page('tk.bao', 'date=2020-03-04')).dayTexts ?? [];
      const items = [listed, days.flatMap((text) => readDay(text, []).items)];
      return items.map((each) => each.map((item) => item.channelOff === true).sort());
    };
    expect(await marks()).toEqual([
      [false, false],
      [false, false],
    ]);
    const id = room.base.channels['bao-print'];
    const admin = room.base.ctxFor('admin');
    await setChannelActive(admin, { id, active: false, version: 1, confirmed: '9.9.9' });
    expect(await marks()).toEqual([
      [false, true],
      [false, true],
    ]);
    await setChannelActive(admin, { id, active: true, version: 2 });
  });

  it('holds the first days of a long list whole, and says how much lies beyond', async () => {
    const assignment_id = await addAssignment(room.db, room.base, { exemplar_id: exemplarId });
    const days = ['2020-06-01', '2020-06-02'] as PlainDate[];
    for (const planned_on of days)
      for (let n = 0; n < 160; n++)
        await addPlacementRow(room.db, room.base, { assignment_id, planned_on });
    const two = await page('tk.bao', 'view=agenda&date=2020-06-01');
    expect(new Set(two.items.map((item) => item.plannedOn))).toEqual(new Set(['2020-06-01']));
    expect([two.items.length, two.beyond]).toEqual([160, { count: 160, from: '2020-06-02' }]);
    const one = await page('tk.bao', 'view=agenda&date=2020-06-02');
    expect([one.items.length, one.beyond]).toEqual([160, null]);
    for (let n = 0; n < 150; n++)
      await addPlacementRow(room.db, room.base, {
        assignment_id,
        planned_on: days[1] as PlainDate,
      });
    const long = await page('tk.bao', 'view=agenda&date=2020-06-02');
    expect([long.items.length, long.beyond]).toEqual([300, { count: 10, from: '2020-06-02' }]);
  });
});
