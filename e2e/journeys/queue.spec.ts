/** What waits for an editor, for the Board and for a reporter, decided one card at a time by keys. */
import type { Page } from '@playwright/test';
import { type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/queue' });

const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const status = (page: Page) =>
  page.getByRole('main').getByRole('status').filter({ hasText: 'Mục' });

/** Presses the key of a verb once the card takes verbs. */
async function press(page: Page, key: string): Promise<void> {
  await expect(page.locator(`[aria-keyshortcuts="${key}"]`).first()).toBeEnabled();
  await page.keyboard.press(key);
}

const workOf = (kept: Kept, id: string) =>
  kept.first<{ status: string; lead_id: string; return_reason: string | null; version: number }>(
    'select status, lead_id, return_reason, version from assignments where id = ?',
    id,
  );

/** Texts of the newspaper that should have appeared: the first cards, in this order. */
async function lateTexts(kept: Kept, count: number) {
  const texts = [];
  for (let index = 0; index < count; index += 1) {
    texts.push(
      await kept.addAssignment({
        outlet: 'bao',
        status: 'submitted',
        plannedOn: `2019-11-${10 + index}`,
      }),
    );
  }
  return texts as [Text, Text, Text, Text];
}
type Text = Awaited<ReturnType<Kept['addAssignment']>>;

test.describe('an editor', () => {
  test('approves, takes it back, returns, hands over and puts off', async ({
    page,
    server,
    signIn,
  }) => {
    const kept = keptBy(server);
    const [a, b, c, d] = await lateTexts(kept, 4);
    const reporter = await kept.addReporter('bao');
    await signIn('tk.bao');
    await page.goto('/calendar');
    await page
      .getByRole('navigation', { name: 'Điều hướng chính' })
      .getByRole('link', { name: /^Hàng đợi/ })
      .click();
    await expect(page).toHaveTitle('Hàng đợi · Gương Sáng');
    await expect(card(page, a.title)).toBeVisible();
    await expect(status(page)).toContainText(`Mục 1 trong 6: ${a.title}`);

    await test.step('one press approves, and a second right after it does nothing', async () => {
      await press(page, '1');
      await page.keyboard.press('1');
      await expect(card(page, b.title)).toBeVisible();
      await expect(status(page)).toContainText(`Đã duyệt “${a.title}”. Mục 2 trong 6`);
      await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
      expect((await workOf(kept, a.id)).status).toBe('approved');
      expect((await workOf(kept, b.id)).status).toBe('submitted');
    });

    await test.step('undo brings the card back to the front', async () => {
      await page.keyboard.press('u');
      await expect(card(page, a.title)).toBeVisible();
      await expect(status(page)).toContainText('Mục 1 trong 6');
      expect((await workOf(kept, a.id)).status).toBe('submitted');
    });

    await test.step('a reason is typed, digits and all, on the card itself', async () => {
      await press(page, '2');
      const form = page.getByRole('region', { name: 'Vì sao trả lại?' });
      await expect(form.getByLabel('Lý do')).toBeFocused();
      await form.getByRole('button', { name: 'Trả lại' }).click();
      await expect(form.getByText('Nhập lý do để người khác hiểu.').first()).toBeVisible();
      await form.getByLabel('Lý do').click();
      await page.keyboard.type('Bổ sung 3 ảnh, 12 số liệu u');
      await form.getByRole('button', { name: 'Trả lại' }).click();
      await expect(card(page, b.title)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
      expect(await workOf(kept, a.id)).toMatchObject({
        status: 'in_progress',
        return_reason: 'Bổ sung 3 ảnh, 12 số liệu u',
      });
    });

    await test.step('the text is handed to another reporter', async () => {
      await press(page, '3');
      const form = page.getByRole('region', { name: 'Giao cho ai?' });
      await form.getByLabel('Phóng viên nhận việc').selectOption(await kept.idOf(reporter));
      await form.getByLabel('Lý do').fill('Người viết đi công tác.');
      await form.getByRole('button', { name: 'Đổi người' }).click();
      await expect(card(page, c.title)).toBeVisible();
      expect(await workOf(kept, b.id)).toMatchObject({
        status: 'claimed',
        lead_id: await kept.idOf(reporter),
      });
    });

    await test.step('what is put off comes last, also when the page is opened again', async () => {
      await press(page, '4');
      await expect(card(page, d.title)).toBeVisible();
      await expect(page.getByText('1 mục để sau')).toBeVisible();
      await page.reload();
      await expect(card(page, d.title)).toBeVisible();
      await expect(page.getByText('1 mục để sau')).toBeVisible();
      expect((await workOf(kept, c.id)).version).toBe(1);
    });
  });

  test('is told why a card leaves that somebody else decided', async ({
    page,
    server,
    signIn,
    asHttp,
  }) => {
    const kept = keptBy(server);
    const [a, b] = await lateTexts(kept, 2);
    await kept.run(
      'update placements set planned_on = ? where id = ?',
      '2019-11-01',
      a.placementId,
    );
    await kept.run(
      'update placements set planned_on = ? where id = ?',
      '2019-11-02',
      b.placementId,
    );
    await signIn('tk.bao');
    await page.goto('/queue');
    await expect(card(page, a.title)).toBeVisible();
    const other = await asHttp('tk.bao');
    await other.post(`/assignments/${a.id}/approval`, { form: { version: '1' } });
    await expect(card(page, b.title)).toBeVisible();
    const why = page.getByRole('status').filter({ hasText: 'vừa rời hàng đợi' });
    await expect(why).toContainText(a.title);
    await expect(why).toContainText('đang ở trạng thái “Đã duyệt” (Phạm Thị Thu Hà');
  });

  test('keeps the card that was refused, with the reason', async ({ page, server, signIn }) => {
    const kept = keptBy(server);
    const [a] = await lateTexts(kept, 1);
    await kept.run(
      'update placements set planned_on = ? where id = ?',
      '2019-10-01',
      a.placementId,
    );
    await signIn('tk.bao');
    await page.goto('/queue');
    await expect(card(page, a.title)).toBeVisible();
    await kept.run('update assignments set version = 4 where id = ?', a.id);
    await press(page, '1');
    await expect(card(page, a.title).getByRole('alert')).toContainText('vừa thay đổi đề tài này');
    await press(page, '1');
    await expect(card(page, a.title)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
    expect((await workOf(kept, a.id)).status).toBe('approved');
  });
});

test('the Board approves and returns nominations', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const names = ['Đội xe ôm tự quản số 91', 'Vườn thuốc nam số 92'] as const;
  const ids: string[] = [];
  for (const [index, name] of names.entries()) {
    const id = await kept.addExemplar({ status: 'nominated', by: 'pnv.donghai', name });
    const since = `2019-10-0${index + 1}T01:00:00.000Z`;
    await kept.run('update exemplars set nominated_at = ? where id = ?', since, id);
    ids.push(id);
  }
  const statusOf = async (index: number) =>
    (
      await kept.first<{ status: string }>(
        'select status from exemplars where id = ?',
        ids[index] ?? '',
      )
    ).status;
  await signIn('bantdkt');
  await page.goto('/progress');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Hàng đợi/ })
    .click();
  await expect(card(page, names[0]).getByText('Hồ sơ còn thiếu')).toBeVisible();
  await press(page, '1');
  await expect(card(page, names[1])).toBeVisible();
  await expect(status(page)).toContainText(`Đã phê duyệt “${names[0]}”`);
  await press(page, '2');
  const form = page.getByRole('region', { name: 'Vì sao trả lại?' });
  await form.getByLabel('Lý do').fill('Bổ sung xác nhận của xã.');
  await form.getByRole('button', { name: 'Trả lại' }).click();
  await expect(card(page, names[1])).toBeHidden();
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
  expect([await statusOf(0), await statusOf(1)]).toEqual(['approved', 'returned']);
  await page.keyboard.press('u');
  await expect(card(page, names[1])).toBeVisible();
  expect(await statusOf(1)).toBe('nominated');
});

