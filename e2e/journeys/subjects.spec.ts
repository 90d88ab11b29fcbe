/** A recurring need is given its subject on the calendar: by a card of the tray, or by a key. */
import type { Locator, Page } from '@playwright/test';
import { freshName, type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife, trayCard } from './dragging';

test.use({ world: 'journeys/subjects' });

const VIEWS = [
  { view: 'month', date: '2020-12-01', time: null },
  { view: 'week', date: '2020-12-09', time: '09:00' },
  { view: 'week', date: '2020-12-10', time: null },
  { view: 'day', date: '2020-12-14', time: '10:00' },
  { view: 'lanes', date: '2020-12-15', time: null },
] as const;

for (const { view, date, time } of VIEWS) {
  test(`a card let go on a waiting item gives it its subject: ${view}, ${time ?? 'no hour'}`, async ({
    page,
    server,
    signIn,
  }) => {
    const kept = keptBy(server);
    const waiting = await addWaiting(kept, { plannedOn: date, plannedTime: time });
    const { exemplarId, name } = await addOwed(kept);
    await signIn('tk.bao');
    await page.goto(calendar(view, date));
    const item = itemOf(page, waiting.placementId);
    await expect(item).toContainText('Chưa chọn điển hình');
    // Lanes begin with the cards folded away.
    const unfold = page.getByRole('button', { name: /^Mở danh sách chờ lên lịch/ });
    if (view === 'lanes') await unfold.click();
    await drag(page, trayCard(page, name), item);
    await expect(told(page)).toHaveText(`Đã chọn ${name}.`);
    await expect(page.locator('[data-over]')).toHaveCount(0);
    await expect(item).toContainText(name);
    await expect(item).not.toContainText('Chưa chọn điển hình');
    expect(await subjectOf(kept, waiting.id)).toBe(exemplarId);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => subjectOf(kept, waiting.id)).toBeNull();
    await expect(item).toContainText('Chưa chọn điển hình');
  });
}

test('a seat of the board takes its subject from a card', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const slot = await kept.addSlot('bao-online', { starts_on: '2020-01-01', ends_on: null });
  const waiting = await addWaiting(kept, { plannedOn: '2020-12-23', plannedTime: null });
  await kept.run('update placements set slot_id = ? where id = ?', slot, waiting.placementId);
  const { exemplarId, name } = await addOwed(kept);
  await signIn('tk.bao');
  await page.goto(calendar('board', '2020-12-23'));
  const item = itemOf(page, waiting.placementId);
  await drag(page, trayCard(page, name), item);
  await expect(item).toContainText(name);
  await expect.poll(() => subjectOf(kept, waiting.id)).toBe(exemplarId);
});

test('an exemplar who has not agreed is asked about, and the choice goes on with a note', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const waiting = await addWaiting(kept, { plannedOn: '2020-12-28', plannedTime: null });
  const { exemplarId, name } = await addOwed(kept);
  await kept.run("update exemplars set consent = 'none' where id = ?", exemplarId);
  await signIn('tk.bao');
  await page.goto(calendar('month', '2020-12-28'));
  await drag(page, trayCard(page, name), itemOf(page, waiting.placementId));
  const dialog = page.getByRole('dialog', { name: `Chọn điển hình: ${waiting.title}` });
  await expect(dialog.getByRole('combobox', { name: 'Điển hình' })).toHaveValue(exemplarId);
  await expect(dialog.getByRole('region', { name: 'Lưu ý trước khi lưu' })).toBeVisible();
  await dialog.getByRole('checkbox').check();
  await dialog.getByLabel('Ghi chú vì sao vẫn tiếp tục').fill('Chiều nay xin ý kiến.');
  await dialog.getByRole('button', { name: 'Chọn điển hình' }).click();
  await expect(page.getByText(`Đã chọn ${name}.`)).toBeVisible();
  expect(await subjectOf(kept, waiting.id)).toBe(exemplarId);
  expect(
    (
      await kept.first(
        "select data from history where subject_id = ? and event = 'subject'",
        waiting.id,
      )
    ).data,
  ).toContain('Chiều nay xin ý kiến.');
});

test('a refused choice says why, and the item waits again', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const waiting = await addWaiting(kept, { plannedOn: '2020-12-29', plannedTime: null });
  const { exemplarId, name } = await addOwed(kept);
  await signIn('tk.bao');
  await page.goto(calendar('month', '2020-12-29'));
  const item = itemOf(page, waiting.placementId);
  await expect(item).toBeVisible();
  await kept.run("update exemplars set status = 'withdrawn' where id = ?", exemplarId);
  await drag(page, trayCard(page, name), item);
  await expect(page.getByRole('alert')).toContainText(
    `Không chọn được “${name}”. Điển hình đã bị thu hồi`,
  );
  await expect(item).toContainText('Chưa chọn điển hình');
  expect(await subjectOf(kept, waiting.id)).toBeNull();
});

