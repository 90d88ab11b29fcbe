/** Days and hours as people type them, whatever the language of the browser (here English, far from the newsroom's zone). */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';
import { plan } from './following';
import { setOwnDay } from './plan-steps';

test.use({ world: 'journeys/typed-days', locale: 'en-US' });

test('a day is typed in words, and shown as the newsroom writes it', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const planned = await plan(kept, '2019-12-11');
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2019-12-02');
  await comeToLife(page);
  await planned.item(page, '11/12/2019').focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: `Dời lịch: ${planned.name}` });
  const day = dialog.getByLabel('Ngày dự kiến');
  await expect(day).toHaveValue('11/12/2019');
  await day.fill('T5 tuần sau');
  await expect(dialog.getByText('Thứ Năm, 12/12/2019')).toBeVisible();
  await day.press('Tab');
  await expect(day).toHaveValue('12/12/2019');
  await day.fill('32/13');
  await expect(dialog.getByText('Chưa rõ ngày nào.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Dời', exact: true }).click();
  await expect(day).toHaveAccessibleDescription(/Ngày không hợp lệ/);
  await expect(day).toHaveValue('32/13');
  await day.fill('13/12');
  await dialog.getByLabel('Giờ dự kiến').fill('1930');
  await day.press('Enter');
  await expect(planned.item(page, '13/12/2019')).toBeVisible();
  await expect
    .poll(async () =>
      kept.first(
        'select planned_on, planned_time from placements where assignment_id = ?',
        planned.assignmentId,
      ),
    )
    .toEqual({ planned_on: '2019-12-13', planned_time: '19:30' });
});

test('a day is picked by keys from a calendar that knows lunar days, holidays and seats', async ({
  page,
  signIn,
}) => {
  await signIn('tk.bao');
  await page.goto('/calendar/plan?date=2019-12-20');
  await comeToLife(page);
  await setOwnDay(page);
  const day = page.getByLabel('Ngày dự kiến');
  await day.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const calendar = page.getByRole('dialog', { name: 'Chọn ngày trên lịch' });
  await expect(
    calendar.getByRole('button', {
      name: /^22\/12\/2019, âm lịch 27\/11, Ngày thành lập Quân đội/,
    }),
  ).toBeVisible();
  await expect(calendar.getByRole('button', { name: /^20\/12\/2019/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(calendar).toBeHidden();
  await expect(day).toHaveValue('28/12/2019');
  await expect(day).toBeFocused();
  await page.getByRole('button', { name: 'Chọn ngày trên lịch' }).first().click();
  await expect(calendar.getByRole('button', { name: /^28\/12\/2019/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(day).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same is read', async ({ page, server, signIn }) => {
    const kept = keptBy(server);
    const made = await kept.addAssignment({
      outlet: 'bao',
      status: 'claimed',
      plannedOn: '2019-12-11',
    });
    await signIn('tk.bao');
    await page.goto(`/placements/${made.placementId}/move`);
    await page.getByLabel('Ngày dự kiến').fill('T5 tuần sau');
    await page.getByLabel('Giờ dự kiến').fill('19h30');
    await page.getByRole('button', { name: 'Dời lịch' }).click();
    await expect(page.getByText(/^Đã dời “.+” sang T5 12\/12\.$/)).toBeVisible();
    expect(
      await kept.first(
        'select planned_on, planned_time from placements where id = ?',
        made.placementId,
      ),
    ).toEqual({ planned_on: '2019-12-12', planned_time: '19:30' });
    await page.goto(`/placements/${made.placementId}/move`);
    await page.getByLabel('Ngày dự kiến').fill('bao giờ cũng được');
    await page.getByRole('button', { name: 'Dời lịch' }).click();
    await expect(page.getByLabel('Ngày dự kiến')).toHaveValue('bao giờ cũng được');
    await expect(page.getByLabel('Ngày dự kiến')).toHaveAccessibleDescription(/Ngày không hợp lệ/);
  });
});
