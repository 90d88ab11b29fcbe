/** The calendar as a table: edited in place, against somebody else, and many rows at once with one way back. */
import type { Page } from '@playwright/test';
import { type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/table' });

/** A month that the demo leaves empty, one for each test. */
const tableOf = (month: string) => `/calendar?view=table&date=${month}-01`;
const toast = (page: Page) => page.getByRole('region', { name: 'Thông báo kết quả' });

async function plan(
  kept: Kept,
  days: readonly string[],
  more: { status?: 'open' | 'claimed' } = {},
) {
  return await Promise.all(
    days.map((plannedOn) =>
      kept.addAssignment({
        outlet: 'bao',
        status: more.status ?? 'open',
        plannedOn,
      }),
    ),
  );
}

test('many rows are assigned, moved and cancelled, each with one undo', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const items = await plan(kept, ['2020-06-01', '2020-06-02', '2020-06-03']);
  const statuses = async () =>
    Promise.all(items.map(async ({ id }) => (await kept.stateOf('assignments', id)).row.status));
  const days = async () =>
    Promise.all(
      items.map(
        async ({ placementId }) => (await kept.stateOf('placements', placementId)).row.planned_on,
      ),
    );
  await signIn('tk.bao');
  await page.goto(tableOf('2020-06'));
  const box = (index: number) =>
    page.getByRole('checkbox', { name: `Chọn: ${items[index]?.title}` });

  await box(0).check();
  await box(2).click({ modifiers: ['Shift'] });
  await expect(box(1)).toBeChecked();
  await page.getByRole('button', { name: 'Phân công' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Phân công' }).click();
  await expect(dialog.getByLabel('Phóng viên nhận việc')).toHaveAccessibleDescription(/.+/);
  await dialog.getByLabel('Phóng viên nhận việc').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Phân công' }).click();
  await expect(toast(page).getByText('Đã phân công 3 mục.')).toBeVisible();
  expect(await statuses()).toEqual(['claimed', 'claimed', 'claimed']);
  await toast(page).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(toast(page).getByText('Đã hoàn tác 3 mục.')).toBeVisible();
  expect(await statuses()).toEqual(['open', 'open', 'open']);

  await box(0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(box(1)).toBeChecked();
  await page.getByRole('button', { name: 'Dời lịch' }).click();
  await dialog.getByLabel('Dời bao nhiêu ngày').fill('7');
  await dialog.getByRole('button', { name: 'Dời lịch' }).click();
  await expect(toast(page).getByText('Đã dời 2 mục.')).toBeVisible();
  expect(await days()).toEqual(['2020-06-08', '2020-06-09', '2020-06-03']);
  await toast(page).getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(toast(page).getByText('Đã hoàn tác 2 mục.')).toBeVisible();
  expect(await days()).toEqual(['2020-06-01', '2020-06-02', '2020-06-03']);

  await box(0).check();
  await box(1).check();
  await page.getByRole('button', { name: 'Hủy đề tài' }).click();
  await dialog.getByLabel(/Lý do/).fill('Trùng với số trước');
  await dialog.getByRole('button', { name: 'Hủy đề tài' }).click();
  await expect(toast(page).getByText('Đã hủy 2 mục.')).toBeVisible();
  await expect(box(0)).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(box(0)).toBeVisible();
  expect(await statuses()).toEqual(['open', 'open', 'open']);
});

test('what is refused is told row by row', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const items = await plan(kept, ['2020-07-01', '2020-07-02']);
  await signIn('tk.bao');
  await page.goto(tableOf('2020-07'));
  await page.getByRole('checkbox', { name: 'Chọn mọi mục của trang này' }).check();
  await kept.run('update placements set version = 2 where id = ?', items[0]?.placementId);
  await page.getByRole('button', { name: 'Dời lịch' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hoặc dời tất cả đến ngày').fill('2020-07-20');
  await dialog.getByRole('button', { name: 'Dời lịch' }).click();
  await expect(dialog.getByText('1 mục không làm được')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toContainText(items[0]?.title ?? '');
  const day = async (index: number) =>
    (await kept.stateOf('placements', items[index]?.placementId ?? '')).row.planned_on;
  expect([await day(0), await day(1)]).toEqual(['2020-07-01', '2020-07-20']);
});

test('a cell is edited where it stands; two versions are shown when another was faster', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const [item] = await plan(kept, ['2020-08-03']);
  if (!item) throw new Error('nothing planned');
  const row = async () => (await kept.stateOf('assignments', item.id)).row;
  await signIn('tk.bao');
  await page.goto(tableOf('2020-08'));
  await page.getByRole('button', { name: `Sửa Độ dài: ${item.title}` }).click();
  await page.getByRole('textbox', { name: 'Độ dài' }).fill('1.300');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: /1\.300 chữ/ })).toBeVisible();
  expect((await row()).length_value).toBe(1300);

  await page.getByRole('button', { name: `Sửa Tiêu đề: ${item.title}` }).click();
  const title = page.getByRole('textbox', { name: 'Tiêu đề' });
  await title.fill('');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell').getByText('Mục này không được để trống.')).toBeVisible();
  await title.fill('Bản của tôi');
  await kept.run("update assignments set title = 'Bản của họ', version = 3 where id = ?", item.id);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Bản của họ\. Giữ bản nào\?/)).toBeVisible();
  await expect(title).toHaveValue('Bản của tôi');
  expect((await row()).title).toBe('Bản của họ');
  await page.getByRole('button', { name: 'Lưu bản của tôi' }).click();
  await expect(page.getByRole('link', { name: 'Bản của tôi' })).toBeVisible();
  expect(await row()).toMatchObject({ title: 'Bản của tôi', version: 4 });
});

