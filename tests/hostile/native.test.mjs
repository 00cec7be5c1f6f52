// The hostile strings in the HTML that the native renderer writes: a browser parses each card as only the elements of
// the view's tables.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { source, test } from '../e2e/support/page-fixture.mjs';
import { ALLOWED, canary, EVERYTHING, LIST, NO_POLICY, payloads, STRINGS } from './mutation.mjs';
import { injected } from './page/inject.js';
import { figure, LIMIT, PATIENCE, progress, scaled } from './scale.mjs';

const HOME = fileURLToPath(new URL('../../', import.meta.url));

/** The marks for frameworks, which the table does not have. */
const MARKS = ' v-pre ng-non-bindable ngNonBindable x-ignore hx-disable';

/** The HTML of payloads, from the native renderer; null if there is no card. @returns {(string | null)[]} */
function cards(given) {
  const input = given.map((one) => `${JSON.stringify(one)}\n`).join('');
  const how = { cwd: HOME, input, encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 30 };
  const { status, stdout, stderr } = spawnSync(
    'cargo',
    ['run', '--quiet', '--all-features', ...scaled([], ['--release']), '--example', 'hostile-native'],
    how,
  );
  assert.equal(status, 0, stderr);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line)?.replace(MARKS, '') ?? null);
}

/** Strings on one page: a slow browser loads it in a few seconds on a busy machine. */
const STEP = 120;

const LISTS = ['list', 'grid', 'carousel', 'headlines'];

/** Paths of required fields; all others share a payload. */
const REQUIRED = { 'article-embed': [['headline'], ['url']] };

/** Payloads with strings injected, as input of the native renderer. */
function* requests(from, to) {
  for (const { name, format, payload } of payloads()) {
    // Hundreds of players on one page stop WebKitGTK, so the payload with a video has few strings.
    const wide = /^own(, HTML|, gallery)?$/.test(name) ? to : from + Math.ceil((to - from) / 12);
    for (const one of injected(payload, REQUIRED[format || 'article-embed'] ?? [], STRINGS, from, wide)) {
      yield {
        count: one.count,
        given: { format: format || null, layout: 'full', related: '50', linkTarget: '_blank', payload: one.payload },
      };
    }
  }
  const wide = from + Math.ceil((to - from) / 12);
  for (const { count, payload } of injected(LIST, [], STRINGS, from, wide)) {
    for (const layout of LISTS) yield { count, given: { layout, ...EVERYTHING, payload } };
  }
}

/** Loads a page with each card in a section, and returns what its check found. */
async function parse(page, htmls, policy) {
  for (const name of ['check-card'])
    page.site.script(`/${name}.js`, readFileSync(new URL(`page/${name}.js`, import.meta.url), 'utf8'));
  page.site.json('/allowed.json', ALLOWED);
  page.site.script('/parsed.js', `import { faultsOf } from '/check-card.js'; (${checkSections})(faultsOf);`);
  page.site.script('/canary.js', source(canary));
  const sections = htmls.map((html) => `<section hidden>${html}</section>`).join('\n');
  const head = '<script src="/canary.js"></script><script type="module" src="/parsed.js"></script>';
  await page.driver.manage().setTimeouts(PATIENCE);
  await page.visit({
    head,
    body: `<main>${sections}</main>`,
    scripts: '',
    policy: { 'img-src': '*', 'media-src': '*', ...policy },
  });
  return page.waitFor(() => window.parsed);
}

/** In the page: checks the sections and the cards in them. */
async function checkSections(faultsOf) {
  const allowed = await fetch('/allowed.json').then((answer) => answer.json());
  const sections = [...document.querySelectorAll('main > section')];
  const faults = sections.flatMap((section) => faultsOf(section, allowed));
  const lost = sections.filter(
    ({ childNodes, firstChild }) => childNodes.length !== 1 || !/^(article|section)$/.test(firstChild.localName),
  ).length;
  const outside = [...document.querySelectorAll('main > :not(section), body > :not(main, script)')].map(
    ({ localName }) => localName,
  );
  window.parsed = { count: sections.length, lost, outside, faults: faults.slice(0, 20) };
}

/**
 * The policy of the page, the first string, and the number of strings in a full run.
 * @type {[string, object | undefined, number, number][]}
 */
const PAGES = [
  ['under a strict policy', undefined, 0, STRINGS.length],
  ['without a policy that would stop a script', NO_POLICY, 5000, 5000],
];

for (const [where, policy, offset, all] of PAGES) {
  test(
    `HTML of the native renderer, parsed ${where}`,
    async (page) => {
      let [placements, drawn] = [0, 0];
      for (let from = 0; from < scaled(120, all); from += STEP) {
        const inputs = [...requests(from + offset, from + offset + STEP)];
        const made = cards(inputs.map(({ given }) => given));
        const htmls = made.filter((html) => html !== null);
        placements += inputs.reduce((sum, { count }, index) => sum + (made[index] === null ? 0 : count), 0);
        drawn += htmls.length;
        const { count, lost, outside, faults } = await parse(page, htmls, policy);
        assert.deepEqual({ count, lost, outside, faults }, { count: htmls.length, lost: 0, outside: [], faults: [] });
        assert.deepEqual(await page.run(() => window.canary.calls), []);
        progress(page.engine, () => `${placements} placements of the native renderer, string ${from} of ${all}`);
      }
      assert.ok(drawn > 0);
      figure(page.engine, `strings of the native renderer, ${where}`, `${placements} placements in ${drawn} cards`);
    },
    LIMIT,
  );
}

/** Faults of a renderer, and what must be reported of each. */
const BROKEN = [
  ['does not escape <', (html) => html.replaceAll('&lt;', '<'), /faults|lost|outside|calls/],
  ['does not escape "', (html) => html.replaceAll('&quot;', '"'), /faults/],
  [
    'decodes entities twice',
    (html) => html.replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
    /faults|lost|outside|calls/,
  ],
  ['puts something after the card', (html) => `${html}<p>`, /lost/],
  ['adds a handler', (html) => html.replace('<h2 ', '<h2 onclick="alert(1)" '), /faults/],
  ['adds a comment', (html) => html.replace('<h2 ', '<!-- --><h2 '), /faults/],
];

for (const [how, breakHtml, expected] of BROKEN) {
  test(
    `a renderer that ${how} is caught`,
    async (page) => {
      const made = cards([...requests(0, 12)].map(({ given }) => given)).filter((html) => html !== null);
      const { count, lost, outside, faults } = await parse(page, made.map(breakHtml), {
        ...NO_POLICY,
        'frame-src': "'none'",
      });
      const calls = await page.run(() => window.canary.calls.length);
      const found = Object.entries({ faults: faults.length, lost, outside: outside.length, calls })
        .filter(([, many]) => many)
        .map(([name]) => name);
      assert.match(found.join(), expected, `${count} cards`);
      page.allow(/./);
    },
    LIMIT,
  );
}
