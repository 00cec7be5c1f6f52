// Pages that are hostile or merely odd, payloads that mean harm, and a core that dies: the card holds, or its fallback does.

import assert from 'node:assert/strict';
import { card, scene } from './desk.mjs';
import { fixture, story } from './payloads.mjs';

const NAMES = [
  'createElement', 'querySelectorAll', 'currentScript', 'readyState', 'cookie', 'body', 'head', 'implementation', 'location',
  'adoptedStyleSheets', 'createDocumentFragment', 'getElementById', 'documentElement', 'defaultView', 'baseURI',
];

scene('images that are named like the document’s own methods', async (desk) => {
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  const body = NAMES.map((name) => `<img name="${name}"><form id="${name}" name="${name}"></form>`).join('');
  await desk.visit({ body: `${body}<blockquote class="article-embed" data-src="/full.json"></blockquote>${card('src="/full.json" layout="full"')}` });
  assert.equal(await desk.run(() => document.createElement instanceof HTMLCollection || document.createElement instanceof Element), true, 'they are in the way');
  assert.equal((await desk.drawn()).one('headline').text, fixture('full').headline);
  await desk.until(() => recorder.events.filter(({ type }) => type === 'article-load').length === 2);
});

scene('a form around the card, with fields named like its own', async (desk) => {
  desk.site.json('/a.json', story('In a form'));
  await desk.visit({ body: `<form><input name="children"><input name="attributes"><input name="closest">${card('src="/a.json"')}</form>` });
  assert.equal((await desk.drawn()).one('headline').text, 'In a form');
});

scene('a polluted Object.prototype has no say in the request, the options or the payload', async (desk) => {
  desk.site.json('/a.json', story('Own'));
  await desk.visit({
    body: card('src="/a.json" layout="full"'),
    before: () => Object.assign(Object.prototype, {
      headline: 'Planted', excerpt: 'Planted', body: ['Planted'], section: 'Planted', status: 'canceled', url: 'https://evil.example/',
      layout: 'compact', theme: 'dark', related: '0', method: 'POST', mode: 'no-cors', integrity: 'sha384-x', redirect: 'error',
    }),
  });
  const found = await desk.drawn();
  assert.deepEqual([found.card.text, found.card.class], ['Own', 'card full']);
  assert.equal(desk.site.asked('/a.json')[0].method, 'GET');
  assert.deepEqual(await desk.events(), ['article-load']);
});

scene('a polluted prototype gives no headline to a payload without one', async (desk) => {
  desk.site.json('/a.json', { url: 'https://news.example/' });
  await desk.visit({ body: card('src="/a.json"'), before: () => (Object.prototype.headline = 'Planted') });
  const { code, path } = (await desk.event('article-error')).detail;
  assert.deepEqual([code, path], ['missing', '$.headline']);
});

