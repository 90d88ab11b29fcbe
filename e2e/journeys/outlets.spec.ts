/** The names of an outlet. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/outlets' });

test('who saves the names of an outlet after somebody else sees what stands now beside what was typed', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const outlet = await kept.first<{
    id: string;
    name: string;
    name_en: string;
    short_name: string;
  }>("select id, name, name_en, short_name from outlets where code = 'bao'");
  await signIn('admin');
  await page.goto(`/admin/outlets/${outlet.id}`);
  await comeToLife(page);
  const form = page.locator('form').filter({ has: page.getByLabel('Tên ngắn') });
  await form.getByLabel('Tên ngắn').fill('Báo khác');
  await kept.run('update outlets set version = version + 1 where id = ?', outlet.id);
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form.getByLabel('Tên ngắn')).toHaveAccessibleDescription(
    `Hiện là: ${outlet.short_name}`,
  );
  await expect(form.getByLabel('Tên tiếng Việt')).toHaveAccessibleDescription(
    `Hiện là: ${outlet.name}`,
  );
  await expect(form.getByLabel('Tên tiếng Anh')).toHaveAccessibleDescription(
    `Hiện là: ${outlet.name_en}`,
  );
  await expect(form.getByLabel('Tên ngắn')).toHaveValue('Báo khác');
});
