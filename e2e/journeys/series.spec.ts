/** Recurring needs: stated once, answered each week, ended without losing anything that somebody has begun. */
import { freshName, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/series' });

test('an editor states a need; a reporter takes one before it has a subject; the subject is chosen; the need ends', async ({
  page,
  pageAs,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const title = `Gương Đông Hải ${freshName()}`;
  const name = freshName();
  const exemplar = await kept.addExemplar({ status: 'approved', by: 'bantdkt', name });
  await kept.run("update exemplars set district_code = '960' where id = ?", exemplar);
  await signIn('tk.bao');
  await page.goto('/slots');
  await page.getByRole('link', { name: 'Nhu cầu định kỳ' }).click();
  await page.getByRole('link', { name: 'Thêm nhu cầu định kỳ' }).first().click();
  await page.getByLabel('Tên nhu cầu').fill(title);
  await page.getByLabel('Địa bàn').selectOption({ label: 'Huyện Đông Hải' });
  await page.getByLabel('Đến hết ngày').fill('2020-03-31');
  await expect(
    page.getByRole('status').filter({ hasText: 'Sáu kỳ đầu' }).getByRole('listitem').first(),
  ).toHaveText('T5 05/12/2019');
  await page.getByRole('button', { name: 'Thêm nhu cầu định kỳ' }).click();
  await expect(page.getByText('Đã thêm nhu cầu và mở 8 đề tài.')).toBeVisible();
  const series = await kept.first<{ id: string }>('select id from series where title = ?', title);
  const made = () =>
    kept.rows<{ id: string; status: string; exemplar_id: string | null }>(
      'select id, status, exemplar_id from assignments where series_id = ? order by series_on',
      series.id,
    );
  const [first] = await made();
  if (!first) throw new Error('no assignment was made');

  const reporter = await pageAs('pv.bao1');
  await reporter.goto(`/assignments/${first.id}`);
  await expect(reporter.getByText('Chưa chọn điển hình').first()).toBeVisible();
  await reporter.getByRole('button', { name: 'Nhận đề tài' }).first().click();
  await expect.poll(async () => (await made())[0]?.status).toBe('claimed');

  await page.getByRole('link', { name: 'Chọn điển hình cho kỳ 05/12/2019' }).click();
  const choice = page.getByRole('combobox', { name: 'Điển hình' });
  await expect(choice.locator('optgroup').first()).toHaveAttribute('label', 'Hợp nhu cầu');
  await choice.selectOption(exemplar);
  await page.getByRole('button', { name: 'Chọn điển hình' }).click();
  await expect(page.getByText(`Đã chọn ${name}.`)).toBeVisible();
  expect((await made())[0]?.exemplar_id).toBe(exemplar);

  await page.goto(`/series/${series.id}`);
  await page.getByLabel('Lý do').fill('Hết đợt thi đua.');
  await page.getByRole('button', { name: 'Kết thúc nhu cầu' }).click();
  await expect(page.getByText('Đã kết thúc nhu cầu và hủy 7 đề tài chưa ai nhận.')).toBeVisible();
  expect((await made()).map((row) => row.status)).toEqual([
    'claimed',
    ...Array(7).fill('cancelled'),
  ]);
});

test('nothing is handed in about nobody, and the words say what to do', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const { id } = await kept.addAssignment({
    outlet: 'bao',
    status: 'in_progress',
    lead: 'pv.bao1',
  });
  await kept.run('update assignments set exemplar_id = null where id = ?', id);
  await signIn('pv.bao1');
  await page.goto(`/assignments/${id}/submission`);
  await expect(page.getByText('Chưa chọn điển hình cho đề tài này.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a refused need keeps what was typed', async ({ page, signIn }) => {
    await signIn('tk.bao');
    await page.goto('/series/new');
    await page.getByLabel('Yêu cầu').fill('Chụp ảnh người thật.');
    await page.getByRole('button', { name: 'Thêm nhu cầu định kỳ' }).click();
    await expect(page.getByLabel('Tên nhu cầu')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Yêu cầu')).toHaveValue('Chụp ảnh người thật.');
  });
});
