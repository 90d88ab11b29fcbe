/** One filter for every view: by words, by the panel, from the address, and without JavaScript. */
import type { Page } from '@playwright/test';
import { violationsOf } from '../accessibility/violations';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/filters' });

const filterBox = (page: Page) => page.getByRole('searchbox', { name: /^Lọc theo tên/ });
const panelButton = (page: Page) => page.locator('summary').filter({ hasText: 'Bộ lọc' });

test('words filter as they are typed, without accents, and leave no steps behind', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const wanted = await kept.addAssignment({
    outlet: 'bao',
    status: 'open',
    title: 'Nghệ nhân đờn ca Gò Đước',
    plannedOn: '2019-12-05',
  });
  const other = await kept.addAssignment({
    outlet: 'bao',
    status: 'open',
    plannedOn: '2019-12-05',
  });
  await signIn('tk.bao');
  await page.goto('/help');
  await page.goto('/calendar?view=agenda&date=2019-12-02');
  await expect(page.getByRole('link', { name: other.title })).toBeVisible();
  await filterBox(page).pressSequentially('go duo', { delay: 60 });
  await expect(page).toHaveURL(/q=go\+duo/);
  await filterBox(page).pressSequentially('c');
  await expect(page).toHaveURL(/q=go\+duoc/);
  await expect(page.getByRole('link', { name: wanted.title })).toBeVisible();
  await expect(page.getByRole('link', { name: other.title })).toHaveCount(0);
  await expect(filterBox(page)).toHaveValue('go duoc');
  await expect(filterBox(page)).toBeFocused();
  // Another view keeps the filter, and the way back leads out of the calendar's words at once.
  await page.goBack();
  await expect(page).toHaveURL(/\/help$/);
});

test('the panel narrows by reporter and status; chips take a filter away', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const waiting = await kept.addAssignment({
    outlet: 'bao',
    status: 'open',
    plannedOn: '2019-12-06',
  });
  const led = await kept.addAssignment({
    outlet: 'bao',
    status: 'in_progress',
    lead: 'pv.bao1',
    plannedOn: '2019-12-06',
  });
  await signIn('tk.bao');
  await page.goto('/calendar?view=agenda&date=2019-12-02');
  await panelButton(page).click();
  await page
    .getByLabel('Phóng viên', { exact: true })
    .selectOption({ label: 'Chưa có phóng viên' });
  await expect(page).toHaveURL(/reporter=none/);
  await page.getByRole('checkbox', { name: 'Chờ nhận' }).check();
  await expect(page).toHaveURL(/status=open/);
  await expect(page.getByLabel('Phóng viên', { exact: true })).toHaveValue('none');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panelButton(page)).toBeFocused();
  await expect(panelButton(page)).toContainText('2 đang dùng');
  await expect(page.getByRole('link', { name: waiting.title })).toBeVisible();
  await expect(page.getByRole('link', { name: led.title })).toHaveCount(0);
  // The same filter over another view.
  await page.getByRole('navigation', { name: 'Cách xem lịch' }).getByText('Tuần').first().click();
  await expect(page).toHaveURL(/view=week.*reporter=none.*|reporter=none.*view=week/);
  // A month has its items in another place than a list: it must not be told that nothing matches.
  await page.getByRole('navigation', { name: 'Cách xem lịch' }).getByText('Tháng').first().click();
  await expect(page.getByRole('main').getByText('Tháng 12/2019')).toBeVisible();
  await expect(page.locator('[data-placement]').first()).toBeVisible();
  await expect(page.getByText('Không tìm thấy kết quả phù hợp.')).toHaveCount(0);
  await page.getByRole('link', { name: 'Bỏ lọc Phóng viên: Chưa có phóng viên' }).click();
  await expect(page).not.toHaveURL(/reporter/);
  await page.getByRole('link', { name: 'Bỏ lọc', exact: true }).first().click();
  await expect(page).not.toHaveURL(/status/);
});

test('says what to do when nothing matches', async ({ page, signIn }) => {
  await signIn('pv.bao1');
  await page.goto('/calendar?view=agenda&date=2019-12-02&q=khong-co-ten-nay');
  await expect(
    page.getByText('Bỏ bớt bộ lọc, hoặc chuyển sang thời gian khác.').first(),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Bỏ lọc', exact: true }).click();
  await expect(page).not.toHaveURL(/q=/);
  await expect(filterBox(page)).toHaveValue('');
});

test('the title leads to any other day', async ({ page, signIn }) => {
  await signIn('tk.bao');
  await page.goto('/calendar?view=agenda&date=2019-12-02&status=open');
  await page.locator('summary').filter({ hasText: '02/12' }).click();
  await page.getByLabel('Đến ngày').fill('2020-01-06');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page).toHaveURL(/date=2020-01-06/);
  await expect(page).toHaveURL(/status=open/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole filter is a page with one form', async ({ page, server, signIn }) => {
    const kept = keptBy(server);
    const led = await kept.addAssignment({
      outlet: 'bao',
      status: 'claimed',
      lead: 'pv.bao2',
      plannedOn: '2019-12-09',
    });
    const other = await kept.addAssignment({
      outlet: 'bao',
      status: 'open',
      plannedOn: '2019-12-09',
    });
    await signIn('tk.bao');
    await page.goto('/calendar?view=agenda&date=2019-12-02');
    await page.getByRole('link', { name: 'Bộ lọc' }).click();
    await page.getByLabel('Phóng viên', { exact: true }).selectOption(await kept.idOf('pv.bao2'));
    await page.getByRole('checkbox', { name: 'Đã nhận' }).check();
    await page.getByRole('button', { name: 'Áp dụng' }).click();
    await expect(page).toHaveURL(/view=agenda&date=2019-12-02/);
    await expect(page.getByRole('link', { name: led.title })).toBeVisible();
    await expect(page.getByRole('link', { name: other.title })).toHaveCount(0);
  });
});
