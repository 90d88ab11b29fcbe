/** Planning takes three decisions: what it costs in presses and keys, and that nothing is chosen by accident. */
import type { Locator, Page } from '@playwright/test';
import { freshName, type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife, trayCard } from './dragging';

test.use({ world: 'journeys/planning' });

/** An exemplar that agreed and has waited longest, so that its card stands first. */
async function addOwed(kept: Kept): Promise<{ id: string; name: string }> {
  const id = await kept.addExemplar({ status: 'approved', by: 'bantdkt', name: freshName() });
  await kept.run(
    "update exemplars set consent = 'given', approved_on = '2019-09-01' where id = ?",
    id,
  );
  return { id, name: String((await kept.stateOf('exemplars', id)).row.name) };
}

const form = (page: Page, name: string) => page.getByRole('dialog', { name: `Lên lịch ${name}` });

const storyAbout = (kept: Kept, exemplarId: string) =>
  kept.first<{ planned_on: string; slot_id: string | null; lead_id: string | null; due: string }>(
    `select p.planned_on, p.slot_id, a.lead_id, a.deadline_at as due from assignments a
     join placements p on p.assignment_id = a.id where a.exemplar_id = ?`,
    exemplarId,
  );

const submit = (inside: Locator) => inside.getByRole('button', { name: /^Lên lịch/ });

async function picture(page: Page, name: string) {
  if (!process.env.PICTURES) return;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${process.env.PICTURES}/${name}-${scheme}.png` });
  }
  await page.emulateMedia({ colorScheme: null });
}

test('two presses from the card to a planned story', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  const exemplar = await addOwed(kept);
  await signIn('tk.bao');
  await page.goto('/calendar?view=month');
  await comeToLife(page);
  await trayCard(page, exemplar.name)
    .getByRole('link', { name: /^Lên lịch/ })
    .click();
  const dialog = form(page, exemplar.name);
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(2);
  await expect(dialog.getByText('Đề xuất')).toBeVisible();
  await picture(page, 'form-1440');
  await submit(dialog).click();
  await expect(page.getByText(`Đã lên lịch ${exemplar.name}, T`)).toBeVisible();
  const story = await storyAbout(kept, exemplar.id);
  expect(story.slot_id).not.toBeNull();
  expect(story.lead_id).not.toBeNull();
  expect(story.planned_on > '2019-12-02').toBe(true);
  expect(story.due < story.planned_on).toBe(true);
  await picture(page, 'after-1440');
});
