/**
 * From an empty database to the first publication, by the real clock and by front doors only: the link that the server prints, the
 * set-up, people with passwords of their own, a list, a story with its evidence.
 */
import type { Locator, Page } from '@playwright/test';
import { addDays, formatDate, plainDateOf, toInstant } from '~/platform/time';
import type { DemoServer } from '../setup/server';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';
import { verbAbout } from './names';
import { offerToAll, openDetails, setOwnDay } from './plan-steps';

const LIST = 'e2e/fixtures/danh-sach-dien-hinh-2019.xlsx';
const PASSWORD = 'ba con cò trắng bay qua';
const STORY = 'Người giữ lửa phong trào';
const TODAY = plainDateOf(toInstant(new Date()));
const SOON = addDays(TODAY, 9);
const LATER = addDays(TODAY, 400);

interface Person {
  name: string;
  username: string;
  /** The group of boxes, and the box. */
  role: [group: string, box: string];
}
const OFFICER: Person = {
  name: 'Nguyễn Thị Hồng Nhung',
  username: 'ban.nhung',
  role: ['Toàn hệ thống', 'Chuyên viên Ban TĐKT'],
};
const EDITOR: Person = {
  name: 'Phạm Thị Thu Hà',
  username: 'tk.ha',
  role: ['Báo Bạc Liêu', 'Thư ký tòa soạn'],
};
const REPORTER: Person = {
  name: 'Trương Ngọc Ánh',
  username: 'pv.anh',
  role: ['Báo Bạc Liêu', 'Phóng viên'],
};

test.describe.configure({ mode: 'serial', timeout: 180_000 });
test.use({ world: 'journeys/beginning', empty: true });

/** One-time passwords by user name. */
const given: Record<string, string> = {};
let hero = { name: '', address: '' };

