// The accessibility tree of each layout in Chromium, compared with tests/trees. `UPDATE_TREES=1` rewrites the files.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { card, test } from '../support/page-fixture.mjs';
import { fixture } from '../support/payloads.mjs';

const file = (name) => new URL(`../../trees/${name}.txt`, import.meta.url);

/** Roles that are left out: boxes, and texts that repeat the name of their parent. */
const SILENT = ['none', 'generic', 'InlineTextBox', 'ListMarker'];

/** The properties of a node that assistive technology announces. */
const ANNOUNCED = ['level', 'required', 'focusable'];

/** The accessibility tree of the page's `main`, as one line per announced node. */
async function tree(page) {
  const { nodes } = await page.driver.sendAndGetDevToolsCommand('Accessibility.getFullAXTree', {});
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth, inside) => {
    const role = node.role?.value;
    const announced = !node.ignored && !SILENT.includes(role) && !(role === 'StaticText' && inside);
    if (announced) {
      const more = (node.properties ?? [])
        .filter(({ name }) => ANNOUNCED.includes(name))
        .map(({ name, value }) => `${name}=${value.value}`);
      lines.push(
        [`${'  '.repeat(depth)}${role}`, node.name?.value && JSON.stringify(node.name.value), ...more]
          .filter(Boolean)
          .join(' '),
      );
    }
    const named = inside || (announced && ['link', 'heading', 'button'].includes(role) && node.name?.value);
    for (const id of node.childIds ?? [])
      if (byId.has(id)) walk(byId.get(id), depth + Number(announced), role === 'heading' ? false : named);
  };
  walk(
    nodes.find(({ role }) => role?.value === 'main'),
    0,
    false,
  );
  return `${lines.join('\n')}\n`;
}

const CARDS = {
  standard: ['full', 'layout="standard"'],
  compact: ['full', 'layout="compact"'],
  hero: ['full', 'layout="hero"'],
  full: ['full', 'layout="full"'],
  withheld: ['withheld', ''],
  advertisement: ['advertisement', 'layout="standard"'],
  review: ['review', 'layout="full"'],
  topics: ['topics', 'layout="hero" topics="6"'],
  live: ['live', 'layout="standard"'],
  video: ['video', 'layout="standard"'],
  gallery: ['gallery', 'layout="standard"'],
  sensitive: ['sensitive', 'layout="full"'],
  'right-to-left': ['right-to-left', 'layout="full"'],
  list: ['lists/section', 'layout="list" lead'],
  grid: ['lists/section', 'layout="grid"'],
  carousel: ['lists/section', 'layout="carousel"'],
  headlines: ['lists/section', 'layout="headlines" numbered'],
};

test('the headline names the card, and the related stories are a list with a name', async (page) => {
  page.site.json('/a.json', fixture('full', page.site.origin));
  await page.visit({ body: `<main>${card('src="/a.json"')}</main>` });
  await page.drawn();
  const [article, nav, lists] = await page.run(() => {
    const root = document.querySelector('#card').shadowRoot;
    const named = (element) =>
      element
        .getAttribute('aria-labelledby')
        .split(' ')
        .map((id) => root.getElementById(id)?.textContent);
    return [
      named(root.querySelector('article')),
      named(root.querySelector('nav')),
      root.querySelectorAll('nav ul').length,
    ];
  });
  const { headline } = fixture('full');
  assert.deepEqual([article, nav, lists], [[headline], ['You may also like', headline], 1]);
});

for (const [name, [payload, attributes]] of Object.entries(CARDS)) {
  // Only Chromium's driver returns the tree.
  if (process.env.ENGINE !== 'chromium') continue;
  test(`the accessibility tree of ${name} is unchanged`, async (page) => {
    // The logo of a sponsor is on another site.
    page.allow(/ferries\.example/);
    await page.driver.sendAndGetDevToolsCommand('Accessibility.enable', {});
    page.site.json('/a.json', fixture(payload, page.site.origin));
    await page.visit({ body: `<main>${card(`src="/a.json" ${attributes}`)}</main>` });
    await page.drawn();
    const seen = await tree(page);
    if (process.env.UPDATE_TREES) writeFileSync(file(name), seen);
    assert.equal(seen, readFileSync(file(name), 'utf8'));
    await page.run(() =>
      document.querySelector('#card').shadowRoot.querySelector('[part=card]').removeAttribute('aria-labelledby'),
    );
    if (payload !== 'withheld') assert.notEqual(await tree(page), seen, 'removing the name of a card changes the tree');
  });
}
