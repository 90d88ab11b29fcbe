/** What one person does, the others' screens show within a second, and nobody's typing or dragging is disturbed. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { takeTo } from './dragging';
import { hearing, listening, nameOf, openCalendar, plan } from './following';
import { openDetails, setOwnDay } from './plan-steps';

test.use({ world: 'journeys/live' });

test('a move of one shows on the calendar of the other by itself', async ({
  page,
  server,
  signIn,
  asHttp,
}) => {
  const planned = await plan(keptBy(server), '2019-12-11');
  await signIn('tk.dai');
  await openCalendar(page);
  await expect(planned.item(page, '11/12/2019')).toBeVisible();
  await planned.move(await asHttp('tk.bao'), '2019-12-19');
  await expect(planned.item(page, '19/12/2019')).toBeVisible();
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
  const { id, title } = await kept.addAssignment({ outlet: 'bao', status: 'open' });
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
  const card = page.getByRole('listitem').filter({ hasText: title });
  await expect(card.getByText('Đã có người nhận')).toBeVisible();
  await expect(card.getByRole('button', { name: /^Nhận/ })).toHaveCount(0);
  await expect(own.getByRole('main').getByText('Đã nhận').first()).toBeVisible();
  await expect(
    drawer.getByRole('complementary', { name: title }).getByText('Đã nhận').first(),
  ).toBeVisible();
});

test('what is typed into the plan form stays while the calendar under it changes', async ({
  page,
  server,
  signIn,
  asHttp,
}) => {
  const kept = keptBy(server);
  const planned = await plan(kept, '2019-12-12');
  const exemplar = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  await signIn('tk.bao');
  await openCalendar(page);
  await page.goto(`/calendar/plan?exemplar=${exemplar}&view=month&date=2019-12-02`);
  await listening(page);
  await openDetails(page);
  await page.getByLabel('Tên đề tài').fill('Tên đang gõ');
  await setOwnDay(page);
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
  await expect(page.getByText(/^Đã lên lịch .+ T7 21\/12/)).toBeVisible();
  expect(await kept.rows("select id from assignments where title = 'Tên đang gõ'")).toHaveLength(1);
});

test('a form whose object somebody else saves says so, and lets one choose', async ({
  page,
  server,
  signIn,
  asHttp,
}) => {
  const kept = keptBy(server);
  const planned = await plan(kept, '2019-12-13');
  await signIn('tk.bao');
  await page.goto(`/assignments/${planned.assignmentId}`);
  await listening(page);
  await page.getByRole('link', { name: 'Hủy đề tài' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hủy đề tài' });
  await dialog.getByLabel('Lý do').fill('Trùng với bài của Đài.');
  await (await asHttp(planned.lead)).post(`/assignments/${planned.assignmentId}/start`);
  await expect(dialog.getByText(/vừa lưu bản khác/)).toBeVisible();
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
  await expect(page.getByRole('main').getByText('Tạm dừng').first()).toBeVisible();
});

test('what is being dragged stays in the hand while others change the month', async ({
  page,
  server,
  signIn,
  asHttp,
}) => {
  const kept = keptBy(server);
  const [mine, theirs] = [await plan(kept, '2019-12-10'), await plan(kept, '2019-12-17')];
  await signIn('tk.bao');
  await openCalendar(page);
  await takeTo(page, mine.item(page, '10/12/2019'), '12/12/2019');
  await expect(page.locator('html')).toHaveAttribute('data-dragging', /./);
  const heard = hearing(page);
  await theirs.move(await asHttp('tk.bao'), '2019-12-24');
  await heard;
  await expect(theirs.item(page, '17/12/2019')).toBeVisible();
  await expect(theirs.item(page, '24/12/2019')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(theirs.item(page, '24/12/2019')).toBeVisible();
  await expect(mine.item(page, '10/12/2019')).toBeVisible();
});

test('one’s own move is not loaded twice', async ({ page, server, signIn }) => {
  const planned = await plan(keptBy(server), '2019-12-09');
  await signIn('tk.bao');
  await openCalendar(page);
  await planned.item(page, '09/12/2019').focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: `Dời lịch: ${planned.name}` });
  await dialog.getByLabel('Ngày dự kiến').fill('2019-12-13');
  const loads: string[] = [];
  page.on('request', (request) => {
    if (/\/calendar\.data/.test(request.url()) && request.method() === 'GET')
      loads.push(request.url());
  });
  const heard = hearing(page);
  await dialog.getByRole('button', { name: 'Dời', exact: true }).click();
  await expect(page.getByText(/Đã dời/).first()).toBeVisible();
  await expect(planned.item(page, '13/12/2019')).toBeVisible();
  await heard;
  expect(loads).toHaveLength(1);
});

test('says who has just done what, and leads there', async ({ page, server, signIn, asHttp }) => {
  const kept = keptBy(server);
  const { id, title } = await kept.addAssignment({
    outlet: 'bao',
    status: 'claimed',
    lead: 'pv.bao2',
  });
  await signIn('tk.bao');
  const known = hearing(page);
  await openCalendar(page);
  const recent = page.getByRole('banner').locator('summary[aria-label^="Thay đổi gần đây"]');
  await expect(recent).toHaveAccessibleName('Thay đổi gần đây');
  // What was there before is known by then.
  await known;
  await (await asHttp('pv.bao2')).post(`/assignments/${id}/start`);
  const said = `${await nameOf(kept, 'pv.bao2')} bắt đầu thực hiện`;
  await expect(page.locator('[data-newest]')).toContainText(said);
  await expect(recent).toHaveAccessibleName('Thay đổi gần đây: 1 thay đổi mới');
  await recent.click();
  await expect(recent).toHaveAccessibleName('Thay đổi gần đây');
  await page
    .getByRole('banner')
    .getByRole('link', { name: new RegExp(`${said}.*${title}`) })
    .click();
  await expect(page).toHaveURL(new RegExp(`/assignments/${id}`));
});
