// Words of a host's own: by attribute, by property, by option, from a server; what is no word of ours leaves a warning.

import assert from 'node:assert/strict';
import * as server from '../../js/server-inline.js';
import { card, scene } from './desk.mjs';
import { fixture, story } from './payloads.mjs';

async function show(desk, words) {
  desk.site.json('/a.json', fixture('full', desk.site.origin));
  await desk.visit({ body: `${card(`src="/a.json" words='${words}'`)}${card('src="/a.json"').replace('id="card"', 'id="other"')}` });
  await desk.drawn('other');
  return desk.drawn();
}

const label = (found) => found.labels[0].text;
const warnings = async (desk) => (await desk.event('article-load')).detail.warnings.map(({ code, path }) => `${code} ${path}`);

scene('words as an attribute are in the place of the card’s own, on that card alone', async (desk) => {
  const found = await show(desk, '{"related": "More from us", "updated": "Changed"}');
  assert.equal(label(found), 'More from us');
  assert.match(found.one('byline').text, /Changed14 April 2026$/);
  assert.deepEqual(await warnings(desk), []);
  assert.equal(label(await desk.read('other')), 'You may also like');
});

scene('words as a property: an object, JSON, and none any more', async (desk) => {
  await show(desk, '{"related": "One"}');
  const set = (words) => desk.run((words) => { document.querySelector('#card').words = words; }, words);
  await set({ related: 'Two' });
  assert.equal(label(await desk.drawn('card', 2)), 'Two');
  assert.equal(await desk.run(() => document.querySelector('#card').getAttribute('words')), '{"related":"Two"}');
  await set('{"related":"Three"}');
  assert.equal(label(await desk.drawn('card', 3)), 'Three');
  await set(null);
  assert.equal(label(await desk.drawn('card', 4)), 'You may also like');
});

scene('words are text, cleaned and capped', async (desk) => {
  const found = await show(desk, JSON.stringify({ related: `<img src=x onerror=alert(1)>\u202e${' and so on'.repeat(50)}` }));
  const text = label(found);
  assert.ok(text.startsWith('<img src=x onerror=alert(1)> and so') && text.endsWith('…') && [...text].length <= 101, text);
});

for (const words of ['{"relatd": "A"}', 'More from us', '["A"]', '{"related": 7}', '7', '{"__proto__": "A"}']) {
  scene(`words=${words} leaves a warning, and the card its own`, async (desk) => {
    assert.equal(label(await show(desk, words)), 'You may also like');
    assert.deepEqual(await warnings(desk), ['bad-value $options.words']);
  });
}

scene('a server’s card has them, and its element asks for them', async (desk) => {
  const words = { related: 'Says "more" \\ <b>' };
  const html = server.renderToString(fixture('full'), { src: '/a.json', nonce: 'r4nd0m', words, tools: 'share embed' });
  desk.site.json('/a.json', fixture('full', desk.site.origin));
  await desk.visit({ body: html.replace('<article-embed', '<article-embed id="card"').replaceAll('https://images.example/', '/picture/'), policy: { 'style-src': "'nonce-r4nd0m'" } });
  assert.equal(label(await desk.drawn()), words.related);
  assert.deepEqual(await desk.run(() => [JSON.parse(document.querySelector('#card').words), document.querySelector('#card').tools]), [words, 'share embed']);
  await desk.run(() => (document.querySelector('#card').headingLevel = 3));
  assert.equal(label(await desk.drawn('card', 2)), words.related);
});

scene('a date in a language that the card has no words in is marked as what it is', async (desk) => {
  desk.site.json('/a.json', story('A', { language: 'sv', published: '2026-05-01T08:00:00Z', updated: '2026-05-02T08:00:00Z' }));
  await desk.visit({ body: card('src="/a.json"') });
  await desk.drawn();
  const said = () => [...document.querySelector('#card').shadowRoot.querySelectorAll('[part=byline] time, .updated > span')].map((node) => [node.textContent, node.closest('[lang]').lang]);
  assert.deepEqual(await desk.run(said), [['1 maj 2026', 'sv'], ['Updated', 'en'], ['2 maj 2026', 'sv']]);
  await desk.run(() => (document.querySelector('#card').lang = 'fi'));
  await desk.drawn('card', 2);
  assert.deepEqual((await desk.run(said)).map(([, lang]) => lang), ['fi', 'en', 'fi']);
});