test('a choice that meets no network is refused in words, and the item waits again', async ({
  page,
  context,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const waiting = await addWaiting(kept, { plannedOn: '2020-12-22', plannedTime: null });
  const { name } = await addOwed(kept);
  await signIn('tk.bao');
  const verb = page.waitForResponse((answer) =>
    answer.url().includes('/assets/assignments._id.subject-'),
  );
  await page.goto(calendar('month', '2020-12-22'));
  // With all that it imports.
  await page.evaluate((file) => import(file), (await verb).url());
  const item = itemOf(page, waiting.placementId);
  await context.setOffline(true);
  await drag(page, trayCard(page, name), item);
  await expect(page.getByRole('alert').filter({ hasText: name })).toContainText('mất mạng');
  await expect(item).toContainText('Chưa chọn điển hình');
  expect(await subjectOf(kept, waiting.id)).toBeNull();
  await context.setOffline(false);
});

for (const view of ['month', 'week'] as const) {
  test(`the key s chooses the subject, and the focus comes back: ${view}`, async ({
    page,
    server,
    signIn,
  }) => {
    const kept = keptBy(server);
    const waiting = await addWaiting(kept, { plannedOn: '2020-12-30', plannedTime: '08:00' });
    const { exemplarId, name } = await addOwed(kept);
    await signIn('tk.bao');
    await page.goto(calendar(view, '2020-12-30'));
    await comeToLife(page);
    const item = itemOf(page, waiting.placementId);
    await expect(item).toHaveAttribute('aria-keyshortcuts', 'm a s');
    await item.press('s');
    const dialog = page.getByRole('dialog', { name: `Chọn điển hình: ${waiting.title}` });
    await dialog.getByRole('combobox', { name: 'Điển hình' }).selectOption(exemplarId);
    await dialog.getByRole('button', { name: 'Chọn điển hình' }).press('Enter');
    await expect(page.getByText(`Đã chọn ${name}.`)).toBeVisible();
    await expect(item).toBeFocused();
    await expect(item).toHaveAttribute('aria-keyshortcuts', 'm a');
    expect(await subjectOf(kept, waiting.id)).toBe(exemplarId);
  });
}

test('an item that is carried over a waiting one goes to its day', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const waiting = await addWaiting(kept, { plannedOn: '2021-01-06', plannedTime: null });
  const moved = await kept.addAssignment({
    ...{ outlet: 'bao', status: 'claimed' },
    plannedOn: '2021-01-04',
  });
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2021-01-04');
  await drag(page, itemOf(page, moved.placementId), itemOf(page, waiting.placementId));
  await expect
    .poll(async () => (await kept.stateOf('placements', moved.placementId)).row.planned_on)
    .toBe('2021-01-06');
  expect(await subjectOf(kept, waiting.id)).toBeNull();
});

test('whom another outlet waits for is not ours to choose', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const waiting = await addWaiting(kept, { plannedOn: '2020-12-31', plannedTime: null });
  await signIn('tk.dai');
  await page.goto('/calendar?view=month&date=2020-12-31');
  const item = itemOf(page, waiting.placementId);
  await expect(item).toBeVisible();
  await expect(item).not.toHaveAttribute('data-drop', /./);
  await expect(item).not.toHaveAttribute('aria-keyshortcuts', /s/);
});

const calendar = (view: string, date: string): string => `/calendar?view=${view}&date=${date}`;

/** What was done, as the page says it and a screen reader hears it. */
const told = (page: Page): Locator =>
  page.getByRole('region', { name: 'Thông báo kết quả' }).locator('[aria-live="polite"] p');

const itemOf = (page: Page, placementId: string): Locator =>
  page.locator(`a[data-placement="${placementId}"]`);

/** Open, without a subject, under the name of its need. */
async function addWaiting(kept: Kept, at: { plannedOn: string; plannedTime: string | null }) {
  const title = `Nhu cầu ${freshName()}`;
  const made = await kept.addAssignment({ outlet: 'bao', status: 'open', title, ...at });
  await kept.run('update assignments set exemplar_id = null where id = ?', made.id);
  return made;
}

/** Approved, agreed, owed by both outlets, and the first of the tray. */
async function addOwed(kept: Kept) {
  const name = freshName();
  const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt', name });
  await kept.run("update exemplars set approved_on = '2019-01-02' where id = ?", exemplarId);
  return { name, exemplarId };
}

const subjectOf = async (kept: Kept, id: string) =>
  (await kept.stateOf('assignments', id)).row.exemplar_id;

async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  await comeToLife(page);
  await to.scrollIntoViewIfNeeded();
  await what.hover({ position: { x: 30, y: 12 } });
  await page.mouse.down();
  // Where the item is by now: a grid may still settle after the page has come to life.
  await to.hover();
  await to.hover({ position: { x: 12, y: 8 } });
  await page.mouse.up();
}