const EVIL = ['javascript:alert(1)', ' \tjava\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'file:///etc/passwd', 'https://user:pw@news.example/', 'blob:https://news.example/x'];

for (const url of EVIL) {
  scene(`an address like ${JSON.stringify(url)} is no link and no picture`, async (desk) => {
    desk.site.json('/a.json', {
      ...story('Safe'),
      section: { name: 'Section', url }, image: { url, alt: '' }, authors: [{ name: 'Author', url, bio: 'Bio', image: { url } }],
      publisher: { name: 'Outlet', url, logo: { url }, links: [{ name: 'Link', url }], search: { url: `${url}{query}` } },
      related: [{ headline: 'Story', url }], rights: { copyright: 'C', license: url },
    });
    await desk.visit({ body: card('src="/a.json" layout="full"') });
    const found = await desk.drawn();
    const links = found.links.filter(({ href }) => href !== undefined);
    assert.deepEqual(links.map(({ href }) => href), ['https://news.example/story']);
    assert.deepEqual([found.images, found.part('search'), found.part('teaser')], [[], [], []]);
  });
}

scene('such addresses in an HTML body are no links; their texts stay', async (desk) => {
  const body = EVIL.map((url, index) => `<p>${index} <a href='${url}'>link</a></p>`).join('') + '<p><a href="/good">Good</a></p>';
  desk.site.json('/a.json', story('Safe', { body }));
  await desk.visit({ body: card('src="/a.json" layout="full"') });
  const found = await desk.drawn();
  assert.deepEqual(found.paragraphs.map(({ text }) => text), [...EVIL.map((_, index) => `${index} link`), 'Good']);
  assert.deepEqual(found.links.map(({ href }) => href), ['https://news.example/story', `${desk.site.origin}/good`]);
});

scene('markup in texts is text', async (desk) => {
  const markup = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
  desk.site.json('/a.json', story(markup, { excerpt: markup, section: markup, body: [markup], authors: [{ name: markup, bio: markup }] }));
  await desk.visit({ body: card('src="/a.json" layout="full"') });
  const found = await desk.drawn();
  assert.deepEqual([found.one('headline').text, found.one('excerpt').text, found.images], [markup, markup, []]);
  assert.equal(await desk.run(() => document.querySelector('#card').shadowRoot.querySelectorAll('script, [onerror]').length), 0);
});

scene('an object whose getters and traps throw has no card; the others go on', async (desk) => {
  desk.site.json('/a.json', story('Good'));
  await desk.visit({
    body: ['getter', 'proxy', 'deep'].map((id) => card().replace('"card"', `"${id}"`)).join('') + card('src="/a.json"'),
    before: () => {
      const fail = () => { throw new Error('planted'); };
      const trap = new Proxy({}, { get: fail, getOwnPropertyDescriptor: fail, ownKeys: fail, has: fail, getPrototypeOf: fail });
      const set = (id, article) => (document.getElementById(id).article = article);
      set('getter', { url: 'https://news.example/', get headline() { return fail(); } });
      set('proxy', trap);
      set('deep', { url: 'https://news.example/', headline: 'Deep', section: trap, body: trap, related: [trap], image: trap, authors: trap });
    },
  });
  for (const id of ['getter', 'proxy']) {
    await desk.event('article-error', id);
    assert.equal((await desk.read(id)).fallback, true);
  }
  assert.equal((await desk.drawn('deep')).one('headline').text, 'Deep');
  assert.equal((await desk.drawn()).one('headline').text, 'Good');
});

/** Breaks what the core calls while `window.broken` is true: a way for an instance to die that a page can bring about. */
const breakable = () => {
  const { cloneNode } = Node.prototype;
  Node.prototype.cloneNode = function (deep) {
    if (window.broken) throw new Error('planted');
    return cloneNode.call(this, deep);
  };
};
const mountAll = (articles) => articles.forEach(([id, article]) => document.body.append(Object.assign(document.createElement('article-embed'), { id, article, loading: 'eager' })));

scene('an instance that dies: that card has its fallback, the next ones a new instance', async (desk) => {
  await desk.visit({ body: '', before: breakable });
  await desk.until(() => window.ArticleEmbed);
  await desk.run(mountAll, [['one', story('One')]]);
  await desk.drawn('one');
  await desk.run(() => (window.broken = true));
  await desk.run(mountAll, [['two', story('Two')]]);
  assert.deepEqual((await desk.event('article-error', 'two')).detail, { code: 'crashed', path: '$', phase: 'wasm' });
  await desk.run(() => (window.broken = false));
  await desk.run(mountAll, [['three', story('Three')]]);
  assert.equal((await desk.drawn('three')).one('headline').text, 'Three');
  assert.equal((await desk.read('one')).one('headline').text, 'One');
  assert.equal(desk.site.asked('/pkg/article_embed_bg.wasm').length, 1);
});

scene('after three deaths, fallbacks stay, and it is said once', async (desk) => {
  await desk.visit({ body: '', before: breakable });
  await desk.until(() => window.ArticleEmbed);
  await desk.run(() => (window.broken = true));
  for (const id of ['one', 'two', 'three']) {
    await desk.run(mountAll, [[id, story(id)]]);
    await desk.event('article-error', id);
  }
  await desk.run(() => (window.broken = false));
  await desk.run(mountAll, [['four', story('Four')]]);
  assert.equal((await desk.event('article-error', 'four')).detail.code, 'crashed');
  const said = await desk.run(() => recorder.complaints);
  assert.equal(said.filter((text) => text.startsWith('console.error: ArticleEmbedError: article-embed: crashed')).length, 1);
  desk.allow(/article-embed: crashed/);
});
