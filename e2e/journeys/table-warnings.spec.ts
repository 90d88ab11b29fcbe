/** A bulk act that is warned of asks once for all of its rows; whoever goes on says why, whoever gives up changes nothing. */
import type { Page } from '@playwright/test';
import { type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/table-warnings' });

const NOTE = 'Chị ấy tự xin làm trong kỳ nghỉ.';

test('assigning to one who is away asks once about all rows, and goes on with a note', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const { items, awayId } = await plan(kept, ['2021-02-08', '2021-02-09', '2021-02-20']);
  await signIn('tk.bao');
  const dialog = await askToAssign(page, '2021-02-01', items, awayId);
  const warned = dialog.getByRole('region', { name: 'Lưu ý trước khi lưu' });
  await expect(warned.getByRole('checkbox')).toHaveCount(1);
  await expect(warned.getByText(items[0]?.title ?? '')).toBeVisible();
  await expect(warned.getByText(items[1]?.title ?? '')).toBeVisible();
  await expect(warned.getByText(items[2]?.title ?? '')).toHaveCount(0);
  expect(await leadsOf(kept, items)).toEqual([null, null, null]);

  await dialog.getByRole('button', { name: 'Phân công' }).click();
  await expect(warned.getByRole('checkbox')).not.toBeChecked();
  expect(await leadsOf(kept, items)).toEqual([null, null, null]);
  await warned.getByRole('checkbox').check();
  await warned.getByLabel('Ghi chú vì sao vẫn tiếp tục').fill(NOTE);
  await dialog.getByRole('button', { name: 'Phân công' }).click();
  await expect(page.getByText('Đã phân công 3 mục.')).toBeVisible();
  expect(await leadsOf(kept, items)).toEqual([awayId, awayId, awayId]);

  await page.goto(`/assignments/${items[0]?.id}`);
  await expect(page.getByText(`Ghi chú: ${NOTE}`)).toBeVisible();
  const keptOf = async (index: number) =>
    (
      await kept.first<{ data: string }>(
        "select data from history where subject_id = ? and event = 'assign'",
        items[index]?.id,
      )
    ).data;
  expect(JSON.parse(await keptOf(0))).toMatchObject({ accepted: ['onLeave'], acceptedNote: NOTE });
  expect(JSON.parse(await keptOf(2)).accepted, 'it had no warning').toBeUndefined();
});

test('giving up leaves every row as it was', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const { items, awayId } = await plan(kept, ['2021-03-08', '2021-03-09']);
  const versions = async () =>
    Promise.all(items.map(async ({ id }) => (await kept.stateOf('assignments', id)).row.version));
  const events = () =>
    kept.rows('select id from history where subject_id in (?, ?)', ...items.map(({ id }) => id));
  await signIn('tk.bao');
  const dialog = await askToAssign(page, '2021-03-01', items, awayId);
  await expect(dialog.getByRole('region', { name: 'Lưu ý trước khi lưu' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Quay lại' }).click();
  await expect(dialog).toBeHidden();
  expect(await leadsOf(kept, items)).toEqual([null, null]);
  expect(await versions()).toEqual([1, 1]);
  expect(await events()).toEqual([]);
  for (const { title } of items)
    await expect(page.getByRole('checkbox', { name: `Chọn: ${title}` })).toBeChecked();
});

type Items = readonly { id: string; title: string }[];

/** Open work on these days, and a reporter who is on leave on the eighth to the tenth of their month. */
async function plan(kept: Kept, days: readonly string[]) {
  const items = await Promise.all(
    days.map((plannedOn) => kept.addAssignment({ outlet: 'bao', status: 'open', plannedOn })),
  );
  const [username = ''] = await kept.addReporters('bao', 1);
  const month = days[0]?.slice(0, 7);
  await kept.addAbsence(username, 'approved', [`${month}-08`, `${month}-10`]);
  return { items, awayId: await kept.idOf(username) };
}

async function askToAssign(page: Page, day: string, items: Items, reporterId: string) {
  await page.goto(`/calendar?view=table&date=${day}`);
  for (const { title } of items)
    await page.getByRole('checkbox', { name: `Chọn: ${title}` }).check();
  await page.getByRole('button', { name: 'Phân công' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Phóng viên nhận việc').selectOption(reporterId);
  await dialog.getByRole('button', { name: 'Phân công' }).click();
  return dialog;
}

const leadsOf = async (kept: Kept, items: Items) =>
  Promise.all(items.map(async ({ id }) => (await kept.stateOf('assignments', id)).row.lead_id));
