/**
 * The main job, end to end: the Board's list becomes a story and a broadcast that are published.
 * Five chapters, each told by the people whose work it is; each goes on where the one before ended.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { keptBy } from '../setup/kept';
import type { DemoServer } from '../setup/server';
import { expect, test } from '../setup/test';
import { dragCard, dragItem } from './dragging';
import { verbAbout } from './names';
import { handTo, offerToAll, openDetails, setOwnDay } from './plan-steps';

const LIST = 'e2e/fixtures/danh-sach-dien-hinh-2019.xlsx';
const EXPECTED = JSON.parse(
  readFileSync('e2e/fixtures/danh-sach-dien-hinh-2019.expected.json', 'utf8'),
) as { valid: number; duplicates: number; errors: { row: number }[]; rows: number };

test.describe.configure({ mode: 'serial' });
test.use({ world: 'journeys/whole-story' });

/** The exemplar of this story: one that the list brought and the Board approved by hand. */
let hero = { id: '', name: '' };
const STORY = 'Người đi trước ở xóm nhỏ';

test.describe('1. the Board', () => {
  test('imports the list, exactly as expected', async ({ page, server, signIn }) => {
    await signIn('bantdkt');
    const before = await exemplars(server);
    await upload(page);
    const rows = page.getByRole('navigation', { name: 'Lọc các dòng' });
    await expect(rows.getByRole('link', { name: `Tất cả ${EXPECTED.rows}` })).toBeVisible();
    await expect(rows.getByRole('link', { name: `Hợp lệ ${EXPECTED.valid}` })).toBeVisible();
    await expect(rows.getByRole('link', { name: `Trùng ${EXPECTED.duplicates}` })).toBeVisible();
    await rows.getByRole('link', { name: `Có lỗi ${EXPECTED.errors.length}` }).click();
    for (const { row } of EXPECTED.errors) {
      await expect(page.getByRole('link', { name: `Sửa dòng ${row}`, exact: true })).toBeVisible();
    }
    await page.getByRole('button', { name: `Nhập ${EXPECTED.valid} dòng` }).click();
    await expect(page.getByRole('link', { name: 'Xem các điển hình vừa nhập' })).toBeVisible();
    expect(await exemplars(server)).toBe(before + EXPECTED.valid);
  });

  test('imports it again, and nothing is doubled', async ({ page, server, signIn }) => {
    await signIn('bantdkt');
    const before = await exemplars(server);
    await upload(page);
    const rows = page.getByRole('navigation', { name: 'Lọc các dòng' });
    const repeated = EXPECTED.valid + EXPECTED.duplicates;
    await expect(rows.getByRole('link', { name: `Trùng ${repeated}` })).toBeVisible();
    await expect(page.getByText('Chưa có dòng hợp lệ nào để nhập')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Nhập \d+ dòng/ })).toHaveCount(0);
    expect(await exemplars(server)).toBe(before);
  });

  test('approves nominations of the list, many at once and one by itself', async ({
    page,
    server,
    signIn,
  }) => {
    await signIn('bantdkt');
    const kept = keptBy(server);
    const list = (await kept.first<{ id: string }>("select id from imports where status = 'done'"))
      .id;
    const waiting = await kept.rows<{ id: string; name: string }>(
      "select id, name from exemplars where import_id = ? and status = 'nominated' order by name_sort",
      list,
    );
    const [single, ...others] = waiting;
    if (!single) throw new Error('the list brought no nomination');
    await page.goto(`/exemplars?import=${list}&status=nominated&sort=name`);
    for (const { name } of others.slice(0, 3))
      await page.getByRole('checkbox', { name: `Chọn ${name}`, exact: true }).check();
    await page.getByRole('button', { name: /^Phê duyệt/ }).click();
    const bulk = page.getByRole('dialog', { name: 'Phê duyệt' });
    await bulk.getByLabel('Số quyết định').fill('27/QĐ-BTĐKT');
    await bulk.getByLabel('Ngày quyết định').fill('2019-11-29');
    await bulk.getByRole('button', { name: 'Phê duyệt 3 điển hình' }).click();
    await expect(page.getByText('Đã xong 3 điển hình.')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
    for (const { id } of others.slice(0, 3))
      expect((await kept.stateOf('exemplars', id)).row.status).toBe('approved');

    await page.goto('/exemplars');
    await page.getByRole('searchbox', { name: 'Tìm điển hình' }).first().fill(single.name);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: single.name, exact: true }).first().click();
    await page.getByRole('link', { name: 'Bắt đầu thẩm định' }).click();
    await inDialog(page, 'Bắt đầu thẩm định');
    // The page is drawn anew before the next verb is asked for, or it would be refused as one of an older state.
    await expect(page.getByRole('link', { name: 'Bắt đầu thẩm định' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Phê duyệt', exact: true }).click();
    await inDialog(page, 'Phê duyệt');
    await expect(page.getByText('Đã phê duyệt điển hình.')).toBeVisible();
    hero = { id: single.id, name: single.name };
  });
});

