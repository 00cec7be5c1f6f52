// Hostile and unusual pages, malicious payloads and a core that crashes: the card, or its fallback, stays.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { fixture, story } from '../support/payloads.mjs';

const NAMES = [
  'createElement',
  'querySelectorAll',
  'currentScript',
  'readyState',
  'cookie',
  'body',
  'head',
  'implementation',
  'location',
  'adoptedStyleSheets',
  'createDocumentFragment',
  'getElementById',
  'documentElement',
  'defaultView',
  'baseURI',
];

test('images named like methods of the document do not break the card', async (page) => {
  page.site.json('/full.json', fixture('full', page.site.origin));
  const body = NAMES.map((name) => `<img name="${name}"><form id="${name}" name="${name}"></form>`).join('');
  await page.visit({
    body: `${body}<blockquote class="article-embed" data-src="/full.json"></blockquote>${card('src="/full.json" layout="full"')}`,
  });
  assert.equal(
    await page.run(() => document.createElement instanceof HTMLCollection || document.createElement instanceof Element),
    true,
    'the images shadow the method',
  );
  assert.equal((await page.drawn()).one('headline').text, fixture('full').headline);
  await page.waitFor(() => recorder.events.filter(({ type }) => type === 'article-load').length === 2);
});

test('a form around the card, with fields named like its methods, does not break the card', async (page) => {
  page.site.json('/a.json', story('In a form'));
  await page.visit({
    body: `<form><input name="children"><input name="attributes"><input name="closest">${card('src="/a.json"')}</form>`,
  });
  assert.equal((await page.drawn()).one('headline').text, 'In a form');
});

test('a polluted Object.prototype does not affect the request, the options or the payload', async (page) => {
  page.site.json('/a.json', story('Own'));
  await page.visit({
    body: card('src="/a.json" layout="full"'),
    before: () =>
      Object.assign(Object.prototype, {
        headline: 'Injected',
        excerpt: 'Injected',
        body: ['Injected'],
        section: 'Injected',
        status: 'canceled',
        url: 'https://evil.example/',
        layout: 'compact',
        theme: 'dark',
        related: '0',
        method: 'POST',
        mode: 'no-cors',
        integrity: 'sha384-x',
        redirect: 'error',
      }),
  });
  const found = await page.drawn();
  assert.deepEqual([found.card.text, found.card.class], ['news.exampleOwnRead at news.example', 'card full']);
  assert.equal(page.site.requestsFor('/a.json')[0].method, 'GET');
  assert.deepEqual(await page.events(), ['article-load']);
});

test('a polluted prototype does not give a payload a headline', async (page) => {
  page.site.json('/a.json', { url: 'https://news.example/' });
  await page.visit({ body: card('src="/a.json"'), before: () => (Object.prototype.headline = 'Injected') });
  const { code, path } = (await page.event('article-error')).detail;
  assert.deepEqual([code, path], ['missing', '$.headline']);
});

const EVIL = [
  'javascript:alert(1)',
  ' \tjava\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'https://user:pw@news.example/',
  'blob:https://news.example/x',
];

for (const url of EVIL) {
  test(`an address like ${JSON.stringify(url)} becomes neither link nor picture`, async (page) => {
    page.site.json('/a.json', {
      ...story('Safe'),
      section: { name: 'Section', url },
      image: { url, alt: '' },
      authors: [{ name: 'Author', url, bio: 'Bio', image: { url } }],
      publisher: {
        name: 'Outlet',
        url,
        logo: { url },
        links: [{ name: 'Link', url }],
        search: { url: `${url}{query}` },
      },
      related: [{ headline: 'Story', url }],
      rights: { copyright: 'C', license: url },
    });
    await page.visit({ body: card('src="/a.json" layout="full"') });
    const found = await page.drawn();
    const links = found.links.filter(({ href }) => href !== undefined);
    assert.deepEqual(
      links.map(({ href }) => href),
      // The headline, and "Read at news.example".
      Array(2).fill('https://news.example/story'),
    );
    assert.deepEqual([found.images, found.part('search'), found.part('teaser')], [[], [], []]);
  });
}

test('such addresses in an HTML body do not become links; their texts stay', async (page) => {
  const body =
    EVIL.map((url, index) => `<p>${index} <a href='${url}'>link</a></p>`).join('') + '<p><a href="/good">Good</a></p>';
  page.site.json('/a.json', story('Safe', { body }));
  await page.visit({ body: card('src="/a.json" layout="full"') });
  const found = await page.drawn();
  assert.deepEqual(
    found.paragraphs.map(({ text }) => text),
    [...EVIL.map((_, index) => `${index} link`), 'Good'],
  );
  assert.deepEqual(
    found.links.map(({ href }) => href),
    ['https://news.example/story', `${page.site.origin}/good`],
  );
});

