/** Moving what is planned: by mouse and keyboard, into the past, beyond the programme, and against somebody else. */
import type { Page } from '@playwright/test';
import { type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife, dragItem } from './dragging';

test.use({ world: 'journeys/moving' });

test('goes back where it was when the day has passed', async ({ page, server, signIn }) => {
  const planned = await plan(keptBy(server), '2019-12-11');
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2019-12-02');
  await dragItem(page, planned.item(page, '11/12/2019'), '29/11/2019');
  await expect(page.getByText(`Không dời được “${planned.name}”`)).toBeVisible();
  await expect(page.getByText('đã qua').first()).toBeVisible();
  await expect(planned.item(page, '11/12/2019')).toBeVisible();
  expect(await planned.row()).toMatchObject({ planned_on: '2019-12-11', version: 1 });
});

test('is told by the keyboard as well, with an undo', async ({ page, server, signIn }) => {
  const planned = await plan(keptBy(server), '2019-12-12');
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2019-12-02');
  await comeToLife(page);
  await planned.item(page, '12/12/2019').focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: `Dời lịch: ${planned.name}` });
  await dialog.getByLabel('Ngày dự kiến').fill('2019-11-20');
  await dialog.getByRole('button', { name: 'Dời', exact: true }).click();
  await expect(dialog.getByLabel('Ngày dự kiến')).toHaveAccessibleDescription(/đã qua/);
  await expect(dialog.getByLabel('Ngày dự kiến')).toHaveValue('20/11/2019');
  await dialog.getByLabel('Ngày dự kiến').fill('2019-12-13');
  await dialog.getByRole('button', { name: 'Dời', exact: true }).click();
  await expect(planned.item(page, '13/12/2019')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(planned.item(page, '12/12/2019')).toBeVisible();
  await expect.poll(async () => (await planned.row()).version).toBe(3);
});

test('warns of a day after the programme, and allows it', async ({ page, server, signIn }) => {
  const planned = await plan(keptBy(server), '2019-12-16');
  await signIn('tk.bao');
  await page.goto('/calendar?view=agenda&date=2019-12-16');
  await comeToLife(page);
  await page.getByRole('link', { name: `Dời lịch: ${planned.name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Dời lịch: ${planned.name}` });
  await dialog.getByLabel('Ngày dự kiến').fill('2021-01-15');
  await expect(dialog.getByText('Sau ngày kết thúc chương trình (31/12/2020).')).toBeVisible();
  await dialog.getByLabel('Tôi đã xem, vẫn tiếp tục').check();
  await dialog.getByRole('button', { name: 'Dời', exact: true }).click();
  await expect.poll(async () => (await planned.row()).planned_on).toBe('2021-01-15');
});

test.describe('overtaken by somebody else', () => {
  for (const choice of ['keep', 'mine'] as const) {
    test(`shows both versions and lets one choose: ${choice}`, async ({
      page,
      pageAs,
      server,
      signIn,
    }) => {
      const kept = keptBy(server);
      const colleague = await addEditor(kept);
      const planned = await plan(kept, choice === 'keep' ? '2019-12-17' : '2019-12-18');
      const from = choice === 'keep' ? '17/12/2019' : '18/12/2019';
      await signIn('tk.bao');
      // Without the live line the calendar stays as it was, and the two meet at the server.
      // The whole month is on the screen, whatever it holds.
      await page.setViewportSize({ width: 1440, height: 1300 });
      await page.route(/\/live(\?|$)/, (route) => route.fulfill({ status: 401 }));
      await page.goto('/calendar?view=month&date=2019-12-02');
      await expect(planned.item(page, from)).toBeVisible();

      const other = await pageAs(colleague.username);
      await other.goto(`/placements/${planned.id}/move`);
      await other.getByLabel('Ngày dự kiến').fill('2019-12-24');
      await other.getByRole('button', { name: 'Dời lịch' }).click();
      await expect(other.getByText(/^Đã dời “.+” sang T3 24\/12\.$/)).toBeVisible();

      await dragItem(page, planned.item(page, from), '26/12/2019');
      const dialog = page.getByRole('alertdialog', { name: 'Có người vừa dời mục này' });
      const theirs = dialog.getByRole('region', { name: `Bản của ${colleague.name}` });
      const mine = dialog.getByRole('region', { name: 'Bản của bạn' });
      await expect(theirs).toContainText('24/12/2019');
      await expect(mine).toContainText('26/12/2019');
      if (choice === 'keep') {
        await dialog.getByRole('button', { name: 'Giữ lịch của họ' }).click();
        await expect(planned.item(page, '24/12/2019')).toBeVisible();
        expect(await planned.row()).toMatchObject({ planned_on: '2019-12-24', version: 2 });
      } else {
        await dialog.getByRole('button', { name: 'Giữ lịch của tôi' }).click();
        await expect(planned.item(page, '26/12/2019')).toBeVisible();
        await expect.poll(async () => (await planned.row()).version).toBe(3);
        expect((await planned.row()).planned_on).toBe('2019-12-26');
      }
    });
  }

  test('is told on the form too, and what was typed stays', async ({ page, server, signIn }) => {
    const kept = keptBy(server);
    const planned = await plan(kept, '2019-12-27');
    await signIn('tk.bao');
    await page.goto(`/placements/${planned.id}/move`);
    await page.getByLabel('Ngày dự kiến').fill('2019-12-30');
    await kept.run(
      "update placements set planned_on = '2019-12-28', version = version + 1 where id = ?",
      planned.id,
    );
    await page.getByRole('button', { name: 'Dời lịch' }).click();
    await expect(page.getByLabel('Ngày dự kiến')).toHaveValue('30/12/2019');
    await expect(page.getByText('28/12/2019').first()).toBeVisible();
    expect(await planned.row()).toMatchObject({ planned_on: '2019-12-28', version: 2 });
    await page.getByRole('button', { name: 'Dời lịch' }).click();
    await expect(page.getByText(/^Đã dời “.+” sang T2 30\/12\.$/)).toBeVisible();
    expect(await planned.row()).toMatchObject({ planned_on: '2019-12-30', version: 3 });
  });
});

/** An item of the newspaper on that day. */
async function plan(kept: Kept, plannedOn: string) {
  const { exemplarId, placementId: id } = await kept.addAssignment({
    outlet: 'bao',
    status: 'claimed',
    plannedOn,
  });
  const name = String((await kept.stateOf('exemplars', exemplarId)).row.name);
  return {
    id,
    name,
    row: async () => (await kept.stateOf('placements', id)).row,
    /** The item on the calendar, on that day (dd/MM/yyyy). */
    item: (page: Page, day: string) => page.locator(`a[data-placement="${id}"]`, { hasText: day }),
  };
}

/** A second editor of the newspaper. */
async function addEditor(kept: Kept): Promise<{ username: string; name: string }> {
  const [username = ''] = await kept.addReporters('bao', 1);
  await kept.run(
    "update roles set role = 'editor' where person_id = (select id from people where username = ?)",
    username,
  );
  const { name } = await kept.first<{ name: string }>(
    'select display_name as name from people where username = ?',
    username,
  );
  return { username, name };
}
