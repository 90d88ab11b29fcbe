/** The month: the most urgent first, everything counted, walked by keys and by mouse, complete before JavaScript. */
import type { Locator, Page } from '@playwright/test';
import { type AssignmentWish, type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { dayCell, dragItem, takeTo } from './dragging';

test.use({ world: 'journeys/month' });

test('shows the most urgent of a day first, and says what else there is', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const early = '2020-02-12';
  const published = await plan(kept, {
    plannedOn: early,
    status: 'approved',
    placement: 'published',
  });
  const nine = await plan(kept, { plannedOn: early, plannedTime: '09:00' });
  const eight = await plan(kept, { plannedOn: early, plannedTime: '08:00' });
  const open = await plan(kept, { plannedOn: early, plannedTime: '21:00', status: 'open' });
  const proposed = await plan(kept, { plannedOn: early, status: 'proposed' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2020-02-01');
  const cell = dayCell(page, '12/02/2020');
  await expect(itemsOf(cell)).toHaveText([
    new RegExp(proposed.name),
    new RegExp(open.name),
    new RegExp(eight.name),
  ]);
  await expect(cell).not.toContainText(nine.name);
  await expect(cell).not.toContainText(published.name);
  await cell.getByRole('link', { name: 'thêm 2: 1 đang làm, 1 đã đăng, phát' }).click();
  await expect(page).toHaveURL(/view=day&date=2020-02-12/);
  for (const { name } of [nine, published])
    await expect(page.getByRole('link', { name }).first()).toBeVisible();
});

test('counts what is late before all else', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const day = '2019-09-12';
  await plan(kept, { plannedOn: day, status: 'approved', placement: 'published' });
  for (const _ of [1, 2, 3, 4, 5]) await plan(kept, { plannedOn: day });
  await signIn('bantdkt');
  await page.goto('/calendar?view=month&date=2019-09-01');
  const cell = dayCell(page, '12/09/2019');
  await expect(itemsOf(cell)).toHaveText([/Quá hạn/, /Quá hạn/, /Quá hạn/]);
  await expect(
    cell.getByRole('link', { name: 'thêm 3: 2 quá hạn, 1 đã đăng, phát' }),
  ).toBeVisible();
  await expect(cell.getByRole('link', { name: /6 lượt đăng, phát, có quá hạn/ })).toBeVisible();
});

test('is walked by the keyboard: arrows, Enter, M, A, N', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const upper = await plan(kept, { plannedOn: '2020-03-11' });
  const lower = await plan(kept, { plannedOn: '2020-03-18', status: 'open' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2020-03-02');
  const opening = (day: string) => dayCell(page, day).getByRole('link', { name: /^Mở ngày/ });
  // One stop for Tab: today where it is shown, else the first of the month.
  await expect(page.getByRole('grid').locator('[tabindex="0"]')).toHaveCount(1);
  await opening('10/03/2020').focus();
  await page.keyboard.press('ArrowRight');
  await expect(opening('11/03/2020')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(upper.item(page)).toBeFocused();
  // The empty seat of the day is the last of its stops.
  await page.keyboard.press('ArrowDown');
  await expect(dayCell(page, '11/03/2020').getByRole('link').last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(opening('18/03/2020')).toBeFocused();
  await page.keyboard.press('End');
  await expect(opening('22/03/2020')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(opening('16/03/2020')).toBeFocused();
  await opening('11/03/2020').focus();

  await test.step('M moves', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    const move = page.getByRole('dialog', { name: `Dời lịch: ${upper.name}` });
    await move.getByLabel('Ngày dự kiến').fill('2020-03-12');
    await page.keyboard.press('Enter');
    await expect(dayCell(page, '12/03/2020')).toContainText(upper.name);
    await expect(upper.item(page)).toBeFocused();
  });

  await test.step('A assigns', async () => {
    await lower.item(page).focus();
    await page.keyboard.press('a');
    const assign = page.getByRole('dialog', { name: /^Phân công/ });
    await assign.getByLabel('Phóng viên').selectOption({ index: 1 });
    await assign.getByRole('button', { name: 'Phân công' }).click();
    await expect(assign).toBeHidden();
    await expect
      .poll(async () => (await kept.stateOf('assignments', lower.id)).row.status)
      .toBe('claimed');
    await expect(page).toHaveURL(/\/calendar\?view=month&date=2020-03-02$/);
  });

  await test.step('N plans on the day', async () => {
    await opening('25/03/2020').focus();
    await page.keyboard.press('n');
    const form = page.getByRole('dialog', { name: 'Lên lịch' });
    await expect(form.getByLabel('Ngày dự kiến')).toHaveValue('25/03/2020');
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
  });

  await test.step('Enter opens, PageDown turns the month', async () => {
    await upper.item(page).focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('complementary', { name: upper.title });
    await expect(drawer).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await opening('18/03/2020').focus();
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('heading', { name: 'Tháng 4/2020' })).toBeVisible();
  });
});

test('shows while dragging where it may go, and lets go of it at Escape', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const planned = await plan(kept, { plannedOn: '2019-12-14' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2019-12-02');
  await takeTo(page, planned.item(page), '15/12/2019');
  await expect(page.locator('html')).toHaveAttribute('data-dragging', 'placement');
  await expect(dayCell(page, '15/12/2019')).toHaveAttribute('data-over', 'yes');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).not.toHaveAttribute('data-dragging');
  await page.mouse.up();
  await expect(dayCell(page, '14/12/2019')).toContainText(planned.name);

  await takeTo(page, planned.item(page), '29/11/2019');
  await expect(dayCell(page, '29/11/2019')).toHaveAttribute('data-over', 'no');
  await page.mouse.up();
  await expect(page.getByText(`Không dời được “${planned.name}”`)).toBeVisible();
  expect((await kept.stateOf('placements', planned.placementId)).row.version).toBe(1);

  await dragItem(page, planned.item(page), '15/12/2019');
  await expect(dayCell(page, '15/12/2019')).toContainText(planned.name);
  await expect(page).toHaveURL(/\/calendar\?/);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(dayCell(page, '14/12/2019')).toContainText(planned.name);
});

test("draws nothing of the other outlet's as movable", async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const theirs = await plan(kept, { outlet: 'dai', plannedOn: '2020-04-08' });
  const ours = await plan(kept, { plannedOn: '2020-04-08' });
  await signIn('tk.bao');
  await page.goto('/calendar?view=month&date=2020-04-01');
  await expect(ours.item(page)).toHaveAttribute('data-drag', `placement:${ours.placementId}`);
  await expect(theirs.item(page)).not.toHaveAttribute('data-drag');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is the same month, of links', async ({ page, server, signIn }) => {
    const kept = keptBy(server);
    const planned = await plan(kept, { plannedOn: '2020-05-06' });
    await signIn('tk.bao');
    await page.goto('/calendar?view=month&date=2020-05-04');
    await expect(page.getByRole('gridcell')).toHaveCount(35);
    await planned.item(page).click();
    await expect(page.getByRole('heading', { name: planned.title })).toBeVisible();
    await page.goto('/calendar?view=month&date=2020-05-04');
    await dayCell(page, '06/05/2020')
      .getByRole('link', { name: /^Mở ngày/ })
      .click();
    await expect(page.getByRole('link', { name: planned.title }).first()).toBeVisible();
  });
});

const itemsOf = (cell: Locator) => cell.getByRole('listitem');

/** Something of the newspaper's in work, unless told otherwise. */
async function plan(kept: Kept, wish: Partial<AssignmentWish> & { plannedOn: string }) {
  const made = await kept.addAssignment({ outlet: 'bao', status: 'claimed', ...wish });
  const name = String((await kept.stateOf('exemplars', made.exemplarId)).row.name);
  return {
    ...made,
    name,
    item: (page: Page) => page.locator(`a[data-placement="${made.placementId}"]`),
  };
}
