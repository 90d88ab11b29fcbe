/** Dragging by touch: a finger that rests takes up, one that moves at once scrolls. */
import type { CDPSession, Page } from '@playwright/test';
import { comeToLife, dayCell, trayCard } from '../journeys/dragging';
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'phone/dragging' });

test('plans an exemplar by carrying its card onto a day', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const exemplar = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
  const name = String((await kept.stateOf('exemplars', exemplar)).row.name);
  await signIn('tk.bao');
  await page.goto(`/calendar?view=month&date=2019-12-02&tq=${encodeURIComponent(name)}`);
  await comeToLife(page);
  await page.getByRole('button', { name: 'Xem danh sách chờ lên lịch' }).click();
  const card = trayCard(page, name);
  await expect(card).toBeVisible();
  const finger = await touch(page);

  await test.step('a finger that moves at once scrolls', async () => {
    const before = await top(page);
    await finger.swipe(await middle(card));
    await expect.poll(() => top(page)).toBeGreaterThan(before);
    await expect(page.locator('html')).not.toHaveAttribute('data-dragging');
    await page.evaluate(() => window.scrollTo(0, 0));
  });

  await test.step('a finger that rests takes the card up, and the page follows to its edge', async () => {
    const from = await middle(card);
    await finger.down(from);
    await expect(page.locator('html')).toHaveAttribute('data-dragging', 'exemplar');
    const height = page.viewportSize()?.height ?? 0;
    const day = dayCell(page, '18/12/2019');
    await finger.move({ x: from.x, y: height - 20 });
    await expect
      .poll(async () => ((await day.boundingBox())?.y ?? height) < height - 200)
      .toBe(true);
    await finger.move(await middle(day));
    await expect(day).toHaveAttribute('data-over', 'yes');
    await finger.up();
  });

  const form = page.getByRole('dialog', { name: 'Lên lịch' });
  await expect(form.getByLabel('Ngày dự kiến')).toHaveValue('18/12/2019');
  await expect(form.getByText(name)).toBeVisible();
});

interface Point {
  x: number;
  y: number;
}

const top = (page: Page) => page.evaluate(() => window.scrollY);

async function middle(of: ReturnType<typeof trayCard>): Promise<Point> {
  const box = await of.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A finger on the page, by Chromium's own touch events. */
async function touch(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  return {
    down: (at: Point) => send('touchStart', [at]),
    move: (at: Point) => send('touchMove', [at]),
    up: () => send('touchEnd', []),
    swipe: ({ x, y }: Point) =>
      session.send('Input.synthesizeScrollGesture', { x, y, yDistance: -160, speed: 1600 }),
  };
}
