// The same strings in what a server writes: HTML that a browser parses is the tables' elements still, each card in its own place.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { scene, source } from '../e2e/desk.mjs';
import { extent, figure, LIMIT, progress } from './extent.mjs';
import { planted } from './page/planter.js';
import { ALLOWED, canary, NO_POLICY, payloads, STRINGS } from './pressing.mjs';

const HOME = fileURLToPath(new URL('../../', import.meta.url));

/** What the native renderer makes of payloads; null where there is no card. @returns {(string | null)[]} */
function cards(given) {
  const input = given.map((one) => `${JSON.stringify(one)}\n`).join('');
  const how = { cwd: HOME, input, encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 30 };
  const { status, stdout, stderr } = spawnSync('cargo', ['run', '--quiet', ...extent([], ['--release']), '--example', 'hostile-native'], how);
  assert.equal(status, 0, stderr);
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** Which fields no card can do without; the others share a payload. */
const VITAL = { 'article-embed': [['headline'], ['url']] };

/** Payloads with strings planted, as the native renderer takes them. */
function* requests(from, to) {
  for (const { name, format, payload } of payloads()) {
    const wide = name.startsWith('own') ? to : from + Math.ceil((to - from) / 12);
    for (const one of planted(payload, VITAL[format || 'article-embed'] ?? [], STRINGS, from, wide)) {
      yield { count: one.count, given: { format: format || null, layout: 'full', related: '50', linkTarget: '_blank', payload: one.payload } };
    }
  }
}

/** A page with each card in a section of its own, parsed as a page from a server is. */
async function parse(desk, htmls, policy) {
  for (const name of ['judge']) desk.site.script(`/${name}.js`, readFileSync(new URL(`page/${name}.js`, import.meta.url), 'utf8'));
  desk.site.json('/allowed.json', ALLOWED);
  desk.site.script('/parsed.js', `import { faultsOf } from '/judge.js'; (${judgeSections})(faultsOf);`);
  desk.site.script('/canary.js', source(canary));
  const sections = htmls.map((html) => `<section hidden>${html}</section>`).join('\n');
  const head = '<script src="/canary.js"></script><script type="module" src="/parsed.js"></script>';
  await desk.visit({ head, body: `<main>${sections}</main>`, scripts: '', policy: { 'img-src': '*', ...policy } });
  return desk.until(() => window.parsed);
}

/** In the page: what is wrong with the sections and what is in them. */
async function judgeSections(faultsOf) {
  const allowed = await fetch('/allowed.json').then((answer) => answer.json());
  const sections = [...document.querySelectorAll('main > section')];
  const faults = sections.flatMap((section) => faultsOf(section, allowed));
  const lost = sections.filter(({ childNodes, firstChild }) => childNodes.length !== 1 || firstChild.localName !== 'article').length;
  const strangers = [...document.querySelectorAll('main > :not(section), body > :not(main, script)')].map(({ localName }) => localName);
  window.parsed = { count: sections.length, lost, strangers, faults: faults.slice(0, 20) };
}

/** Where pages are parsed: with which policy, from which string on, and how many of them in full. @type {[string, object | undefined, number, number][]} */
const PAGES = [['under a strict policy', undefined, 0, STRINGS.length], ['where no policy would stop a script', NO_POLICY, 5000, 5000]];

for (const [where, policy, offset, all] of PAGES) {
  scene(`HTML of a server, parsed anew ${where}`, async (desk) => {
    let [placements, drawn] = [0, 0];
    for (let from = 0; from < extent(240, all); from += 240) {
      const asked = [...requests(from + offset, from + offset + 240)];
      const made = cards(asked.map(({ given }) => given));
      const htmls = made.filter((html) => html !== null);
      placements += asked.reduce((sum, { count }, index) => sum + (made[index] === null ? 0 : count), 0);
      drawn += htmls.length;
      const { count, lost, strangers, faults } = await parse(desk, htmls, policy);
      assert.deepEqual({ count, lost, strangers, faults }, { count: htmls.length, lost: 0, strangers: [], faults: [] });
      assert.deepEqual(await desk.run(() => window.canary.heard), []);
      progress(desk.engine, () => `${placements} placements of the native renderer, string ${from} of ${all}`);
    }
    assert.ok(drawn > 0);
    figure(desk.engine, `strings of the native renderer, ${where}`, `${placements} placements in ${drawn} cards`);
  }, LIMIT);
}

/** Ways to write HTML badly, and what must be noticed of each. */
const BROKEN = [
  ['does not escape <', (html) => html.replaceAll('&lt;', '<'), /faults|lost|strangers|heard/],
  ['does not escape "', (html) => html.replaceAll('&quot;', '"'), /faults/],
  ['writes entities twice over', (html) => html.replaceAll('&amp;', '&').replaceAll('&lt;', '<'), /faults|lost|strangers|heard/],
  ['puts something after the card', (html) => `${html}<p>`, /lost/],
  ['adds a handler', (html) => html.replace('<h2 ', '<h2 onclick="alert(1)" '), /faults/],
  ['adds a comment', (html) => html.replace('<h2 ', '<!-- --><h2 '), /faults/],
];

for (const [how, spoil, seen] of BROKEN) {
  scene(`a renderer that ${how} is caught`, async (desk) => {
    const made = cards([...requests(0, 12)].map(({ given }) => given)).filter((html) => html !== null);
    const { count, lost, strangers, faults } = await parse(desk, made.map(spoil), { ...NO_POLICY, 'frame-src': "'none'" });
    const heard = await desk.run(() => window.canary.heard.length);
    const found = Object.entries({ faults: faults.length, lost, strangers: strangers.length, heard }).filter(([, many]) => many).map(([name]) => name);
    assert.match(found.join(), seen, `${count} cards`);
    desk.allow(/./);
  }, LIMIT);
}
