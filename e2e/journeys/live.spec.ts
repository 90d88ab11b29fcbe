/** What one person does, the others' screens show within a second, and nobody's typing or dragging is disturbed. */
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { takeTo } from './dragging';

/** From the answer to the one who did it until the others see it, on a machine that does other things as well. */
const SOON = { timeout: 1_500 };

test('a move of one shows on the calendar of the other within a second', async ({
  page,
  server,
  signIn,
  asHttp,
}) => {
  const planned = plan(keptBy(server), '2019-12-11');
  await signIn('tk.dai');
  await openCalendar(page);
  await expect(planned.item(page, '11/12/2019')).toBeVisible();
  await planned.move(await asHttp('tk.bao'), '2019-12-19');
  await expect(planned.item(page, '19/12/2019')).toBeVisible(SOON);
  await expect(planned.item(page, '11/12/2019')).toHaveCount(0);
});

test('the list, the drawer, the assignment’s page and the reporter’s work follow as well', async ({
  page,
  context,
  server,
  signIn,
  asHttp,
}) => {
  const kept = keptBy(server);
  const { id, title } = kept.addAssignment({ outlet: 'bao', status: 'open' });
  await signIn('pv.bao1');
  await page.goto('/work?tab=open');
  const [own, drawer] = [await context.newPage(), await context.newPage()];
  await own.goto(`/assignments/${id}`);
  await drawer.goto(`/calendar/assignments/${id}?view=agenda&date=2019-12-02`);
  for (const each of [own, drawer]) {
    await listening(each);
    await expect(each.getByRole('main').getByText('Chờ nhận').first()).toBeVisible();
  }
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await (await asHttp('pv.bao2')).post(`/assignments/${id}/claim`);
  // Only what is looked at is loaded again; Playwright shows every page.
  await expect(page.getByRole('heading', { name: title })).toHaveCount(0, SOON);
  await expect(own.getByRole('main').getByText('Đã nhận').first()).toBeVisible(SOON);
  await expect(
    drawer.getByRole('complementary', { name: title }).getByText('Đã nhận').first(),
  ).toBeVisible(SOON);
});

test('what is typed into the plan form stays while the calendar under it changes', async ({
  page,
  server,
  signIn,
  asHttp,
}) => {
  const kept = keptBy(server);
  const planned = plan(kept, '2019-12-12');
  const exemplar = kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  await signIn('tk.bao');
  await openCalendar(page);
  await page.goto(`/calendar/plan?exemplar=${exemplar}&view=month&date=2019-12-02`);
  await listening(page);
  await page.getByLabel('Tên đề tài').fill('Tên đang gõ');
  await page.getByLabel('Ngày dự kiến').fill('2019-11-05');
  await page.getByLabel('Số chữ').fill('900');
  await page.getByRole('button', { name: 'Lên lịch' }).click();
  await expect(page.getByLabel('Ngày dự kiến')).toHaveAccessibleDescription(/đã qua/);
  const answered = page.waitForResponse((response) => /\/calendar.*\.data/.test(response.url()));
  await planned.move(await asHttp('tk.bao'), '2019-12-20');
  await answered;
  await expect(page.getByLabel('Ngày dự kiến')).toHaveAccessibleDescription(/đã qua/);
  await expect(page.getByLabel('Tên đề tài')).toHaveValue('Tên đang gõ');
  await expect(page.getByLabel('Số chữ')).toHaveValue('900');
  await page.getByLabel('Ngày dự kiến').fill('2019-12-21');
  await page.getByRole('button', { name: 'Lên lịch' }).click();
  await expect(page.getByText('Đã lên lịch.')).toBeVisible();
  expect(kept.rows("select id from assignments where title = 'Tên đang gõ'")).toHaveLength(1);
});

