/** The week by the hour and the lanes, as a hand and an eye use them. */
import type { Locator, Page } from '@playwright/test';
import type { Kept } from '../setup/kept';
import { expect } from '../setup/test';

interface Wish {
  plannedOn: string;
  plannedTime?: string;
  status?: 'open' | 'claimed';
}

/** An item of the newspaper, with a lead unless it is open. */
export async function plan(kept: Kept, { status = 'claimed', ...at }: Wish) {
  const made = await kept.addAssignment({ outlet: 'bao', status, ...at });
  return {
    ...made,
    name: String((await kept.stateOf('exemplars', made.exemplarId)).row.name),
    row: async () => (await kept.stateOf('placements', made.placementId)).row,
    lead: async () =>
      (
        await kept.first<{ name: string | null }>(
          'select p.display_name as name from assignments a left join people p on p.id = a.lead_id where a.id = ?',
          made.id,
        )
      ).name,
  };
}

export const idOf = async (kept: Kept, name: string): Promise<string> =>
  (await kept.first<{ id: string }>('select id from people where display_name = ?', name)).id;

/** A row of the lanes. */
export const lane = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

export const cell = async (page: Page, kept: Kept, name: string, day: string): Promise<Locator> =>
  page.locator(`td[data-drop="lane:${await idOf(kept, name)}:${day}"]`);

/** The whole label of a reporter's choice, which says the load as well. */
export async function optionOf(dialog: Locator, name: string): Promise<string> {
  const option = dialog.getByRole('option').filter({ hasText: name });
  return (await option.textContent()) ?? name;
}

/** Presses on something, moves it to the middle of a target in steps, lets go. */
export async function drag(page: Page, what: Locator, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const to = await boxOf(target);
  await carry(page, what, to.x + to.width / 2, to.y + to.height / 2);
}

/** Lets something go so that its upper edge (a card: the pointer) lies on an hour of a day's column. */
export async function dragToHour(
  page: Page,
  what: Locator,
  day: string,
  hour: number,
): Promise<void> {
  const column = page.locator(`[data-drop="hour:${day}"]`);
  await expect(column).toBeVisible();
  await what.scrollIntoViewIfNeeded();
  const [from, to] = [await boxOf(what), await boxOf(column)];
  const isItem = (await what.getAttribute('data-placement')) !== null;
  const grip = isItem ? from.height / 3 : 0;
  await carry(
    page,
    what,
    to.x + to.width / 2,
    to.y + (to.height * hour) / 24 + grip,
    from.height / 3,
  );
}

async function carry(page: Page, what: Locator, x: number, y: number, grip?: number) {
  const from = await boxOf(what);
  await page.mouse.move(from.x + from.width / 3, from.y + (grip ?? from.height / 3));
  await page.mouse.down();
  await page.mouse.move(x - 30, y - 6, { steps: 6 });
  await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
}

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return box;
}
