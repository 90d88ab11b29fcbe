/** The slot board: seats that fill by one drop, move by mouse, and say what is too much or does not happen. */
import type { Locator, Page } from '@playwright/test';
import { freshName, type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/board' });

const WEEK = '/calendar?view=board&date=2020-02-03';

test('a drop on a free seat fills in everything, and can be undone', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const slot = await addSlot(kept, 'Mục kéo thả');
  const name = freshName();
  const exemplarId = await addOwed(kept, name);
  await signIn('tk.bao');
  await page.goto(`${WEEK}&slot=${slot}&tq=${encodeURIComponent(name)}`);
  await drag(page, card(page, name), seat(page, slot, '2020-02-05'));
  await expect(page.getByText(`Đã xếp “${name}” vào Mục kéo thả, 05/02/2020.`)).toBeVisible();
  await expect(seat(page, slot, '2020-02-05').getByRole('link', { name })).toBeVisible();
  const planned = () =>
    kept.first(
      `select a.status, a.genre, a.length_value, a.deadline_at, p.slot_id, p.planned_on, p.planned_time
       from assignments a join placements p on p.assignment_id = a.id where a.exemplar_id = ?`,
      exemplarId,
    );
  expect(await planned()).toMatchObject({
    status: 'proposed',
    genre: 'profile',
    length_value: 700,
    deadline_at: '2020-02-03T09:00:00.000Z',
    slot_id: slot,
    planned_on: '2020-02-05',
    planned_time: '06:15',
  });
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(async () => (await planned()).status).toBe('cancelled');
  await expect(freeSeat(seat(page, slot, '2020-02-05'))).toBeVisible();
});

test('an item moves to a seat of another slot by mouse', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const [from, to] = [await addSlot(kept, 'Mục đi'), await addSlot(kept, 'Mục đến')];
  const item = await addSeated(kept, from, '2020-02-03');
  await signIn('tk.bao');
  await page.goto(WEEK);
  await drag(page, itemIn(page, item.placementId), seat(page, to, '2020-02-07'));
  const row = async () => (await kept.stateOf('placements', item.placementId)).row;
  await expect
    .poll(async () => [(await row()).slot_id, (await row()).planned_on].join())
    .toBe(`${to},2020-02-07`);
});

test('an item moves to a seat of another slot by the key m', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const [from, to] = [
    await addSlot(kept, 'Mục rời bằng phím'),
    await addSlot(kept, 'Mục tới bằng phím'),
  ];
  const item = await addSeated(kept, from, '2020-02-03');
  await kept.run('update assignments set exemplar_id = null where id = ?', item.id);
  await signIn('tk.bao');
  await page.goto(WEEK);
  await comeToLife(page);
  const link = itemIn(page, item.placementId);
  await expect(link).toContainText('Chưa chọn điển hình');
  await expect(link).toHaveAttribute('aria-keyshortcuts', 'm a s');
  await link.press('m');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ngày dự kiến').fill('2020-02-05');
  await dialog.getByLabel('Chuyên mục, khung giờ').selectOption(to);
  await dialog.getByRole('button', { name: 'Dời', exact: true }).click();
  const row = async () => (await kept.stateOf('placements', item.placementId)).row;
  await expect
    .poll(async () =>
      [(await row()).slot_id, (await row()).planned_on, (await row()).planned_time].join(),
    )
    .toBe(`${to},2020-02-05,06:15`);
  await expect(
    seat(page, to, '2020-02-05').locator(`[data-placement="${item.placementId}"]`),
  ).toBeVisible();
});

test('says what is too much, what was skipped, and where one went', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const slot = await addSlot(kept, 'Mục đủ chuyện');
  await addSeated(kept, slot, '2020-02-03');
  await addSeated(kept, slot, '2020-02-03');
  await except(kept, slot, '2020-02-05', 'skipped', null);
  await except(kept, slot, '2020-02-07', 'moved', '2020-02-08');
  await signIn('tk.bao');
  await page.goto(`${WEEK}&slot=${slot}`);
  await expect(seat(page, slot, '2020-02-03')).toContainText('vượt 1 chỗ');
  await expect(seat(page, slot, '2020-02-05')).toContainText('Nghỉ: Số đặc biệt');
  await expect(seat(page, slot, '2020-02-07')).toContainText('Dời sang');
  await expect(seat(page, slot, '2020-02-08')).toContainText('Dời từ 07/02');
  await expect(freeSeat(seat(page, slot, '2020-02-08'))).toBeVisible();
});

