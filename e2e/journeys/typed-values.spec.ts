/** A refused form answers 422, says at each field what to do, and loses nothing that was typed. */
import type { Page } from '@playwright/test';
import { freshName, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { openDetails, setOwnDay } from './plan-steps';

test.use({ world: 'journeys/typed-values' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a nomination', async ({ page, signIn }) => {
      await signIn('pnv.donghai');
      await page.goto('/exemplars/new');
      const name = freshName();
      await page.getByLabel('Họ và tên / Tên tập thể').fill(name);
      await page.getByLabel('Năm sinh').fill('1850');
      await page.getByLabel('Điện thoại').fill('không có');
      await page.getByLabel('Thành tích chi tiết').fill('Vận động bà con góp 40 ngày công.');
      await page.getByRole('button', { name: 'Đề cử', exact: true }).click();
      await refused(page, 'Năm sinh', /Năm sinh không hợp lệ/);
      await refused(page, 'Điện thoại', /Số điện thoại không hợp lệ/);
      await refused(page, 'Thành tích tóm tắt', /không được để trống/);
      await expect(page.getByLabel('Họ và tên / Tên tập thể')).toHaveValue(name);
      await expect(page.getByLabel('Năm sinh')).toHaveValue('1850');
      await expect(page.getByLabel('Điện thoại')).toHaveValue('không có');
      await expect(page.getByLabel('Thành tích chi tiết')).toHaveValue(
        'Vận động bà con góp 40 ngày công.',
      );
    });

    test('a submission', async ({ page, server, signIn }) => {
      const { id } = await keptBy(server).addAssignment({
        outlet: 'bao',
        status: 'in_progress',
        lead: 'pv.bao1',
      });
      await signIn('pv.bao1');
      await page.goto(`/assignments/${id}/submission`);
      await page.getByLabel('Số chữ').fill('nhiều');
      await page.getByLabel('Đường dẫn đến bài').fill('tệp trên máy tôi');
      await page.getByLabel('Lời nhắn cho biên tập').fill('Ảnh gửi sau.');
      await page.getByRole('button', { name: 'Nộp bài' }).click();
      await refused(page, 'Số chữ', /./);
      await refused(page, 'Đường dẫn đến bài', /Địa chỉ không hợp lệ/);
      await expect(page.getByLabel('Số chữ')).toHaveValue('nhiều');
      await expect(page.getByLabel('Đường dẫn đến bài')).toHaveValue('tệp trên máy tôi');
      await expect(page.getByLabel('Lời nhắn cho biên tập')).toHaveValue('Ảnh gửi sau.');
    });

    test('a publication in the future and without evidence', async ({ page, server, signIn }) => {
      const { placementId } = await keptBy(server).addAssignment({
        outlet: 'bao',
        status: 'approved',
        lead: 'pv.bao1',
        placement: 'scheduled',
      });
      await signIn('tk.bao');
      await page.goto(`/placements/${placementId}/publication`);
      await page.getByLabel('Địa chỉ trang').fill('javascript:alert(1)');
      await page.getByRole('button', { name: 'Ghi nhận xuất bản' }).click();
      await refused(page, 'Địa chỉ trang', /tới đúng bài/);
      await expect(page.getByLabel('Địa chỉ trang')).toHaveValue('javascript:alert(1)');
      await page.getByLabel('Địa chỉ trang').fill('https://baobaclieu.vn/bai');
      await page.getByLabel('Ngày xuất bản').fill('2019-12-03');
      await page.getByRole('button', { name: 'Ghi nhận xuất bản' }).click();
      await refused(page, 'Ngày xuất bản', /./);
      await expect(page.getByLabel('Địa chỉ trang')).toHaveValue('https://baobaclieu.vn/bai');
      await expect(page.getByLabel('Ngày xuất bản')).toHaveValue('03/12/2019');
    });

    test('a plan', async ({ page, server, signIn }) => {
      const exemplar = await keptBy(server).addExemplar({ status: 'approved', by: 'bantdkt' });
      await signIn('tk.bao');
      await page.goto(`/calendar/plan?exemplar=${exemplar}`);
      await setOwnDay(page);
      await openDetails(page);
      await page.getByLabel('Ngày dự kiến').fill('2019-11-05');
      await page.getByLabel('Số chữ').fill('một nghìn');
      await page.getByLabel('Tên đề tài').fill('Tên đã gõ');
      await page.getByRole('button', { name: 'Lên lịch' }).click();
      await refused(page, 'Số chữ', /./);
      await expect(page.getByLabel('Số chữ')).toHaveValue('một nghìn');
      await page.getByLabel('Số chữ').fill('1000');
      await page.getByRole('button', { name: 'Lên lịch' }).click();
      await refused(page, 'Ngày dự kiến', /đã qua/);
      await expect(page.getByLabel('Tên đề tài')).toHaveValue('Tên đã gõ');
      await expect(page.getByLabel('Ngày dự kiến')).toHaveValue('05/11/2019');
    });

    test('a return without a reason', async ({ page, server, signIn }) => {
      const { id } = await keptBy(server).addAssignment({
        outlet: 'bao',
        status: 'editing',
        lead: 'pv.bao1',
      });
      await signIn('tk.bao');
      await page.goto(`/assignments/${id}/return`);
      await page.getByRole('button', { name: 'Trả lại phóng viên' }).click();
      await refused(page, 'Lý do', /Nhập lý do/);
    });
  });
}

test('a likely duplicate is shown before anything is saved, and can be saved anyway', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const [twin] = await kept.rows<{ name: string; place_code: string }>(
    "select name, place_code from exemplars where kind = 'individual' and status = 'approved' and district_code = '960' limit 1",
  );
  if (!twin) throw new Error('no approved person of Đông Hải in the demo');
  const count = async () =>
    (await kept.rows('select id from exemplars where name = ?', twin.name)).length;
  const before = await count();
  await signIn('bantdkt');
  await page.goto('/exemplars/new');
  await page.getByLabel('Họ và tên / Tên tập thể').fill(twin.name);
  await page.getByLabel('Địa bàn').selectOption(twin.place_code);
  await page.getByLabel('Lĩnh vực').selectOption('fisheries');
  await page.getByLabel('Thành tích tóm tắt').fill('Nuôi tôm theo hướng hữu cơ.');
  await page.getByRole('button', { name: 'Đề cử', exact: true }).click();
  await expect(page.getByText('Có thể đã có trong sổ')).toBeVisible();
  expect(await count()).toBe(before);
  await expect(page.getByLabel('Thành tích tóm tắt')).toHaveValue('Nuôi tôm theo hướng hữu cơ.');
  await page.getByRole('button', { name: 'Vẫn đề cử' }).click();
  await expect(page.getByText('Đã gửi đề cử đến Ban TĐKT.')).toBeVisible();
  expect(await count()).toBe(before + 1);
});

/** The field is marked, and its description says what to do. */
async function refused(page: Page, label: string, words: RegExp): Promise<void> {
  const field = page.getByLabel(label, { exact: false }).first();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(words);
}
