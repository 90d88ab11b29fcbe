/** Subjects can be told apart by what is visible of them, and their short names are people's to give. */
import type { Page } from '@playwright/test';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'journeys/subject-names', viewport: { width: 1366, height: 768 } });

interface SeenName {
  placementId: string;
  /** The letters that are drawn, in one line. */
  visible: string;
  /** More of it is there than is drawn. */
  cut: boolean;
}

for (const view of ['month', 'week', 'lanes'] as const) {
  test(`at most a tenth of the names of a ${view} could be another's`, async ({
    page,
    server,
    signIn,
  }) => {
    await signIn('tk.bao');
    await page.goto(`/calendar?view=${view}`);
    await expect(page.locator('[data-placement]').first()).toBeVisible();
    const seen = await seenNames(page);
    expect(seen.length).toBeGreaterThan(view === 'month' ? 40 : 10);
    const rows = await keptBy(server).rows(
      'select p.id, a.exemplar_id as subject from placements p join assignments a on a.id = p.assignment_id',
    );
    const subjects = new Map(rows.map((row) => [String(row.id), row.subject]));
    const subjectOf = ({ placementId }: SeenName) => subjects.get(placementId);
    const ambiguous = seen.filter((one) =>
      seen.some(
        (other) =>
          subjectOf(one) !== subjectOf(other) &&
          (one.visible === other.visible || (one.cut && other.visible.startsWith(one.visible))),
      ),
    );
    const empty = seen.filter(({ visible }) => visible.length < 2);
    expect(empty).toEqual([]);
    const names = ambiguous.map(({ visible }) => visible);
    expect(names.length, names.join('; ')).toBeLessThanOrEqual(Math.floor(seen.length / 10));
  });
}

test('an exemplar is called as people want where room is short, and by its name elsewhere', async ({
  page,
  signIn,
}) => {
  const name = 'Hợp tác xã Tôm - rừng Vĩnh Hậu A';
  await signIn('bantdkt');
  await page.goto(`/exemplars?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('link', { name: /Sửa/ }).first().click();
  const short = page.getByLabel('Tên gọn');
  await expect(short).toHaveValue('');
  await expect(short).toHaveAccessibleDescription(/HTX Tôm - rừng Vĩnh Hậu A/);
  await short.fill('HTX Tôm rừng A');
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(page.getByText('HTX Tôm rừng A')).toBeVisible();

  await page.goto('/calendar?view=month');
  const item = page.getByRole('link', { name: new RegExp(name) }).first();
  await expect(item).toBeVisible();
  const drawn = (await seenNames(page)).map(({ visible }) => visible);
  expect(drawn).toContain('HTX Tôm rừng A');
  expect(drawn).not.toContain(name);
});

/** What is drawn of the name of each item: letter by letter, as far as the box of the name and the item's own let it be seen. */
const seenNames = (page: Page): Promise<SeenName[]> =>
  page.evaluate(() => {
    const nameOf = (item: Element) => item.querySelector('.month-name, .item-name');
    return [...document.querySelectorAll('main [data-placement]')].flatMap((item) => {
      const name = nameOf(item);
      if (!name || item.getClientRects().length === 0) return [];
      const boxes = [name, item].map((each) => each.getBoundingClientRect());
      const inside = (rect: DOMRect) =>
        boxes.every(
          (box) =>
            rect.bottom <= box.bottom + 1 && rect.right <= box.right + 1 && rect.top >= box.top - 1,
        );
      const texts = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
      let visible = '';
      let all = '';
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.parentElement?.closest('.sr-only')) continue;
        const letters = node.textContent ?? '';
        all += letters;
        for (let at = 0; at < letters.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const rects = [...range.getClientRects()];
          if (rects.every(inside)) visible += letters[at];
        }
      }
      const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
      const cut = clean(visible) !== clean(all) || name.scrollHeight > name.clientHeight + 1;
      // The dots of what is cut take the place of a letter or two.
      const drawn = clean(visible).slice(0, cut ? -2 : undefined);
      const placementId = item.getAttribute('data-placement') ?? '';
      return [{ placementId, visible: drawn, cut }];
    });
  });
