/** Leave from a phone: one thumb, no scrolling sideways. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'phone/leave' });

test('a reporter asks for a day off from the phone', async ({ page, server, signIn }) => {
  await signIn('pv.dai2');
  await page.goto('/leave');
  await page.getByRole('link', { name: 'Xin nghỉ, báo công tác' }).tap();
  await page.getByLabel('Công tác').check();
  await page.getByLabel('Từ ngày').fill('2020-04-06');
  await page.getByLabel('Đến hết ngày').fill('2020-04-06');
  const send = page.getByRole('button', { name: 'Gửi đơn' });
  expect((await send.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await send.tap();
  await expect(page.getByText('Đã gửi đơn đến thư ký tòa soạn.')).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  const row = await keptBy(server).first(
    "select kind, status from absences where from_on = '2020-04-06'",
  );
  expect(row).toEqual({ kind: 'trip', status: 'requested' });
});
