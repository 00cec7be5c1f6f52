// Unit tests of apps run in jsdom and happy-dom: there a card is drawn too.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { at } from '../../../scripts/paths.mjs';

/** What a test of an app does, with the DOM of a library as globals. @param {string} setup */
const program = (setup) => `
${setup}
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) try { globalThis[name] = window[name]; } catch {}
}
for (const name of ['document', 'HTMLElement', 'customElements', 'Event', 'CustomEvent', 'Node', 'Element'])
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
Object.defineProperty(globalThis, 'addEventListener', { value: window.addEventListener.bind(window), configurable: true });
const { readFileSync } = await import('node:fs');
const { init, mount } = await import(${JSON.stringify(at('js/index.js'))});
await init({ wasm: readFileSync(${JSON.stringify(at('pkg/article_embed_bg.wasm'))}) });
const card = await mount('body', { headline: 'Rain', url: 'https://news.example/rain' });
const headline = () => card.element.shadowRoot.querySelector('[part=headline]').textContent;
const first = headline();
await card.update({ headline: 'Sun', url: 'https://news.example/sun' });
console.log(first + ' ' + headline());
process.exit();
`;

const LIBRARIES = {
  jsdom: `const { JSDOM } = await import('jsdom'); const { window } = new JSDOM('<!doctype html><body></body>', { url: 'https://app.example/', pretendToBeVisual: true });`,
  'happy-dom': `const { Window } = await import('happy-dom'); const window = new Window({ url: 'https://app.example/' });`,
};

for (const [name, setup] of Object.entries(LIBRARIES)) {
  test(`${name} draws a card, and draws it again`, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program(setup)], {
      cwd: at('tests/hosts/pages'),
      encoding: 'utf8',
      timeout: 120_000,
    });
    assert.equal(stdout.trim(), 'Rain Sun', stderr);
  });
}

test('the guide names both', () => {
  const guide = readFileSync(at('docs/npm.md'), 'utf8');
  assert.ok(Object.keys(LIBRARIES).every((name) => guide.includes(name)));
});
