/** The command palette and the list of keys: find, go, create, change, by the keyboard and with the reader's own rights. */
import type { Page } from '@playwright/test';
import { violationsOf } from '../accessibility/violations';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/palette' });

const palette = (page: Page) => page.getByRole('dialog', { name: 'Tìm nhanh' });
const box = (page: Page) => palette(page).getByRole('combobox');
const option = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name });

async function openPalette(page: Page) {
  // Before the page listens, a press is lost: it is pressed again until the palette is there.
  await expect(async () => {
    if (!(await palette(page).isVisible())) await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused({ timeout: 1500 });
  }).toPass();
}

test('finds an exemplar and an assignment without accents, and opens them', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const name = 'Tổ đan lát Vĩnh Lộc Thượng';
  const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt', name });
  const { id, title } = await kept.addAssignment({
    outlet: 'dai',
    status: 'open',
    exemplarId,
    title: 'Giữ nghề đan bên sông',
  });
  await signIn('tk.bao');
  await page.goto('/help');
  await openPalette(page);
  await page.keyboard.type('vinh loc thuong');
  await expect(option(page, new RegExp(name))).toBeVisible();
  await expect(option(page, new RegExp(title))).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/exemplars/${exemplarId}$`));
  await expect(palette(page)).toHaveCount(0);

  await openPalette(page);
  await page.keyboard.type('giu nghe dan');
  await expect(option(page, new RegExp(title))).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/assignments/${id}$`));
});

test('shows nobody what is not theirs', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const name = 'Nhóm chưa được duyệt Cây Gừa';
  await kept.addExemplar({ status: 'nominated', by: 'pnv.donghai', name });
  await signIn('pv.bao1');
  await page.goto('/work');
  await openPalette(page);
  await page.keyboard.type('cay gua');
  await expect(palette(page).getByText('Không tìm thấy kết quả phù hợp.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('len lich');
  await expect(palette(page).getByRole('status')).toHaveText(/\d+ mục/);
  await expect(option(page, /Lên lịch một điển hình/)).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('de cu');
  await expect(option(page, /Đề cử điển hình/)).toBeVisible();
});

test('goes, creates and changes, and gives the focus back', async ({ page, signIn }) => {
  await signIn('tk.dai');
  await page.goto('/calendar?view=month&date=2019-12-02');
  const button = page.getByRole('button', { name: 'Tìm nhanh' });
  await button.click();
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  // What the screen's own keys do is offered as well.
  await openPalette(page);
  await page.keyboard.type('xem tuan');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=week/);
  await openPalette(page);
  await page.keyboard.type('tuan sau');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=week&date=2019-12-09/);
  await openPalette(page);
  await page.keyboard.type('len lich mot');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calendar\/plan/);
  await page.goto('/help');
  await openPalette(page);
  await page.keyboard.type('giao dien toi');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await openPalette(page);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.type('english');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help');
});

test('the keys of the screen are listed, and silent while somebody types', async ({
  page,
  signIn,
}) => {
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2019-12-02');
  const keys = page.getByRole('dialog', { name: 'Phím tắt' });
  await expect(async () => {
    if (!(await keys.isVisible())) await page.keyboard.press('?');
    await expect(keys).toBeVisible({ timeout: 1500 });
  }).toPass();
  await expect(keys.getByText('Dời mục đang chọn')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  // A dialog keeps the keys from the page behind it.
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/view=month/);
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await page.keyboard.press('/');
  const filter = page.getByRole('searchbox', { name: /^Lọc theo tên/ });
  await expect(filter).toBeFocused();
  await page.keyboard.type('2t?');
  await expect(filter).toHaveValue('2t?');
  await expect(page).toHaveURL(/view=month.*q=2t/);
  await expect(keys).toHaveCount(0);
  // What was typed last is in the address before the key is: neither overtakes the other.
  await filter.fill('');
  await filter.blur();
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/date=2020-02-01/);
  await expect(page).not.toHaveURL(/q=/);
  await page.keyboard.press('t');
  await expect(page).not.toHaveURL(/date=/);
  await page.keyboard.press('4');
  await expect(page).toHaveURL(/view=agenda/);
});

test('help and the menu of the account list the keys for those without a keyboard', async ({
  page,
  signIn,
}) => {
  await signIn('pv.bao1');
  await page.goto('/help');
  await comeToLife(page);
  await page.getByRole('main').getByRole('button', { name: 'Phím tắt' }).click();
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toContainText('Ctrl K');
});
