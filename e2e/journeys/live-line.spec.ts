/** The line by which a browser hears: cut, shared by its tabs, ended with the session; and who else is at an assignment. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { listening, nameOf, openCalendar, plan } from './following';

test.use({ world: 'journeys/live-line' });

const CUT = [
  {
    network: 'none',
    said: 'Mất mạng.',
    known: true,
    days: ['2019-12-16', '2019-12-29'],
    shown: ['16/12/2019', '29/12/2019'],
  },
  // The device has a network, which leads nowhere.
  {
    network: 'one that leads nowhere',
    said: 'Mất kết nối trực tiếp, đang nối lại',
    known: false,
    days: ['2019-12-08', '2019-12-22'],
    shown: ['08/12/2019', '22/12/2019'],
  },
] as const;

for (const { network, said, known, days, shown } of CUT) {
  test(`a cut line is said, the network being ${network}, and what was missed is there after it`, async ({
    page,
    context,
    server,
    signIn,
    asHttp,
  }) => {
    const planned = await plan(keptBy(server), days[0]);
    if (!known)
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'onLine', { get: () => true }),
      );
    await signIn('tk.dai');
    await openCalendar(page);
    await expect(planned.item(page, shown[0])).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText(said)).toBeVisible();
    await planned.move(await asHttp('tk.bao'), days[1]);
    await expect(planned.item(page, shown[0])).toBeVisible();
    await context.setOffline(false);
    await expect(planned.item(page, shown[1])).toBeVisible();
    await expect(page.getByText(said)).toHaveCount(0);
    await expect(page.getByText('Mất kết nối trực tiếp')).toHaveCount(0);
  });
}

test('three tabs of one browser hold one line, and the next takes over when its tab is closed', async ({
  page,
  context,
  server,
  signIn,
  asHttp,
}) => {
  const planned = await plan(keptBy(server), '2019-12-18');
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

test('signing out in one tab ends the line, and the others say so without losing what is typed', async ({
  page,
  context,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const planned = await plan(kept, '2019-12-14');
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
  await expect(page.getByText('Phiên đăng nhập đã hết')).toBeVisible();
  await expect(page.locator('textarea[name=body]')).toHaveValue('Đang gõ dở');
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toHaveAttribute('href', /next=/);
});

test('two people at one assignment see each other, and who has a form of it open', async ({
  page,
  pageAs,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const { assignmentId, lead } = await plan(kept, '2019-12-16');
  await signIn('tk.bao');
  await page.goto(`/assignments/${assignmentId}`);
  const reporter = await pageAs(lead);
  await reporter.goto(`/calendar/assignments/${assignmentId}?view=agenda&date=2019-12-02`);
  const [editorName, reporterName] = [await nameOf(kept, 'tk.bao'), await nameOf(kept, lead)];
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
