/** The queue under one thumb: take or put off, take it back, and what tomorrow brings when nothing is left. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'phone/queue' });

test('a reporter takes what is offered card by card, to the empty queue', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  await kept.run("update assignments set status = 'proposed' where status = 'open'");
  const works: Work[] = [];
  for (let index = 0; index < 3; index += 1) {
    const work = await kept.addAssignment({ outlet: 'bao', status: 'open' });
    await kept.run(
      'update assignments set deadline_at = ? where id = ?',
      `2019-12-0${index + 3}T09:00:00.000Z`,
      work.id,
    );
    works.push(work);
  }
  const [a, b, c] = works as [Work, Work, Work];
  const reporter = await kept.addReporter('bao');
  await signIn(reporter);
  await page.goto('/work');
  await page
    .getByRole('navigation', { name: 'Điều hướng chính' })
    .getByRole('link', { name: 'Hàng đợi' })
    .tap();
  const card = (work: Work) => page.getByRole('region', { name: work.title, exact: true });
  const take = page.getByRole('button', { name: 'Nhận đề tài' });
  await expect(card(a)).toBeVisible();
  await expect(page.getByText('1 trong 3', { exact: true })).toBeVisible();
  const spot = await take.boundingBox();
  if (!spot) throw new Error('no button is on the screen');

  await test.step('a second tap on the same place takes no second story', async () => {
    await take.tap();
    await page.touchscreen.tap(spot.x + spot.width / 2, spot.y + spot.height / 2);
    await expect(card(b)).toBeVisible();
    await expect(page.getByText(`Đã nhận “${a.title}”`, { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
    expect(await statusOf(b)).toBe('open');
  });

  await test.step('undo brings it back to the front', async () => {
    await page.getByRole('button', { name: 'Hoàn tác' }).tap();
    await expect(card(a)).toBeVisible();
    expect(await statusOf(a)).toBe('open');
  });

  await test.step('what is put off comes last', async () => {
    await page.getByRole('link', { name: 'Để sau' }).tap();
    await expect(card(b)).toBeVisible();
    await take.tap();
    await expect(card(c)).toBeVisible();
    await take.tap();
    await expect(card(a)).toBeVisible();
    await expect(page.getByText('3 trong 3 · 1 mục để sau', { exact: true })).toBeVisible();
    await take.tap();
  });

  await test.step('an empty queue shows tomorrow', async () => {
    await expect(page.getByText('Không còn đề tài nào chờ nhận').first()).toBeVisible();
    await expect(page.getByText('Bạn vừa xong 3 mục.')).toBeVisible();
    const tomorrow = page.getByRole('region', { name: 'Ngày mai, T3 03/12/2019' });
    await expect(tomorrow.getByRole('link', { name: a.title })).toBeVisible();
    for (const work of works) expect(await statusOf(work)).toBe('claimed');
  });

  async function statusOf({ id }: Work): Promise<string> {
    return (await kept.first<{ status: string }>('select status from assignments where id = ?', id))
      .status;
  }
});

type Work = Awaited<ReturnType<ReturnType<typeof keptBy>['addAssignment']>>;
