/** The reporter's work without a network: it opens, keeps what is done, and sends it once when the network is back. */
import type { Page } from '@playwright/test';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'phone/offline' });

test('opens without a network with the briefs, keeps what is done, and sends it once', async ({
  page,
  context,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const work = await kept.addAssignment({ outlet: 'bao', status: 'claimed', lead: 'pv.bao1' });
  await kept.run("update assignments set brief = 'Hỏi thêm về vụ lúa - tôm' where id = ?", work.id);
  await signIn('pv.bao1');
  await openAndKeep(page);
  await context.setOffline(true);
  await page.reload();

  await expect(page.getByText('Mất mạng').first()).toBeVisible();
  const card = page
    .locator('[data-hue]')
    .filter({ has: page.getByRole('link', { name: work.title }) });
  await card.getByText('Yêu cầu').click();
  await expect(card.getByText('Hỏi thêm về vụ lúa - tôm')).toBeVisible();
  await card.getByRole('button', { name: /^Bắt đầu/ }).click();
  await expect(card.getByText('Chờ gửi')).toBeVisible();
  const waiting = page.getByRole('region', { name: /^Chờ gửi/ });
  await expect(waiting.getByRole('listitem')).toContainText(work.title);
  expect(await kept.stateOf('assignments', work.id)).toMatchObject({ row: { status: 'claimed' } });

  await test.step('it waits over a restart of the app', async () => {
    await page.reload();
    await expect(waiting.getByRole('listitem')).toContainText(work.title);
  });

  const before = (await kept.stateOf('assignments', work.id)).recorded;
  await context.setOffline(false);
  await expect(page.getByText('Đã gửi 1 việc đã làm khi mất mạng.')).toBeVisible();
  await expect(waiting).toBeHidden();
  const after = await kept.stateOf('assignments', work.id);
  expect(after.row).toMatchObject({ status: 'in_progress' });
  expect(after.recorded).toBe(before + 1);
});

test('a network that leads nowhere counts as none, and what waits is sent when the server answers', async ({
  page,
  context,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const work = await kept.addAssignment({ outlet: 'bao', status: 'claimed', lead: 'pv.bao1' });
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => true }));
  await signIn('pv.bao1');
  await openAndKeep(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('Mất mạng').first()).toBeVisible();
  const card = page
    .locator('[data-hue]')
    .filter({ has: page.getByRole('link', { name: work.title }) });
  await card.getByRole('button', { name: /^Bắt đầu/ }).click();
  await expect(card.getByText('Chờ gửi')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Đã gửi 1 việc đã làm khi mất mạng.')).toBeVisible();
  expect(await kept.stateOf('assignments', work.id)).toMatchObject({
    row: { status: 'in_progress' },
  });
});