test('markup in texts stays text', async (page) => {
  const markup = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
  page.site.json(
    '/a.json',
    story(markup, {
      excerpt: `${markup} again`,
      section: markup,
      body: [markup],
      authors: [{ name: markup, bio: markup }],
    }),
  );
  await page.visit({ body: card('src="/a.json" layout="full"') });
  const found = await page.drawn();
  assert.deepEqual(
    [found.one('headline').text, found.one('excerpt').text, found.images],
    [markup, `${markup} again`, []],
  );
  assert.equal(
    await page.run(() => document.querySelector('#card').shadowRoot.querySelectorAll('script, [onerror]').length),
    0,
  );
});

test('an object whose getters and proxy traps throw gives no card; other cards are drawn', async (page) => {
  page.site.json('/a.json', story('Good'));
  await page.visit({
    body: ['getter', 'proxy', 'deep'].map((id) => card().replace('"card"', `"${id}"`)).join('') + card('src="/a.json"'),
    before: () => {
      const fail = () => {
        throw new Error('injected');
      };
      const trap = new Proxy(
        {},
        { get: fail, getOwnPropertyDescriptor: fail, ownKeys: fail, has: fail, getPrototypeOf: fail },
      );
      const set = (id, article) => (document.getElementById(id).article = article);
      set('getter', {
        url: 'https://news.example/',
        get headline() {
          return fail();
        },
      });
      set('proxy', trap);
      set('deep', {
        url: 'https://news.example/',
        headline: 'Deep',
        section: trap,
        body: trap,
        related: [trap],
        image: trap,
        authors: trap,
      });
    },
  });
  for (const id of ['getter', 'proxy', 'deep']) {
    const { detail } = await page.event('article-error', id);
    assert.deepEqual([detail.code, detail.path, detail.phase], ['not-json', '$', 'payload']);
    assert.equal((await page.read(id)).fallback, true);
  }
  assert.equal((await page.drawn()).one('headline').text, 'Good');
});

/** Makes functions that the core calls throw while `window.broken` is true, which crashes an instance. */
const breakable = () => {
  const { cloneNode } = Node.prototype;
  Node.prototype.cloneNode = function (deep) {
    if (window.broken) throw new Error('injected');
    return cloneNode.call(this, deep);
  };
};
const mountAll = (articles) =>
  articles.forEach(([id, article]) =>
    document.body.append(Object.assign(document.createElement('article-embed'), { id, article, loading: 'eager' })),
  );

test('after a crash, that card keeps its fallback and the next ones get a new instance', async (page) => {
  await page.visit({ body: '', before: breakable });
  await page.waitFor(() => window.ArticleEmbed);
  await page.run(mountAll, [['one', story('One')]]);
  await page.drawn('one');
  await page.run(() => (window.broken = true));
  await page.run(mountAll, [['two', story('Two')]]);
  const { code, path, phase } = (await page.event('article-error', 'two')).detail;
  assert.deepEqual([code, path, phase], ['crashed', '$', 'wasm']);
  await page.run(() => (window.broken = false));
  await page.run(mountAll, [['three', story('Three')]]);
  assert.equal((await page.drawn('three')).one('headline').text, 'Three');
  assert.equal((await page.read('one')).one('headline').text, 'One');
  assert.equal(page.site.requestsFor('/pkg/article_embed_bg.wasm').length, 1);
});

test('after three crashes, fallbacks stay, with one message in the console', async (page) => {
  await page.visit({ body: '', before: breakable });
  await page.waitFor(() => window.ArticleEmbed);
  await page.run(() => (window.broken = true));
  for (const id of ['one', 'two', 'three']) {
    await page.run(mountAll, [[id, story(id)]]);
    await page.event('article-error', id);
  }
  await page.run(() => (window.broken = false));
  await page.run(mountAll, [['four', story('Four')]]);
  assert.equal((await page.event('article-error', 'four')).detail.code, 'crashed');
  const said = await page.run(() => recorder.complaints);
  assert.equal(
    said.filter((text) => text.startsWith('console.error: ArticleEmbedError: article-embed: crashed')).length,
    1,
  );
  page.allow(/article-embed: crashed/);
});
