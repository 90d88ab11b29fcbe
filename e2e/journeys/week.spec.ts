/** The week by the hour, the lanes, a day by channel: dragged and by keyboard; deadlines, what days mean, one printed page. */
import type { Locator, Page } from '@playwright/test';
import { type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife, trayCard } from './dragging';

// A server of its own: it fills whole weeks.
test.use({ world: 'week' });

test('drags an item to an hour, to the row without one, and a card of the tray to an hour', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const planned = plan(kept, { plannedOn: '2020-02-12', plannedTime: '09:00' });
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

  const exemplarId = kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  const { name } = kept.stateOf('exemplars', exemplarId).row;
  await page.goto(`/calendar?view=week&date=2020-02-12&q=${encodeURIComponent(String(name))}`);
  await dragToHour(page, trayCard(page, String(name)), '2020-02-11', 10.25);
  const form = page.getByRole('dialog', { name: 'Lên lịch' });
  await expect(form.getByLabel('Ngày dự kiến')).toHaveValue('2020-02-11');
  await expect(form.getByLabel('Giờ dự kiến')).toHaveValue('10:15');
});

test('an empty seat of a slot stands at its hour, leads to the form, and takes what is dropped on it', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const slot = 'cho-trong-trong-tuan';
  kept.run(
    `insert into slots (id, channel_id, name, name_folded, rrule, start_time, length_value, length_unit, capacity, genre,
       deadline_days, deadline_time, starts_on, is_sample, version)
     select ?, id, 'Mục trong tuần', 'muc trong tuan', 'FREQ=WEEKLY;BYDAY=TU', '09:30', 700, 'words', 1, 'profile', 2, '16:00',
       '2020-01-01', 0, 1 from channels where code = 'bao-online'`,
    slot,
  );
  const exemplarId = kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  kept.run("update exemplars set consent = 'given' where id = ?", exemplarId);
  const name = String(kept.stateOf('exemplars', exemplarId).row.name);
  await signIn('tk.bao');
  await page.goto(`/calendar?view=week&date=2020-05-12&slot=${slot}&q=${encodeURIComponent(name)}`);
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
    kept.first(
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
  const planned = plan(keptBy(server), { plannedOn: '2019-12-05', plannedTime: '09:00' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=week&date=2019-12-02');
  const item = page.locator(`a[data-placement="${planned.placementId}"]`);
  // Today at six in the morning: the day has not passed, the hour has.
  await dragToHour(page, item, '2019-12-02', 6.5);
  await expect(page.getByText(`Không dời được “${planned.name}”`)).toBeVisible();
  await expect(item).toHaveAccessibleName(/09:00 T5 05\/12\/2019/);
  expect(planned.row()).toMatchObject({ planned_on: '2019-12-05', version: 1 });
});

test('gives work to reporters in the lanes: by keyboard, by dragging, with a reason when it is taken from somebody', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const open = plan(kept, { plannedOn: '2020-03-04', status: 'open' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=lanes&date=2020-03-04');
  const item = page.locator(`a[data-placement="${open.placementId}"]`);
  await expect(lane(page, 'Chưa có phóng viên').locator(item)).toBeVisible();

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
  await drag(page, item, cell(page, kept, 'Ngô Quốc Việt', '2020-03-06'));
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('Phóng viên')).toHaveValue(idOf(kept, 'Ngô Quốc Việt'));
  await dialog.getByLabel('Lý do').fill('Anh Tuấn nghỉ ốm');
  await dialog.getByRole('button', { name: /Giao|Phân công/ }).click();
  await expect(lane(page, 'Ngô Quốc Việt').locator(item)).toBeVisible();
  await expect.poll(() => open.lead()).toBe('Ngô Quốc Việt');
  expect(open.row().planned_on).toBe('2020-03-06');

  // A reporter of the other outlet cannot be given it.
  await drag(page, item, cell(page, kept, 'Quách Gia Huy', '2020-03-06'));
  await expect(page.getByText('Phóng viên này thuộc cơ quan khác.')).toBeVisible();
  expect(open.lead()).toBe('Ngô Quốc Việt');
});

test('splits a day by channel and by reporter, and holds hundreds of items in its list', async ({
  page,
  server,
  signIn,
}) => {
  // Three hundred items are written first.
  test.slow();
  const kept = keptBy(server);
  const exemplarId = kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  const made = Array.from({ length: 300 }, (_, index) =>
    kept.addAssignment({
      ...{ outlet: 'bao', status: 'claimed', lead: 'pv.bao1', exemplarId },
      plannedOn: '2020-04-15',
      plannedTime: `${String(6 + Math.floor(index / 20)).padStart(2, '0')}:00`,
      title: `Bài thứ ${index + 1}`,
    }),
  );
  await signIn('tk.bao');
  await page.goto('/calendar?view=day&date=2020-04-15');
  const list = page.getByRole('region', { name: 'Danh sách trong ngày' });
  await expect(list.getByRole('heading', { name: '300 lần đăng, phát' })).toBeVisible();
  await expect(list.getByRole('link', { name: 'Bài thứ 1', exact: true })).toBeVisible();
  expect(await list.getByRole('listitem').count()).toBeLessThan(40);
  await comeToLife(page);
  // The rows are taller than was thought before they were drawn: the end moves until they are.
  await expect(async () => {
    await list.locator('[tabindex="0"]').press('End');
    await expect(list.getByRole('link', { name: /^Bài thứ (29\d|300)$/ }).last()).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await expect(list.getByRole('link', { name: /^Bài thứ (29\d|300)$/ }).last()).toBeVisible();

  await page.getByRole('navigation', { name: 'Chia ngày theo' }).getByText('Theo kênh').click();
  const grid = page.getByRole('region', { name: /^Lịch tuyên truyền/ });
  await expect(grid.getByText('Báo điện tử')).toBeVisible();
  await expect(grid.locator(`a[data-placement="${made[0]?.placementId}"]`)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Chia ngày theo' })
    .getByText('Theo phóng viên')
    .click();
  await expect(grid.getByText('Chưa có phóng viên')).toBeVisible();
  await expect(
    grid.locator('.rbc-row-resource').filter({ hasText: 'Trương Ngọc Ánh' }),
  ).toBeVisible();
});

test('shows deadlines on their own day, and hides them again', async ({ page, server, signIn }) => {
  // Due on 20 December at 16:00, appears a week later.
  const planned = plan(keptBy(server), { plannedOn: '2019-12-27', plannedTime: '08:00' });
  await signIn('tk.bao');
  await page.goto(`/calendar?view=week&date=2019-12-16&q=${encodeURIComponent(planned.title)}`);
  const due = page.getByRole('link', {
    name: new RegExp(`^Hạn nộp, 16:00 T6 20/12/2019.*${planned.name}`),
  });
  await expect(page.getByRole('link', { name: /^Mở ngày .*20\/12\/2019/ })).toBeVisible();
  await expect(due).toHaveCount(0);
  await page.getByRole('link', { name: 'Hiện hạn nộp trên lịch' }).click();
  await expect(due).toBeVisible();
  for (const [view, address] of [
    ['Danh sách', 'agenda'],
    ['Phóng viên', 'lanes'],
  ] as const) {
    await page
      .getByRole('navigation', { name: 'Cách xem lịch' })
      .getByText(view, { exact: true })
      .click();
    await expect(page).toHaveURL(new RegExp(`view=${address}`));
    await expect(due).toBeVisible();
  }
  await due.click();
  await expect(page.getByRole('complementary', { name: planned.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Hạn nộp: đang hiện/ }).click();
  await expect(due).toHaveCount(0);
});

test('says what days mean, and leads to the exemplars that suit a theme day', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const teacher = kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  kept.run("update exemplars set sector_code = 'education' where id = ?", teacher);
  const { name } = kept.stateOf('exemplars', teacher).row;
  await signIn('tk.bao');
  await page.goto('/calendar?view=week&date=2020-01-25');
  await expect(page.getByText('âm lịch 1/1', { exact: true })).toBeAttached();
  await expect(page.getByText('Tết Nguyên đán').first()).toBeVisible();
  await page.goto('/calendar?view=week&date=2020-11-20');
  await expect(page.getByText('Ngày Nhà giáo Việt Nam')).toBeVisible();
  await page.getByRole('link', { name: /^Giáo dục.*điển hình đang chờ$/ }).click();
  await expect(page).toHaveURL(/sector=education/);
  await expect(trayCard(page, String(name))).toBeVisible();
});

test('prints a week of sixty items, and a month, on one page each', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const exemplarId = kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  for (let index = 0; index < 60; index += 1) {
    // More than a day of a sheet holds on the first one, the rest over the week.
    const day = index < 50 ? 11 : 12 + (index % 5);
    kept.addAssignment({
      ...{ outlet: index % 2 ? 'bao' : 'dai', status: 'claimed', exemplarId },
      plannedOn: `2020-05-${day}`,
      plannedTime: '07:00',
    });
  }
  await signIn('tk.bao');
  await page.goto('/calendar?view=week&date=2020-05-11&status=claimed');
  await expect(page.getByRole('link', { name: /^Mở ngày .*11\/05\/2020/ })).toBeVisible();
  expect(await pagesOf(page)).toBe(1);

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toContainText('11/05 - 17/05/2020');
  await expect(sheet).toContainText('Báo Bạc Liêu (Báo) · Đài PT-TH Bạc Liêu (Đài)');
  await expect(sheet).toContainText('Lọc: Đã nhận');
  const shown = await sheet.locator('.print-item').count();
  await expect(sheet.getByText(`và ${60 - shown} mục nữa`)).toBeVisible();
  // Nothing is cut: every entry lies inside its day, and the sheet inside its page.
  const cut = await sheet.evaluate((element) =>
    [...element.querySelectorAll('td, :scope')].some(
      (box) => box.scrollHeight > box.clientHeight + 1,
    ),
  );
  expect(cut).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);

  await page.goto('/calendar?view=month&date=2020-05-11');
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await pagesOf(page)).toBe(1);
});

/** How many pages the browser prints. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

interface Wish {
  plannedOn: string;
  plannedTime?: string;
  status?: 'open' | 'claimed';
}

/** An item of the newspaper, with a lead unless it is open. */
function plan(kept: Kept, { status = 'claimed', ...at }: Wish) {
  const made = kept.addAssignment({
    ...{ outlet: 'bao', status, ...at },
    ...(status === 'open' ? {} : { lead: 'pv.bao1' }),
  });
  return {
    ...made,
    name: String(kept.stateOf('exemplars', made.exemplarId).row.name),
    row: () => kept.stateOf('placements', made.placementId).row,
    lead: () =>
      kept.first<{ name: string | null }>(
        'select p.display_name as name from assignments a left join people p on p.id = a.lead_id where a.id = ?',
        made.id,
      ).name,
  };
}

const idOf = (kept: Kept, name: string): string =>
  kept.first<{ id: string }>('select id from people where display_name = ?', name).id;

/** A row of the lanes. */
const lane = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

const cell = (page: Page, kept: Kept, name: string, day: string): Locator =>
  page.locator(`td[data-drop="lane:${idOf(kept, name)}:${day}"]`);

/** The whole label of a reporter's choice, which says the load as well. */
async function optionOf(dialog: Locator, name: string): Promise<string> {
  const option = dialog.getByRole('option').filter({ hasText: name });
  return (await option.textContent()) ?? name;
}

/** Presses on something, moves it to the middle of a target in steps, lets go. */
async function drag(page: Page, what: Locator, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const to = await boxOf(target);
  await carry(page, what, to.x + to.width / 2, to.y + to.height / 2);
}

/** Lets something go so that its upper edge (a card: the pointer) lies on an hour of a day's column. */
async function dragToHour(page: Page, what: Locator, day: string, hour: number): Promise<void> {
  const column = page.locator(`[data-drop="hour:${day}"]`);
  await expect(column).toBeVisible();
  await what.scrollIntoViewIfNeeded();
  const [from, to] = [await boxOf(what), await boxOf(column)];
  const isItem = (await what.getAttribute('data-placement')) !== null;
  const grip = isItem ? from.height / 3 : 0;
  await carry(
    page,
    what,
    to.x + to.width / 2,
    to.y + (to.height * hour) / 24 + grip,
    from.height / 3,
  );
}

async function carry(page: Page, what: Locator, x: number, y: number, grip?: number) {
  const from = await boxOf(what);
  await page.mouse.move(from.x + from.width / 3, from.y + (grip ?? from.height / 3));
  await page.mouse.down();
  await page.mouse.move(x - 30, y - 6, { steps: 6 });
  await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
}

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return box;
}
