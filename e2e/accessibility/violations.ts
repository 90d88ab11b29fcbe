/** What axe finds on a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Every violation of the page as it stands, one text a place. `except` names rules that are not asked.
 * No page of ours has a frame, so axe needs no second page to put frames together; what passed is not described: both cost most of its time.
 */
export async function violationsOf(page: Page, except: string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .disableRules(except)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.any[0]?.message ?? ''})`),
  );
}
