/** Something is switched off only after one was told what hangs on it; the same form says it and goes on. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/switching-off' });

test('a channel with planned airings goes out of use at the second press, its slots stay findable, and all comes back', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const { id, name } = await kept.first<{ id: string; name: string }>(
    "select id, name from outlets where code = 'dai'",
  );
  await signIn('admin');
  await page.goto(`/admin/outlets/${id}`);
  await comeToLife(page);
  const off = page.getByRole('button', { name: /^Ngừng dùng: Truyền hình/ });
  await off.click();
  await expect(page.getByText(/Kênh này còn \d+ lượt đăng, phát đang chờ/)).toBeVisible();
  await page.getByRole('button', { name: /^Vẫn ngừng dùng: Truyền hình/ }).click();
  await expect(page.getByRole('button', { name: /^Đưa vào dùng: Truyền hình/ })).toBeVisible();
  await page.goto('/slots');
  await expect(page.getByText('Kênh đã ngừng dùng').first()).toBeVisible();
  await page.goto(`/admin/outlets/${id}`);
  await comeToLife(page);
  await page.getByRole('button', { name: /^Đưa vào dùng: Truyền hình/ }).click();
  await expect(off).toBeVisible();
  await page.goto('/slots');
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByText('Kênh đã ngừng dùng')).toHaveCount(0);
});

test('a reporter with work is disabled at the second press, without JavaScript too', async ({
  browser,
  server,
  signIn,
  page,
}) => {
  const kept = keptBy(server);
  const person = await kept.first<{ id: string; display_name: string }>(
    `select p.id, p.display_name from people p join assignments a on a.lead_id = p.id
     where a.status = 'in_progress' limit 1`,
  );
  await signIn('admin');
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: { width: 390, height: 844 },
  });
  const door = await plain.newPage();
  await door.goto(`${server.url}/admin/people/${person.id}`);
  await door.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await expect(door.getByText(/còn đứng tên \d+ đề tài đang làm/)).toBeVisible();
  await door.getByRole('button', { name: 'Vẫn khóa tài khoản' }).click();
  await expect(door.getByRole('button', { name: 'Mở khóa tài khoản' })).toBeVisible();
  await plain.close();
});
