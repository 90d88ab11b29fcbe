/** Screens that follow what others do. */
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import type { Kept } from '../setup/kept';
import { expect } from '../setup/test';

export const nameOf = async (kept: Kept, username: string): Promise<string> =>
  (
    await kept.first<{ name: string }>(
      'select display_name as name from people where username = ?',
      username,
    )
  ).name;

export async function openCalendar(page: Page): Promise<void> {
  await page.goto('/calendar?view=month&date=2019-12-02');
  await listening(page);
}

/** Waits until the page hears what changes. */
export const listening = (page: Page): Promise<void> =>
  expect(page.locator('[data-line]')).toHaveAttribute('data-line', 'open');

/** When the page has heard of a change and fetched what the frame tells of it: what else it would fetch has been asked for. */
export const hearing = (page: Page) => page.waitForResponse('**/live/recent');

/** An item of the newspaper on that day. */
export async function plan(kept: Kept, plannedOn: string) {
  const made = await kept.addAssignment({
    outlet: 'bao',
    status: 'claimed',
    plannedOn,
  });
  const id = made.placementId;
  const name = String((await kept.stateOf('exemplars', made.exemplarId)).row.name);
  return {
    name,
    assignmentId: made.id,
    lead: made.lead,
    /** The item on the calendar, on that day (dd/MM/yyyy). */
    item: (page: Page, day: string): Locator =>
      page.locator(`a[data-placement="${id}"]`, { hasText: day }),
    /** Moves it from another browser. */
    move: async (editor: APIRequestContext, day: string): Promise<void> => {
      const { version } = (await kept.stateOf('placements', id)).row;
      const form = { plannedOn: day, plannedTime: '', version: String(version), stay: '1' };
      const answer = await editor.post(`/placements/${id}/move.data`, { form, maxRedirects: 0 });
      expect(answer.status()).toBeLessThan(400);
    },
  };
}
