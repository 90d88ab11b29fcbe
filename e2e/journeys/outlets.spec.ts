/** The names of an outlet. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/outlets' });

test('who saves the names of an outlet after somebody else is asked only about what both changed', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const stored = () =>
    kept.first<{ id: string; name_en: string; short_name: string }>(
      "select id, name_en, short_name from outlets where code = 'bao'",
    );
  const { id } = await stored();
  await signIn('admin');
  await page.goto(`/admin/outlets/${id}`);
  await comeToLife(page);
  const form = page.locator('form').filter({ has: page.getByLabel('Tên ngắn') });
  await form.getByLabel('Tên ngắn').fill('Báo khác');
  await kept.run(
    "update outlets set short_name = 'Báo họ', name_en = 'Their paper', version = version + 1 where id = ?",
    id,
  );
  await form.getByRole('button', { name: 'Lưu' }).click();
  const choice = form.getByRole('group', { name: /cũng vừa sửa mục này/ });
  await expect(choice).toHaveCount(1);
  await expect(choice.getByText('Báo họ')).toBeVisible();
  await expect(form.getByLabel('Tên ngắn')).toHaveValue('Báo khác');
  await expect(form.getByLabel('Tên tiếng Anh')).toHaveValue('Their paper');

  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form.getByText(/Chọn giữ bản của bạn/)).toBeVisible();
  expect(await stored()).toMatchObject({ short_name: 'Báo họ' });

  await choice.getByLabel(/Bản của bạn/).check();
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(choice).toHaveCount(0);
  expect(await stored()).toMatchObject({ short_name: 'Báo khác', name_en: 'Their paper' });
});
