/** No page breaks a rule that axe knows: every page, both languages, both widths (the project's), and the dark ones. */
import { comeToLife } from '../journeys/dragging';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { violationsOf } from './violations';

test.use({ world: 'accessibility/axe' });

/** Pages by who looks at them; `:x` stands for an object that the test makes. */
const PAGES: Record<string, readonly string[]> = {
  nobody: ['/login', '/setup/first'],
  'tk.bao': [
    '/calendar?view=month&date=2019-12-02',
    '/calendar?view=week&date=2019-12-02',
    '/calendar?view=day&date=2019-12-02',
    '/calendar?view=day&date=2019-12-02&by=reporter&deadlines=1',
    '/calendar?view=lanes&date=2019-12-02&deadlines=1',
    '/calendar?view=agenda&date=2019-12-02',
    '/calendar/filters?view=week&status=open',
    '/calendar/views?view=week&status=open',
    '/calendar?view=board&date=2019-12-02',
    '/calendar/rundown?date=2019-12-04',
    '/calendar?view=table&date=2019-12-02',
    '/calendar?view=kanban&date=2019-12-02',
    '/assignments/bulk?verb=move&row=a.1.b.1',
    '/queue',
    '/history/:event/undo',
    '/calendar/plan',
    '/calendar/assignments/:editing?view=agenda&date=2019-12-02',
    '/assignments',
    '/assignments/:editing',
    '/assignments/:editing/return',
    '/assignments/:editing/details',
    '/assignments/:editing/placements',
    '/assignments/:editing/assignee',
    '/placements/:placement/publication',
    '/placements/:placement/move',
    '/exemplars/:approved',
    '/slots',
    '/slots/new',
    '/slots/:slot',
    '/slots/:slot/occurrences/2019-12-11',
    '/series',
    '/series/new',
    '/series/:series',
    '/assignments/:subjectless/subject',
    '/calendar/assignments/:subjectless/subject?view=month&date=2019-12-02',
    '/notifications',
    '/khong-co-trang-nay',
    '/admin',
    '/reporters',
    '/reporters/:person',
    '/leave',
    '/leave/new',
    '/leave/:absence',
  ],
  'pv.bao1': [
    '/work',
    '/queue',
    '/work?tab=open',
    '/work?tab=done',
    '/assignments/:mine/submission',
    '/progress',
    '/reporters/me',
    '/leave',
    '/leave/new',
    '/leave/:absence',
  ],
  bantdkt: [
    '/progress',
    '/queue',
    '/exemplars',
    '/exemplars?q=khong-co-ai',
    '/exemplars/new',
    '/exemplars/:approved',
    '/exemplars/:appraising/approval',
    '/exemplars/:appraising/return',
    '/exemplars/:approved/contact',
    '/exemplars/:approved/edit',
    '/exemplars/import',
    '/account',
    '/account/password',
    '/help',
  ],
  'pnv.donghai': ['/exemplars', '/progress'],
  admin: [
    '/admin',
    '/admin/people/new',
    '/admin/people/import',
    '/admin/people/:person',
    '/admin/people/:person/handover',
    '/admin/organisations',
    '/admin/programmes',
    '/admin/programmes/new',
    '/admin/programmes/:programme',
    '/admin/outlets',
    '/admin/outlets/new',
    '/admin/outlets/:outlet',
    '/admin/places',
    '/admin/days',
    '/admin/sectors',
    '/admin/genres',
    '/admin/places/new',
    '/admin/places/import',
    '/admin/places/954',
    '/setup',
    '/setup/bodies',
    '/setup/outlets',
    '/setup/programme',
    '/setup/places',
    '/setup/topics',
    '/setup/slots',
    '/setup/people',
    '/setup/ready-made',
  ],
};
const DARK = [
  '/login',
  '/queue',
  '/calendar?view=month&date=2019-12-02',
  '/work',
  '/progress',
  '/exemplars',
  '/admin/people/:person/handover',
  '/admin/organisations',
  '/admin/programmes/:programme',
  '/admin/outlets/:outlet',
  '/admin/places',
  '/admin/genres',
  '/setup',
  '/setup/outlets',
  '/setup/ready-made',
];

/** Colours are the same in every language, and comparing them is most of the work of axe. */
const NOT_ASKED = { vi: {}, en: { except: ['color-contrast'] } };

/** The dark is the same page in other colours. */
const IN_THE_DARK = { only: ['color-contrast'] };

/** The ids of what the pages are about. */
const named: Record<string, string> = {};

