/** Dragging with the mouse as a hand does it: press, move in steps, let go. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../setup/test';

/** A day (dd/MM/yyyy) of the month. */
export const dayCell = (page: Page, day: string): Locator =>
  page
    .getByRole('gridcell')
    .filter({ has: page.getByRole('link', { name: new RegExp(`^Mở ngày .*${day}`) }) });

/** The card of an exemplar that waits in the tray. */
export const trayCard = (page: Page, name: string): Locator =>
  page
    .getByRole('region', { name: /^Chờ lên lịch/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Drags an exemplar's card from the tray onto a day of the month. */
export const dragCard = (page: Page, name: string, day: string): Promise<void> =>
  carry(page, trayCard(page, name), day);

/** Drags an item of the month to another day of it. */
export const dragItem = (page: Page, item: Locator, day: string): Promise<void> =>
  carry(page, item, day);

async function carry(page: Page, what: Locator, day: string): Promise<void> {
  await takeTo(page, what, day);
  await page.mouse.up();
}

/** Waits until the page has come to life: before that nothing listens to the pointer. */
export const comeToLife = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.body).some((name) => name.startsWith('__reactFiber')),
  );

/** Takes something up and holds it over a day of the month. */
export async function takeTo(page: Page, what: Locator, day: string): Promise<void> {
  const target = dayCell(page, day);
  await expect(target).toBeVisible();
  await comeToLife(page);
  await what.scrollIntoViewIfNeeded();
  const [from, to] = [await what.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('what is dragged, or its day, is not on the screen');
  await page.mouse.move(from.x + from.width / 2, from.y + Math.min(20, from.height / 2));
  await page.mouse.down();
  const [x, y] = [to.x + to.width / 2, to.y + to.height / 2];
  await page.mouse.move(x - 40, y + 4, { steps: 8 });
  await page.mouse.move(x, y, { steps: 8 });
}
