// What assistive technology is told of each layout, as Chromium tells it; `UPDATE_TREES=1` writes tests/trees anew.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { card, scene } from './desk.mjs';
import { fixture } from './payloads.mjs';

const file = (name) => new URL(`../trees/${name}.txt`, import.meta.url);

/** What adds nothing: boxes, and letters that are in a name already. */
const SILENT = ['none', 'generic', 'InlineTextBox', 'ListMarker'];

/** What of a node's properties a reader is told. */
const TOLD = ['level', 'required', 'focusable'];

/** The tree of the page's `main` in lines, one for each node that is told of. */
async function tree(desk) {
  const { nodes } = await desk.driver.sendAndGetDevToolsCommand('Accessibility.getFullAXTree', {});
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth, inside) => {
    const role = node.role?.value;
    const told = !node.ignored && !SILENT.includes(role) && !(role === 'StaticText' && inside);
    if (told) {
      const more = (node.properties ?? []).filter(({ name }) => TOLD.includes(name)).map(({ name, value }) => `${name}=${value.value}`);
      lines.push([`${'  '.repeat(depth)}${role}`, node.name?.value && JSON.stringify(node.name.value), ...more].filter(Boolean).join(' '));
    }
    const named = inside || (told && ['link', 'heading', 'button'].includes(role) && node.name?.value);
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), depth + Number(told), role === 'heading' ? false : named);
  };
  walk(nodes.find(({ role }) => role?.value === 'main'), 0, false);
  return `${lines.join('\n')}\n`;
}

const CARDS = {
  standard: ['full', 'layout="standard"'], compact: ['full', 'layout="compact"'], hero: ['full', 'layout="hero"'], full: ['full', 'layout="full"'],
  withheld: ['withheld', ''], 'right-to-left': ['right-to-left', 'layout="full"'],
};

scene('a card is named by its headline, and its stories are a named list', async (desk) => {
  desk.site.json('/a.json', fixture('full', desk.site.origin));
  await desk.visit({ body: `<main>${card('src="/a.json"')}</main>` });
  await desk.drawn();
  const [article, nav, lists] = await desk.run(() => {
    const root = document.querySelector('#card').shadowRoot;
    const named = (element) => element.getAttribute('aria-labelledby').split(' ').map((id) => root.getElementById(id)?.textContent);
    return [named(root.querySelector('article')), named(root.querySelector('nav')), root.querySelectorAll('nav ul').length];
  });
  const { headline } = fixture('full');
  assert.deepEqual([article, nav, lists], [[headline], ['You may also like', headline], 1]);
});

for (const [name, [payload, attributes]] of Object.entries(CARDS)) {
  // The other engines have no way of asking for the tree.
  if (process.env.ENGINE !== 'chromium') continue;
  scene(`the accessibility tree of ${name} is as it was`, async (desk) => {
    await desk.driver.sendAndGetDevToolsCommand('Accessibility.enable', {});
    desk.site.json('/a.json', fixture(payload, desk.site.origin));
    await desk.visit({ body: `<main>${card(`src="/a.json" ${attributes}`)}</main>` });
    await desk.drawn();
    const seen = await tree(desk);
    if (process.env.UPDATE_TREES) writeFileSync(file(name), seen);
    assert.equal(seen, readFileSync(file(name), 'utf8'));
    await desk.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=card]').removeAttribute('aria-labelledby'));
    if (payload !== 'withheld') assert.notEqual(await tree(desk), seen, 'a card that has lost its name is told of as before');
  });
}
