/** From the sign-in to a scheduled, assigned and moved story without touching the mouse. */
import type { Locator, Page } from '@playwright/test';
import { DEMO_PASSWORD } from '~/boot/demo-accounts.mjs';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/keyboard-only' });

const TITLE = 'Bài chỉ làm bằng bàn phím';

/** Presses Tab until the element has the focus, as a person does. */
async function tabTo(page: Page, target: Locator, most = 80) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} presses of Tab do not reach ${target}`);
}

/** Walks the days of the month with the arrows. Gives how many presses it took. */
async function walkTo(page: Page, day: string) {
  const here = () =>
    page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-day]')?.dataset.day ?? null,
    );
  for (let presses = 0; presses < 45; presses += 1) {
    const at = await here();
    if (at === null) throw new Error('the focus is not in the month');
    if (at === day) return;
    await page.keyboard.press(at < day ? 'ArrowRight' : 'ArrowLeft');
  }
  throw new Error(`the arrows do not reach ${day}`);
}

test('an editor plans, assigns and moves a story with the keyboard only', async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  const kept = keptBy(server);
  await kept.run("update exemplars set consent = 'given'");
  await page.goto('/login');
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused();
  await page.keyboard.type('tk.bao');
  await tabTo(page, page.getByRole('textbox', { name: 'Mật khẩu' }));
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calendar$/);

  // Ctrl K, and what is to be done in plain letters.
  const box = page.getByRole('dialog', { name: 'Tìm nhanh' }).getByRole('combobox');
  await expect(async () => {
    if (!(await box.isVisible())) await page.keyboard.press('Control+k');
    await expect(box).toBeFocused({ timeout: 1500 });
  }).toPass();
  await page.keyboard.type('len lich mot');
  await expect(page.getByRole('option', { name: 'Lên lịch một điển hình' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');

  const plan = page.getByRole('dialog', { name: 'Lên lịch' });
  const exemplar = plan.getByRole('combobox', { name: 'Điển hình' });
  await tabTo(page, exemplar);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(exemplar).not.toHaveValue('');
  const exemplarId = await plan.locator('select[name="exemplarId"]').inputValue();
  // The last of the seats is the day of one's own, and the last but one of the reporters is whoever claims it.
  await tabTo(page, plan.locator('input[name="seat"]:checked'));
  await page.keyboard.press('ArrowUp');
  await tabTo(page, plan.getByLabel('Ngày dự kiến'));
  await page.keyboard.type('12122019');
  await tabTo(page, plan.locator('input[name="leadId"]:checked'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(plan.getByRole('radio', { name: 'Mở cho phóng viên nhận' })).toBeChecked();
  await tabTo(page, plan.locator('summary', { hasText: 'Thêm chi tiết' }));
  await page.keyboard.press('Enter');
  await tabTo(page, plan.getByLabel('Tên đề tài'));
  await expect(plan.getByLabel('Ngày dự kiến')).toHaveValue('12/12/2019');
  await page.keyboard.type(TITLE);
  await page.keyboard.press('Enter');
  await expect(plan).toHaveCount(0);
  const story = () =>
    kept.first<{ id: string; exemplar_id: string; lead_id: string | null; planned_on: string }>(
      'select a.id, a.exemplar_id, a.lead_id, p.planned_on from assignments a join placements p on p.assignment_id = a.id where a.title = ?',
      TITLE,
    );
  expect(await story()).toMatchObject({
    exemplar_id: exemplarId,
    lead_id: null,
    planned_on: '2019-12-12',
  });

  // `/` leaves only the story, the arrows lead to it.
  await page.keyboard.press('1');
  await expect(page).toHaveURL(/view=month/);
  await page.keyboard.press('/');
  await page.keyboard.type('chi lam bang ban phim');
  const item = page.locator('[data-day="2019-12-12"] a[data-placement]');
  await expect(page.locator('a[data-placement]')).toHaveCount(1);
  const stop = page.locator('[data-day] a[tabindex="0"], [data-day] button[tabindex="0"]');
  await tabTo(page, stop);
  await walkTo(page, '2019-12-12');
  if (!(await item.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('ArrowDown');
  await expect(item).toBeFocused();

  // `a` assigns.
  await page.keyboard.press('a');
  const assigning = page.getByRole('dialog', { name: new RegExp(TITLE) });
  const reporter = assigning.locator('[name="leadId"]').first();
  await tabTo(page, reporter);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, assigning.getByRole('button', { name: 'Phân công' }));
  await page.keyboard.press('Enter');
  await expect(assigning).toHaveCount(0);
  await expect.poll(async () => (await story()).lead_id).not.toBeNull();

  // `m` moves; the focus has come back to the calendar.
  await tabTo(page, item);
  await page.keyboard.press('m');
  const moving = page.getByRole('dialog', { name: /^Dời lịch/ });
  await expect(moving.getByLabel('Ngày dự kiến')).toBeFocused();
  await page.keyboard.type('01012020');
  await page.keyboard.press('Enter');
  await expect(moving).toHaveCount(0);
  await expect(page.locator('[data-day="2020-01-01"] a[data-placement]')).toBeVisible();
  await expect.poll(async () => (await story()).planned_on).toBe('2020-01-01');
});
