// What tools.js shares and copies says who paid and what artificial intelligence made.

import assert from 'node:assert/strict';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const TOOLS = '<script async src="/pkg/tools.js"></script>';

/** Replaces the system's clipboard and share sheet. */
const mock = () => {
  window.done = [];
  const replace = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
  replace('canShare', () => true);
  replace('share', ({ title }) => Promise.resolve(window.done.push(title)));
  replace('clipboard', { writeText: (text) => Promise.resolve(window.done.push(text)) });
};

/** What is shared and copied of a payload: a title, and the text of a link. */
async function passed(page, more) {
  page.site.json('/a.json', { ...story('Rain'), ...more });
  page.site.script('/mock.js', `(${mock})()`);
  const body = card('src="/a.json" tools="share embed"');
  await page.visit({ head: '<script src="/mock.js"></script>', body, scripts: EMBED + TOOLS });
  await page.drawn();
  const press = (tool) => {
    const button = document.querySelector('#card').shadowRoot.querySelector(`[part=${tool}]`);
    button?.click();
    return Boolean(button);
  };
  for (const tool of ['share', 'embed']) await page.waitFor(press, tool);
  const [title, code] = await page.waitFor(() => window.done.length === 2 && window.done);
  return [title, /<a [^>]*>(.*)<\/a>/.exec(code)?.[1]];
}

test('who paid and what artificial intelligence made goes along with the headline', async (page) => {
  const related = [{ url: 'https://news.example/b', headline: 'B', sponsored: 'Gulf Salt', ai: 'made' }];
  const sponsored = { by: 'Delta Rice', url: 'https://rice.example/', label: 'Partner content' };
  const words = 'Paid for by Delta Rice – Partner content – Rain – AI-assisted';
  assert.deepEqual(await passed(page, { sponsored, ai: 'assisted', related }), [words, words]);
  assert.deepEqual(
    await passed(page, { related }),
    ['Rain', 'Rain'],
    'control: of an ordinary article the headline alone',
  );
});