test.describe('1. the administrator', () => {
  test('begins with the link that the server has printed', async ({ page, server }) => {
    await page.goto('/login');
    await expect(page.getByText('Chưa có tài khoản nào được tạo')).toBeVisible();
    await page.goto('/setup/first?key=not-the-one');
    await expect(page.getByText('Liên kết không còn dùng được')).toBeVisible();
    await page.goto(linkOf(server));
    await page.getByLabel('Họ và tên').fill('Lý Thanh Tùng');
    await page.getByLabel('Tên đăng nhập').fill('quantri');
    await page.getByLabel(/^Mật khẩu/).fill('quantri 2026');
    await page.getByLabel('Nhập lại mật khẩu').fill('quantri 2026');
    await page.getByRole('button', { name: 'Tạo tài khoản và bắt đầu' }).click();
    await expect(page.getByText(/Mật khẩu không được chứa tên/)).toBeVisible();
    await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('quantri');
    await page.getByLabel(/^Mật khẩu/).fill(PASSWORD);
    await page.getByLabel('Nhập lại mật khẩu').fill(PASSWORD);
    await page.getByRole('button', { name: 'Tạo tài khoản và bắt đầu' }).click();
    await expect(page).toHaveURL(/\/setup$/);
    await expect(page.getByText('Chưa có chương trình phối hợp')).toBeVisible();
    await page.context().clearCookies();
    await page.goto(linkOf(server));
    await expect(page.getByText('Liên kết không còn dùng được')).toBeVisible();
  });

  test('takes the ready-made set and changes it', async ({ page }) => {
    await signIn(page, 'quantri', PASSWORD);
    await page.goto('/setup');
    await page.getByRole('link', { name: 'Xem bộ dựng sẵn 2019-2020' }).click();
    await expect(page.getByText('Đài PT-TH Bạc Liêu: Truyền hình, Phát thanh')).toBeVisible();
    await page.getByRole('button', { name: 'Tạo theo bộ dựng sẵn' }).click();
    await expect(page).toHaveURL(/\/setup\/bodies$/);
    await expect(page.getByText('Ban Thi đua - Khen thưởng tỉnh Bạc Liêu')).toBeVisible();
    await page.goto('/admin');
    await page.getByRole('link', { name: /^Chương trình phối hợp .* đã kết thúc/ }).click();
    await page.getByRole('link', { name: 'Sửa chương trình' }).click();
    await expect(page).toHaveURL(/\/admin\/programmes\//);
    // The step before has a form of the same fields, and stands until the page is drawn.
    await expect(
      page.getByRole('heading', { level: 1, name: /^Chương trình phối hợp/ }),
    ).toBeVisible();
    await page.getByLabel('Ngày kết thúc').fill(LATER);
    await page.getByRole('checkbox', { name: 'Đài PT-TH Bạc Liêu' }).uncheck();
    await page.getByRole('button', { name: 'Lưu' }).first().click();
    await expect(page.getByText('Đã lưu chương trình.')).toBeVisible();
    await page.goto('/setup');
    await expect(page.getByText('Đã xong 6/7 bước')).toBeVisible();
    await page.goto('/setup/ready-made');
    await expect(page.getByRole('button', { name: 'Tạo theo bộ dựng sẵn' })).toHaveCount(0);
  });

  test('adds a channel and a sector by hand', async ({ page }) => {
    await signIn(page, 'quantri', PASSWORD);
    await page.goto('/setup/outlets');
    await page.getByText('Thêm kênh: Báo Bạc Liêu').click();
    const form = page.locator('form', { has: page.getByRole('heading', { name: 'Thêm kênh' }) });
    await form.first().getByLabel('Tên tiếng Việt').fill('Trang Facebook');
    await form.first().getByLabel('Tên tiếng Anh').fill('Facebook page');
    await form.first().getByLabel('Loại hình').selectOption('social');
    await form.first().getByRole('button', { name: 'Thêm kênh' }).click();
    await expect(page.getByText('Báo in · Báo điện tử · Trang Facebook')).toBeVisible();
    await page.getByRole('link', { name: /^Tiếp tục: Chương trình/ }).click();
    await expect(page).toHaveURL(/\/setup\/programme$/);
    await page.goto('/setup/topics');
    await page.getByLabel('Tên tiếng Việt').fill('Chuyển đổi số');
    await page.getByLabel('Tên tiếng Anh').fill('Digital change');
    await page.getByRole('button', { name: 'Thêm lĩnh vực' }).click();
    await expect(page.getByText('Chuyển đổi số')).toBeVisible();
  });

  test('makes the people whom work needs', async ({ page }) => {
    await signIn(page, 'quantri', PASSWORD);
    for (const { name, username, role } of [OFFICER, EDITOR, REPORTER]) {
      await page.goto('/setup/people');
      await page.getByLabel('Họ và tên').fill(name);
      await page.getByLabel('Tên đăng nhập').fill(username);
      const [group, box] = role;
      await page.getByRole('group', { name: group }).getByLabel(box).check();
      await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
      await expect(page.getByText(`Mật khẩu dùng một lần của ${name}`)).toBeVisible();
      given[username] = (await page.locator('code').first().textContent()) ?? '';
    }
    await page.goto('/setup');
    await expect(page.getByText('Mọi thứ cần để làm việc đã có')).toBeVisible();
    await expect(page.getByText('Đã xong 7/7 bước')).toBeVisible();
  });
});

test.describe('2. the Board', () => {
  test('imports its list and approves an exemplar', async ({ page }) => {
    await enterFirst(page, OFFICER);
    await page.goto('/exemplars/import');
    await page.getByLabel('Tệp Excel').setInputFiles(LIST);
    await page.getByRole('radio', { name: /^Đề cử chờ thẩm định/ }).check();
    await page.getByRole('button', { name: 'Tải lên và xem trước' }).click();
    await page.getByRole('button', { name: /^Nhập \d+ dòng/ }).click();
    await page.getByRole('link', { name: 'Xem các điển hình vừa nhập' }).click();
    const first = page.getByRole('row').nth(1).getByRole('link').first();
    hero.name = (await first.textContent()) ?? '';
    await first.click();
    await expect(page.getByRole('heading', { level: 1, name: hero.name })).toBeVisible();
    hero = { ...hero, address: new URL(page.url()).pathname };
    await page.getByRole('link', { name: 'Phê duyệt', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Phê duyệt' });
    await dialog.getByRole('button', { name: 'Phê duyệt' }).click();
    await expect(page.getByText('Đã phê duyệt điển hình.')).toBeVisible();
  });
});

test.describe('3. the newspaper', () => {
  test('plans a story for whoever takes it', async ({ page }) => {
    await enterFirst(page, EDITOR);
    await page.goto(hero.address);
    await page.getByRole('link', { name: 'Lên lịch' }).click();
    await openDetails(page);
    await page.getByRole('radio', { name: 'Tin, bài' }).check();
    await setOwnDay(page);
    await page.getByRole('combobox', { name: 'Kênh' }).selectOption({ label: 'Báo điện tử' });
    await page.getByLabel('Ngày dự kiến').fill(SOON);
    await offerToAll(page);
    await page.getByLabel('Tên đề tài').fill(STORY);
    const plan = page.getByRole('button', { name: 'Lên lịch' });
    await sendThrough(page, plan, page.getByText(/^Đã lên lịch .+\d\.$/));
  });
});

test.describe('4. the reporter, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('claims it and hands it in', async ({ page }) => {
    await enterFirst(page, REPORTER);
    await expect(page).toHaveURL(/\/work/);
    const tabs = page.getByRole('navigation', { name: 'Các phần việc' });
    await tabs.getByRole('link', { name: /^Chờ nhận/ }).tap();
    await page.getByRole('button', { name: verbAbout('Nhận đề tài', STORY) }).tap();
    await expect(page.getByText('Đã nhận đề tài.')).toBeVisible();
    await tabs.getByRole('link', { name: /^Của tôi/ }).tap();
    await page.getByRole('button', { name: verbAbout('Bắt đầu thực hiện', STORY) }).tap();
    await expect(page.getByText('Đã bắt đầu thực hiện.')).toBeVisible();
    await page.getByRole('link', { name: verbAbout('Nộp bài', STORY) }).tap();
    const form = page.getByRole('dialog', { name: 'Nộp bài' });
    await form.getByLabel('Số chữ').fill('900');
    await form.getByLabel('Đường dẫn đến bài').fill('https://drive.example.vn/ban-nhap');
    await form.getByRole('button', { name: 'Nộp bài' }).tap();
    await expect(page.getByText('Đã nộp. Đã báo cho thư ký tòa soạn.')).toBeVisible();
  });
});

