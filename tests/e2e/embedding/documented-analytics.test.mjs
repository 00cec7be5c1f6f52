// Runs the listeners of docs/analytics.md with stand-ins for three tools.

import assert from 'node:assert/strict';
import { codeOf } from '../../docs/blocks.mjs';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const STORY = story('Rain');

/** Stands in for each of the three tools, and records its calls. */
const TOOLS = () => {
  window.sent = [];
  const note =
    (tool) =>
    (...given) =>
      sent.push([tool, ...given]);
  Object.assign(window, { gtag: note('gtag'), plausible: note('plausible'), _paq: { push: note('_paq') } });
};

/** The calls that each tool gets for a view and for a click. */
const SENT = {
  gtag: (name, card, url) => [
    'gtag',
    'event',
    name,
    { card, transport_type: 'beacon', ...(url && { region: 'headline', link_url: url }) },
  ],
  plausible: (name, card, url) => ['plausible', name, { props: { card, ...(url && { region: 'headline', url }) } }],
  _paq: (name, card, url) => ['_paq', ['trackEvent', 'article-embed', name, url ? 'headline' : card, url ? 0 : null]],
};

/** The listeners of docs/analytics.md, with the code for one tool inserted. */
async function count(page, place) {
  const listeners = codeOf('docs/analytics.md', 'js');
  const [, comment] = /^ *(\/\/ One of .*)$/m.exec(listeners);
  page.site.json('/a.json', STORY);
  page.site.script('/tools.js', `(${TOOLS})()`);
  page.site.script(
    '/count.js',
    listeners.replace(comment, place === undefined ? '' : codeOf('docs/analytics.md', 'js', place)),
  );
  await page.visit({
    body: card('src="/a.json"'),
    head: '<script src="/tools.js"></script><script src="/count.js"></script>',
  });
  await page.event('article-view');
  await page.run(() => {
    // Stay on the page, so that the test can read it.
    document.addEventListener('article-click', (event) => event.preventDefault());
    document.querySelector('#card').shadowRoot.querySelector('[part=headline] a').click();
  });
  await page.event('article-click');
  return JSON.parse(await page.run(() => JSON.stringify(sent)));
}

for (const [place, [tool, say]] of Object.entries(SENT).entries()) {
  test(`docs/analytics.md: ${tool} gets a view and a click`, async (page) => {
    assert.deepEqual(await count(page, place + 1), [
      say('article_view', '/a.json'),
      say('article_click', '/a.json', STORY.url),
    ]);
  });
}

test('docs/analytics.md: without a tool nothing is reported', async (page) => {
  assert.deepEqual(await count(page), []);
});
