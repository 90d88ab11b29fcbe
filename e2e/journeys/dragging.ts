/** Dragging with the mouse as a hand does it: press, move in steps, let go. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../setup/test';

/** Drags an exemplar's card from the tray onto a day (dd/MM/yyyy) of the month. */
export async function dragCard(page: Page, name: string, day: string): Promise<void> {
  const card = page
    .getByRole('region', { name: /^Chờ lên lịch/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
  await carry(page, card, day);
}

/** Drags an item of the month to another day of it. */
export const dragItem = (page: Page, item: Locator, day: string): Promise<void> =>
  carry(page, item, day);

async function carry(page: Page, what: Locator, day: string): Promise<void> {
  const target = page.getByRole('link', { name: new RegExp(`^Mở ngày .*${day}`) });
  await expect(target).toBeVisible();
  await what.scrollIntoViewIfNeeded();
  const [from, to] = [await what.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('what is dragged, or its day, is not on the screen');
  await page.mouse.move(from.x + from.width / 2, from.y + Math.min(20, from.height / 2));
  await page.mouse.down();
  // Below the number of the day, well inside its cell.
  const [x, y] = [to.x + to.width / 2 - 30, to.y + to.height + 25];
  await page.mouse.move(x - 40, y + 4, { steps: 8 });
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
}