test.describe('5. all of them', () => {
  test('the newspaper approves and publishes it, and the figures say so', async ({
    page,
    browser,
    baseURL,
  }) => {
    await signIn(page, EDITOR.username, PASSWORD);
    await page.goto(hero.address);
    await page.getByRole('link', { name: STORY }).click();
    await page.getByRole('button', { name: 'Nhận biên tập' }).click();
    await expect(page.getByRole('button', { name: 'Nhận biên tập' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expect(page.getByText('Đã duyệt. Chờ đăng, phát.')).toBeVisible();
    await page.getByRole('link', { name: /^Ghi nhận xuất bản/ }).click();
    const evidence = page.getByRole('dialog', { name: 'Ghi nhận xuất bản' });
    await evidence.getByLabel('Địa chỉ trang').fill('https://baobaclieu.vn/nguoi-giu-lua');
    const publish = evidence.getByRole('button', { name: 'Ghi nhận xuất bản' });
    await sendThrough(page, publish, page.getByText('Đã ghi nhận kèm minh chứng.'));

    const officer = await browser.newPage({ baseURL: baseURL as string });
    await signIn(officer, OFFICER.username, PASSWORD);
    await officer.goto('/progress');
    await expect(officer.getByText(`Tính đến ${formatDate(TODAY)}`)).toBeVisible();
    const figures = officer.getByRole('region', {
      name: 'Số điển hình theo tình trạng tuyên truyền',
    });
    const published = figures.getByRole('link', { name: /Đăng, phát đủ/ });
    await expect(published).toHaveText(/^Đăng, phát đủ\s*1\s*100%/);
    await published.click();
    await expect(officer.getByRole('link', { name: hero.name, exact: true })).toBeVisible();
    await officer.close();
  });
});

/** The link that the server has printed on its terminal. */
function linkOf(server: DemoServer): string {
  const link = /http\S+\/setup\/first\?key=\S+/.exec(server.said().join('\n'))?.[0];
  if (!link) throw new Error('the server has printed no link');
  return link;
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel(/^Mật khẩu/).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/\/login/);
}

/** Signs in with the one-time password and sets an own one. */
async function enterFirst(page: Page, { username }: Person): Promise<void> {
  await signIn(page, username, given[username] ?? '');
  await expect(page).toHaveURL(/\/account\/password/);
  await page.getByLabel('Mật khẩu hiện tại').fill(given[username] ?? '');
  await page.getByLabel(/^Mật khẩu mới/).fill(PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByText('Đã đổi mật khẩu.')).toBeVisible();
}

/** Sends a form, and once more after its warnings: which there are depends on the day. */
async function sendThrough(page: Page, button: Locator, done: Locator): Promise<void> {
  await comeToLife(page);
  const aware = page.getByLabel('Tôi đã xem, vẫn tiếp tục');
  await button.click();
  await expect(aware.or(done).first()).toBeVisible();
  if (await aware.isVisible()) {
    await aware.check();
    await button.click();
  }
  await expect(done).toBeVisible();
}
