/** Searching: by place and by the number of a decision, and what can find nothing says so instead of showing everything. */
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/search' });

test('says what cannot be searched for, in the register and among the assignments', async ({
  page,
  signIn,
}) => {
  await signIn('bantdkt');
  for (const path of ['/exemplars', '/assignments']) {
    await page.goto(`${path}?q=${encodeURIComponent('???')}`);
    await expect(page.getByText('Không tìm được bằng “???”')).toBeVisible();
    await expect(page.getByText('Hãy gõ ít nhất một chữ cái hoặc chữ số.')).toBeVisible();
    await page.goto(`${path}?q=${'a'.repeat(120)}`);
    await expect(page.getByText('Từ khóa dài quá')).toBeVisible();
    await page.getByRole('link', { name: 'Bỏ lọc' }).last().click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  }
});

test('says so on the calendar and in its tray, and shows nothing', async ({ page, signIn }) => {
  await signIn('tk.bao');
  await page.goto(`/calendar?view=agenda&q=${encodeURIComponent('???')}`);
  await expect(
    page.getByRole('status').filter({ hasText: 'Không tìm được bằng “???”' }),
  ).toBeVisible();
  await page.goto(`/calendar?q=${encodeURIComponent('???')}&tq=${encodeURIComponent('???')}`);
  await expect(page.getByText('Không tìm được bằng “???”')).toHaveCount(2);
});

test('finds exemplars by their place from the palette', async ({ page, signIn }) => {
  await signIn('bantdkt');
  await page.goto('/help');
  const dialog = page.getByRole('dialog', { name: 'Tìm nhanh' });
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press('Control+k');
    await expect(dialog.getByRole('combobox')).toBeFocused({ timeout: 1500 });
  }).toPass();
  await page.keyboard.type('dong hai');
  await expect(dialog.getByRole('option', { name: /Huyện Đông Hải/ }).first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('???');
  await expect(dialog.getByText('Không tìm được bằng “???”')).toBeVisible();
});
