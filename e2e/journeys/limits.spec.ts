/** What is too large, too long or too far away is refused in words at its field, and nothing typed is lost. */
import { truncateSync, writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';

test.use({ world: 'journeys/limits' });

const MB = 1024 * 1024;

/** A photo of so many megabytes on the disk: a browser takes a path at once, and bytes slowly. */
function photo(info: TestInfo, megabytes: number): string {
  const path = info.outputPath(`anh-goc-${megabytes}.jpg`);
  writeFileSync(path, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  truncateSync(path, megabytes * MB);
  return path;
}

test('a file that is too large is refused before it is sent, and the text stays', async ({
  page,
  server,
  signIn,
}, info) => {
  const { id } = await keptBy(server).addAssignment({
    outlet: 'bao',
    status: 'in_progress',
    lead: 'pv.bao1',
  });
  await signIn('pv.bao1');
  await page.goto(`/assignments/${id}/submission`);
  await comeToLife(page);
  const file = page.locator('input[type=file]');
  await page.getByLabel('Lời nhắn cho biên tập').fill('Ảnh gốc ở trong thẻ nhớ.');
  for (const megabytes of [21, 40]) {
    await file.setInputFiles(photo(info, megabytes));
    await expect(page.getByText('Tệp lớn hơn 20 MB')).toBeVisible();
    await page.getByRole('button', { name: 'Nộp bài' }).click();
    await expect(file).toBeFocused();
    await expect(page.getByLabel('Lời nhắn cho biên tập')).toHaveValue('Ảnh gốc ở trong thẻ nhớ.');
  }
  await file.setInputFiles([]);
  await expect(page.getByText('Tệp lớn hơn 20 MB')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a file that is too large is refused at its field, with the text that came with it', async ({
    page,
    server,
    signIn,
  }, info) => {
    const { id } = await keptBy(server).addAssignment({
      outlet: 'bao',
      status: 'in_progress',
      lead: 'pv.bao1',
    });
    await signIn('pv.bao1');
    for (const [megabytes, said] of [
      [21, 'Tệp lớn hơn 20 MB'],
      [30, 'vượt quá 25 MB'],
    ] as const) {
      await page.goto(`/assignments/${id}/submission`);
      await page.getByLabel('Số chữ').fill('700');
      await page.getByLabel('Lời nhắn cho biên tập').fill('Ảnh gốc ở trong thẻ nhớ.');
      await page.locator('input[type=file]').setInputFiles(photo(info, megabytes));
      await page.getByRole('button', { name: 'Nộp bài' }).click();
      await expect(page.getByText(said)).toBeVisible();
      await expect(page.getByLabel('Lời nhắn cho biên tập')).toHaveValue(
        'Ảnh gốc ở trong thẻ nhớ.',
      );
    }
  });
});

test('a long text is counted, kept whole and refused at its field', async ({
  page,
  server,
  signIn,
}) => {
  const { id } = await keptBy(server).addAssignment({
    outlet: 'bao',
    status: 'in_progress',
    lead: 'pv.bao1',
  });
  await signIn('pv.bao1');
  await page.goto(`/assignments/${id}`);
  await comeToLife(page);
  const box = page.locator('textarea[name=body]');
  await box.fill('ấ'.repeat(1_900));
  await expect(page.getByText('1.900/2.000 ký tự')).toBeVisible();
  await box.fill('ấ'.repeat(3_000));
  await expect(page.getByText('Dài hơn mức cho phép 1.000 ký tự')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(page.getByText('Nội dung quá dài, tối đa 2000 ký tự.')).toBeVisible();
  await expect(box).toHaveValue('ấ'.repeat(3_000));
  await box.fill('ấ'.repeat(2_000));
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(page.getByText('ấ'.repeat(2_000))).toBeVisible();
  await expect(page.getByText('ký tự')).toHaveCount(0);
});

test('a year may be typed key by key, and one far away is refused at its field', async ({
  page,
  signIn,
}) => {
  await signIn('tk.bao');
  await page.goto('/slots/new');
  await comeToLife(page);
  const starts = page.getByLabel('Bắt đầu từ ngày');
  for (const year of ['0002', '0020', '0201', '2019']) await starts.fill(`${year}-12-20`);
  await expect(page.getByRole('status').getByText('20/12/2019').first()).toBeVisible();
  await page.getByLabel('Tên khung giờ').fill('Khung thử năm');
  await starts.fill('0019-12-20');
  await page.getByRole('button', { name: 'Thêm khung giờ' }).click();
  await expect(page.getByText('Ngày không hợp lệ')).toBeVisible();
});
