/** The month in columns by status: carried by mouse, taken on by the menu, refused in words, and by its forms without JavaScript. */

import type { Locator, Page } from '@playwright/test';
import { type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/kanban' });

const kanbanOf = (month: string) => `/calendar?view=kanban&date=${month}-01`;
const toast = (page: Page) => page.getByRole('region', { name: 'Thông báo kết quả' });
const column = (page: Page, status: string) =>
  page.getByRole('region', { name: new RegExp(`^${status}: `) });

type Wish = Parameters<Kept['addAssignment']>[0];

async function place(page: Page, kept: Kept, wish: Partial<Wish> & { status: Wish['status'] }) {
  const made = await kept.addAssignment({ outlet: 'bao', ...wish });
  return {
    ...made,
    card: page.locator(`[data-card="${made.placementId}"]`),
    row: async () => (await kept.stateOf('assignments', made.id)).row,
  };
}

async function drag(page: Page, card: Locator, to: Locator): Promise<void> {
  await comeToLife(page);
  await card.scrollIntoViewIfNeeded();
  const [from, target] = [await card.boundingBox(), await to.boundingBox()];
  if (!from || !target) throw new Error('the card or the column is not on the screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 6);
  await page.mouse.down();
  const [x, y] = [target.x + target.width / 2, target.y + 60];
  await page.mouse.move(x - 30, y + 10, { steps: 8 });
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
}

test('a card is carried to the column of its next verb, and taken back', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const item = await place(page, kept, { status: 'proposed', plannedOn: '2021-03-02' });
  await signIn('tk.bao');
  await page.goto(kanbanOf('2021-03'));
  await expect(column(page, 'Chờ nhận')).toHaveAccessibleName('Chờ nhận: 0 mục');
  await drag(page, item.card, column(page, 'Chờ nhận'));
  await expect(column(page, 'Chờ nhận').locator(item.card)).toBeVisible();
  await expect(column(page, 'Chờ nhận')).toHaveAccessibleName('Chờ nhận: 1 mục');
  expect((await item.row()).status).toBe('open');
  await toast(page).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(column(page, 'Đề xuất').locator(item.card)).toBeVisible();
  expect((await item.row()).status).toBe('proposed');
});

test('a column that no verb leads to refuses, and says why', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const item = await place(page, kept, { status: 'proposed', plannedOn: '2021-04-02' });
  await signIn('tk.bao');
  // Both columns are on the screen at once.
  await page.setViewportSize({ width: 1900, height: 900 });
  await page.goto(kanbanOf('2021-04'));
  await drag(page, item.card, column(page, 'Đang thực hiện'));
  await expect(toast(page).getByText(/Không chuyển được .* từ “Đề xuất”/)).toBeVisible();
  expect(await item.row()).toMatchObject({ status: 'proposed', version: 1 });
});

test('by keyboard: the menu of a card asks what its verb needs', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const item = await place(page, kept, {
    status: 'editing',
    plannedOn: '2021-05-03',
  });
  await signIn('tk.bao');
  await page.goto(kanbanOf('2021-05'));
  await item.card.locator('summary').focus();
  await page.keyboard.press('Enter');
  await item.card.getByRole('link', { name: /Trả lại/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Lý do/).fill('Thiếu ảnh nhân vật');
  await dialog.getByRole('button', { name: /Trả lại/ }).click();
  await expect(column(page, 'Đang thực hiện').locator(item.card)).toBeVisible();
  await expect(item.card.locator('a').first()).toBeFocused();
  expect(await item.row()).toMatchObject({
    status: 'in_progress',
    return_reason: 'Thiếu ảnh nhân vật',
  });
});

test('a reporter has their own verbs only', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const open = await place(page, kept, { status: 'open', plannedOn: '2021-06-02' });
  const other = await place(page, kept, {
    status: 'claimed',
    lead: 'pv.bao2',
    plannedOn: '2021-06-02',
  });
  await signIn('pv.bao1');
  await page.goto(kanbanOf('2021-06'));
  await expect(other.card).toBeVisible();
  await expect(other.card.locator('summary')).toHaveCount(0);
  await drag(page, open.card, column(page, 'Đã nhận'));
  await expect(column(page, 'Đã nhận').locator(open.card)).toBeVisible();
  expect(await open.row()).toMatchObject({
    status: 'claimed',
    lead_id: await kept.idOf('pv.bao1'),
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu leads to the form of the verb', async ({ page, server, signIn }) => {
    const kept = keptBy(server);
    const item = await place(page, kept, { status: 'proposed', plannedOn: '2021-07-02' });
    await signIn('tk.bao');
    await page.goto(kanbanOf('2021-07'));
    await item.card.locator('summary').click();
    await item.card.getByRole('link', { name: /Mở cho phóng viên nhận/ }).click();
    await page.getByRole('main').getByRole('button', { name: 'Mở cho phóng viên nhận' }).click();
    await expect(page.getByText('Đã mở đề tài cho phóng viên nhận.')).toBeVisible();
    expect((await item.row()).status).toBe('open');
  });
});
