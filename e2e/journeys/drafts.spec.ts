/** A plan that is half typed outlives its page, for the person who typed it. */
import type { Page } from '@playwright/test';
import { freshName, type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';
import { comeToLife } from './dragging';
import { openDetails, setOwnDay } from './plan-steps';

test.use({ world: 'journeys/drafts' });

const BRIEF = 'Gặp bác Tư trước, hỏi về mùa tôm năm 2016.';

test('what was typed before the page died is offered back, and goes away once it is sent', async ({
  page,
  server,
  signIn,
}) => {
  const kept = keptBy(server);
  const exemplarId = await addAgreed(kept);
  await signIn('tk.bao');
  await typeAndDie(page, exemplarId);
  await expect(page.getByLabel('Yêu cầu')).toHaveValue('');
  await offer(page).getByRole('button', { name: 'Khôi phục' }).click();
  await expect(page.getByLabel('Yêu cầu')).toHaveValue(BRIEF);
  await expect(page.getByLabel('Ngày dự kiến')).toHaveValue('21/04/2020');
  await expect(page.getByLabel('Giờ dự kiến')).toHaveValue('07:45');
  await expect(offer(page)).toBeHidden();
  await page.getByRole('button', { name: /^Lên lịch/ }).click();
  await expect(page.getByText(/^Đã lên lịch .+ T3 21\/04/)).toBeVisible();
  expect(
    await kept.first(
      `select a.brief, p.planned_on, p.planned_time from assignments a
       join placements p on p.assignment_id = a.id where a.exemplar_id = ?`,
      exemplarId,
    ),
  ).toEqual({ brief: BRIEF, planned_on: '2020-04-21', planned_time: '07:45' });
  expect(await draftsOn(page)).toEqual([]);
  await openForm(page, exemplarId);
  await expect(offer(page)).toHaveCount(0);
});

test('what is not wanted any more is dropped', async ({ page, server, signIn }) => {
  const exemplarId = await addAgreed(keptBy(server));
  await signIn('tk.bao');
  await typeAndDie(page, exemplarId);
  await offer(page).getByRole('button', { name: 'Bỏ' }).click();
  await expect(offer(page)).toHaveCount(0);
  await expect(page.getByLabel('Yêu cầu')).toHaveValue('');
  expect(await draftsOn(page)).toEqual([]);
  await openForm(page, exemplarId);
  await expect(offer(page)).toHaveCount(0);
});

test('another person on the same browser is never offered it, and takes its place', async ({
  page,
  server,
  signIn,
}) => {
  const exemplarId = await addAgreed(keptBy(server));
  await signIn('tk.bao');
  await typeAndDie(page, exemplarId);
  // Not signed out: the session ended, and somebody else signs in.
  await signIn('tk.dai');
  await openForm(page, exemplarId);
  await expect(offer(page)).toHaveCount(0);
  await expect(page.getByLabel('Yêu cầu')).toHaveValue('');
  await openDetails(page);
  await page.getByLabel('Yêu cầu').fill('Của Đài');
  await expect.poll(async () => (await draftsOn(page)).join()).not.toContain(BRIEF);
  await signIn('tk.bao');
  await openForm(page, exemplarId);
  await expect(offer(page)).toHaveCount(0);
});

const addAgreed = (kept: Kept): Promise<string> =>
  kept.addExemplar({ status: 'approved', by: 'bantdkt', name: freshName() });

async function openForm(page: Page, exemplarId: string): Promise<void> {
  await page.goto(`/calendar/plan?exemplar=${exemplarId}&date=2020-04-20`);
  await comeToLife(page);
}

/** Types into the form, and has the page again as if it had been killed: what is offered was kept while it still lived. */
async function typeAndDie(page: Page, exemplarId: string): Promise<void> {
  await openForm(page, exemplarId);
  await setOwnDay(page);
  await openDetails(page);
  await page.getByLabel('Ngày dự kiến').fill('2020-04-21');
  await page.getByLabel('Giờ dự kiến').fill('07:45');
  // Last: Playwright sets a day and an hour by script, and only what a person types is kept.
  await page.getByLabel('Yêu cầu').fill(BRIEF);
  await expect.poll(async () => (await draftsOn(page)).join()).toContain('07:45');
  await openForm(page, exemplarId);
}

const offer = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Có nội dung gõ dở từ lần trước' });

/** What the browser keeps of what was half typed. */
const draftsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, value]) =>
      key.startsWith('draft ') ? String(value) : [],
    ),
  );
