/** Planning takes three decisions: what it costs in presses and keys, and that nothing is chosen by accident. */
import type { Locator, Page } from '@playwright/test';
import { freshName, type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife, trayCard } from './dragging';

test.use({ world: 'journeys/planning' });

/** An exemplar that agreed and has waited longest, so that its card stands first. */
async function addOwed(kept: Kept): Promise<{ id: string; name: string }> {
  const id = await kept.addExemplar({ status: 'approved', by: 'bantdkt', name: freshName() });
  await kept.run(
    "update exemplars set consent = 'given', approved_on = '2019-09-01' where id = ?",
    id,
  );
  return { id, name: String((await kept.stateOf('exemplars', id)).row.name) };
}

const form = (page: Page, name: string) => page.getByRole('dialog', { name: `Lên lịch ${name}` });

const storyAbout = (kept: Kept, exemplarId: string) =>
  kept.first<{ planned_on: string; slot_id: string | null; lead_id: string | null; due: string }>(
    `select p.planned_on, p.slot_id, a.lead_id, a.deadline_at as due from assignments a
     join placements p on p.assignment_id = a.id where a.exemplar_id = ?`,
    exemplarId,
  );

const submit = (inside: Locator) => inside.getByRole('button', { name: /^Lên lịch/ });

async function picture(page: Page, name: string) {
  if (!process.env.PICTURES) return;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${process.env.PICTURES}/${name}-${scheme}.png` });
  }
  await page.emulateMedia({ colorScheme: null });
}

test('two presses from the card to a planned story', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const exemplar = await addOwed(kept);
  await signIn('tk.bao');
  await page.goto('/calendar?view=month');
  await comeToLife(page);
  await trayCard(page, exemplar.name)
    .getByRole('link', { name: /^Lên lịch/ })
    .click();
  const dialog = form(page, exemplar.name);
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(2);
  await expect(dialog.getByText('Đề xuất')).toBeVisible();
  await picture(page, 'form-1440');
  await submit(dialog).click();
  await expect(page.getByText(`Đã lên lịch ${exemplar.name}, T`)).toBeVisible();
  const story = await storyAbout(kept, exemplar.id);
  expect(story.slot_id).not.toBeNull();
  expect(story.lead_id).not.toBeNull();
  expect(story.planned_on > '2019-12-02').toBe(true);
  expect(story.due < story.planned_on).toBe(true);
  await picture(page, 'after-1440');
});

test('Ctrl+Enter sends what is proposed, and another seat is one press', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const exemplar = await addOwed(kept);
  await signIn('tk.bao');
  await page.goto('/calendar?view=month');
  await comeToLife(page);
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await trayCard(page, exemplar.name)
    .getByRole('link', { name: /^Lên lịch/ })
    .focus();
  await press('Enter');
  const dialog = form(page, exemplar.name);
  const seats = dialog.locator('input[name="seat"]');
  await expect(seats.first()).toBeFocused();
  await press('ArrowDown');
  await expect(seats.nth(1)).toBeChecked();
  const [, day] = ((await seats.nth(1).getAttribute('value')) ?? '').split(':');
  await press('Control+Enter');
  await expect(dialog).toBeHidden();
  expect((await storyAbout(kept, exemplar.id)).planned_on).toBe(day);
  expect(keys).toBeLessThanOrEqual(8);
});

test('no day is chosen where nothing is free on the day that was named, or at all', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const exemplar = await addOwed(kept);
  await signIn('tk.bao');
  await page.goto(`/calendar/plan?exemplar=${exemplar.id}&date=2019-12-08`);
  await comeToLife(page);
  await expect(page.getByText('Ngày 08/12/2019 không còn chỗ trống.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Ngày giờ khác/ })).toBeChecked();
  await expect(page.getByLabel('Ngày dự kiến')).toHaveValue('08/12/2019');
  await picture(page, 'page-1440');
  const slots = await kept.rows<{ id: string; capacity: number }>('select id, capacity from slots');
  await kept.run('update slots set capacity = 0');
  await page.goto(`/calendar/plan?exemplar=${exemplar.id}`);
  await comeToLife(page);
  await expect(page.getByText(/Tám tuần tới không còn chỗ trống/)).toBeVisible();
  await expect(page.getByLabel('Ngày dự kiến')).toHaveValue('');
  await expect(page.getByText('Chưa đặt hạn nộp')).toBeVisible();
  await page.getByRole('button', { name: /^Lên lịch/ }).click();
  await expect(page.getByLabel('Ngày dự kiến')).toHaveAttribute('aria-invalid', 'true');
  for (const { id, capacity } of slots)
    await kept.run('update slots set capacity = ? where id = ?', capacity, id);
});

test('the exemplar is found by its place, without accents, by keys alone', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const exemplar = await addOwed(kept);
  await signIn('tk.bao');
  await page.goto('/calendar?view=month');
  await comeToLife(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Lên lịch' });
  const search = dialog.getByRole('combobox', { name: 'Điển hình' });
  await expect(search).toBeFocused();
  await page.keyboard.type('khong co ai');
  await expect(dialog.getByText(/^Không có điển hình nào khớp/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await page.keyboard.type(`gia rai ${exemplar.name.split(' ').at(-1)}`);
  const found = dialog.getByRole('listbox', { name: 'Tìm tên, địa bàn…' }).getByRole('option');
  await expect(found).toHaveCount(1);
  await expect(found).toContainText(exemplar.name);
  await expect(found).toContainText('92 ngày');
  await expect(found).toContainText('Thị xã Giá Rai');
  await picture(page, 'picker-1440');
  await page.keyboard.press('Enter');
  await expect(found).toHaveCount(0);
  await expect(search).toHaveValue(exemplar.name);
  await expect(dialog.getByText('duyệt 92 ngày')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`Đã lên lịch ${exemplar.name}, T`)).toBeVisible();
  expect((await storyAbout(kept, exemplar.id)).slot_id).not.toBeNull();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the three decisions and the verb stand on one screen', async ({ page, server, signIn }) => {
    const exemplar = await addOwed(keptBy(server));
    await signIn('tk.bao');
    await page.goto('/calendar');
    await comeToLife(page);
    await page.getByRole('button', { name: 'Xem danh sách chờ lên lịch' }).tap();
    await trayCard(page, exemplar.name)
      .getByRole('link', { name: /^Lên lịch/ })
      .tap();
    const dialog = form(page, exemplar.name);
    await expect(dialog.getByText('Hạn nộp', { exact: true })).toBeVisible();
    await picture(page, 'form-390');
    const verb = submit(dialog);
    const foot = (await verb.boundingBox())?.y ?? 0;
    for (const part of [
      dialog.getByRole('heading'),
      dialog.getByRole('radio', { name: /^Ngày giờ khác/ }),
      dialog.getByRole('radio', { name: 'Người khác' }),
      dialog.getByText(/^16:00/),
      dialog.getByText('Thêm chi tiết'),
    ]) {
      const box = await part.boundingBox();
      expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot);
    }
    const box = await verb.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    await verb.tap();
    await expect(page.getByText(`Đã lên lịch ${exemplar.name}`)).toBeVisible();
  });
});

test('the tray holds our own debts, and lets go of what is planned', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const [exemplar, next] = [await addOwed(kept), await addOwed(kept)];
  await signIn('tk.bao');
  await page.goto('/calendar?view=month');
  await comeToLife(page);
  const tray = page.getByRole('region', { name: /^Chờ lên lịch/ });
  const own = tray.getByRole('button', { name: /^Tòa soạn mình còn thiếu/ });
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  const groups = tray.getByRole('region', { name: 'Từ 45 ngày' });
  await expect(groups.getByText(exemplar.name)).toBeVisible();
  await picture(page, 'tray-1440');

  await test.step('one Tab stop, arrows and L', async () => {
    const link = (name: string) => tray.getByRole('link', { name, exact: true });
    await expect(tray.locator('[data-exemplar] a[tabindex="0"]')).toHaveCount(1);
    const [first, second] = [exemplar.name, next.name].sort((a, b) => a.localeCompare(b));
    await link(first ?? '').focus();
    await page.keyboard.press('ArrowDown');
    await expect(link(second ?? '')).toBeFocused();
    await expect(tray.locator('[data-exemplar] a[tabindex="0"]')).toHaveCount(1);
    await link(exemplar.name).focus();
    await page.keyboard.press('l');
    await submit(form(page, exemplar.name)).waitFor();
    await page.keyboard.press('Control+Enter');
  });

  await expect(page.getByText(`Đã lên lịch ${exemplar.name}`)).toBeVisible();
  await expect(trayCard(page, exemplar.name)).toHaveCount(0);
  await tray.getByRole('button', { name: /^Chỉ cơ quan kia còn thiếu/ }).click();
  await expect(trayCard(page, exemplar.name)).toBeVisible();
  await expect(trayCard(page, next.name)).toHaveCount(0);
  await tray.getByLabel('Nhóm theo').selectOption('place');
  await expect(tray.getByRole('region', { name: 'Thị xã Giá Rai' }).first()).toBeVisible();
});
