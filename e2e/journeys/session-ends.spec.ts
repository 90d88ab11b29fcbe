/** A session that ends in the middle of a form leads through the sign-in page back to it, with the text in it. */
import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '~/boot/demo-accounts.mjs';
import { freshName, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/session-ends' });

const NOTE = 'Ảnh gửi sau, chờ bác Tư đồng ý.';

test('the note of a submission', async ({ page, server, signIn }) => {
  const { id } = await keptBy(server).addAssignment({
    outlet: 'bao',
    status: 'in_progress',
    lead: 'pv.bao1',
  });
  await signIn('pv.bao1');
  await page.goto(`/assignments/${id}/submission`);
  await comeToLife(page);
  await page.getByLabel('Số chữ').fill('900');
  await page.getByLabel('Lời nhắn cho biên tập').fill(NOTE);
  await loseSession(page);
  await page.getByRole('button', { name: 'Nộp bài' }).click();
  await signInAgain(page, 'pv.bao1');
  await expect(page).toHaveURL(`/assignments/${id}/submission`);
  await expect(page.getByLabel('Lời nhắn cho biên tập')).toHaveValue(NOTE);
  await expect(page.getByLabel('Số chữ')).toHaveValue('900');
  await expect(page.getByText('Có nội dung gõ dở từ lần trước')).toHaveCount(0);
});

test('what was typed before the code that keeps it was there', async ({ page, server, signIn }) => {
  const { id } = await keptBy(server).addAssignment({
    outlet: 'bao',
    status: 'in_progress',
    lead: 'pv.bao1',
  });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/unsent-form-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await signIn('pv.bao1');
  await page.goto(`/assignments/${id}/submission`);
  await comeToLife(page);
  await page.getByLabel('Số chữ').fill('900');
  const code = page.waitForResponse(/\/unsent-form-[^/]*\.js/);
  letGo();
  await (await code).finished();
  await page.getByLabel('Lời nhắn cho biên tập').fill(NOTE);
  await loseSession(page);
  await page.getByRole('button', { name: 'Nộp bài' }).click();
  await signInAgain(page, 'pv.bao1');
  await expect(page.getByLabel('Lời nhắn cho biên tập')).toHaveValue(NOTE);
  await expect(page.getByLabel('Số chữ')).toHaveValue('900');
});

test('a comment, which is not brought back once it was sent', async ({ page, server, signIn }) => {
  const { id } = await keptBy(server).addAssignment({ outlet: 'bao', status: 'open' });
  await signIn('tk.bao');
  await page.goto(`/assignments/${id}`);
  await comeToLife(page);
  const box = page.getByLabel('Ý kiến');
  await box.fill(NOTE);
  await loseSession(page);
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await signInAgain(page, 'tk.bao');
  await expect(page).toHaveURL(`/assignments/${id}`);
  await expect(box).toHaveValue(NOTE);
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(box).toHaveValue('');
  await expect(page.getByText(NOTE)).toBeVisible();
  await page.reload();
  await comeToLife(page);
  await expect(box).toHaveValue('');
});

test('a new exemplar; another person who signs in gets nothing', async ({ page, signIn }) => {
  await signIn('bantdkt');
  await page.goto('/exemplars/new');
  await comeToLife(page);
  const name = page.getByLabel('Họ và tên / Tên tập thể');
  const typed = freshName();
  await name.fill(typed);
  await page.getByLabel('Địa bàn').selectOption('31972');
  await page.getByLabel('Lĩnh vực').selectOption('defence');
  await page.getByLabel('Thành tích tóm tắt').fill(NOTE);
  await loseSession(page);
  await page.getByRole('button', { name: 'Đề cử', exact: true }).click();
  await signInAgain(page, 'bantdkt');
  await expect(page).toHaveURL('/exemplars/new');
  await expect(name).toHaveValue(typed);
  await expect(page.getByLabel('Địa bàn')).toHaveValue('31972');
  await expect(page.getByLabel('Lĩnh vực')).toHaveValue('defence');
  await expect(page.getByLabel('Thành tích tóm tắt')).toHaveValue(NOTE);
  await loseSession(page);
  await page.getByRole('button', { name: 'Đề cử', exact: true }).click();
  await signInAgain(page, 'pnv.donghai');
  await expect(page).toHaveURL('/exemplars/new');
  await comeToLife(page);
  await expect(name).toHaveValue('');
});

const loseSession = (page: Page): Promise<void> => page.context().clearCookies();

async function signInAgain(page: Page, username: string): Promise<void> {
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}