test('a reporter claims and puts off', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const works = [];
  for (let index = 0; index < 2; index += 1) {
    const work = await kept.addAssignment({ outlet: 'dai', status: 'open' });
    const deadline = `2019-11-2${index}T09:00:00.000Z`;
    await kept.run('update assignments set deadline_at = ? where id = ?', deadline, work.id);
    works.push(work);
  }
  const [a, b] = works as [Text, Text];
  const reporter = await kept.addReporter('dai');
  await signIn(reporter);
  await page.goto('/work');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Hàng đợi/ })
    .click();
  await expect(card(page, a.title)).toBeVisible();
  await press(page, '2');
  await expect(card(page, b.title)).toBeVisible();
  await press(page, '1');
  await expect(card(page, b.title)).toBeHidden();
  await expect(status(page)).toContainText(`Đã nhận “${b.title}”`);
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
  expect(await workOf(kept, b.id)).toMatchObject({
    status: 'claimed',
    lead_id: await kept.idOf(reporter),
  });
  expect((await workOf(kept, a.id)).status).toBe('open');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same is done page by page', async ({ page, server, signIn }) => {
    const kept = keptBy(server);
    const [a, b, c] = await lateTexts(kept, 3);
    for (const [index, text] of [a, b, c].entries())
      await kept.run(
        'update placements set planned_on = ? where id = ?',
        `2019-09-0${index + 1}`,
        text.placementId,
      );
    await signIn('tk.bao');
    await page.goto('/queue');
    await expect(card(page, a.title)).toBeVisible();
    await page.getByRole('link', { name: 'Để sau' }).click();
    await expect(card(page, b.title)).toBeVisible();
    await page.getByRole('button', { name: 'Duyệt' }).click();
    await expect(page.getByText('Đã duyệt. Chờ đăng, phát.')).toBeVisible();
    await expect(card(page, c.title)).toBeVisible();
    await page.getByRole('link', { name: 'Trả lại' }).click();
    await page.getByLabel('Lý do').fill('Thiếu ảnh.');
    await page.getByRole('button', { name: 'Trả lại phóng viên' }).click();
    await expect(page).toHaveURL(/\/queue\?later=/);
    await expect(page.getByText('Đã trả lại phóng viên kèm lý do.')).toBeVisible();
    expect((await workOf(kept, b.id)).status).toBe('approved');
    expect((await workOf(kept, c.id)).status).toBe('in_progress');
  });
});