test('says plainly what was refused, and keeps it until one decides', async ({
  page,
  context,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const open = await kept.addAssignment({ outlet: 'bao', status: 'open' });
  await signIn('pv.bao1');
  await openAndKeep(page);
  await context.setOffline(true);
  // What leads to the verb of this assignment was never on the screen while there was a network.
  await page.getByRole('link', { name: /^Chờ nhận/ }).click();
  const card = page
    .locator('[data-hue]')
    .filter({ has: page.getByRole('link', { name: open.title }) });
  await card.getByRole('button', { name: /^Nhận đề tài/ }).click();
  await expect(card.getByText('Chờ gửi')).toBeVisible();
  await kept.run(
    "update assignments set status = 'claimed', lead_id = ?, assigned_by = ?, version = version + 1 where id = ?",
    await kept.idOf('pv.bao2'),
    await kept.idOf('pv.bao2'),
    open.id,
  );
  await context.setOffline(false);
  const waiting = page.getByRole('region', { name: /^Chờ gửi/ });
  await expect(waiting.getByText(/Võ Thành Trung/)).toBeVisible();
  await waiting.getByRole('button', { name: `Bỏ, không gửi: ${open.title}` }).click();
  await expect(waiting).toBeHidden();
  expect((await kept.stateOf('assignments', open.id)).row).toMatchObject({
    lead_id: await kept.idOf('pv.bao2'),
  });
});

test('keeps a submission with what was written', async ({ page, context, server, signIn }) => {
  const kept = keptBy(server);
  const work = await kept.addAssignment({ outlet: 'bao', status: 'in_progress', lead: 'pv.bao1' });
  await signIn('pv.bao1');
  await openAndKeep(page);
  await context.setOffline(true);
  const card = page
    .locator('[data-hue]')
    .filter({ has: page.getByRole('link', { name: work.title }) });
  await card.getByRole('link', { name: /^Nộp bài/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số chữ').fill('900');
  await dialog.getByLabel('Đường dẫn đến bài').fill('https://baobaclieu.vn/ban-thao');
  await dialog.getByRole('button', { name: 'Nộp bài' }).click();
  const waiting = page.getByRole('region', { name: /^Chờ gửi/ });
  await expect(waiting.getByText(/https:\/\/baobaclieu\.vn\/ban-thao/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Đã gửi 1 việc đã làm khi mất mạng.')).toBeVisible();
  const submission = await kept.first(
    'select link, length_value from submissions where assignment_id = ?',
    work.id,
  );
  expect(submission).toEqual({ link: 'https://baobaclieu.vn/ban-thao', length_value: 900 });
});

test('what is half typed outlives the page, is offered back, and goes when it was sent', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const work = await kept.addAssignment({ outlet: 'bao', status: 'in_progress', lead: 'pv.bao1' });
  await signIn('pv.bao1');
  const dialog = page.getByRole('dialog');
  const offer = dialog.getByRole('status').filter({ hasText: 'Có nội dung gõ dở' });
  const open = async () => {
    await page.goto('/work');
    await page
      .locator('[data-hue]')
      .filter({ has: page.getByRole('link', { name: work.title }) })
      .getByRole('link', { name: /^Nộp bài/ })
      .click();
    await expect(dialog.getByLabel('Số chữ')).toBeVisible();
  };
  await open();
  await dialog.getByLabel('Số chữ').fill('900');
  await dialog.getByLabel('Lời nhắn cho biên tập').fill('Còn thiếu ảnh');
  await open();
  await expect(dialog.getByLabel('Số chữ')).toHaveValue('');
  await offer.getByRole('button', { name: 'Khôi phục' }).click();
  await expect(dialog.getByLabel('Lời nhắn cho biên tập')).toHaveValue('Còn thiếu ảnh');
  await dialog.getByRole('button', { name: 'Nộp bài' }).click();
  // Refused: neither a link nor a file. It is still kept.
  await expect(dialog.getByLabel('Đường dẫn đến bài')).toHaveAttribute('aria-invalid', 'true');
  await open();
  await offer.getByRole('button', { name: 'Khôi phục' }).click();
  await dialog.getByLabel('Đường dẫn đến bài').fill('https://baobaclieu.vn/ban-thao');
  await dialog.getByRole('button', { name: 'Nộp bài' }).click();
  await expect(dialog).toBeHidden();
  const drafts = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft ')));
  expect(await drafts()).toEqual([]);
  expect(
    await kept.first('select note, length_value from submissions where assignment_id = ?', work.id),
  ).toEqual({ note: 'Còn thiếu ảnh', length_value: 900 });
});

test('takes the pages along when one signs out, and what was half typed', async ({
  page,
  server,
  signIn,
}) => {
  const work = await keptBy(server).addAssignment({
    outlet: 'bao',
    status: 'in_progress',
    lead: 'pv.bao1',
  });
  await signIn('pv.bao1');
  await openAndKeep(page);
  await page
    .locator('[data-hue]')
    .filter({ has: page.getByRole('link', { name: work.title }) })
    .getByRole('link', { name: /^Nộp bài/ })
    .click();
  await page.getByLabel('Lời nhắn cho biên tập').fill('Chỉ mình tôi đọc');
  await page.keyboard.press('Escape');
  const drafts = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft ')));
  expect(await drafts()).toHaveLength(1);
  await page.locator('summary[aria-label^="Tài khoản của"]').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/login/);
  expect(
    await page.evaluate(() => caches.match('/work').then((found) => found === undefined)),
  ).toBe(true);
  expect(await drafts()).toEqual([]);
});

/** Opens the page and waits until the worker has kept it. */
async function openAndKeep(page: Page): Promise<void> {
  await page.goto('/work');
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const [pages, files] = await Promise.all([caches.open('pages'), caches.open('files')]);
          const verbs = (await files.keys()).some(({ url }) =>
            url.includes('/assignments._id._verb-'),
          );
          const kept = await Promise.all(
            ['/work', '/work.data', '/work.data?tab=open', '/work.data?tab=done'].map((path) =>
              pages.match(path),
            ),
          );
          return verbs && kept.every((answer) => answer !== undefined);
        }),
      { timeout: 20_000 },
    )
    .toBe(true);
}
