/** Warnings: before a plan is kept, as a mark afterwards, and in the history what was accepted. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/warnings' });

test('a plan without consent is told before it is kept, and goes on with a note', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  await kept.run("update exemplars set consent = 'none' where id = ?", exemplarId);
  const name = String((await kept.stateOf('exemplars', exemplarId)).row.name);
  await signIn('tk.bao');
  await page.goto(`/calendar/plan?view=week&exemplar=${exemplarId}&date=2019-12-19`);
  const form = page.getByRole('main');
  await expect(form.getByText(`Chưa có sự đồng ý đưa tin của ${name}.`)).toBeVisible();
  await form.getByRole('button', { name: 'Lên lịch' }).click();
  await expect(form.getByText(/Có lưu ý cần xem trước khi lưu/)).toBeVisible();
  expect(await kept.rows('select id from assignments where exemplar_id = ?', exemplarId)).toEqual(
    [],
  );
  await form.getByLabel('Tôi đã xem, vẫn tiếp tục').check();
  await form.getByLabel('Ghi chú vì sao vẫn tiếp tục').fill('Đang xin ý kiến gia đình.');
  await form.getByRole('button', { name: 'Lên lịch' }).click();
  await expect(page).toHaveURL(/\/calendar\?(?!.*exemplar=)/);
  const { id } = await kept.first<{ id: string }>(
    'select id from assignments where exemplar_id = ?',
    exemplarId,
  );
  await page.goto(`/assignments/${id}`);
  await expect(page.getByText('Đã xem lưu ý: chưa có sự đồng ý đưa tin')).toBeVisible();
  await expect(page.getByText('Ghi chú: Đang xin ý kiến gia đình.')).toBeVisible();
  await page.goto('/calendar?view=agenda&date=2019-12-19');
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row.getByText('chưa có sự đồng ý đưa tin')).toBeVisible();
});

test('a plan that was sent is not warned of itself while its page is on the way', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  await signIn('tk.bao');
  await page.goto(`/calendar/plan?view=week&exemplar=${exemplarId}&date=2019-12-19`);
  const form = page.getByRole('main');
  // The calendar that follows is held back; what the form asks meanwhile says that its own plan is "planned again".
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/calendar\.data/, async (route) => {
    await held;
    await route.continue();
  });
  await form.getByRole('button', { name: 'Lên lịch' }).click();
  const planned = () => kept.rows('select id from assignments where exemplar_id = ?', exemplarId);
  await expect.poll(planned).toHaveLength(1);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(form.getByText(/đã lên lịch điển hình này/)).toHaveCount(0);
  letGo();
  await expect(page.getByText(/^Đã lên lịch .+, T5 19\/12/)).toBeVisible();
});

test('a reporter over the capacity of the week is told, and given the work with a note', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const lead = await kept.idOf('pv.bao5');
  await kept.run('update reporter_profiles set weekly_capacity = 1 where person_id = ?', lead);
  await kept.addAssignment({
    outlet: 'bao',
    status: 'claimed',
    lead: 'pv.bao5',
    plannedOn: '2020-04-14',
  });
  const { id } = await kept.addAssignment({
    outlet: 'bao',
    status: 'open',
    plannedOn: '2020-04-15',
  });
  await signIn('tk.bao');
  await page.goto(`/assignments/${id}/assignee`);
  await page.getByLabel('Phóng viên nhận việc').selectOption(lead);
  await expect(page.getByText(/sẽ có 2 việc trong tuần, quá mức 1\./)).toBeVisible();
  await page.getByRole('button', { name: 'Phân công' }).click();
  await expect(page.getByText(/Có lưu ý cần xem trước khi lưu/)).toBeVisible();
  expect((await kept.stateOf('assignments', id)).row).toMatchObject({
    status: 'open',
    lead_id: null,
  });
  await page.getByLabel('Tôi đã xem, vẫn tiếp tục').check();
  await page.getByLabel('Ghi chú vì sao vẫn tiếp tục').fill('Hai bài cùng một chuyến đi.');
  await page.getByRole('button', { name: 'Phân công' }).click();
  await expect
    .poll(async () => (await kept.stateOf('assignments', id)).row)
    .toMatchObject({ status: 'claimed', lead_id: lead });
  await page.goto(`/assignments/${id}`);
  await expect(page.getByText('Ghi chú: Hai bài cùng một chuyến đi.')).toBeVisible();
});

test('without JavaScript the refusal brings the warnings and the way to go on', async ({
  browser,
  server,
}) => {
  const kept = keptBy(server);
  const work = await kept.addAssignment({ outlet: 'bao', status: 'open', plannedOn: '2019-12-19' });
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
  await context.addCookies([{ ...(await server.openSession('tk.bao')), url: server.url }]);
  const page = await context.newPage();
  await page.goto(`/placements/${work.placementId}/move`);
  await page.getByLabel('Ngày dự kiến').fill('2021-01-05');
  await page.getByRole('button', { name: 'Dời lịch' }).click();
  await expect(page.getByText('Sau ngày kết thúc chương trình (31/12/2020).')).toBeVisible();
  expect((await kept.stateOf('placements', work.placementId)).row.planned_on).toBe('2019-12-19');
  await page.getByLabel('Tôi đã xem, vẫn tiếp tục').check();
  await page.getByRole('button', { name: 'Dời lịch' }).click();
  await expect(page).toHaveURL(/\/assignments\//);
  expect((await kept.stateOf('placements', work.placementId)).row.planned_on).toBe('2021-01-05');
  await context.close();
});
