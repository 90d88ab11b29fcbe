/** The week by the hour and the lanes: dragged and by keyboard. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife, trayCard } from './dragging';
import { cell, drag, dragToHour, idOf, lane, optionOf, plan } from './hours';

// A server of its own: it fills whole weeks.
test.use({ world: 'journeys/week' });

test('drags an item to an hour, to the row without one, and a card of the tray to an hour', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const planned = await plan(kept, { plannedOn: '2020-02-12', plannedTime: '09:00' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=week&date=2020-02-12');
  const item = page.locator(`a[data-placement="${planned.placementId}"]`);
  await dragToHour(page, item, '2020-02-14', 14.5);
  await expect(item).toHaveAccessibleName(/14:30 T6 14\/02\/2020/);
  await expect(page.getByText('sang 14:30 T6 14/02/2020')).toBeVisible();
  await expect
    .poll(() => planned.row())
    .toMatchObject({
      planned_on: '2020-02-14',
      planned_time: '14:30',
    });

  const thursday = page.locator('.rbc-allday-cell [data-drop="whole:2020-02-13"]');
  await drag(page, item, thursday);
  await expect
    .poll(() => planned.row())
    .toMatchObject({
      planned_on: '2020-02-13',
      planned_time: null,
    });

  const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  const { name } = (await kept.stateOf('exemplars', exemplarId)).row;
  await page.goto(`/calendar?view=week&date=2020-02-12&tq=${encodeURIComponent(String(name))}`);
  await dragToHour(page, trayCard(page, String(name)), '2020-02-11', 10.25);
  const form = page.getByRole('dialog', { name: 'Lên lịch' });
  await expect(form.getByLabel('Ngày dự kiến')).toHaveValue('11/02/2020');
  await expect(form.getByLabel('Giờ dự kiến')).toHaveValue('10:15');
});

test('an empty seat of a slot stands at its hour, leads to the form, and takes what is dropped on it', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const slot = 'cho-trong-trong-tuan';
  await kept.run(
    `insert into slots (id, channel_id, name, name_folded, rrule, start_time, length_value, length_unit, capacity, genre,
       deadline_days, deadline_time, starts_on, is_sample, version)
     select ?, id, 'Mục trong tuần', 'muc trong tuan', 'FREQ=WEEKLY;BYDAY=TU', '09:30', 700, 'words', 1, 'profile', 2, '16:00',
       '2020-01-01', 0, 1 from channels where code = 'bao-online'`,
    slot,
  );
  const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  await kept.run("update exemplars set consent = 'given' where id = ?", exemplarId);
  const name = String((await kept.stateOf('exemplars', exemplarId)).row.name);
  await signIn('tk.bao');
  await page.goto(
    `/calendar?view=week&date=2020-05-12&slot=${slot}&tq=${encodeURIComponent(name)}`,
  );
  const seat = page.getByRole('link', { name: 'Xếp điển hình vào Mục trong tuần' });
  await expect(seat).toHaveAttribute('href', new RegExp(`date=2020-05-12.*inSlot=${slot}`));
  await comeToLife(page);
  await trayCard(page, name).hover();
  await page.mouse.down();
  // Where the seat is by now: the grid may still settle after the page has come to life.
  await seat.hover();
  await seat.hover({ position: { x: 12, y: 12 } });
  await page.mouse.up();
  await expect(page.getByText(`Đã xếp “${name}” vào Mục trong tuần, 12/05/2020.`)).toBeVisible();
  expect(
    await kept.first(
      `select a.genre, a.length_value, a.deadline_at, p.slot_id, p.planned_on, p.planned_time
       from assignments a join placements p on p.assignment_id = a.id where a.exemplar_id = ?`,
      exemplarId,
    ),
  ).toMatchObject({
    genre: 'profile',
    length_value: 700,
    deadline_at: '2020-05-08T09:00:00.000Z',
    slot_id: slot,
    planned_on: '2020-05-12',
    planned_time: '09:30',
  });
  await expect(seat).toHaveCount(0);
});

test('refuses a day that has passed, and says why', async ({ page, server, signIn }) => {
  const planned = await plan(keptBy(server), { plannedOn: '2019-12-05', plannedTime: '09:00' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=week&date=2019-12-02');
  const item = page.locator(`a[data-placement="${planned.placementId}"]`);
  // Today at six in the morning: the day has not passed, the hour has.
  await dragToHour(page, item, '2019-12-02', 6.5);
  await expect(page.getByText(`Không dời được “${planned.name}”`)).toBeVisible();
  await expect(item).toHaveAccessibleName(/09:00 T5 05\/12\/2019/);
  expect(await planned.row()).toMatchObject({ planned_on: '2019-12-05', version: 1 });
});

test('gives work to reporters in the lanes: by keyboard, by dragging, with a reason when it is taken from somebody', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const open = await plan(kept, { plannedOn: '2020-03-04', status: 'open' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=lanes&date=2020-03-04');
  const item = page.locator(`a[data-placement="${open.placementId}"]`);
  await expect(lane(page, 'Chưa có phóng viên').locator(item)).toBeVisible();

  await comeToLife(page);
  await item.focus();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: /Phân công/ });
  await dialog
    .getByLabel('Phóng viên')
    .selectOption({ label: await optionOf(dialog, 'Bùi Anh Tuấn') });
  await dialog.getByRole('button', { name: 'Phân công' }).click();
  await expect(lane(page, 'Bùi Anh Tuấn').locator(item)).toBeVisible();
  await expect.poll(() => open.lead()).toBe('Bùi Anh Tuấn');

  // Into another's row on another day: the day at once, the reporter after a reason.
  await drag(page, item, await cell(page, kept, 'Ngô Quốc Việt', '2020-03-06'));
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('Phóng viên')).toHaveValue(await idOf(kept, 'Ngô Quốc Việt'));
  await dialog.getByLabel('Lý do').fill('Anh Tuấn nghỉ ốm');
  await dialog.getByRole('button', { name: /Giao|Phân công/ }).click();
  await expect(lane(page, 'Ngô Quốc Việt').locator(item)).toBeVisible();
  await expect.poll(() => open.lead()).toBe('Ngô Quốc Việt');
  expect((await open.row()).planned_on).toBe('2020-03-06');

  // A reporter of the other outlet cannot be given it.
  await drag(page, item, await cell(page, kept, 'Quách Gia Huy', '2020-03-06'));
  await expect(page.getByText('Phóng viên này thuộc cơ quan khác.')).toBeVisible();
  expect(await open.lead()).toBe('Ngô Quốc Việt');
});
