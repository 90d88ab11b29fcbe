/** The main pages do their work before, and without, JavaScript. */
import { DEMO_PASSWORD } from '~/boot/demo-accounts.mjs';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { verbAbout } from './names';
import { openDetails, setOwnDay } from './plan-steps';

test.use({ javaScriptEnabled: false, world: 'journeys/without-javascript' });

test('signs in, and says when that fails', async ({ page }) => {
  await page.goto('/calendar');
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByLabel('Tên đăng nhập').fill('tk.bao');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('không phải mật khẩu này');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Tên đăng nhập hoặc mật khẩu không đúng')).toBeVisible();
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('tk.bao');
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/calendar$/);
});

test('plans and moves on the list of the calendar', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const exemplar = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  await signIn('tk.bao');
  await page.goto(`/calendar/plan?exemplar=${exemplar}`);
  await setOwnDay(page);
  await page.getByLabel('Ngày dự kiến').fill('2019-12-19');
  await openDetails(page);
  await page.getByLabel('Tên đề tài').fill('Bài viết không cần JavaScript');
  await page.getByRole('button', { name: 'Lên lịch' }).click();
  await expect(page).toHaveURL(/\/calendar/);
  await page.goto('/calendar?view=agenda&date=2019-12-16');
  const row = page.getByRole('listitem').filter({ hasText: 'Bài viết không cần JavaScript' });
  await row.getByRole('link', { name: /^Dời lịch/ }).click();
  await page.getByLabel('Ngày dự kiến').fill('2019-12-20');
  await page.getByRole('button', { name: 'Dời lịch' }).click();
  await expect(
    page.getByText('Đã dời “Bài viết không cần JavaScript” sang T6 20/12.'),
  ).toBeVisible();
  const { day } = await kept.first<{ day: string }>(
    'select p.planned_on as day from placements p join assignments a on a.id = p.assignment_id where a.exemplar_id = ?',
    exemplar,
  );
  expect(day).toBe('2019-12-20');
});

for (const view of ['week', 'day'] as const) {
  test(`plans into a free seat that the list of the ${view} names`, async ({
    page,
    server,
    signIn,
  }) => {
    const kept = keptBy(server);
    const slot = await kept.addSlot('bao-online', {
      ...{ rrule: 'FREQ=WEEKLY;BYDAY=TH', start_time: '05:45', capacity: 2 },
      ...{ starts_on: '2020-01-01', ends_on: null },
    });
    const name = String((await kept.first('select name from slots where id = ?', slot)).name);
    const exemplar = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
    await signIn('tk.bao');
    await page.goto(`/calendar?view=${view}&date=2020-05-21`);
    const seats = page
      .getByRole('region', { name: 'Thứ Năm, 21/05/2020' })
      .getByRole('list', { name: 'Chỗ trống trong ngày' });
    const seat = seats.getByRole('listitem').filter({ hasText: name });
    await expect(seat).toContainText('05:45');
    await expect(seat).toContainText('còn 2');
    await seat.getByRole('link').click();
    await expect(page.getByLabel('Chuyên mục, khung giờ')).toHaveValue(slot);
    await expect(page.getByLabel('Ngày dự kiến')).toHaveValue('21/05/2020');
    await page.getByRole('combobox', { name: 'Điển hình' }).selectOption(exemplar);
    await page.getByRole('button', { name: /^Lên lịch/ }).click();
    await expect(page.getByText(/^Đã lên lịch .+ T5 21\/05/)).toBeVisible();
    await page.goto(`/calendar?view=${view}&date=2020-05-21`);
    await expect(seat).toContainText(name);
    await expect(seat).not.toContainText('còn 2');
    await signIn('tk.dai');
    await page.goto(`/calendar?view=${view}&date=2020-05-21`);
    await expect(page.getByText(name), 'what is not theirs to plan is not offered').toHaveCount(0);
  });
}

test('nominates and appraises', async ({ page, server, signIn }) => {
  await signIn('bantdkt');
  await page.goto('/exemplars/new');
  await page.getByLabel('Họ và tên / Tên tập thể').fill('Tổ tự quản số 9071');
  await page.getByLabel('Địa bàn').selectOption('31972');
  await page.getByLabel('Lĩnh vực').selectOption('defence');
  await page.getByLabel('Thành tích tóm tắt').fill('Giữ xóm ấp bình yên suốt mười năm.');
  await page.getByRole('button', { name: 'Đề cử', exact: true }).click();
  await expect(page.getByText('Đã gửi đề cử đến Ban TĐKT.')).toBeVisible();
  await page.getByRole('link', { name: 'Bắt đầu thẩm định' }).click();
  await page.getByRole('button', { name: 'Bắt đầu thẩm định' }).click();
  await page.getByRole('link', { name: 'Phê duyệt', exact: true }).click();
  await page.getByRole('button', { name: 'Phê duyệt' }).click();
  await expect(page.getByText('Đã phê duyệt điển hình.')).toBeVisible();
  const kept = keptBy(server);
  const { status } = await kept.first(
    "select status from exemplars where name = 'Tổ tự quản số 9071'",
  );
  expect(status).toBe('approved');
});

test('claims, starts and submits', async ({ page, server, signIn }) => {
  const { id, title } = await keptBy(server).addAssignment({ outlet: 'bao', status: 'open' });
  await signIn('pv.bao1');
  await page.goto('/work?tab=open');
  await page.getByRole('button', { name: verbAbout('Nhận đề tài', title) }).click();
  await expect(page.getByText('Đã nhận đề tài.')).toBeVisible();
  await page.goto('/work');
  await page.getByRole('button', { name: verbAbout('Bắt đầu thực hiện', title) }).click();
  await page.getByRole('link', { name: verbAbout('Nộp bài', title) }).click();
  await page.getByLabel('Số chữ').fill('950');
  await page.getByLabel('Đường dẫn đến bài').fill('https://drive.example.vn/ban-nhap');
  await page.getByRole('button', { name: 'Nộp bài' }).click();
  await expect(page.getByText('Đã nộp. Đã báo cho thư ký tòa soạn.')).toBeVisible();
  expect((await keptBy(server).stateOf('assignments', id)).row.status).toBe('submitted');
});

test('imports a list, from the file to the result', async ({ page, signIn }) => {
  await signIn('bantdkt');
  await page.goto('/exemplars/import');
  await page.getByLabel('Tệp Excel').setInputFiles('e2e/fixtures/danh-sach-dien-hinh-2019.xlsx');
  await page.getByRole('button', { name: 'Tải lên và xem trước' }).click();
  await page.getByRole('button', { name: 'Nhập 79 dòng' }).click();
  await expect(page.getByRole('link', { name: 'Xem các điển hình vừa nhập' })).toBeVisible();
});

test('reads the progress, every figure with its list', async ({ page, signIn }) => {
  await signIn('bantdkt');
  await page.goto('/progress');
  await page
    .getByRole('region', { name: 'Số điển hình theo tình trạng tuyên truyền' })
    .getByRole('link', { name: /Đăng, phát đủ/ })
    .click();
  await expect(page).toHaveURL(/coverage=published_all/);
  await expect(page.getByRole('table')).toBeVisible();
});
