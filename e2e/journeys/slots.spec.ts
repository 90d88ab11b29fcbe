/** Columns and segments: opened by people who know no rules, changed without losing their past, decided upon one occurrence at a time. */
import { freshName, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/slots' });

test('an editor opens a segment, sees its dates while choosing them, and ends it', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const name = `Gương sáng ${freshName()}`;
  await signIn('tk.dai');
  await page.goto('/calendar');
  const menu = page.getByRole('navigation', { name: 'Điều hướng chính' });
  await menu.getByRole('link', { name: 'Khung giờ' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Thêm khung giờ', exact: true }).click();
  await page.getByLabel('Kênh').selectOption({ label: 'Truyền hình' });
  await page.getByLabel('Tên khung giờ').fill(name);
  await page.getByText('Hằng tháng, theo thứ').click();
  await page.getByLabel('Ngày trong tuần').selectOption({ label: 'Thứ Bảy' });
  await page.getByLabel('Lần thứ').selectOption({ label: 'thứ ba' });
  const dates = page.getByRole('status').filter({ hasText: 'Sáu kỳ đầu' });
  await expect(dates.getByRole('listitem').first()).toHaveText('T7 21/12/2019');
  await expect(dates.getByRole('listitem')).toHaveCount(6);
  await page.getByText('Hằng tuần, theo thứ').click();
  await page.getByLabel('Thứ Năm').check();
  await page.getByLabel('Thứ Hai').uncheck();
  await expect(dates.getByRole('listitem').first()).toHaveText('T5 05/12/2019');
  await page.getByLabel('Số ngày sau (lần 1)').fill('1');
  await page.getByLabel('Giờ phát lại (lần 1)').fill('09:00');
  await page.getByRole('button', { name: 'Thêm khung giờ' }).click();
  await expect(page.getByLabel('Giờ bắt đầu')).toHaveAccessibleDescription(/cần giờ bắt đầu/);
  await expect(page.getByLabel('Tên khung giờ')).toHaveValue(name);
  await page.getByLabel('Giờ bắt đầu').fill('20:15');
  await page.getByRole('button', { name: 'Thêm khung giờ' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const made = await kept.first<{ id: string; rrule: string; reruns: string }>(
    'select id, rrule, reruns from slots where name = ?',
    name,
  );
  expect([made.rrule, made.reruns]).toEqual([
    'FREQ=WEEKLY;BYDAY=TH',
    '[{"afterDays":1,"time":"09:00"}]',
  ]);
  await page.locator('summary').filter({ hasText: 'Kết thúc' }).click();
  await page.getByLabel('Ngày cuối cùng').fill('2019-12-12');
  await page.getByLabel('Lý do').fill('Hết đợt thi đua.');
  await page.getByRole('button', { name: 'Kết thúc' }).click();
  await expect(page.getByText('Đã đặt ngày kết thúc.')).toBeVisible();
  await expect(page.getByRole('link', { name: /12\/12\/2019/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /19\/12\/2019/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Mở lại' }).click();
  await expect(page.getByRole('link', { name: /19\/12\/2019/ })).toBeVisible();
});

test('an expert writes a rule, and is told what is wrong with it', async ({ page, signIn }) => {
  await signIn('tk.bao');
  await page.goto('/slots/new');
  await page.getByLabel('Tên khung giờ').fill('Cuối tháng nhìn lại');
  await page.getByText('Viết quy tắc lặp lại').click();
  const rule = page.getByLabel('Quy tắc lặp lại (iCalendar, RFC 5545)');
  await rule.fill('FREQ=HOURLY');
  await page.getByRole('button', { name: 'Thêm khung giờ' }).click();
  await expect(rule).toHaveAccessibleDescription(/DAILY, WEEKLY, MONTHLY/);
  await rule.fill('FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=-1');
  await expect(page.getByRole('status').filter({ hasText: 'Sáu kỳ đầu' })).toContainText(
    'T2 30/12/2019',
  );
});

test('two editors change one column: the second sees both values and loses nothing', async ({
  pageAs,
  server,
}) => {
  const kept = keptBy(server);
  const id = await kept.addSlot('bao-print');
  const [first, second] = [await pageAs('tk.bao'), await pageAs('admin')];
  await first.goto(`/slots/${id}`);
  await second.goto(`/slots/${id}`);
  await comeToLife(second);
  await second.getByLabel('Số chỗ').fill('2');
  await first.getByLabel('Số chỗ').fill('4');
  await first.getByRole('button', { name: 'Lưu' }).click();
  await expect(first.getByText('Đã lưu khung giờ.')).toBeVisible();
  await expect(second.getByText('Có người vừa lưu bản khác')).toBeVisible();
  await second.getByRole('button', { name: 'Lưu' }).click();
  await expect(second.getByRole('alert')).toContainText('vừa sửa lúc');
  await expect(second.getByLabel('Số chỗ')).toHaveValue('2');
  const choice = second.getByRole('group', { name: /cũng vừa sửa mục này/ });
  await expect(choice).toHaveCount(1);
  await expect(choice.getByLabel(/^Bản của .*: 4$/)).not.toBeChecked();
  await second.getByRole('button', { name: 'Lưu' }).click();
  await expect(second.getByText(/Chọn giữ bản của bạn/)).toBeVisible();
  await choice.getByLabel(/Bản của bạn/).check();
  await second.getByRole('button', { name: 'Lưu' }).click();
  await expect(second.getByText('Đã lưu khung giờ.')).toBeVisible();
  expect(await kept.first('select capacity, version from slots where id = ?', id)).toEqual({
    capacity: 2,
    version: 3,
  });
});

test('one occurrence is moved with what waits in it, skipped when it is freed, and put back', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const slot = await kept.addSlot('bao-print');
  const { placementId } = await kept.addAssignment({
    outlet: 'bao',
    status: 'claimed',
    channel: 'bao-print',
    plannedOn: '2019-12-11',
  });
  await kept.run('update placements set slot_id = ? where id = ?', slot, placementId);
  const placement = () =>
    kept.first('select planned_on, slot_id from placements where id = ?', placementId);
  await signIn('tk.bao');
  await page.goto(`/slots/${slot}/occurrences/2019-12-11`);
  await expect(page.getByText('1/', { exact: false }).first()).toBeVisible();

  const move = page.getByRole('form', { name: 'Dời kỳ này' });
  await move.getByLabel('Lý do').fill('Số báo ra muộn một ngày.');
  await move.getByLabel('Sang ngày').fill('2019-12-13');
  await move.getByRole('button', { name: 'Dời kỳ này' }).click();
  await expect(move.getByLabel('Sang ngày')).toHaveAccessibleDescription(/đã có một kỳ/);
  await move.getByLabel('Sang ngày').fill('2019-12-12');
  await move.getByRole('button', { name: 'Dời kỳ này' }).click();
  await expect(page.getByText('Đã dời kỳ này.')).toBeVisible();
  expect(await placement()).toEqual({ planned_on: '2019-12-12', slot_id: slot });

  await page.getByRole('button', { name: 'Trả về như định kỳ' }).click();
  await expect(page.getByText('Đã trả về như định kỳ.')).toBeVisible();
  expect(await placement()).toEqual({ planned_on: '2019-12-11', slot_id: slot });

  const skip = page.getByRole('form', { name: 'Bỏ kỳ này' });
  await skip.getByLabel('Lý do').fill('Nghỉ số này.');
  await skip.getByRole('button', { name: 'Bỏ kỳ này' }).click();
  await expect(page.getByRole('alert')).toContainText('còn 1 bài đang chờ');
  await skip.getByLabel('Đưa bài đang chờ ra khỏi khung giờ').check();
  await skip.getByRole('button', { name: 'Bỏ kỳ này' }).click();
  await expect(page.getByText('Đã bỏ kỳ này.')).toBeVisible();
  expect(await placement()).toEqual({ planned_on: '2019-12-11', slot_id: null });
  await expect(page.getByRole('link', { name: 'Xếp điển hình vào kỳ này' })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a column is opened', async ({ page, server, signIn }) => {
    const name = `Chuyên mục ${freshName()}`;
    await signIn('tk.bao');
    await page.goto('/slots/new');
    await page.getByLabel('Tên khung giờ').fill(name);
    await page.getByLabel('Các ngày làm việc (T2 đến T6)').check();
    await page.getByRole('button', { name: 'Thêm khung giờ' }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    expect(await keptBy(server).first('select rrule from slots where name = ?', name)).toEqual({
      rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    });
  });
});