test.beforeAll(async ({ server }) => {
  const kept = keptBy(server);
  const work = { outlet: 'bao', lead: 'pv.bao1' } as const;
  const editing = await kept.addAssignment({ ...work, status: 'editing' });
  const ready = await kept.addAssignment({ ...work, status: 'approved', placement: 'scheduled' });
  const mine = await kept.addAssignment({ ...work, status: 'in_progress' });
  const idOf = async (sql: string) => String((await kept.first(sql)).id);
  Object.assign(named, {
    editing: editing.id,
    mine: mine.id,
    placement: ready.placementId,
    person: await kept.idOf('pv.bao1'),
    event: await idOf("select id from history where subject_kind = 'assignment' limit 1"),
    absence: await kept.addAbsence('pv.bao1', 'requested'),
    programme: await idOf('select id from programmes'),
    outlet: await idOf("select id from outlets where code = 'bao'"),
    slot: await kept.addSlot('bao-print'),
    series: await idOf('select id from series order by id'),
    subjectless: await idOf(
      "select a.id from assignments a join outlets o on o.id = a.outlet_id where o.code = 'bao' and a.exemplar_id is null",
    ),
    approved: await kept.addExemplar({ status: 'approved', by: 'bantdkt' }),
    appraising: await kept.addExemplar({ status: 'appraising', by: 'bantdkt' }),
  });
});

for (const [person, pages] of Object.entries(PAGES)) {
  for (const address of pages) {
    test(`${person}: ${address}`, async ({ page, server, signIn }) => {
      // axe reads every element of a page through: ten seconds of work for the largest, on a core of its own.
      test.slow();
      if (person !== 'nobody') await signIn(person);
      const path = address.replace(/:(\w+)/g, (_, name: string) => named[name] ?? '');
      for (const language of ['vi', 'en'] as const) {
        await page.context().addCookies([{ name: 'gs_lang', value: language, url: server.url }]);
        await page.goto(path);
        // A dialog hides it from assistive technology once the page is alive; it stays on the screen.
        await expect(page.locator('main')).toBeVisible();
        await comeToLife(page);
        expect
          .soft(await violationsOf(page, NOT_ASKED[language]), `${address}, ${language}`)
          .toEqual([]);
      }
      if (!DARK.includes(address)) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violationsOf(page, IN_THE_DARK), `${address}, dark`).toEqual([]);
    });
  }
}

test('the passwords of many people, on the screen, in the dark and on paper', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await page.goto('/admin/people/import');
  await page
    .getByRole('textbox', { name: 'Danh sách', exact: true })
    .fill('Võ Thị Hoa\thoavt\tPhóng viên\tBáo\nLý Văn An\tanlv\tThư ký tòa soạn\tĐài');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByLabel('Họ và tên 2')).toHaveValue('Lý Văn An');
  expect.soft(await violationsOf(page), 'the lines').toEqual([]);
  await page.getByRole('button', { name: 'Tạo tất cả tài khoản' }).click();
  const slip = page.getByRole('listitem').filter({ hasText: 'anlv' });
  await expect(slip).toContainText('Gương Sáng');
  await expect(slip).toContainText('Thư ký tòa soạn, Đài');
  expect.soft(await violationsOf(page), 'the slips').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violationsOf(page), 'the slips, dark').toEqual([]);
  await page.emulateMedia({ colorScheme: null, media: 'print' });
  await expect(slip).toBeVisible();
  await expect(page.getByRole('button', { name: 'In phiếu' })).toBeHidden();
});

test('a list of places before it is written', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/admin/places/import');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'dia-ban.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Mã,Tên,Cấp\n77,Tỉnh Thử,Tỉnh\n77001,Xã Sai,Làng\n'),
  });
  await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();
  await expect(page.getByText('Cấp phải là tỉnh')).toBeVisible();
  expect.soft(await violationsOf(page), 'preview').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violationsOf(page), 'preview, dark').toEqual([]);
});

test('the preview of a list', async ({ page, signIn }) => {
  await signIn('bantdkt');
  await page.goto('/exemplars/import');
  await page
    .locator('input[type="file"]')
    .setInputFiles('e2e/fixtures/danh-sach-dien-hinh-2019.xlsx');
  await page.getByRole('button', { name: 'Tải lên và xem trước' }).click();
  await expect(page.getByRole('navigation', { name: 'Lọc các dòng' })).toBeVisible();
  expect.soft(await violationsOf(page), 'preview').toEqual([]);
  await page.goto(`${page.url()}?show=error&edit=20`);
  expect.soft(await violationsOf(page), 'a row that is mended').toEqual([]);
  const list = page.url().split('?')[0];
  await page.goto(`${list}?show=aside`);
  // The last first: the panel of the first floats over what stands below it. What is inside another is seen the second time.
  for (let time = 0; time < 2; time += 1)
    for (const summary of (
      await page.locator('main details:not([open]) > summary').all()
    ).reverse())
      if (await summary.isVisible()) await summary.click();
  expect.soft(await violationsOf(page), 'rows set aside, everything unfolded').toEqual([]);
});
