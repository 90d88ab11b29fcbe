/** An installation is begun by the front door: organisation, outlet, channel, programme, person. */
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/administration' });

test('the administrator makes all that a newsroom needs, and the Board finds its programme', async ({
  page,
  pageAs,
  signIn,
}) => {
  // Seven pages filled in, one after another.
  test.slow();
  await signIn('admin');
  await page.goto('/admin/organisations');
  await comeToLife(page);
  await page.getByLabel('Loại cơ quan').selectOption('Phòng Nội vụ');
  const added = page.locator('form').filter({ has: page.getByLabel('Loại cơ quan') });
  await added.getByLabel('Tên tiếng Việt').fill('Phòng Nội vụ thị xã Giá Rai');
  await added.getByLabel('Tên tiếng Anh').fill('Gia Rai Home Affairs Office');
  await added.getByRole('button', { name: 'Thêm cơ quan' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'thị xã Giá Rai' })).toBeVisible();

  await page.goto('/admin/outlets');
  await comeToLife(page);
  await page.getByRole('link', { name: 'Thêm cơ quan báo chí' }).click();
  await page.getByLabel('Tên tiếng Việt').fill('Tạp chí Bạc Liêu');
  await page
    .getByRole('textbox', {
      name: 'Tên tiếng Anh (không bắt buộc)',
      exact: true,
    })
    .fill('Bạc Liêu Review');
  await page.getByLabel('Tên ngắn').fill('Tạp chí');
  await page.getByRole('radio', { name: 'Quả địa cầu' }).check();
  await page.getByRole('radio', { name: 'Hổ phách' }).check();
  await page.getByRole('button', { name: 'Thêm cơ quan báo chí' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tạp chí Bạc Liêu' })).toBeVisible();

  const channel = page.locator('form').filter({ has: page.getByLabel('Loại hình') });
  await channel.getByLabel('Tên tiếng Việt').fill('Tạp chí in');
  await channel.getByLabel('Tên tiếng Anh').fill('Print review');
  await channel.getByRole('button', { name: 'Thêm kênh' }).click();
  await expect(page.getByText('Sửa kênh Tạp chí in')).toBeVisible();

  await page.goto('/admin/outlets');
  await comeToLife(page);
  await page.getByRole('button', { name: 'Đưa Tạp chí Bạc Liêu lên trước' }).click();
  await expect(page.getByRole('row').nth(2)).toContainText('Tạp chí Bạc Liêu');

  await page.goto('/admin/programmes/new');
  await comeToLife(page);
  await page.getByLabel('Tên chương trình').fill('Chương trình phối hợp 2020-2022');
  await page.getByLabel('Tên tiếng Anh').fill('Coordination programme 2020-2022');
  await page.getByLabel('Mã').fill('2020-2022');
  await page.getByLabel('Ngày bắt đầu').fill('2020-07-01');
  await page.getByLabel('Ngày kết thúc').fill('2022-12-31');
  await page.getByLabel('Phòng Nội vụ thị xã Giá Rai').fill('Giới thiệu điển hình');
  await page.getByRole('button', { name: 'Thêm chương trình' }).click();
  await expect(page.getByText('Trùng thời gian với chương trình khác')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Tạp chí Bạc Liêu' })).toBeChecked();

  await page.goto('/admin/people/new');
  await comeToLife(page);
  await page.getByLabel('Họ và tên').fill('Lâm Văn Mới');
  await page.getByLabel('Tên đăng nhập').fill('lv.moi');
  await page.getByRole('group', { name: 'Tạp chí Bạc Liêu' }).getByLabel('Phóng viên').check();
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect(page.getByText('Mật khẩu dùng một lần của Lâm Văn Mới')).toBeVisible();

  await page.goto('/admin/people/import');
  await comeToLife(page);
  await page
    .getByLabel('Danh sách')
    .fill('Võ Thị Hoa Mai\t\tPhóng viên\tTạp chí\nLý Văn Lạ\t\tPhóng viên\tKhông có');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByLabel('Tên đăng nhập 1')).toHaveValue('maivth');
  await page.getByRole('button', { name: 'Tạo tất cả tài khoản' }).click();
  await expect(page.getByText(/Không rõ nơi làm việc/)).toBeVisible();
  await page.getByLabel('Nơi làm việc 2').fill('Báo');
  await page.getByRole('button', { name: 'Tạo tất cả tài khoản' }).click();
  await expect(page.getByText('Đã tạo 2 tài khoản')).toBeVisible();

  const board = await pageAs('bantdkt');
  await board.goto('/progress');
  await board.getByRole('link', { name: 'Chương trình', exact: true }).first().click();
  await expect(board.getByRole('link', { name: 'Chương trình phối hợp 2020-2022' })).toBeVisible();
  await expect(board.getByRole('link', { name: 'Lĩnh vực' })).toHaveCount(0);
});
