/** What axe finds on a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Every violation of the page as it stands, one text a place; `rules` are the only ones that are asked, or those that are not.
 * No page of ours has a frame, so axe needs no second page to put frames together; what passed is not described: both cost most of its time.
 */
export async function violationsOf(
  page: Page,
  rules: { only?: string[]; except?: string[] } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(rules.only && { runOnly: { type: 'rule', values: rules.only } }),
  });
  const { violations } = await axe.disableRules(rules.except ?? []).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.any[0]?.message ?? ''})`),
  );
}
