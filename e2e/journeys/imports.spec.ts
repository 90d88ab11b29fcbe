/** A list of three sheets and a hidden one, with sections, sums and merged cells: shown, decided otherwise, imported, stopped short of nothing, undone. */
import type { Page } from '@playwright/test';
import { keptBy } from '../setup/kept';
import type { DemoServer } from '../setup/server';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/imports' });

const LIST = 'e2e/fixtures/danh-sach-ba-huyen.xlsx';

const exemplars = async (server: DemoServer) =>
  Number((await keptBy(server).first('select count(*) as count from exemplars')).count);

async function upload(page: Page): Promise<void> {
  await page.goto('/exemplars/import');
  await page.getByLabel('Tệp Excel').setInputFiles(LIST);
  await page.getByRole('button', { name: 'Tải lên và xem trước' }).click();
  await expect(tabs(page)).toBeVisible();
}

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Lọc các dòng' });

async function unfold(page: Page, heading: string): Promise<void> {
  const summary = page.locator('summary').filter({ hasText: heading }).first();
  const open = await summary.locator('..').getAttribute('open');
  if (open === null) await summary.click();
}

test('shows of every sheet what would be imported, what is left and what was set aside', async ({
  page,
  signIn,
}) => {
  await signIn('bantdkt');
  await upload(page);
  await expect(page.getByText('Sẽ nhập 5 điển hình đã phê duyệt và 1 đề cử')).toBeVisible();
  await expect(page.getByText('Để lại 2 dòng:')).toBeVisible();
  await page.getByRole('link', { name: '1 trùng', exact: true }).click();
  await expect(page.getByText(/Trùng tên và địa bàn với dòng 4 \(TP Bạc Liêu\)/)).toBeVisible();
  await expect(
    page.getByText('Đọc 3 trong 4 trang; không đọc: Năm 2018 (ẩn trong tệp)'),
  ).toBeVisible();

  await tabs(page)
    .getByRole('link', { name: /^Không đọc/ })
    .click();
  await expect(page.getByText('Cộng: 02 tập thể')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy dòng 7 (Hồng Dân) làm dữ liệu' }).click();
  await tabs(page)
    .getByRole('link', { name: /^Có lỗi 2/ })
    .click();
  await expect(page.getByText('Đã lấy làm dữ liệu')).toBeVisible();
  await page.getByRole('button', { name: 'Để dòng 7 (Hồng Dân) ra ngoài' }).click();
  await expect(tabs(page).getByRole('link', { name: /^Có lỗi 1/ })).toBeVisible();
});

test('lets what was carried down and capitals be decided otherwise, for all rows', async ({
  page,
  signIn,
}) => {
  await signIn('bantdkt');
  await upload(page);
  await unfold(page, 'Hệ thống đã tự hiểu');
  await page.getByRole('link', { name: 'Xem các dòng: Tên viết hoa' }).click();
  await expect(page.getByText('TRẦN VĂN MẪU', { exact: true })).toBeVisible();
  await unfold(page, 'Hệ thống đã tự hiểu');
  await page.getByRole('button', { name: 'Đổi sang chữ thường' }).click();
  await expect(page.getByText('Trần Văn Mẫu', { exact: true })).toBeVisible();
  await unfold(page, 'Hệ thống đã tự hiểu');
  await page.getByRole('button', { name: 'Không điền xuống' }).click();
  await expect(page.getByText('Sẽ nhập 4 điển hình đã phê duyệt và 2 đề cử')).toBeVisible();

  await unfold(page, 'Trang tính');
  await page.getByRole('checkbox', { name: 'TP Bạc Liêu' }).uncheck();
  await page.getByRole('checkbox', { name: 'Năm 2018' }).check();
  await page.getByRole('button', { name: 'Đọc các trang đã chọn' }).click();
  await expect(page.getByText('Đọc 3 trong 4 trang; không đọc: TP Bạc Liêu')).toBeVisible();
  await page.goto(`${page.url().split('?')[0]}?show=all`);
  await expect(page.getByText('Người Của Năm Cũ', { exact: true })).toBeVisible();
  await page.locator('summary').filter({ hasText: 'Hủy lần nhập' }).click();
  await page.getByRole('button', { name: 'Hủy, không nhập gì' }).click();
  await expect(page.getByText('Lần nhập này đã hủy')).toBeVisible();
});

const ANNEX = `DANH SÁCH ĐƯỢC KHEN THƯỞNG;;;
(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/11/2019 của UBND huyện Đông Hải);;;
STT;Họ và tên;Lĩnh vực;Xã
1;Lê Văn Phụ Lục;Y tế;Xã An Trạch
2;Trần Thị Phụ Lục;Y tế;Xã An Trạch
`;

test('says what the titles say for all rows, and lets it be changed once', async ({
  page,
  signIn,
}) => {
  await signIn('bantdkt');
  await page.goto('/exemplars/import');
  const file = { name: 'phu-luc.csv', mimeType: 'text/csv', buffer: Buffer.from(ANNEX) };
  await page.getByLabel('Tệp Excel').setInputFiles(file);
  await page.getByRole('button', { name: 'Tải lên và xem trước' }).click();
  await expect(page.getByText('Sẽ nhập 2 điển hình đã phê duyệt')).toBeVisible();
  await expect(page.getByText(/Tiêu đề ở dòng 2: “\(Kèm theo Quyết định số 123/)).toHaveCount(2);
  await page.getByRole('button', { name: 'Không dùng: 123/QĐ-UBND, 05/11/2019' }).click();
  await expect(page.getByText('Sẽ nhập 2 đề cử chờ thẩm định')).toBeVisible();
  await page.getByLabel('Đổi: 123/QĐ-UBND, 05/11/2019').click();
  await page.getByRole('textbox', { name: 'Số quyết định' }).fill('456/QĐ-UBND');
  await page.getByRole('button', { name: 'Đọc lại với giá trị này' }).click();
  await expect(page.getByText('456/QĐ-UBND, 05/11/2019', { exact: true })).toHaveCount(3);
  await expect(page.getByText('Sẽ nhập 2 điển hình đã phê duyệt')).toBeVisible();
  await page.locator('summary').filter({ hasText: 'Hủy lần nhập' }).click();
  await page.getByRole('button', { name: 'Hủy, không nhập gì' }).click();
  await expect(page.getByText('Lần nhập này đã hủy')).toBeVisible();
});

test('imports, remembers the chosen columns, and undoes all of it while nothing is planned', async ({
  page,
  server,
  signIn,
}) => {
  await signIn('bantdkt');
  const before = await exemplars(server);
  await upload(page);
  await unfold(page, 'Đối chiếu cột');
  await page
    .getByLabel(/^Cột I: Ghi chú/)
    .first()
    .selectOption({ label: 'Không nhập' });
  await page.getByLabel('Nhóm điển hình').selectOption({ label: 'Gương người tốt - việc tốt' });
  await page.getByRole('button', { name: 'Đọc lại theo cột đã chọn' }).click();
  await expect(page.getByText('Đã đọc lại danh sách theo lựa chọn của bạn.')).toBeVisible();
  await page.getByRole('button', { name: 'Nhập 6 dòng' }).click();
  await expect(page.getByRole('link', { name: 'Xem các điển hình vừa nhập' })).toBeVisible();
  expect(await exemplars(server)).toBe(before + 6);

  await unfold(page, 'Hoàn tác lần nhập');
  await page.getByRole('button', { name: 'Xóa 6 điển hình khỏi sổ' }).click();
  await expect(page.getByLabel('Lý do hoàn tác')).toBeFocused();
  await page.getByLabel('Lý do hoàn tác').fill('Nhập nhầm danh sách của năm trước.');
  await page.getByRole('button', { name: 'Xóa 6 điển hình khỏi sổ' }).click();
  await expect(page.getByText('Đã xóa 6 điển hình khỏi sổ.')).toBeVisible();
  expect(await exemplars(server)).toBe(before);

  await upload(page);
  await expect(page.getByRole('button', { name: 'Nhập 6 dòng' })).toBeVisible();
  await unfold(page, 'Hệ thống đã tự hiểu');
  await expect(page.getByText(/^Theo lần trước: cột được hiểu như khi nhập/)).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ, tự nhận lại cột' }).click();
  await expect(page.getByText(/^Theo lần trước/)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('takes a row, reads other sheets, imports and undoes', async ({ page, server, signIn }) => {
    await signIn('bantdkt');
    const before = await exemplars(server);
    await upload(page);
    await tabs(page)
      .getByRole('link', { name: /^Không đọc/ })
      .click();
    await page.getByRole('button', { name: 'Lấy tất cả làm dữ liệu: Dòng cộng, tổng' }).click();
    await expect(page.getByRole('button', { name: /^Để tất cả ra ngoài/ })).toBeVisible();
    await unfold(page, 'Trang tính');
    await page.getByRole('checkbox', { name: 'Hồng Dân' }).uncheck();
    await page.getByRole('button', { name: 'Đọc các trang đã chọn' }).click();
    await page.getByRole('button', { name: 'Nhập 2 dòng' }).click();
    await unfold(page, 'Hoàn tác lần nhập');
    await page.getByLabel('Lý do hoàn tác').fill('Nhập thử.');
    await page.getByRole('button', { name: 'Xóa 2 điển hình khỏi sổ' }).click();
    await expect(page.getByText('Đã xóa 2 điển hình khỏi sổ.')).toBeVisible();
    expect(await exemplars(server)).toBe(before);
  });
});
