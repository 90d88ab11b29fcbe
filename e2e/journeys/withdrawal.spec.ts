/** A withdrawn exemplar stops the work at once, flags what was published, and tells the editors. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/withdrawal' });

test('withdrawal suspends the work, flags what ran, and tells both newsrooms', async ({
  page,
  pageAs,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  const name = String((await kept.stateOf('exemplars', exemplarId)).row.name);
  const work = await kept.addAssignment({
    outlet: 'bao',
    status: 'in_progress',
    lead: 'pv.bao1',
    exemplarId,
    title: `Bài về ${name}`,
  });
  const aired = await kept.addAssignment({
    outlet: 'dai',
    status: 'approved',
    lead: 'pv.dai1',
    exemplarId,
    placement: 'published',
    title: `Tiết mục về ${name}`,
  });

  await signIn('bantdkt');
  await page.goto(`/exemplars/${exemplarId}`);
  await page.getByRole('link', { name: 'Thu hồi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thu hồi' });
  await dialog.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(dialog.getByLabel('Lý do')).toHaveAccessibleDescription(/Nhập lý do/);
  await dialog.getByLabel('Lý do').fill('Tập thể có đơn thư đang được xác minh.');
  await dialog.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(page.getByText('Đã thu hồi điển hình.')).toBeVisible();
  await expect(page.getByText('Tập thể có đơn thư đang được xác minh.').first()).toBeVisible();

  expect((await kept.stateOf('assignments', work.id)).row.status).toBe('suspended');
  expect((await kept.stateOf('placements', aired.placementId)).row).toMatchObject({
    status: 'published',
    flagged: 1,
  });

  for (const editor of ['tk.bao', 'tk.dai']) {
    const desk = await pageAs(editor);
    await desk.goto('/notifications');
    await expect(desk.getByText(`Điển hình ${name} đã bị thu hồi`).first()).toBeVisible();
  }
  const reporter = await pageAs('pv.bao1');
  await reporter.goto(`/assignments/${work.id}`);
  await expect(reporter.getByText('Điển hình đã bị thu hồi').first()).toBeVisible();
  await expect(reporter.getByRole('link', { name: 'Nộp bài' })).toHaveCount(0);
  const late = await reporter.request.post(`/assignments/${work.id}/submission`, {
    form: { lengthValue: '900', link: 'https://baobaclieu.vn/ban-nhap' },
  });
  expect(late.status()).toBe(409);

  await page.reload();
  await page.getByRole('button', { name: /^Hoàn tác ?: thu hồi điển hình/ }).click();
  await expect(page.getByText('Đã hoàn tác.')).toBeVisible();
  const history = page.getByRole('list', { name: 'Lịch sử' });
  await expect(history.getByText('đã hoàn tác: thu hồi điển hình')).toBeVisible();
  expect((await kept.stateOf('assignments', work.id)).row.status).toBe('in_progress');
  expect((await kept.stateOf('placements', aired.placementId)).row).toMatchObject({ flagged: 0 });
  await reporter.reload();
  await expect(
    reporter.getByRole('list', { name: 'Lịch sử' }).getByText('đã hoàn tác: tạm dừng'),
  ).toBeVisible();
  await expect(reporter.getByRole('link', { name: 'Nộp bài' })).toBeVisible();
});

test('consent taken back is told to the Board, who decide', async ({
  page,
  pageAs,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const id = await kept.addExemplar({ status: 'approved', by: 'pnv.donghai' });
  await kept.run(
    "update exemplars set consent = 'given', consent_by = 'Chính chủ' where id = ?",
    id,
  );
  const name = String((await kept.stateOf('exemplars', id)).row.name);
  await signIn('pnv.donghai');
  await page.goto(`/exemplars/${id}`);
  await page.getByRole('link', { name: 'Ghi nhận rút đồng ý' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Gia đình không muốn lên báo.');
  await dialog.getByRole('button', { name: /Ghi nhận/ }).click();
  await expect(page.getByText('Đã ghi nhận việc rút đồng ý.')).toBeVisible();
  const board = await pageAs('bantdkt');
  await board.goto('/notifications');
  await expect(board.getByText(`${name} đã rút lại sự đồng ý đưa tin`)).toBeVisible();
});
