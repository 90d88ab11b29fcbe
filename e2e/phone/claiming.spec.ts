/** Taking open work with one thumb: what was taken stays where it was. */
import { keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

test.use({ world: 'phone/claiming' });

test('a second tap on the same place takes no second story', async ({ page, server, signIn }) => {
  const kept = keptBy(server);
  for (const _ of [1, 2]) await kept.addAssignment({ outlet: 'bao', status: 'open' });
  await signIn('pv.bao2');
  await page.goto('/work?tab=open');
  const cards = page.getByRole('main').getByRole('list').getByRole('listitem');
  const claim = cards.getByRole('button', { name: /^Nhận/ });
  const before = await claim.count();
  expect(before).toBeGreaterThan(1);
  const next = claim.nth(1);
  const place = await next.boundingBox();
  const spot = await claim.first().boundingBox();
  if (!place || !spot) throw new Error('no button is on the screen');
  await claim.first().tap();
  await expect(page.getByText('Đã nhận, đề tài nằm ở “Của tôi”')).toBeVisible();
  await page.touchscreen.tap(spot.x + spot.width / 2, spot.y + spot.height / 2);
  await expect(claim).toHaveCount(before - 1);
  expect(await claim.first().boundingBox()).toEqual(place);
  await page.getByRole('link', { name: /^Của tôi/ }).tap();
  await expect(page.getByRole('link', { name: /^Của tôi/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.getByRole('link', { name: /^Chờ nhận/ }).tap();
  await expect(page.getByText('Đã nhận, đề tài nằm ở “Của tôi”')).toHaveCount(0);
  await expect(claim).toHaveCount(before - 1);
});
