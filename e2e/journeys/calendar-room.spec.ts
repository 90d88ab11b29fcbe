/** What shares the room of the calendar: the tray and an empty weekend fold, and everything of an item stands on its card. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife, dayCell } from './dragging';
import { plan } from './hours';

test.use({ world: 'journeys/calendar-room' });

test('the tray folds away, is remembered, and stays away where rows need the room', async ({
  page,
  signIn,
}) => {
  await signIn('tk.bao');
  await page.goto('/calendar?view=month');
  await comeToLife(page);
  const tray = page.getByRole('region', { name: /^Chờ lên lịch/ });
  await expect(tray).toBeVisible();
  const remembered = page.waitForResponse(/settings\/calendar/);
  await page.getByRole('button', { name: 'Thu gọn sang bên' }).click();
  await expect(tray).toBeHidden();
  await remembered;
  // The server knows it: there is no moment with the tray in a page that is loaded anew.
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(tray).toBeHidden();
  await comeToLife(page);
  await page.getByRole('button', { name: /^Mở danh sách chờ lên lịch/ }).click();
  await expect(tray).toBeVisible();
  for (const view of ['table', 'kanban', 'lanes']) {
    await page.goto(`/calendar?view=${view}`);
    await expect(tray).toBeHidden();
    await expect(page.getByRole('button', { name: /^Mở danh sách chờ lên lịch/ })).toBeVisible();
  }
});

test('an empty weekend is narrow until it is wanted wide', async ({ page, signIn }) => {
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2019-12-02');
  await comeToLife(page);
  const width = async (day: string) => (await dayCell(page, day).boundingBox())?.width ?? 0;
  expect(await width('08/12/2019')).toBeLessThan((await width('04/12/2019')) * 0.7);
  const remembered = page.waitForResponse(/settings\/calendar/);
  await page.getByRole('button', { name: 'Mở rộng cột cuối tuần trống' }).click();
  await expect.poll(() => width('08/12/2019')).toBeGreaterThan(100);
  await remembered;
  await page.reload();
  expect(await width('08/12/2019')).toBeGreaterThan(100);
});

test('everything of an item stands on its card, for the mouse and for the keyboard', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const planned = await plan(kept, { plannedOn: '2020-02-12', plannedTime: '09:00' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2020-02-02');
  await comeToLife(page);
  const item = page.locator(`a[data-placement="${planned.placementId}"]`);
  const card = page.getByRole('tooltip');
  await expect(item).not.toHaveAttribute('title');
  await item.hover();
  for (const text of [
    planned.name,
    '09:00 T4 12/02/2020',
    'Đã nhận',
    (await planned.lead()) ?? '-',
  ])
    await expect(card).toContainText(text);
  // It may be reached with the pointer, and goes at Escape.
  await card.hover();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();

  await dayCell(page, '12/02/2020')
    .getByRole('link', { name: /^Mở ngày/ })
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(item).toBeFocused();
  await expect(card).toContainText(planned.name);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(item).toBeFocused();
});

test('what stays where it is says why, and the page says what it shows', async ({
  page,
  signIn,
}) => {
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2019-12-02');
  await comeToLife(page);
  await expect(page).toHaveTitle('Tháng 12/2019 · Lịch tuyên truyền · Gương Sáng');
  const other = page
    .getByRole('gridcell')
    .getByRole('link', { name: /Đài PT-TH/ })
    .first();
  await other.focus();
  await page.keyboard.press('m');
  await expect(page.getByText('Lịch của Đài, chỉ xem').last()).toBeVisible();
  await page.keyboard.press(']');
  await expect(page).toHaveTitle('Tháng 1/2020 · Lịch tuyên truyền · Gương Sáng');
  await expect(page.getByRole('status').filter({ hasText: 'Tháng 1/2020' })).toHaveCount(1);
});