test.describe('2. the editor', () => {
  test('drags the exemplar from the tray onto a day', async ({ page, signIn }) => {
    await signIn('tk.bao');
    await page.goto('/calendar?view=month&date=2019-12-02');
    await page.getByRole('searchbox', { name: 'Lọc nhanh điển hình' }).fill(hero.name);
    await page.keyboard.press('Enter');
    await dragCard(page, hero.name, '19/12/2019');
    const form = page.getByRole('dialog', { name: 'Lên lịch' });
    await expect(form.getByLabel('Ngày dự kiến')).toHaveValue('19/12/2019');
    await expect(form.getByText(hero.name)).toBeVisible();
    await openDetails(form);
    await form.getByRole('radio', { name: 'Tin, bài' }).check();
    await setOwnDay(form);
    await expect(form.getByLabel('Ngày dự kiến')).toHaveValue('19/12/2019');
    await form.getByLabel('Thể loại').selectOption({ label: 'Phóng sự' });
    await form.getByRole('combobox', { name: 'Kênh' }).selectOption({ index: 1 });
    await offerToAll(form);
    await form.getByLabel('Tên đề tài').fill(STORY);
    await form.getByRole('button', { name: 'Lên lịch' }).click();
    await expect(form).toBeHidden();
    await expect(item(page, '19/12/2019')).toBeVisible();
  });

  test('drags it to another day', async ({ page, server, signIn }) => {
    await signIn('tk.bao');
    await page.goto('/calendar?view=month&date=2019-12-02');
    await dragItem(page, item(page, '19/12/2019'), '20/12/2019');
    await expect(page.getByText(`Đã dời “${hero.name}” sang`)).toBeVisible();
    await expect(item(page, '20/12/2019')).toBeVisible();
    await page.reload();
    await expect(item(page, '20/12/2019')).toBeVisible();
    const kept = keptBy(server);
    const { id } = await kept.first<{ id: string }>(
      'select p.id from placements p join assignments a on a.id = p.assignment_id where a.title = ?',
      STORY,
    );
    const moves = await kept.rows(
      "select id from history where subject_id = ? and event = 'move'",
      id,
    );
    expect(moves).toHaveLength(1);
  });
});

test.describe('3. the reporter, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('claims it, works, submits', async ({ page, signIn }) => {
    await signIn('pv.bao1');
    await page.goto('/');
    await expect(page).toHaveURL(/\/work/);
    await tabs(page)
      .getByRole('link', { name: /^Chờ nhận/ })
      .tap();
    await page.getByRole('button', { name: verbAbout('Nhận đề tài', STORY) }).tap();
    await expect(page.getByText('Đã nhận đề tài.')).toBeVisible();
    await tabs(page)
      .getByRole('link', { name: /^Của tôi/ })
      .tap();
    await page.getByRole('button', { name: verbAbout('Bắt đầu thực hiện', STORY) }).tap();
    await expect(page.getByText('Đã bắt đầu thực hiện.')).toBeVisible();
    await page.getByRole('link', { name: verbAbout('Nộp bài', STORY) }).tap();
    const form = page.getByRole('dialog', { name: 'Nộp bài' });
    await form.getByLabel('Số chữ').fill('1.250');
    await form.getByLabel('Đường dẫn đến bài').fill('https://drive.example.vn/ban-nhap');
    await form.getByRole('button', { name: 'Nộp bài' }).tap();
    await expect(page.getByText('Đã nộp. Đã báo cho thư ký tòa soạn.')).toBeVisible();
    await expect(page.getByText('Đang chờ biên tập')).toBeVisible();
  });
});