test('a form whose object somebody else saves says so, and lets one choose', async ({
  page,
  server,
  signIn,
  asHttp,
}) => {
  const kept = keptBy(server);
  const planned = plan(kept, '2019-12-13');
  await signIn('tk.bao');
  await page.goto(`/assignments/${planned.assignmentId}`);
  await listening(page);
  await page.getByRole('link', { name: 'Hủy đề tài' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hủy đề tài' });
  await dialog.getByLabel('Lý do').fill('Trùng với bài của Đài.');
  await (await asHttp('pv.bao1')).post(`/assignments/${planned.assignmentId}/start`);
  await expect(dialog.getByText(/vừa lưu bản khác/)).toBeVisible(SOON);
  await expect(dialog.getByLabel('Lý do')).toHaveValue('Trùng với bài của Đài.');
  await dialog.getByRole('button', { name: 'Gõ tiếp' }).click();
  await expect(dialog.getByText(/vừa lưu bản khác/)).toHaveCount(0);
  await expect(dialog.getByLabel('Lý do')).toHaveValue('Trùng với bài của Đài.');
  await (await asHttp('tk.bao')).post(`/assignments/${planned.assignmentId}/suspend`, {
    form: { reason: 'Chờ ý kiến.' },
  });
  await dialog
    .getByRole('button', { name: 'Hủy', exact: true })
    .or(dialog.getByRole('button', { name: 'Quay lại' }))
    .click();
  await expect(page.getByRole('main').getByText('Tạm dừng').first()).toBeVisible(SOON);
});

test('what is being dragged stays in the hand while others change the month', async ({
  page,
  server,
  signIn,
  asHttp,
}) => {
  const kept = keptBy(server);
  const [mine, theirs] = [plan(kept, '2019-12-10'), plan(kept, '2019-12-17')];
  await signIn('tk.bao');
  await openCalendar(page);
  await takeTo(page, mine.item(page, '10/12/2019'), '12/12/2019');
  await expect(page.locator('html')).toHaveAttribute('data-dragging', /./);
  await theirs.move(await asHttp('tk.bao'), '2019-12-24');
  // Long enough for the screen to have changed, if it did not wait.
  await page.evaluate(() => new Promise((after) => setTimeout(after, 800)));
  await expect(theirs.item(page, '17/12/2019')).toBeVisible();
  await expect(theirs.item(page, '24/12/2019')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(theirs.item(page, '24/12/2019')).toBeVisible(SOON);
  await expect(mine.item(page, '10/12/2019')).toBeVisible();
});

test('a cut network is said, and what was missed is there after it', async ({
  page,
  context,
  server,
  signIn,
  asHttp,
}) => {
  const planned = plan(keptBy(server), '2019-12-16');
  await signIn('tk.dai');
  await openCalendar(page);
  await expect(planned.item(page, '16/12/2019')).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('Mất kết nối trực tiếp, đang nối lại')).toBeVisible();
  await planned.move(await asHttp('tk.bao'), '2019-12-29');
  await expect(planned.item(page, '16/12/2019')).toBeVisible();
  await context.setOffline(false);
  await expect(planned.item(page, '29/12/2019')).toBeVisible();
  await expect(page.getByText('Mất kết nối trực tiếp')).toHaveCount(0);
});

test('three tabs of one browser hold one line, and the next takes over when its tab is closed', async ({
  page,
  context,
  server,
  signIn,
  asHttp,
}) => {
  const planned = plan(keptBy(server), '2019-12-18');
  const lines: string[] = [];
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/live') lines.push(request.url());
  });
  await signIn('tk.dai');
  const tabs = [page, await context.newPage(), await context.newPage()];
  for (const tab of tabs) await openCalendar(tab);
  expect(lines).toHaveLength(1);
  const editor = await asHttp('tk.bao');
  await planned.move(editor, '2019-12-25');
  for (const tab of tabs) await expect(planned.item(tab, '25/12/2019')).toBeVisible();
  expect(lines).toHaveLength(1);
  await page.close();
  await expect.poll(() => lines.length).toBe(2);
  expect(lines[1]).not.toContain('since=0');
  await planned.move(editor, '2019-12-26');
  for (const tab of tabs.slice(1)) await expect(planned.item(tab, '26/12/2019')).toBeVisible();
});

test('one’s own move is not loaded twice', async ({ page, server, signIn }) => {
  const planned = plan(keptBy(server), '2019-12-09');
  await signIn('tk.bao');
  await openCalendar(page);
  await planned.item(page, '09/12/2019').focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: `Dời lịch: ${planned.name}` });
  await dialog.getByLabel('Ngày dự kiến').fill('2019-12-27');
  const loads: string[] = [];
  page.on('request', (request) => {
    if (/\/calendar\.data/.test(request.url()) && request.method() === 'GET')
      loads.push(request.url());
  });
  await dialog.getByRole('button', { name: 'Dời', exact: true }).click();
  await expect(page.getByText(/Đã dời/).first()).toBeVisible();
  await expect(planned.item(page, '27/12/2019')).toBeVisible();
  // Twice the time in which a change of somebody else would have been fetched.
  await page.evaluate(() => new Promise((after) => setTimeout(after, 600)));
  expect(loads).toHaveLength(1);
});

