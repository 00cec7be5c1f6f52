// The other ways to put a list on a page: mount(), a quotation, and HTML from a server.

import assert from 'node:assert/strict';
import * as server from '../../../js/server-inline.js';
import { ownList } from '../support/lists.mjs';
import { test } from '../support/page-fixture.mjs';

/** Runs in the page: the layout of its first list, and the first letters of its headlines. */
const listed = () => {
  const { shadowRoot } = document.querySelector('article-embed') ?? {};
  const links = [...(shadowRoot?.querySelectorAll('.item .headline a') ?? [])];
  return links.length && [shadowRoot.querySelector('.card').classList[1], links.map(({ text }) => text[0]).join('')];
};
const shows = (page, layout, letters) =>
  page.waitUntil(async () => String(await page.run(listed)) === `${layout},${letters}`, `${layout} of ${letters}`);

const POLICY = { 'style-src': "'unsafe-inline'", 'require-trusted-types-for': null };

test('mount draws a list; update and set change it', async (page) => {
  await page.visit({ body: '', policy: POLICY });
  await page.waitFor(() => window.ArticleEmbed);
  const lists = [ownList(page.site.origin, ['A', 'B', 'C']), ownList(page.site.origin, ['D', 'E', 'C'])];
  await page.run(async ([first]) => {
    window.list = await ArticleEmbed.mount('body', first, { layout: 'grid', lead: true });
  }, lists);
  await shows(page, 'grid', 'ABC');
  await page.run(([, second]) => list.update(second), lists);
  await shows(page, 'grid', 'DEC');
  await page.run(() => list.set({ layout: 'headlines', items: 2 }));
  await shows(page, 'headlines', 'DE');
});

test('a quotation becomes a list, and has a link for each article until then', async (page) => {
  const list = ownList('https://news.example', ['A', 'B', 'C']);
  page.site.json('/list.json', list);
  const html = server.renderSnippet(list, { src: '/list.json', layout: 'carousel', script: '/pkg/embed.js' });
  assert.match(html, /<blockquote class="article-embed /);
  for (const name of 'abc') assert.ok(html.includes(`href="https://news.example/${name}"`), html);
  page.complaints = async () => [];
  await page.visit({ body: html, scripts: '', policy: POLICY });
  await shows(page, 'carousel', 'ABC');
});

test('a list that a server wrote is there without script, and the element takes it over', async (page) => {
  const list = ownList('https://news.example', ['A', 'B', 'C']);
  page.site.json('/list.json', list);
  page.complaints = async () => [];
  await page.visit({
    body: server.renderToString(list, { src: '/list.json', layout: 'grid', numbered: true }),
    scripts: '',
    policy: POLICY,
  });
  await shows(page, 'grid', 'ABC');
  await page.run(() => {
    window.first = document.querySelector('article-embed').shadowRoot.querySelector('.item');
    document.head.append(Object.assign(document.createElement('script'), { src: '/pkg/embed.js' }));
  });
  await page.waitFor(() => recorder.events.some(({ type }) => type === 'article-load'));
  assert.ok(await page.run(() => window.first.isConnected), 'the rows stay');
  assert.deepEqual(page.site.requestsFor('/list.json'), []);
});
