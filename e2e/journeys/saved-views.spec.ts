/** Calendars kept under a name: saved, opened, shared, begun with, and taken away. */
import { DEMO_PASSWORD } from '~/boot/demo-accounts.mjs';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/saved-views' });

test('an editor saves a view for the newsroom, and a reporter begins with it', async ({
  page,
  pageAs,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  await signIn('tk.bao');
  await page.goto('/calendar?view=week&date=2019-12-09&reporter=none&status=open');
  await page.locator('summary').filter({ hasText: 'Đã lưu' }).click();
  await page.getByRole('textbox', { name: 'Tên cách xem' }).fill('Bài chờ người nhận');
  await page.getByLabel('Ai thấy').selectOption({ label: 'Cả Báo Bạc Liêu thấy' });
  await page.getByRole('button', { name: 'Lưu cách xem này' }).click();
  await expect(page.getByText('Đã lưu cách xem “Bài chờ người nhận”.')).toBeVisible();
  const menu = page.getByRole('navigation', { name: 'Cách xem đã lưu' });
  await expect(menu.getByRole('link', { name: /^Bài chờ người nhận/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect(
    await kept.first("select search, shared from saved_views where name = 'Bài chờ người nhận'"),
  ).toEqual({ search: '?view=week&status=open&reporter=none', shared: 1 });

  const reporter = await pageAs('pv.bao1');
  await reporter.goto('/calendar/views');
  const row = reporter.getByRole('listitem').filter({ hasText: 'Bài chờ người nhận' });
  await expect(row).toContainText('Cả Báo Bạc Liêu thấy');
  await expect(row.getByText('Xóa', { exact: false })).toHaveCount(0);
  await row.getByRole('button', { name: /^Đặt .* làm trang đầu$/ }).click();
  await expect(row.getByText('Trang mở đầu', { exact: true })).toBeVisible();
  await reporter.goto('/');
  await expect(reporter).toHaveURL(/\/calendar\?view=week&status=open&reporter=none$/);
  await expect(reporter.getByRole('heading', { level: 1 })).toContainText('02/12 - 08/12/2019');
});

test('the same name is refused at its field, with nothing typed lost', async ({ page, signIn }) => {
  await signIn('tk.dai');
  await page.goto('/calendar/views?view=day');
  await page.getByRole('textbox', { name: 'Tên cách xem' }).fill('Ngày của Đài');
  await page.getByRole('button', { name: 'Lưu cách xem này' }).click();
  await expect(page.getByRole('link', { name: 'Ngày của Đài' })).toBeVisible();
  await page.goto('/calendar?view=month&outlet=dai');
  await page.locator('summary').filter({ hasText: 'Đã lưu' }).click();
  const name = page.getByRole('textbox', { name: 'Tên cách xem' });
  await name.fill('ngày của đài');
  await page.getByRole('button', { name: 'Lưu cách xem này' }).click();
  await expect(page.getByText('Đã có cách xem mang tên này.')).toBeVisible();
  await expect(name).toHaveValue('ngày của đài');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a view is saved, renamed, saved over, begun with and deleted', async ({
    page,
    server,
    signIn,
  }) => {
    const kept = keptBy(server);
    await signIn('bantdkt');
    await page.goto('/calendar?view=agenda&overdue=1');
    await page.getByRole('link', { name: 'Cách xem đã lưu' }).click();
    await page.getByRole('textbox', { name: 'Tên cách xem' }).fill('Nợ tuyên truyền');
    await page.getByRole('button', { name: 'Lưu cách xem này' }).click();
    const row = () =>
      page.getByRole('main').getByRole('listitem').filter({ hasText: 'tuyên truyền' });
    await row().getByText('Đổi tên, chia sẻ').click();
    await row().getByRole('textbox', { name: 'Tên cách xem' }).fill('Còn nợ tuyên truyền');
    await row().getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(row().getByRole('link', { name: 'Còn nợ tuyên truyền' })).toBeVisible();
    await row()
      .getByRole('button', { name: /^Đặt .* làm trang đầu$/ })
      .click();
    await page.goto('/calendar/views?view=table&family=good_deed');
    await row().getByRole('button', { name: /^Thay/ }).click();
    await page.goto('/');
    await expect(page).toHaveURL(/\/calendar\?view=table&family=good_deed$/);
    await page.goto('/calendar/views');
    await row().getByText('Xóa', { exact: false }).first().click();
    await row().getByRole('button', { name: 'Xóa hẳn' }).click();
    await expect(page.getByText('Đã xóa cách xem.')).toBeVisible();
    expect(await kept.rows("select id from saved_views where name like '%tuyên truyền%'")).toEqual(
      [],
    );
    await page.goto('/');
    await expect(page).toHaveURL(/\/progress$/);
  });
});

test('signing in leads to the start page', async ({ page, server }) => {
  const kept = keptBy(server);
  const owner = await kept.idOf('pv.dai2');
  await kept.run(
    `insert into saved_views (id, owner_id, outlet_id, name, search, shared, created_at, updated_at, version)
     values ('start-of-dai2', ?, null, 'Việc của tôi', ?, 0, '2019-12-01T00:00:00.000Z', '2019-12-01T00:00:00.000Z', 1)`,
    owner,
    `?view=agenda&reporter=${owner}`,
  );
  await kept.run("insert into start_views (person_id, view_id) values (?, 'start-of-dai2')", owner);
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill('pv.dai2');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(new RegExp(`/calendar\\?view=agenda&reporter=${owner}$`));
});