test('signing out in one tab ends the line, and the others say so without losing what is typed', async ({
  page,
  context,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const planned = plan(kept, '2019-12-14');
  await signIn('tk.bao');
  await page.goto(`/assignments/${planned.assignmentId}`);
  await listening(page);
  await page
    .getByPlaceholder(/Viết/)
    .or(page.locator('textarea[name=body]'))
    .first()
    .fill('Đang gõ dở');
  const other = await context.newPage();
  await other.goto('/account');
  const session = (await context.cookies()).find(({ name }) => name === 'gs_session');
  await fetch(`${server.url}/logout`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: `gs_session=${session?.value}` },
  });
  await expect(page.getByText('Phiên đăng nhập đã hết')).toBeVisible(SOON);
  await expect(page.locator('textarea[name=body]')).toHaveValue('Đang gõ dở');
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toHaveAttribute('href', /next=/);
});

test('two people at one assignment see each other, and who has a form of it open', async ({
  page,
  pageAs,
  server,
  signIn,
}) => {
  const { assignmentId } = plan(keptBy(server), '2019-12-16');
  await signIn('tk.bao');
  await page.goto(`/assignments/${assignmentId}`);
  const reporter = await pageAs('pv.bao1');
  await reporter.goto(`/calendar/assignments/${assignmentId}?view=agenda&date=2019-12-02`);
  const kept = keptBy(server);
  const [editorName, reporterName] = [nameOf(kept, 'tk.bao'), nameOf(kept, 'pv.bao1')];
  await expect(page.getByText('Đang mở:')).toContainText(reporterName);
  await expect(reporter.getByText('Đang mở:')).toContainText(editorName);
  await page.getByRole('link', { name: 'Hủy đề tài' }).click();
  await expect(reporter.getByText(`${editorName} (đang sửa)`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reporter.getByText(`${editorName} (đang sửa)`)).toHaveCount(0);
  // The station's editor reads the plan, but is not told who works on it.
  const stranger = await pageAs('tk.dai');
  await stranger.goto(`/assignments/${assignmentId}`);
  await listening(stranger);
  await expect(stranger.getByText('Đang mở:')).toHaveCount(0);
  await reporter.goto('/work');
  await expect(page.getByText('Đang mở:')).toHaveCount(0);
});

test('says who has just done what, and leads there', async ({ page, server, signIn, asHttp }) => {
  const kept = keptBy(server);
  const { id, title } = kept.addAssignment({ outlet: 'bao', status: 'claimed', lead: 'pv.bao2' });
  await signIn('tk.bao');
  const known = page.waitForResponse('**/live/recent');
  await openCalendar(page);
  const recent = page.getByRole('banner').locator('summary[aria-label^="Vừa xong"]');
  await expect(recent).toHaveAccessibleName('Vừa xong');
  // What was there before is known by then.
  await known;
  await (await asHttp('pv.bao2')).post(`/assignments/${id}/start`);
  const said = `${nameOf(kept, 'pv.bao2')} bắt đầu thực hiện`;
  await expect(page.locator('[data-newest]')).toContainText(said);
  await expect(recent).toHaveAccessibleName('Vừa xong: 1 thay đổi mới');
  await recent.click();
  await expect(recent).toHaveAccessibleName('Vừa xong');
  await page
    .getByRole('banner')
    .getByRole('link', { name: new RegExp(`${said}.*${title}`) })
    .click();
  await expect(page).toHaveURL(new RegExp(`/assignments/${id}`));
});

const nameOf = (kept: Kept, username: string): string =>
  kept.first<{ name: string }>(
    'select display_name as name from people where username = ?',
    username,
  ).name;

async function openCalendar(page: Page): Promise<void> {
  await page.goto('/calendar?view=month&date=2019-12-02');
  await listening(page);
}

/** Waits until the page hears what changes. */
const listening = (page: Page): Promise<void> =>
  expect(page.locator('[data-line]')).toHaveAttribute('data-line', 'open');

/** An item of the newspaper on that day. */
function plan(kept: Kept, plannedOn: string) {
  const made = kept.addAssignment({ outlet: 'bao', status: 'claimed', lead: 'pv.bao1', plannedOn });
  const id = made.placementId;
  const name = String(kept.stateOf('exemplars', made.exemplarId).row.name);
  return {
    name,
    assignmentId: made.id,
    /** The item on the calendar, on that day (dd/MM/yyyy). */
    item: (page: Page, day: string): Locator =>
      page.locator(`a[data-placement="${id}"]`, { hasText: day }),
    /** Moves it from another browser. */
    move: async (editor: APIRequestContext, day: string): Promise<void> => {
      const { version } = kept.stateOf('placements', id).row;
      const form = { plannedOn: day, plannedTime: '', version: String(version), stay: '1' };
      const answer = await editor.post(`/placements/${id}/move.data`, { form, maxRedirects: 0 });
      expect(answer.status()).toBeLessThan(400);
    },
  };
}
