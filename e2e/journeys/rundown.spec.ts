/** A broadcast day as a rundown: what it adds up to, its order by keys and mouse, lengths set in place. */
import type { Page } from '@playwright/test';
import { type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/rundown' });

test('adds up, says what is too long, and takes a new length', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const { address, name } = await arrange(kept, '2020-03-04', [6, 8]);
  await signIn('tk.dai');
  await page.goto(address);
  const section = page.getByRole('region', { name: new RegExp(name) }).first();
  await expect(section).toContainText('14/15 phút');
  await expect(section).toContainText('còn thiếu 1 phút');
  await expect(section.getByRole('row').nth(2)).toContainText('20:21');
  const length = section.getByLabel(/^Thời lượng dự kiến của/).first();
  await length.fill('9');
  await length.press('Enter');
  await expect(page.getByText('Đã lưu thời lượng.')).toBeVisible();
  await expect(section).toContainText('thừa 2 phút');
  await expect(section.getByRole('row').nth(2)).toContainText('20:24');
  await length.fill('rất dài');
  await length.press('Enter');
  await expect(page.getByText(/số/i).last()).toBeVisible();
  await expect(section).toContainText('thừa 2 phút');
});

test('follows what others set, and leaves what is being typed', async ({
  page,
  server,
  signIn,
  pageAs,
}) => {
  const kept = keptBy(server);
  const { address, name } = await arrange(kept, '2020-03-05', [6, 8]);
  await signIn('tk.dai');
  await page.goto(address);
  await comeToLife(page);
  const section = page.getByRole('region', { name: new RegExp(name) }).first();
  const lengths = section.getByLabel(/^Thời lượng dự kiến của/);
  await lengths.first().fill('7');
  const other = await pageAs('tk.dai');
  await other.goto(address);
  await comeToLife(other);
  await other
    .getByLabel(/^Thời lượng dự kiến của/)
    .last()
    .fill('5');
  await other
    .getByLabel(/^Thời lượng dự kiến của/)
    .last()
    .press('Enter');
  await expect(section).toContainText('11/15 phút');
  await expect(lengths.first()).toHaveValue('7');
  await lengths.first().press('Enter');
  await expect(section).toContainText('12/15 phút');
});

test('changes the order by the keyboard and by the mouse', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const { address, titles } = await arrange(kept, '2020-03-11', [3, 4, 5]);
  await signIn('tk.dai');
  await page.goto(address);
  await expect.poll(() => shown(page)).toEqual(titles);
  await page
    .getByRole('button', { name: /^Đưa xuống sau/ })
    .first()
    .press('Enter');
  const [a, b, c] = titles;
  await expect.poll(() => shown(page)).toEqual([b, a, c]);
  const [from, to] = [
    page.getByRole('link', { name: c ?? '' }),
    page.getByRole('link', { name: b ?? '' }),
  ];
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('the rows are not on the screen');
  await page.mouse.move(start.x + 20, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(end.x + 20, end.y + 10, { steps: 10 });
  await page.mouse.up();
  await expect.poll(() => shown(page)).toEqual([c, b, a]);
});

test('is only read by the other outlet', async ({ page, server, signIn }) => {
  const { address, titles } = await arrange(keptBy(server), '2020-03-18', [5]);
  await signIn('tk.bao');
  await page.goto(address);
  await expect.poll(() => shown(page)).toEqual(titles);
  await expect(page.getByRole('button', { name: /^Đưa/ })).toHaveCount(0);
  await expect(page.getByText('Chỉ thư ký tòa soạn của cơ quan này')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a step is a button that comes back to the rundown', async ({ page, server, signIn }) => {
    const { address, titles } = await arrange(keptBy(server), '2020-03-25', [3, 4]);
    await signIn('tk.dai');
    await page.goto(address);
    await page
      .getByRole('button', { name: /^Đưa lên trước/ })
      .last()
      .click();
    await expect(page).toHaveURL(/\/calendar\/rundown/);
    expect(await shown(page)).toEqual([...titles].reverse());
  });

  test('the day leads to it, and the form of a length begins with the present one', async ({
    page,
    server,
    signIn,
  }) => {
    const kept = keptBy(server);
    const { titles, placementId } = await arrange(kept, '2020-03-26', [3]);
    await kept.run(
      "update placements set length_value = 4, length_unit = 'minutes' where id = ?",
      placementId,
    );
    await signIn('tk.dai');
    await page.goto('/calendar?view=day&date=2020-03-26&outlet=dai');
    await page.getByRole('link', { name: /^Trình tự phát sóng Phát thanh.*26\/03\/2020$/ }).click();
    await expect(page).toHaveURL(/\/calendar\/rundown/);
    expect(await shown(page)).toEqual(titles);
    await page.goto(`/placements/${placementId}/rundown`);
    await expect(page.getByLabel(/^Thời lượng, phút/)).toHaveValue('4');
  });
});

/** The titles of the rundown's rows, in order. */
const shown = (page: Page): Promise<string[]> =>
  page.getByRole('row').getByRole('link').allInnerTexts();

let made = 0;

/** A segment of 15 minutes at 20:15 on that day alone, with items of those lengths in it. */
async function arrange(kept: Kept, day: string, lengths: number[]) {
  const slot = `tiet-muc-${Date.now()}-${made++}`;
  const name = `Tiết mục ${day}`;
  const channel = await kept.first<{ id: string }>(
    "select id from channels where code = 'dai-radio'",
  );
  await kept.run(
    `insert into slots (id, channel_id, name, name_folded, rrule, start_time, length_value, length_unit, capacity, genre,
       deadline_days, deadline_time, starts_on, ends_on, is_sample, version)
     values (?, ?, ?, lower(?), 'FREQ=DAILY', '20:15', 15, 'minutes', 3, 'radio_item', 2, '16:00', ?, ?, 0, 1)`,
    slot,
    channel.id,
    name,
    name,
    day,
    day,
  );
  let placementId = '';
  const titles: string[] = [];
  for (const [index, length] of lengths.entries()) {
    const title = `Nội dung ${index + 1} ngày ${day}`;
    const item = await kept.addAssignment({
      outlet: 'dai',
      status: 'claimed',
      lead: 'pv.dai1',
      title,
      plannedOn: day,
      plannedTime: '20:15',
      channel: 'dai-radio',
    });
    placementId = item.placementId;
    await kept.run(
      'update placements set slot_id = ?, rundown_order = ? where id = ?',
      slot,
      index + 1,
      item.placementId,
    );
    await kept.run(
      "update assignments set length_value = ?, length_unit = 'minutes' where id = ?",
      length,
      item.id,
    );
    titles.push(title);
  }
  return {
    address: `/calendar/rundown?channel=${channel.id}&date=${day}`,
    name,
    titles,
    placementId,
  };
}