test('the other outlet sees the seats and can do nothing with them', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const slot = await addSlot(kept, 'Mục của Báo');
  const item = await addSeated(kept, slot, '2020-02-03');
  await signIn('tk.dai');
  await page.goto(`${WEEK}&slot=${slot}`);
  await expect(itemIn(page, item.placementId)).toBeVisible();
  await expect(itemIn(page, item.placementId)).not.toHaveAttribute('data-drag', /.*/);
  await expect(page.locator(`[data-drop^="seat:${slot}"]`)).toHaveCount(0);
  await expect(page.getByRole('table').getByText('Chỗ trống').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a free seat leads to the form with everything of the slot', async ({
    page,
    server,
    signIn,
  }) => {
    const kept = keptBy(server);
    const slot = await addSlot(kept, 'Mục tự điền');
    await signIn('tk.bao');
    await page.goto(`${WEEK}&slot=${slot}`);
    await freeSeat(seat(page, slot, '2020-02-05')).click();
    await expect(page.getByLabel('Ngày dự kiến')).toHaveValue('05/02/2020');
    await expect(page.getByLabel('Giờ dự kiến')).toHaveValue('06:15');
    await expect(page.getByLabel('Chuyên mục, khung giờ')).toHaveValue(slot);
  });
});

const seat = (page: Page, slot: string, day: string): Locator =>
  page.locator(`td[data-drop="seat:${slot}:${day}"]`);
const freeSeat = (cell: Locator): Locator => cell.getByRole('link', { name: /Xếp điển hình vào/ });
const itemIn = (page: Page, placementId: string): Locator =>
  page.locator(`td a[data-placement="${placementId}"]`);
const card = (page: Page, name: string): Locator =>
  page
    .getByRole('region', { name: /^Chờ lên lịch/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  await expect(what).toBeVisible();
  await to.scrollIntoViewIfNeeded();
  const [from, over] = [await what.boundingBox(), await to.boundingBox()];
  if (!from || !over) throw new Error('what is dragged, or its seat, is not on the screen');
  await page.mouse.move(from.x + 30, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(over.x + over.width / 2, over.y + 14, { steps: 10 });
  await page.mouse.move(over.x + over.width / 2, over.y + 16, { steps: 3 });
  await page.mouse.up();
}

let made = 0;

/** A column of the newspaper's site on Mondays, Wednesdays and Fridays at 06:15. */
async function addSlot(kept: Kept, name: string): Promise<string> {
  const id = `muc-${Date.now()}-${made++}`;
  await kept.run(
    `insert into slots (id, channel_id, name, name_folded, rrule, start_time, length_value, length_unit, capacity, genre,
       deadline_days, deadline_time, starts_on, is_sample, version)
     select ?, id, ?, lower(?), 'FREQ=WEEKLY;BYDAY=MO,WE,FR', '06:15', 700, 'words', 1, 'profile', 2, '16:00', '2020-01-01', 0, 1
     from channels where code = 'bao-online'`,
    id,
    name,
    name,
  );
  return id;
}

async function addSeated(kept: Kept, slot: string, plannedOn: string) {
  const item = await kept.addAssignment({
    outlet: 'bao',
    status: 'claimed',
    plannedOn,
    plannedTime: '06:15',
  });
  await kept.run('update placements set slot_id = ? where id = ?', slot, item.placementId);
  return item;
}

/** Approved, agreed, and owed by both outlets. */
async function addOwed(kept: Kept, name: string): Promise<string> {
  const id = await kept.addExemplar({ status: 'approved', by: 'bantdkt', name });
  await kept.run("update exemplars set consent = 'given' where id = ?", id);
  return id;
}

async function except(
  kept: Kept,
  slot: string,
  on: string,
  kind: string,
  to: string | null,
): Promise<void> {
  await kept.run(
    `insert into slot_exceptions (slot_id, occurs_on, kind, moved_to, reason, created_by, created_at, version)
     values (?, ?, ?, ?, 'Số đặc biệt', ?, '2019-12-01T01:00:00.000Z', 1)`,
    slot,
    on,
    kind,
    to,
    await kept.idOf('tk.bao'),
  );
}
