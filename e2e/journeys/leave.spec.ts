/** Leave: asked for by the reporter, decided by the editor with the planned work in sight, told to both. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/leave' });

test('a reporter asks, the editor sees the work of those days and approves', async ({
  page,
  pageAs,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const { title } = await kept.addAssignment({
    outlet: 'bao',
    status: 'claimed',
    lead: 'pv.bao3',
    plannedOn: '2020-04-11',
  });
  await signIn('pv.bao3');
  await page.goto('/work');
  await page.getByRole('main').getByRole('link', { name: 'Nghỉ phép, công tác' }).click();
  await page.getByRole('link', { name: 'Xin nghỉ, báo công tác' }).click();
  await page.getByLabel('Từ ngày').fill('2020-04-12');
  await page.getByLabel('Đến hết ngày').fill('2020-04-10');
  await page.getByRole('button', { name: 'Gửi đơn' }).click();
  await expect(page.getByLabel('Đến hết ngày')).toHaveAccessibleDescription(/từ ngày đầu/);
  await page.getByLabel('Từ ngày').fill('2020-04-10');
  await page.getByLabel('Đến hết ngày').fill('2020-04-12');
  await page.getByLabel('Lý do, nơi đến').fill('Việc gia đình');
  await page.getByRole('button', { name: 'Gửi đơn' }).click();
  await expect(page.getByText('Đã gửi đơn đến thư ký tòa soạn.')).toBeVisible();
  const address = new URL(page.url()).pathname;

  const desk = await pageAs('tk.bao');
  // Opening marks it as read: that is answered before anything which the link itself may have to fetch.
  const read = desk.waitForResponse((answer) => answer.request().method() === 'POST');
  await desk.route(/__manifest|leave.*\.data/, async (route) => {
    await read;
    await route.continue();
  });
  await desk.goto('/notifications');
  await desk.getByRole('link', { name: /xin nghỉ phép 10\/04\/2020 - 12\/04\/2020/ }).click();
  await expect(desk).toHaveURL(new RegExp(`${address}$`));
  await expect(desk.getByRole('link', { name: title })).toBeVisible();
  await desk.getByRole('button', { name: 'Vẫn duyệt' }).click();
  await expect(desk.getByText('Đã duyệt.')).toBeVisible();
  const id = address.split('/').at(-1) ?? '';
  expect((await kept.stateOf('absences', id)).row).toMatchObject({ status: 'approved' });

  await page.goto('/notifications');
  await expect(page.getByText(/đã duyệt đợt vắng mặt 10\/04\/2020/)).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Rút đơn' })).toHaveCount(0);
});

test('a reporter takes a request back; an editor declines another with a reason', async ({
  page,
  pageAs,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const [first, second] = [
    await kept.addAbsence('pv.bao4', 'requested'),
    await kept.addAbsence('pv.bao4', 'requested'),
  ];
  await signIn('pv.bao4');
  await page.goto(`/leave/${first}`);
  await page.getByRole('button', { name: 'Rút đơn' }).click();
  await expect(page.getByText('Đã hủy.')).toBeVisible();
  expect((await kept.stateOf('absences', first)).row).toMatchObject({ status: 'cancelled' });
  const desk = await pageAs('tk.bao');
  await desk.goto(`/leave/${second}`);
  await desk.getByText('Không duyệt…').click();
  await desk.getByRole('button', { name: 'Không duyệt' }).click();
  await expect(desk.getByLabel('Lý do không duyệt')).toHaveAccessibleDescription(/Nhập lý do/);
  // What the reporter saves meanwhile is told; nothing typed is lost until one asks to see it.
  const typed = desk.getByLabel('Lý do không duyệt');
  await typed.fill('Đang gõ dở');
  await page.goto(`/leave/${second}`);
  await page.getByText('Sửa đơn').click();
  await page.getByLabel('Lý do, nơi đến').fill('Đưa con đi khám');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(desk.getByText('Có người vừa lưu bản khác')).toBeVisible();
  await expect(typed).toHaveValue('Đang gõ dở');
  await desk.getByRole('button', { name: 'Xem bản mới' }).click();
  await expect(desk.getByText('Đưa con đi khám')).toBeVisible();
  await desk.getByText('Không duyệt…').click();
  await typed.fill('Tuần đó thiếu người.');
  await desk.getByRole('button', { name: 'Không duyệt' }).click();
  await expect(desk.getByText('Đã trả lời không duyệt.')).toBeVisible();
  await page.goto('/leave');
  await expect(page.getByText('“Tuần đó thiếu người.”')).toBeVisible();
});