test.describe('4. both newsrooms', () => {
  test('the newspaper edits, returns, approves and publishes with evidence', async ({
    page,
    pageAs,
    signIn,
  }) => {
    await signIn('tk.bao');
    await page.goto('/calendar?view=day&date=2019-12-20');
    await item(page, '20/12/2019').click();
    const drawer = page.getByRole('complementary', { name: STORY });
    await drawer.getByRole('button', { name: 'Nhận biên tập' }).click();
    await expect(page.getByText('Đã nhận biên tập.')).toBeVisible();
    await drawer.getByRole('link', { name: 'Trả lại phóng viên' }).click();
    const reason = page.getByRole('dialog', { name: 'Trả lại phóng viên' });
    await reason.getByLabel('Lý do').fill('Thêm ý kiến của bà con trong xóm.');
    await reason.getByRole('button', { name: 'Trả lại phóng viên' }).click();
    await expect(page.getByText('Đã trả lại phóng viên kèm lý do.')).toBeVisible();

    const reporter = await pageAs('pv.bao1');
    await reporter.goto('/work');
    await expect(reporter.getByText('Thêm ý kiến của bà con trong xóm.')).toBeVisible();
    await reporter.getByRole('link', { name: verbAbout('Nộp lại', STORY) }).click();
    const again = reporter.getByRole('dialog', { name: 'Nộp lại' });
    await again.getByLabel('Số chữ').fill('1400');
    await again.getByLabel('Đường dẫn đến bài').fill('https://drive.example.vn/ban-2');
    await again.getByRole('button', { name: 'Nộp lại' }).click();
    await expect(reporter.getByText('Đã nộp. Đã báo cho thư ký tòa soạn.')).toBeVisible();

    await page.reload();
    await drawer.getByRole('button', { name: 'Nhận biên tập' }).click();
    await expect(drawer.getByRole('button', { name: 'Nhận biên tập' })).toHaveCount(0);
    await drawer.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expect(page.getByText('Đã duyệt. Chờ đăng, phát.')).toBeVisible();
    await drawer.getByRole('link', { name: /^Ghi nhận xuất bản/ }).click();
    const evidence = page.getByRole('dialog', { name: 'Ghi nhận xuất bản' });
    await evidence.getByLabel('Địa chỉ trang').fill('https://baobaclieu.vn/nguoi-di-truoc');
    await evidence.getByRole('button', { name: 'Ghi nhận xuất bản' }).click();
    await expect(evidence.getByText(/baobaclieu\.vn chưa từng là nơi/)).toBeVisible();
    await evidence.getByLabel('Tôi đã xem, vẫn tiếp tục').check();
    await evidence.getByRole('button', { name: 'Ghi nhận xuất bản' }).click();
    await expect(page.getByText('Đã ghi nhận kèm minh chứng.')).toBeVisible();
    await expect(drawer.getByText('Đã xuất bản').first()).toBeVisible();
  });

  test('the station does the same for the air', async ({ page, pageAs, server, signIn }) => {
    await signIn('tk.dai');
    await page.goto(`/exemplars/${hero.id}`);
    await page.getByRole('link', { name: 'Lên lịch' }).click();
    await openDetails(page);
    await page.getByRole('radio', { name: 'Tiết mục', exact: true }).check();
    await setOwnDay(page);
    await page.getByRole('combobox', { name: 'Kênh' }).selectOption({ index: 0 });
    await page.getByLabel('Ngày dự kiến').fill('2019-12-21');
    await page.getByLabel('Giờ dự kiến').fill('19:45');
    await page.getByLabel('Thời lượng (phút)').fill('20');
    await handTo(page, await keptBy(server).idOf('pv.dai1'));
    await page.getByLabel('Tên đề tài').fill(`${STORY} trên sóng`);
    await expect(page.getByText(/đã có việc cùng giờ: /)).toBeVisible();
    await page.getByLabel('Tôi đã xem, vẫn tiếp tục').check();
    await page.getByRole('button', { name: 'Lên lịch' }).click();
    await expect(page).toHaveURL(/\/calendar/);

    const reporter = await pageAs('pv.dai1');
    await reporter.goto('/work');
    await reporter
      .getByRole('button', { name: verbAbout('Bắt đầu thực hiện', `${STORY} trên sóng`) })
      .click();
    await reporter
      .getByRole('link', { name: verbAbout('Nộp tiết mục', `${STORY} trên sóng`) })
      .click();
    const form = reporter.getByRole('dialog', { name: 'Nộp tiết mục' });
    await form.getByLabel('Thời lượng (phút)').fill('8');
    await form.getByLabel('Đường dẫn đến bài').fill('https://drive.example.vn/bang-hinh');
    await form.getByRole('button', { name: 'Nộp tiết mục' }).click();
    await expect(reporter.getByText('Đã nộp. Đã báo cho thư ký tòa soạn.')).toBeVisible();

    await page.goto(`/exemplars/${hero.id}`);
    await page.getByRole('link', { name: `${STORY} trên sóng` }).click();
    await page.getByRole('button', { name: 'Nhận biên tập' }).click();
    await expect(page.getByRole('button', { name: 'Nhận biên tập' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByRole('link', { name: /^Ghi nhận phát sóng/ }).click();
    const evidence = page.getByRole('dialog', { name: 'Ghi nhận phát sóng' });
    await evidence.getByLabel('Ngày phát sóng').fill('2019-12-01');
    await evidence.getByLabel('Giờ phát sóng').fill('19:45');
    await evidence.getByRole('button', { name: 'Ghi nhận phát sóng' }).click();
    await expect(evidence.getByText(/Sớm hơn ngày dự kiến/)).toBeVisible();
    await evidence.getByLabel('Tôi đã xem, vẫn tiếp tục').check();
    await evidence.getByRole('button', { name: 'Ghi nhận phát sóng' }).click();
    await expect(page.getByText('Đã ghi nhận kèm minh chứng.')).toBeVisible();
    await expect(page.getByText('Đã phát sóng').first()).toBeVisible();
  });
});

test.describe('5. the Board', () => {
  test('sees it published by both, in the figures and in the dossier', async ({ page, signIn }) => {
    await signIn('bantdkt');
    await page.goto('/');
    await expect(page).toHaveURL(/\/progress/);
    const figures = page.getByRole('region', { name: 'Số điển hình theo tình trạng tuyên truyền' });
    await figures.getByRole('link', { name: /Đăng, phát đủ/ }).click();
    await expect(page.getByRole('link', { name: hero.name, exact: true })).toBeVisible();
    await page.getByRole('link', { name: hero.name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: hero.name })).toBeVisible();
    await expect(page.getByText('Đã đăng, phát đủ').first()).toBeVisible();
    const evidence = page.getByRole('link', { name: 'Xem minh chứng' });
    await expect(evidence).toHaveAttribute('href', 'https://baobaclieu.vn/nguoi-di-truoc');
    await page.goto('/progress');
    await expect(page.getByRole('link', { name: hero.name, exact: true })).toHaveCount(0);
  });
});

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Các phần việc' });

/** The story's item on the calendar, on that day. */
const item = (page: Page, day: string) =>
  page.locator('[data-placement]', { hasText: hero.name }).filter({ hasText: day });

const exemplars = async (server: DemoServer) =>
  Number((await keptBy(server).first('select count(*) as count from exemplars')).count);

async function upload(page: Page): Promise<void> {
  await page.goto('/exemplars/import');
  await page.getByLabel('Tệp Excel').setInputFiles(LIST);
  await page.getByRole('radio', { name: /^Đề cử chờ thẩm định/ }).check();
  await page.getByRole('button', { name: 'Tải lên và xem trước' }).click();
  await expect(page.getByRole('navigation', { name: 'Lọc các dòng' })).toBeVisible();
}

async function inDialog(page: Page, verb: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: verb });
  await dialog.getByRole('button', { name: verb }).click();
  await expect(dialog).toBeHidden();
}
