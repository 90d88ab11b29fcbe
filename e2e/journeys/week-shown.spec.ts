/** What the week shows: a day by channel and by reporter, deadlines, what days mean, one printed page. */
import type { Page } from '@playwright/test';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife, trayCard } from './dragging';
import { plan } from './hours';

// A server of its own: it fills whole weeks.
test.use({ world: 'journeys/week-shown' });

test('splits a day by channel and by reporter, and holds hundreds of items in its list', async ({
  page,
  server,
  signIn,
}) => {
  // Three hundred items are written first.
  test.slow();
  const kept = keptBy(server);
  const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  const made = await Promise.all(
    Array.from({ length: 300 }, (_, index) =>
      kept.addAssignment({
        ...{ outlet: 'bao', status: 'claimed', lead: 'pv.bao1', exemplarId },
        plannedOn: '2020-04-15',
        plannedTime: `${String(6 + Math.floor(index / 20)).padStart(2, '0')}:00`,
        title: `Bài thứ ${index + 1}`,
      }),
    ),
  );
  await signIn('tk.bao');
  await page.goto('/calendar?view=day&date=2020-04-15');
  const list = page.getByRole('region', { name: 'Danh sách trong ngày' });
  await expect(list.getByRole('heading', { name: '300 lượt đăng, phát' })).toBeVisible();
  await expect(list.getByRole('link', { name: 'Bài thứ 1', exact: true })).toBeVisible();
  expect(await list.getByRole('listitem').count()).toBeLessThan(40);
  await comeToLife(page);
  // The rows are taller than was thought before they were drawn: the end moves until they are.
  await expect(async () => {
    await list.locator('[tabindex="0"]').press('End');
    await expect(list.getByRole('link', { name: /^Bài thứ (29\d|300)$/ }).last()).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await expect(list.getByRole('link', { name: /^Bài thứ (29\d|300)$/ }).last()).toBeVisible();

  await page.getByRole('navigation', { name: 'Chia ngày theo' }).getByText('Theo kênh').click();
  const grid = page.getByRole('region', { name: /^Lịch tuyên truyền/ });
  await expect(grid.getByText('Báo điện tử')).toBeVisible();
  await expect(grid.locator(`a[data-placement="${made[0]?.placementId}"]`)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Chia ngày theo' })
    .getByText('Theo phóng viên')
    .click();
  await expect(grid.getByText('Chưa có phóng viên')).toBeVisible();
  await expect(
    grid.locator('.rbc-row-resource').filter({ hasText: 'Trương Ngọc Ánh' }),
  ).toBeVisible();
});

test('shows deadlines on their own day, and hides them again', async ({ page, server, signIn }) => {
  // Due on 20 December at 16:00, appears a week later.
  const planned = await plan(keptBy(server), { plannedOn: '2019-12-27', plannedTime: '08:00' });
  await signIn('tk.bao');
  await page.goto(`/calendar?view=week&date=2019-12-16&q=${encodeURIComponent(planned.title)}`);
  const due = page.getByRole('link', {
    name: new RegExp(`^Hạn nộp, 16:00 T6 20/12/2019.*${planned.name}`),
  });
  await expect(page.getByRole('link', { name: /^Mở ngày .*20\/12\/2019/ })).toBeVisible();
  await expect(due).toHaveCount(0);
  await page.getByRole('link', { name: 'Hiện hạn nộp trên lịch' }).click();
  await expect(due).toBeVisible();
  for (const [view, address] of [
    ['Danh sách', 'agenda'],
    ['Phóng viên', 'lanes'],
  ] as const) {
    await page
      .getByRole('navigation', { name: 'Cách xem lịch' })
      .getByText(view, { exact: true })
      .click();
    await expect(page).toHaveURL(new RegExp(`view=${address}`));
    await expect(due).toBeVisible();
  }
  await due.click();
  await expect(page.getByRole('complementary', { name: planned.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Hạn nộp: đang hiện/ }).click();
  await expect(due).toHaveCount(0);
});

test('says what days mean, and leads to the exemplars that suit a theme day', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const teacher = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  await kept.run("update exemplars set sector_code = 'education' where id = ?", teacher);
  const { name } = (await kept.stateOf('exemplars', teacher)).row;
  await signIn('tk.bao');
  await page.goto('/calendar?view=week&date=2020-01-25');
  await expect(page.getByText('âm lịch 1/1', { exact: true })).toBeAttached();
  await expect(page.getByText('Tết Nguyên đán').first()).toBeVisible();
  await page.goto('/calendar?view=week&date=2020-11-20');
  await expect(page.getByText('Ngày Nhà giáo Việt Nam')).toBeVisible();
  await page.getByRole('link', { name: /^Giáo dục.*điển hình đang chờ$/ }).click();
  await expect(page).toHaveURL(/sector=education/);
  await expect(trayCard(page, String(name))).toBeVisible();
});

test('prints a week of sixty items as a table by day, and a month on one page', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  for (let index = 0; index < 60; index += 1) {
    // More than a day of a sheet holds on the first one, the rest over the week.
    const day = index < 50 ? 11 : 12 + (index % 5);
    await kept.addAssignment({
      ...{ outlet: index % 2 ? 'bao' : 'dai', status: 'claimed', exemplarId },
      plannedOn: `2020-05-${day}`,
      plannedTime: '07:00',
    });
  }
  await signIn('tk.bao');
  await page.goto('/calendar?view=week&date=2020-05-11&status=claimed');
  await expect(page.getByRole('link', { name: /^Mở ngày .*11\/05\/2020/ })).toBeVisible();
  // As many pages as its table takes: every name is whole.
  expect(await pagesOf(page)).toBeGreaterThan(1);

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toContainText('11/05 - 17/05/2020');
  await expect(sheet).toContainText('Báo Bạc Liêu (Báo) · Đài PT-TH Bạc Liêu (Đài)');
  await expect(sheet).toContainText('Lọc: Đã nhận');
  await expect(sheet.locator('header')).toContainText(/ in ngày \d\d\/\d\d\/\d{4}$/);
  await expect(sheet.getByRole('rowgroup').filter({ hasText: 'Thứ Hai, 11/05' })).toBeVisible();
  const shown = await sheet.locator('.print-item').count();
  await expect(sheet.getByText(`và ${60 - shown} mục nữa`)).toBeVisible();
  // Nothing is cut: every entry lies inside its day, and the sheet inside its page.
  const cut = await sheet.evaluate((element) =>
    [...element.querySelectorAll('td, :scope')].some(
      (box) => box.scrollHeight > box.clientHeight + 1,
    ),
  );
  expect(cut).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);

  await page.goto('/calendar?view=month&date=2020-05-11');
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await pagesOf(page)).toBe(1);
});

/** How many pages the browser prints. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
