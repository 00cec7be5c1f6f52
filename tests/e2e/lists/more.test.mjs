// The tools of lists: a button that shows more, and lists that do not repeat each other.

import assert from 'node:assert/strict';
import { ownList } from '../support/lists.mjs';
import { card, EMBED, test } from '../support/page-fixture.mjs';

const SCRIPTS = `${EMBED}<script async src="/pkg/tools.js"></script>`;
const names = (prefix, count) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const visit = (page, attributes, body = '') =>
  page.visit({ body: card(`loading="eager" tools="more" ${attributes}`) + body, scripts: SCRIPTS });

const button = () => document.querySelector('#card').shadowRoot.querySelector('[part=show-more]');
const press = async (page) => {
  await page.waitFor(button);
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=show-more]').click());
};
/** The headlines of the list, and of its next page. */
const headlines = () => {
  const of = (root) => [...(root?.querySelectorAll('.headline a') ?? [])].map(({ textContent }) => textContent);
  const { shadowRoot } = document.querySelector('#card');
  return [of(shadowRoot), of(shadowRoot.querySelector('article-embed')?.shadowRoot)];
};

test('a reader sees first the rest of the payload, then its next page', async (page) => {
  page.site.json('/2.json', ownList(page.site.origin, ['Story3', ...names('Older', 2)]));
  page.site.json('/1.json', ownList(page.site.origin, names('Story', 4), { next_url: '/2.json' }));
  await visit(page, 'src="/1.json" layout="list" items="2"');
  await page.drawn();
  await press(page);
  assert.equal((await page.event('article-load', 'card', 2)).detail.items, 4);
  assert.equal(
    await page.run(() => document.querySelector('#card').shadowRoot.activeElement.textContent),
    'Story2 and a long tail of words and a long tail of words and a long tail of words and a long tail of words and a long tail of words and a long tail of words and a long tail of words and a long tail of words and a long tail of words',
  );
  assert.deepEqual(page.site.requestsFor('/2.json'), [], 'nothing is asked for before the click');
  await press(page);
  const [, next] = await page.waitFor(() => {
    const root = document.querySelector('#card').shadowRoot.querySelector('article-embed')?.shadowRoot;
    const of = (root) => [...(root?.querySelectorAll('.headline a') ?? [])].map(({ textContent }) => textContent);
    return root?.querySelector('.item') && [null, of(root)];
  });
  const first = next.map((headline) => headline.split(' ')[0]);
  assert.deepEqual(first, names('Older', 2), 'a story of the first page is not repeated');
});

for (const [title, listed] of [
  ['the next page of a listed list is refused from an origin that is not listed', 'data-origins="OWN"'],
  ['control: that of another list may come from anywhere', ''],
]) {
  test(title, async (page) => {
    const other = page.site.origin.replace('127.0.0.1', 'localhost');
    const next = JSON.stringify(ownList(page.site.origin, ['Other']));
    page.site.send('/2.json', next, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    page.site.json('/1.json', ownList(page.site.origin, ['Own'], { next_url: `${other}/2.json` }));
    const lists =
      listed && `<script async ${listed.replace('OWN', page.site.origin)} src="/pkg/embed.js?list"></script>`;
    const policy = { 'connect-src': `'self' ${other}` };
    const body = card('loading="eager" tools="more" src="/1.json" layout="list"');
    await page.visit({ body, scripts: SCRIPTS + lists, policy });
    await page.drawn();
    await press(page);
    if (listed) {
      page.allow(/origin-not-allowed/);
      await page.waitFor(() => !document.querySelector('#card').shadowRoot.querySelector('.continuation'));
      assert.equal(page.site.requestsFor('/2.json').length, 0);
    } else await page.waitUntil(() => page.site.requestsFor('/2.json').length);
  });
}

/** A page of a feed, by its format. @type {Record<string, (title: string, next: string) => string>} */
const FEEDS = {
  'application/atom+xml': (title, next) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>${next && `<link rel="next" href="${next}"/>`}<entry><title>${title}</title><link href="https://news.example/${title}"/></entry></feed>`,
  'application/rss+xml': (title, next) =>
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title>${next && `<atom:link rel="next" href="${next}"/>`}<item><title>${title}</title><link>https://news.example/${title}</link></item></channel></rss>`,
  'application/feed+json': (title, next) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      ...(next && { next_url: next }),
      items: [{ id: title, url: `https://news.example/${title}`, title }],
    }),
};

