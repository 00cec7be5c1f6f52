// Quotations that anybody may have pasted, and the origins that a page lists.

import assert from 'node:assert/strict';
import { ENTRIES } from '../../node/origin-entries.mjs';
import { card, EMBED, source, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';
import { Site } from '../support/site.mjs';

const PARAGRAPHS = Array.from({ length: 12 }, (_, index) => `Paragraph ${index + 1}.`);
const SEARCH = { url: 'https://news.example/?q={query}', prompt: 'Password' };
const PAYLOAD = story('The headline', { body: PARAGRAPHS, publisher: { name: 'P', search: SEARCH } });

const ASKED =
  'data-layout="full" data-refresh="1" data-paragraphs="0" data-related="50" data-tools="embed" data-loading="eager" data-words=\'{"more":"Now"}\'';
const quotation = (src, attributes = ASKED) =>
  `<blockquote class="article-embed" data-src="${src}" ${attributes}>A quotation</blockquote>`;

/** A script tag of embed.js with a list of origins. */
const listing = (...origins) => EMBED.replace('async', `async data-origins="${origins.join(' ')}"`);

/** Answers with a payload that pages of other origins may read. */
const open = (site, path, payload = PAYLOAD) =>
  site.send(path, JSON.stringify(payload), { 'content-type': 'application/json', 'access-control-allow-origin': '*' });

/** Runs a test with another site, whose payloads the page's policy allows. */
const withOther = (name, body) =>
  test(name, async (page) => {
    const other = await Site.open();
    open(other, '/a.json');
    open(page.site, '/a.json');
    try {
      await body(page, other, { 'connect-src': `'self' ${other.origin}` });
    } finally {
      other.close();
    }
  });

/** The attributes of the first card, and whether it has a search form. */
const found = (page) =>
  page.run(() => {
    const element = document.querySelector('article-embed');
    const names = ['layout', 'refresh', 'paragraphs', 'related', 'tools', 'loading', 'words'];
    const has = (part) => !!element.shadowRoot?.querySelector(`[part=${part}]`);
    return [names.filter((name) => element.hasAttribute(name)).join(' '), has('headline'), has('search')];
  });

const drawn = (page, count = 1) =>
  page.waitFor((count) => recorder.events.filter(({ type }) => type === 'article-load').length >= count, count);

withOther(
  'a quotation that is not listed gets the harmless options, and no search form',
  async (page, other, policy) => {
    await page.visit({ body: quotation(`${other.origin}/a.json`), policy });
    await drawn(page);
    assert.deepEqual(await found(page), ['layout', true, false]);
    // Nor after an update.
    await page.run(() => (document.querySelector('article-embed').headingLevel = 3));
    await drawn(page, 2);
    assert.deepEqual(await found(page), ['layout', true, false]);
  },
);

withOther('a quotation that is listed gets all of its options', async (page, other, policy) => {
  await page.visit({ body: quotation(`${other.origin}/a.json`), scripts: listing(other.origin), policy });
  await drawn(page);
  assert.deepEqual(await found(page), ['layout refresh paragraphs related tools loading words', true, true]);
});

withOther('a later script tag adds to the list', async (page, other, policy) => {
  const late = listing(other.origin).replace('async', 'defer').replace('embed.js', 'embed.js?late');
  const body = quotation(`${other.origin}/a.json`) + card('src="/a.json"');
  await page.visit({ body, scripts: `${listing('https://news.example').replace('async', '')}${late}`, policy });
  await page.waitFor(() => recorder.events.some(({ type, id }) => type === 'article-error' && id === 'card'));
  await page.waitFor(() => document.querySelector('article-embed').hasAttribute('refresh'));
  await drawn(page);
  assert.deepEqual(await found(page), ['layout refresh paragraphs related tools loading words', true, true]);
  page.allow(/console-api|console\.warn: article-embed: origin-not-allowed/, /^log: .*origin-not-allowed/);
});

withOther(
  'with a list, cards from other origins keep their fallback, each with one warning',
  async (page, other, policy) => {
    const body = card(`src="${other.origin}/a.json"`) + card(`src="${other.origin}/a.json?b"`).replace('"card"', '"b"');
    await page.visit({
      body: body + card('src="/a.json"').replace('"card"', '"own"'),
      scripts: listing(page.site.origin),
      policy,
    });
    for (const id of ['card', 'b']) {
      assert.equal((await page.event('article-error', id)).detail.code, 'origin-not-allowed');
      assert.equal((await page.read(id)).fallback, true);
    }
    assert.equal((await page.drawn('own')).one('headline').text, 'The headline');
    assert.deepEqual(other.requests, []);
    const complaints = await page.waitFor(() => recorder.complaints.length > 1 && recorder.complaints);
    assert.equal(complaints.length, 2, complaints.join('\n'));
    for (const complaint of complaints)
      assert.match(complaint, /^console\.warn: article-embed: origin-not-allowed .*\n?.*http:\/\/127\.0\.0\.1:/);
    page.allow(/origin-not-allowed/);
  },
);

withOther('without a list, a card from another origin is drawn', async (page, other, policy) => {
  await page.visit({ body: card(`src="${other.origin}/a.json"`), policy });
  assert.equal((await page.drawn()).one('headline').text, 'The headline');
});

withOther('a redirect to an origin that is not listed is refused', async (page, other, policy) => {
  page.site.answer('/moved.json', (response) => response.writeHead(302, { location: `${other.origin}/a.json` }).end());
  await page.visit({ body: card('src="/moved.json"'), scripts: listing(page.site.origin), policy });
  assert.equal((await page.event('article-error')).detail.code, 'origin-not-allowed');
  page.allow(/origin-not-allowed/);
});

withOther('a redirect to a listed origin is drawn', async (page, other, policy) => {
  page.site.answer('/moved.json', (response) => response.writeHead(302, { location: `${other.origin}/a.json` }).end());
  await page.visit({ body: card('src="/moved.json"'), scripts: listing(page.site.origin, other.origin), policy });
  assert.equal((await page.drawn()).one('headline').text, 'The headline');
});

/** Visits a page with a list in one script tag and none in another, whose card is redirected to the other site. */
async function visitUnbound(page, other, policy, ...origins) {
  page.site.answer('/moved.json', (response) => response.writeHead(302, { location: `${other.origin}/a.json` }).end());
  await page.visit({ body: card('src="/moved.json"'), scripts: listing(...origins) + EMBED, policy });
}

withOther('a listed address leads to no other origin, also where others may be asked', async (page, other, policy) => {
  await visitUnbound(page, other, policy, page.site.origin);
  assert.equal((await page.event('article-error')).detail.code, 'origin-not-allowed');
  page.allow(/origin-not-allowed/);
});

withOther('control: there, one that is not listed may lead anywhere', async (page, other, policy) => {
  await visitUnbound(page, other, policy, 'https://third.example');
  assert.equal((await page.drawn()).one('headline').text, 'The headline');
});

withOther('init({ origins }) with an empty text allows no origin', async (page, other, policy) => {
  await page.visit({ body: '', policy });
  await page.waitFor(() => window.ArticleEmbed);
  const code = await page.run((src) => {
    ArticleEmbed.init({ origins: '' });
    return ArticleEmbed.mount(document.body, src).then(
      () => 'drawn',
      (error) => error.code,
    );
  }, `${other.origin}/a.json`);
  assert.equal(code, 'origin-not-allowed');
});

withOther('init({ origins }) bounds the page, whatever its script tag says', async (page, other, policy) => {
  await page.visit({ body: '', policy });
  await page.waitFor(() => window.ArticleEmbed);
  await page.run((own) => void ArticleEmbed.init({ origins: [own] }), page.site.origin);
  await page.run(
    (html) => {
      for (const [id, src] of html) {
        document.body.append(Object.assign(document.createElement('article-embed'), { id, src, loading: 'eager' }));
      }
    },
    [
      ['card', '/a.json'],
      ['other', `${other.origin}/a.json`],
    ],
  );
  await page.drawn();
  assert.equal((await page.event('article-error', 'other')).detail.code, 'origin-not-allowed');
  page.allow(/origin-not-allowed/);
});

test('of nested quotations, the outermost is upgraded', async (page) => {
  open(page.site, '/a.json');
  await page.visit({
    body: quotation('/a.json', '').replace('A quotation', quotation('/a.json', '').repeat(2)).repeat(2),
  });
  await drawn(page, 2);
  await page.run(() => void ArticleEmbed.scan());
  assert.equal(await page.run(() => document.querySelectorAll('article-embed').length), 2);
});

test('three hundred quotations, one inside another, are one card', async (page) => {
  open(page.site, '/a.json');
  await page.visit({ body: '<blockquote class="article-embed" data-src="/a.json">'.repeat(300) });
  await drawn(page);
  assert.equal(await page.run(() => document.querySelectorAll('article-embed').length), 1);
  assert.equal(page.site.requestsFor('/a.json').length, 1);
});

/** Visits a page with quotations, all of them near the viewport, and waits for some of the cards. */
async function crowd(page, count, scripts, cards) {
  for (let index = 0; index < count; index += 1) open(page.site, `/${index}.json`, story(`Card ${index}`));
  const body = Array.from({ length: count }, (_, index) => quotation(`/${index}.json`, 'data-refresh="15"')).join('');
  const before = () => {
    document.body.style.cssText = 'display: grid; grid: auto-flow 12px / repeat(50, 1fr); overflow: hidden';
  };
  await page.visit({ body, before, scripts, policy: { 'style-src': "'unsafe-inline'" } });
  await drawn(page, cards);
  return () => page.site.requests.filter(({ path }) => /^\/\d+\.json$/.test(path)).length;
}

test('two thousand quotations, all of them in view, ask for thirty payloads at once and no more', async (page) => {
  const asked = await crowd(page, 2000, EMBED, 25);
  await page.settle();
  assert.ok(asked() >= 25 && asked() < 60, `${asked()} requests`);
});

test('six hundred listed quotations ask for a hundred and twenty payloads at once, then four a second', async (page) => {
  const asked = await crowd(page, 600, listing('self'), 110);
  await page.driver.executeAsyncScript((done) => setTimeout(done, 6000));
  const [count, seconds] = [asked(), await page.run(() => performance.now() / 1000)];
  assert.ok(count >= 110 && count <= 121 + 4 * seconds, `${count} requests in ${seconds} seconds`);
});

test('of two hundred listed quotations that load at once, a hundred do; the rest load near the viewport', async (page) => {
  open(page.site, '/a.json', story('The headline'));
  const far = `<div style="height: 20000px"></div>${quotation('/a.json').repeat(200)}`;
  await page.visit({ body: far, scripts: listing(page.site.origin), policy: { 'style-src': "'unsafe-inline'" } });
  await drawn(page, 100);
  await page.settle();
  const count = (selector) => document.querySelectorAll(selector).length;
  assert.equal(await page.run(count, 'article-embed'), 200);
  assert.equal(await page.run(count, 'article-embed[loading=eager]'), 100);
  assert.equal((await page.run(() => recorder.events.filter(({ type }) => type === 'article-load'))).length, 100);
});

test('a listed quotation refreshes more slowly than it asks, an element as fast', async (page) => {
  open(page.site, '/a.json');
  open(page.site, '/b.json');
  await page.visit({
    body: quotation('/a.json') + card('src="/b.json" refresh="1" loading="eager"'),
    scripts: listing(page.site.origin),
  });
  await page.waitUntil(() => page.site.requestsFor('/b.json').length >= 4);
  assert.equal(page.site.requestsFor('/a.json').length, 1);
});

test('an entry of the list stands for the same origins as in Node', async (page) => {
  const check = async (entries) => {
    const answers = entries.map(async ([entry, url], index) => {
      const { isListed, listOrigins } = await import(`/js/origins.js?${index}`);
      listOrigins(entry);
      return [entry, url, isListed(url)];
    });
    window.answers = await Promise.all(answers);
  };
  page.site.script('/entries.js', source(check, ENTRIES));
  await page.visit({ body: '', scripts: '<script type="module" src="/entries.js"></script>' });
  await page.waitFor(() => window.answers);
  assert.deepEqual(await page.run(() => window.answers), ENTRIES);
});
