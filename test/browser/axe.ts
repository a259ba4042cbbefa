import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Finds nothing to complain of in the page and its frames, by all of axe's rules. Fluent's focus sentinels alone are
 * left out of the rule on hidden elements that take the focus: they hand it on at once.
 * @param within a selector of the part that is looked at; the whole page without it
 */
export async function expectAccessible(
  page: Page,
  within?: string | readonly string[],
): Promise<void> {
  const builder = new AxeBuilder({ page });
  if (within !== undefined) builder.include(typeof within === 'string' ? within : [...within]);
  const { violations } = await builder.analyze();
  const complaints = violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'aria-hidden-focus' && html.includes('data-tabster-dummy')))
      .map(({ html, failureSummary }) => ({ rule: `${id}: ${help}`, html, why: failureSummary })),
  );
  expect(complaints).toEqual([]);
}