test('columns, order and span live in the address', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  await plan(kept, ['2020-09-01', '2020-09-02']);
  await signIn('tk.bao');
  await page.goto(tableOf('2020-09'));
  await expect(page.getByText('2 mục', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: /^Ngày đăng, phát/ }).click();
  await expect(page).toHaveURL(/sort=-day/);
  await page.locator('summary', { hasText: 'Cột' }).click();
  await page.getByRole('checkbox', { name: 'Thể loại' }).uncheck();
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(page.getByRole('columnheader', { name: 'Thể loại' })).toHaveCount(0);
  await expect(page).toHaveURL(/sort=-day/);
  await page.getByRole('link', { name: 'Mọi thời gian' }).click();
  await expect(page).toHaveURL(/span=all.*hide=genre/);
  await expect(page.getByRole('columnheader', { name: 'Thể loại' })).toHaveCount(0);
  await expect(page.getByRole('row')).toHaveCount(51);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('rows are ticked, the page asks for the rest, and the way back is offered', async ({
    page,
    server,
    signIn,
  }) => {
    const kept = keptBy(server);
    const items = await plan(kept, ['2020-10-01', '2020-10-02']);
    const days = async () =>
      Promise.all(
        items.map(
          async ({ placementId }) => (await kept.stateOf('placements', placementId)).row.planned_on,
        ),
      );
    await signIn('tk.bao');
    await page.goto(tableOf('2020-10'));
    for (const { title } of items)
      await page.getByRole('checkbox', { name: `Chọn: ${title}` }).check();
    await page.getByRole('button', { name: 'Dời lịch' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Dời lịch' }).click();
    await expect(page.getByLabel('Hoặc dời tất cả đến ngày')).toHaveAccessibleDescription(/.+/);
    await page.getByLabel('Dời bao nhiêu ngày').fill('1');
    await page.getByRole('main').getByRole('button', { name: 'Dời lịch' }).click();
    await expect(page.getByText('Đã dời 2 mục.')).toBeVisible();
    expect(await days()).toEqual(['2020-10-02', '2020-10-03']);
    await page.getByRole('link', { name: 'Hoàn tác' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Đã hoàn tác 2 mục.')).toBeVisible();
    expect(await days()).toEqual(['2020-10-01', '2020-10-02']);
  });
});