test('the next pages of Atom, RSS and JSON Feed are asked for at the click, and the last has no button', async (page) => {
  for (const [type, feed] of Object.entries(FEEDS)) {
    page.site.send('/1', feed('First', `${page.site.origin}/2`), { 'content-type': type });
    page.site.send('/2', feed('Second', ''), { 'content-type': type });
    const before = page.site.requestsFor('/2').length;
    await visit(page, 'src="/1" layout="grid"');
    await page.drawn();
    await page.waitFor(button);
    assert.equal(page.site.requestsFor('/2').length, before, type);
    await press(page);
    await page.waitFor(() =>
      document.querySelector('#card').shadowRoot.querySelector('article-embed')?.shadowRoot?.querySelector('.item'),
    );
    assert.deepEqual(await page.run(headlines), [['First'], ['Second']], type);
    await page.settle();
    const buttons = () => document.querySelector('#card').shadowRoot.querySelectorAll('[part=show-more]').length;
    assert.equal(await page.run(buttons), 0, type);
  }
});

test('an update keeps the next page', async (page) => {
  page.site.json('/2.json', ownList(page.site.origin, ['Older']));
  page.site.json('/1.json', ownList(page.site.origin, ['Story'], { next_url: '/2.json' }));
  await visit(page, 'src="/1.json" layout="grid" refresh="1"');
  await page.drawn();
  await press(page);
  await page.waitFor(() =>
    document.querySelector('#card').shadowRoot.querySelector('article-embed')?.shadowRoot?.querySelector('.item'),
  );
  page.site.json('/1.json', ownList(page.site.origin, ['New', 'Story'], { next_url: '/2.json' }));
  // The next page is an element in the shadow root; its event is the card's too, so it does not tell an update.
  await page.waitFor(
    () => document.querySelector('#card').shadowRoot.querySelector('.headline a').textContent === 'New',
  );
  assert.deepEqual(await page.run(headlines), [['New', 'Story'], ['Older']]);
});

test('the pages that WordPress counts are followed', async (page) => {
  const post = (title) => [
    { link: `https://news.example/${title}`, title: { rendered: title }, date_gmt: '2026-05-01T08:00:00' },
  ];
  page.site.answer('/wp-json/wp/v2/posts', (response, request) => {
    const number = new URL(request.url, page.site.origin).searchParams.get('page') ?? '1';
    response
      .writeHead(200, { 'content-type': 'application/json', 'x-wp-totalpages': '2' })
      .end(JSON.stringify(post(`Page${number}`)));
  });
  await visit(page, 'src="/wp-json/wp/v2/posts" layout="headlines"');
  assert.equal((await page.event('article-load')).detail.pages, '2');
  await press(page);
  await page.waitFor(() =>
    document.querySelector('#card').shadowRoot.querySelector('article-embed')?.shadowRoot?.querySelector('.item'),
  );
  assert.deepEqual(await page.run(headlines), [['Page1'], ['Page2']]);
  await page.settle();
  assert.equal(
    await page.run(
      () =>
        !!document
          .querySelector('#card')
          .shadowRoot.querySelector('article-embed')
          .shadowRoot.querySelector('[part=show-more]'),
    ),
    false,
    'there is no third page',
  );
});

test('a next page of an origin that is not listed is not asked for', async (page) => {
  page.site.json('/1.json', ownList(page.site.origin, ['Story'], { next_url: 'https://other.example/2.json' }));
  await page.visit({
    body: card('src="/1.json" layout="list" loading="eager" tools="more"'),
    scripts: `${EMBED.replace('<script', `<script data-origins="${page.site.origin}"`)}<script async src="/pkg/tools.js"></script>`,
  });
  await page.drawn();
  await press(page);
  await page.waitFor(() => !document.querySelector('#card').shadowRoot.querySelector('article-embed'));
  page.allow(/origin-not-allowed/);
});

test('a list leaves out what an element before it shows', async (page) => {
  page.site.json('/1.json', ownList(page.site.origin, ['A', 'B']));
  page.site.json('/2.json', ownList(page.site.origin, ['B', 'C', 'A', 'D', 'E']));
  await visit(
    page,
    'src="/1.json" layout="list"',
    card('src="/2.json" layout="headlines" dedupe items="2" loading="eager"').replace('"card"', '"later"'),
  );
  const later = () => {
    const links = document.querySelector('#later').shadowRoot?.querySelectorAll('.headline a') ?? [];
    return [...links].map(({ textContent }) => textContent).join();
  };
  await page.waitFor((expected) => {
    const links = document.querySelector('#later').shadowRoot?.querySelectorAll('.headline a') ?? [];
    return [...links].map(({ textContent }) => textContent[0]).join() === expected;
  }, 'C,D');
  assert.ok((await page.run(later)).startsWith('C'));
});
