// Runs axe on what is in the element with the id `card`: WCAG 2.2 A and AA, best practices and target size.

import { createRequire } from 'node:module';

const { source } = createRequire(import.meta.url)('axe-core');

/** WCAG 2.2 at levels A and AA, and axe's best practices. `target-size` is off by default. */
const RULES = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

/** Those of them that read colours. */
export const COLORS = { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] };

/** The violations that axe finds in the card. */
export async function violations(page, rules = RULES) {
  await page.run(source);
  return page.driver.executeAsyncScript((rules, done) => {
    axe.run('#card', rules).then(
      ({ violations }) => done(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)),
      (error) => done([String(error)]),
    );
  }, rules);
}
