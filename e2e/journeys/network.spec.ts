/** What a page does while there is no network: nothing that was typed is lost, and every part says what it waits for. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/network' });

test('a comment that cannot be sent stays in its box, and is sent when the network is back', async ({
  page,
  context,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const work = await kept.addAssignment({ outlet: 'bao', status: 'claimed', lead: 'pv.bao1' });
  await signIn('tk.bao');
  await page.goto(`/assignments/${work.id}`);
  await comeToLife(page);
  const box = page.getByRole('textbox', { name: 'Ý kiến' });
  await box.fill('Nhớ hỏi thêm về giống lúa.');
  await context.setOffline(true);
  // The code that sends it is not on the device: the page holds it back instead of being loaded again.
  await page.getByRole('button', { name: /^Gửi/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Mất mạng' })).toBeVisible();
  await expect(box).toHaveValue('Nhớ hỏi thêm về giống lúa.');
  await context.setOffline(false);
  await page.getByRole('button', { name: /^Gửi/ }).click();
  await expect(box).toHaveValue('');
  await expect(page.getByText('Nhớ hỏi thêm về giống lúa.')).toBeVisible();
  await box.fill('Và về giá bán.');
  await context.setOffline(true);
  await page.getByRole('button', { name: /^Gửi/ }).click();
  await expect(page.getByText('Chưa gửi được vì mất mạng.')).toBeVisible();
  await expect(box).toHaveValue('Và về giá bán.');
  await context.setOffline(false);
  await page.getByRole('button', { name: /^Gửi/ }).click();
  await expect(box).toHaveValue('');
  expect(
    await kept.rows('select id from comments where assignment_id = ?', work.id),
    'each was sent once',
  ).toHaveLength(2);
});

test('a move returns with the reason, the palette says why it is not there, and a view waits for the network', async ({
  page,
  context,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const work = await kept.addAssignment({
    outlet: 'bao',
    status: 'claimed',
    plannedOn: '2020-07-06',
  });
  await signIn('tk.bao');
  const verbs = page.waitForResponse((answer) =>
    answer.url().includes('/assets/placements._id._verb-'),
  );
  await page.goto('/calendar?view=month&date=2020-07-01');
  await comeToLife(page);
  await verbs;
  const item = page.locator(`[data-placement="${work.placementId}"]`);
  await item.focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: /^Dời lịch/ });
  await dialog.getByLabel('Ngày dự kiến').fill('2020-07-09');
  await context.setOffline(true);
  await dialog.getByRole('button', { name: 'Dời', exact: true }).click();
  await expect(page.getByText(/Không dời được .*mất mạng/)).toBeVisible();
  await expect(page.locator('[data-day="2020-07-06"]').locator(item)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByText('Chưa tải được phần này.')).toBeVisible();
  await page.getByRole('link', { name: 'Bảng', exact: true }).click();
  await expect(page.getByText('Mất mạng. Nội dung đã gõ')).toBeVisible();
  await expect(page).toHaveURL(/view=month/);
  await context.setOffline(false);
  await expect(page).toHaveURL(/view=table/);
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeVisible();
  expect((await kept.stateOf('placements', work.placementId)).row).toMatchObject({
    planned_on: '2020-07-06',
  });
});

test('a key that opens a form over the calendar says that there is no network, and the calendar stays', async ({
  page,
  context,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const work = await kept.addAssignment({ outlet: 'bao', status: 'open', plannedOn: '2020-07-07' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2020-07-01');
  await comeToLife(page);
  const item = page.locator(`[data-placement="${work.placementId}"]`);
  await item.focus();
  await context.setOffline(true);
  for (const key of ['a', 'n']) {
    await page.keyboard.press(key);
    const told = page.getByRole('alert').filter({ hasText: 'Mất mạng' });
    await expect(told).toBeVisible();
    await told.getByRole('button').click();
    await expect(told).toHaveCount(0);
    await expect(item).toBeVisible();
  }
  await context.setOffline(false);
  await item.focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog', { name: /Phân công/ })).toBeVisible();
});
