/** Steps in the form of a plan. */
import type { Locator, Page } from '@playwright/test';

type Scope = Page | Locator;

/** Sets aside the proposed seats: shows the fields of day, hour, channel and slot. */
export const setOwnDay = (form: Scope): Promise<void> =>
  form.getByRole('radio', { name: /^Ngày giờ khác/ }).check();

/** Unfolds what has defaults: kind, genre, length, title, brief. */
export const openDetails = (form: Scope): Promise<void> =>
  form.locator('summary', { hasText: 'Thêm chi tiết' }).click();

/** Leaves the work to whoever claims it. */
export const offerToAll = (form: Scope): Promise<void> =>
  form.getByRole('radio', { name: 'Mở cho phóng viên nhận' }).check();

/** Chooses from the whole list of reporters. */
export async function handTo(form: Scope, personId: string): Promise<void> {
  await form.getByRole('radio', { name: 'Người khác' }).check();
  await form.getByLabel('Giao cho').selectOption(personId);
}
