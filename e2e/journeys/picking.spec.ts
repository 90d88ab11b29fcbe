/** Whom to give a work to: the list says who is away and why the others fit, best first. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/picking' });

test('an editor picks the best of the list, and is warned of who is away', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const { id } = await kept.addAssignment({
    outlet: 'bao',
    status: 'open',
    plannedOn: '2019-12-11',
  });
  await signIn('tk.bao');
  await page.goto(`/assignments/${id}/assignee`);
  const people = page.getByLabel('Phóng viên nhận việc');
  const options = await people.locator('option').allTextContents();
  expect(options.at(-1)).toMatch(/^Thạch Thị Sô Phia: nghỉ phép 10\/12 - 12\/12/);
  await people.selectOption({ index: options.length - 1 });
  await expect(page.getByText('Thạch Thị Sô Phia nghỉ phép 10/12 - 12/12/2019.')).toBeVisible();
  await page.getByRole('button', { name: 'Phân công' }).click();
  await expect(page.getByText(/Có lưu ý cần xem trước khi lưu/)).toBeVisible();
  expect((await kept.stateOf('assignments', id)).row).toMatchObject({ status: 'open' });
  await people.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Phân công' }).click();
  await expect(page.getByText(/^Đã giao “.+” cho .+, phóng viên được báo ngay\.$/)).toBeVisible();
  expect((await kept.stateOf('assignments', id)).row).toMatchObject({ status: 'claimed' });
});
