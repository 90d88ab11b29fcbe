/** The administrator keeps genres and places: what is renamed, added or ended is so wherever it is named. */
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/genres-and-places' });

test('a genre is renamed, added with a usual length, and taken out of use after a question', async ({
  page,
  pageAs,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/admin/genres');
  await comeToLife(page);
  await page.getByText('Sửa: Phóng sự', { exact: true }).click();
  const form = page.locator('form').filter({ has: page.locator('input[value="feature"]') });
  await form.getByLabel('Tên tiếng Việt').fill('Phóng sự dài kỳ');
  await form.getByLabel('Độ dài thường dùng (chữ)').fill('1500');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Đã lưu thể loại.')).toBeVisible();
  await expect(page.getByText('1.500 chữ')).toBeVisible();

  const added = page.locator('form').filter({ has: page.locator('input[value="new-genre"]') });
  await added.getByLabel('Tên tiếng Việt').fill('Bản tin nghe');
  await added.getByLabel('Tên tiếng Anh').fill('Podcast');
  await added.getByLabel('Tiết mục').check();
  await added.getByRole('button', { name: 'Thêm thể loại' }).click();
  await expect(page.getByText('Đã thêm thể loại.')).toBeVisible();

  const editor = await pageAs('tk.bao');
  await editor.goto('/series/new');
  await comeToLife(editor);
  const genre = editor.getByLabel('Thể loại');
  await genre.selectOption('Phóng sự dài kỳ');
  await expect(editor.getByLabel('Số chữ')).toHaveValue('1500');

  await page.getByRole('button', { name: 'Ngừng dùng: Phóng sự dài kỳ' }).click();
  await expect(page.getByText('Thể loại này còn')).toBeVisible();
  await page.getByRole('button', { name: 'Vẫn ngừng dùng: Phóng sự dài kỳ' }).click();
  await expect(page.getByText('Đã ngừng dùng.')).toBeVisible();
  await editor.goto('/series/new');
  await expect(editor.getByLabel('Thể loại').getByText('Phóng sự dài kỳ')).toHaveCount(0);
});

test('a place is added, ended with what it became, and a list is looked at before it is written', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/admin/places/new');
  await comeToLife(page);
  await page.getByRole('textbox', { name: 'Tên' }).fill('Xã Đất Mới');
  await page.getByRole('textbox', { name: 'Mã', exact: true }).fill('99001');
  await page.getByLabel('Mã cấp trên').fill('99000');
  await page.getByRole('button', { name: 'Thêm địa bàn' }).click();
  await expect(page.getByText('Không có địa bàn nào mang mã cấp trên này')).toBeVisible();
  await page.getByLabel('Mã cấp trên').fill('954');
  await page.getByRole('button', { name: 'Thêm địa bàn' }).click();
  await expect(page.getByText('Đã thêm địa bàn.')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Tìm theo tên hoặc mã' }).fill('dat moi');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByRole('link', { name: 'Xã Đất Mới' }).click();
  await page.getByLabel('Ngày cuối').fill('2025-06-30');
  await page.getByRole('button', { name: 'Kết thúc địa bàn' }).click();
  await expect(page.getByText('Đã kết thúc địa bàn.')).toBeVisible();
  await expect(page.getByText('30/06/2025')).toBeVisible();

  const upload = async (text: string) => {
    await page.goto('/admin/places/import');
    await comeToLife(page);
    await page.getByLabel('Tệp danh sách').setInputFiles({
      name: 'dia-ban.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
  };
  await upload('Mã,Tên,Cấp,Mã cấp trên\n88,Tỉnh Mới,Tỉnh,\n8801,Huyện Mới,Làng,88\n');
  await expect(page.getByRole('row').filter({ hasText: 'Cấp phải là' })).toContainText('3');
  await expect(page.getByRole('button', { name: /Ghi/ })).toHaveCount(0);
  await upload('Mã,Tên,Cấp,Mã cấp trên\n88,Tỉnh Mới,Tỉnh,\n8801,Huyện Mới,Huyện,88\n');
  await page.getByRole('button', { name: 'Ghi 2 địa bàn' }).click();
  await expect(page.getByText('Đã ghi danh sách địa bàn.')).toBeVisible();
});
