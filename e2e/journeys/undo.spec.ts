/** Taking verbs back: from the acknowledgement, from the history, too late, and without JavaScript. */
import type { Page } from '@playwright/test';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/undo' });

const toast = (page: Page) => page.getByRole('region', { name: 'Thông báo kết quả' });

test('an editor takes an offer back at once, by keyboard', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const { id } = await kept.addAssignment({ outlet: 'bao', status: 'proposed' });
  await signIn('tk.bao');
  await page.goto(`/assignments/${id}`);
  await page.getByRole('button', { name: 'Mở cho phóng viên nhận' }).click();
  const undo = toast(page).getByRole('button', { name: 'Hoàn tác' });
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(toast(page).getByText('Đã hoàn tác.')).toBeVisible();
  const story = page.getByRole('list', { name: 'Lịch sử' });
  await expect(story.getByText('đã hoàn tác: mở cho phóng viên nhận')).toBeVisible();
  expect(await kept.stateOf('assignments', id)).toMatchObject({
    row: { status: 'proposed', version: 3 },
    recorded: 2,
  });
  await expect(toast(page).getByRole('button', { name: 'Hoàn tác' })).toHaveCount(0);
});

test('the way back stays for ten seconds, longer while it is looked at', async ({
  page,
  server,
  signIn,
}) => {
  const { id } = await keptBy(server).addAssignment({ outlet: 'bao', status: 'proposed' });
  await signIn('tk.bao');
  await page.goto(`/assignments/${id}`);
  await page.getByRole('button', { name: 'Mở cho phóng viên nhận' }).hover();
  await page.clock.install();
  await page.getByRole('button', { name: 'Mở cho phóng viên nhận' }).click();
  const undo = toast(page).getByRole('button', { name: 'Hoàn tác' });
  await expect(undo).toBeVisible();
  // From here on the page's time stands, whatever the machine's does.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 500));
  await page.clock.runFor(7500);
  await expect(undo).toBeVisible();
  await undo.focus();
  await page.clock.runFor(20_000);
  await expect(undo).toBeVisible();
  await undo.blur();
  await page.clock.runFor(10_500);
  await expect(undo).toHaveCount(0);
});

test('from the history: a reporter their own claim; the editors are told', async ({
  page,
  pageAs,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const { id, title } = await kept.addAssignment({ outlet: 'bao', status: 'open' });
  await signIn('pv.bao1');
  await page.goto(`/assignments/${id}`);
  await page.getByRole('button', { name: 'Nhận đề tài' }).click();
  await expect(toast(page).getByText('Đã nhận đề tài.')).toBeVisible();
  const mate = await pageAs('pv.bao2');
  await mate.goto(`/assignments/${id}`);
  await expect(mate.getByText('đã nhận đề tài')).toBeVisible();
  await expect(mate.getByRole('button', { name: /^Hoàn tác/ })).toHaveCount(0);

  await page.reload();
  await page.getByRole('button', { name: /^Hoàn tác ?: nhận đề tài/ }).click();
  const history = page.getByRole('list', { name: 'Lịch sử' });
  await expect(history.getByText('đã hoàn tác: nhận đề tài')).toBeVisible();
  await expect(page.getByText('(Đã hoàn tác)')).toBeVisible();
  expect((await kept.stateOf('assignments', id)).row).toMatchObject({
    status: 'open',
    lead_id: null,
  });

  const editor = await pageAs('tk.bao');
  await editor.goto('/notifications');
  await expect(
    editor.getByRole('link', {
      name: new RegExp(`Việc nhận đề tài “${title}” đã được .* hoàn tác`),
    }),
  ).toBeVisible();
});

test('too late is said in words, and nothing changes', async ({ page, pageAs, server, signIn }) => {
  const kept = keptBy(server);
  const { id } = await kept.addAssignment({ outlet: 'bao', status: 'proposed' });
  await signIn('tk.bao');
  await page.goto(`/assignments/${id}`);
  await page.getByRole('button', { name: 'Mở cho phóng viên nhận' }).click();
  const undo = toast(page).getByRole('button', { name: 'Hoàn tác' });
  await expect(undo).toBeVisible();
  const reporter = await pageAs('pv.bao1');
  await reporter.goto(`/assignments/${id}`);
  await reporter.getByRole('button', { name: 'Nhận đề tài' }).click();
  await expect(reporter.getByRole('button', { name: 'Bắt đầu thực hiện' })).toBeVisible();
  await undo.click();
  await expect(toast(page).getByText(/Không hoàn tác được nữa: .* đã làm tiếp lúc/)).toBeVisible();
  expect((await kept.stateOf('assignments', id)).row).toMatchObject({ status: 'claimed' });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the acknowledgement and the address undo as well', async ({ page, server, signIn }) => {
    const kept = keptBy(server);
    const { id } = await kept.addAssignment({ outlet: 'bao', status: 'proposed' });
    await signIn('tk.bao');
    await page.goto(`/assignments/${id}`);
    await page.getByRole('button', { name: 'Mở cho phóng viên nhận' }).click();
    await toast(page).getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Đã hoàn tác.')).toBeVisible();
    expect((await kept.stateOf('assignments', id)).row.status).toBe('proposed');

    await page.getByRole('button', { name: 'Mở cho phóng viên nhận' }).click();
    const { event } = await kept.first<{ event: string }>(
      'select max(id) as event from history where subject_id = ?',
      id,
    );
    await page.goto(`/history/${event}/undo`);
    await expect(
      page.getByRole('heading', { name: 'Hoàn tác: mở cho phóng viên nhận' }),
    ).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Đã hoàn tác.')).toBeVisible();
    await page.goto(`/history/${event}/undo`);
    await expect(page.getByText(/đã hoàn tác việc này lúc/)).toBeVisible();
  });
});
