// The parts of a card: what an article with every field shows in each layout.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { fixture } from '../support/payloads.mjs';

async function show(page, attributes = 'layout="full"') {
  const payload = fixture('full', page.site.origin);
  page.site.json('/full.json', payload);
  await page.visit({ body: card(`src="/full.json" ${attributes}`) });
  return { payload, found: await page.drawn() };
}

test('the picture has its sizes, caption and credit', async (page) => {
  const { payload, found } = await show(page);
  const image = found.one('image');
  assert.deepEqual(
    [image.src, image.alt, image.width, image.height],
    [payload.image.url, `${payload.image.alt} – Picture made with AI`, '1920', '1280'],
  );
  assert.equal(image.srcset, payload.image.sources.map(({ url, width }) => `${url} ${width}w`).join(', '));
  assert.equal(found.one('caption').text, payload.image.caption);
  assert.equal(found.one('credit').text, payload.image.credit);
  assert.equal(found.one('figure').tag, 'figure');
  assert.ok(
    found.images.every(({ loading, referrerpolicy }) => loading === 'lazy' && referrerpolicy === 'no-referrer'),
  );
  await page.waitUntil(
    () => page.site.requests.some(({ path }) => path.startsWith('/picture/river')),
    'the page requests a picture of the river',
  );
});

test('the card has its own styles and inherits none of the page', async (page) => {
  page.site.send('/page.css', '* { font-family: monospace !important; color: red }', { 'content-type': 'text/css' });
  page.site.json('/full.json', fixture('full', page.site.origin));
  const head = '<link rel="stylesheet" href="/page.css">';
  await page.visit({ head, body: card('src="/full.json" theme="light"'), policy: { 'style-src': "'self'" } });
  await page.drawn();
  const [font, color, weight] = await page.run(() => {
    const style = getComputedStyle(document.querySelector('#card').shadowRoot.querySelector('[part=headline]'));
    return [style.fontFamily, style.color, style.fontWeight];
  });
  assert.doesNotMatch(font, /monospace/);
  assert.notEqual(color, 'rgb(255, 0, 0)');
  assert.equal(weight, '700');
});

test('inherited styles and text decorations of the page do not reach in', async (page) => {
  const inherited = 'letter-spacing: 9px; text-transform: uppercase; visibility: hidden; text-indent: 9px; color: red';
  const css = `article-embed { ${inherited}; text-decoration: underline; }`;
  page.site.send('/page.css', css, { 'content-type': 'text/css' });
  page.site.json('/full.json', fixture('full', page.site.origin));
  const head = '<link rel="stylesheet" href="/page.css">';
  await page.visit({ head, body: card('src="/full.json"'), policy: { 'style-src': "'self'" } });
  await page.drawn();
  const style = (inside) =>
    page.run((inside) => {
      const host = document.querySelector('#card');
      const { letterSpacing, textTransform, visibility, textIndent } = getComputedStyle(
        inside ? host.shadowRoot.querySelector('.excerpt') : host,
      );
      return [letterSpacing, textTransform, visibility, textIndent];
    }, inside);
  assert.deepEqual(await style(true), ['normal', 'none', 'visible', '0px']);
  assert.deepEqual(await style(false), ['9px', 'uppercase', 'hidden', '9px']);
  // Decorations are not inherited, but drawn through all boxes in the flow (https://drafts.csswg.org/css-text-decor/#line-decoration).
  const float = await page.run(
    () => getComputedStyle(document.querySelector('#card').shadowRoot.querySelector('.card')).float,
  );
  assert.equal(float, 'left');
});

test('custom properties of the page do not reach in by the names of those of the card', async (page) => {
  const css = 'article-embed { inline-size: 300px; --x: 9px; --y: 9px; --columns: 4; --plate: red; }';
  page.site.send('/page.css', css, { 'content-type': 'text/css' });
  const payload = fixture('full', page.site.origin);
  page.site.json('/full.json', { ...payload, image: { ...payload.image, focal_point: undefined } });
  const head = '<link rel="stylesheet" href="/page.css">';
  await page.visit({ head, body: card('src="/full.json"'), policy: { 'style-src': "'self'" } });
  await page.drawn();
  const found = await page.run(() => {
    const { shadowRoot } = document.querySelector('#card');
    const styleOf = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
    const columns = styleOf('.related ul').gridTemplateColumns.split(' ').length;
    return [styleOf('.image-box img').objectPosition, columns, styleOf('.source img').backgroundColor];
  });
  assert.deepEqual(found, ['50% 20%', 1, 'rgba(0, 0, 0, 0)']);
});

test('many authors are folded, and unfold in place', async (page) => {
  const authors = Array.from({ length: 12 }, (_, index) => `Author ${index + 1}`);
  page.site.json('/full.json', { ...fixture('full', page.site.origin), authors });
  await page.visit({ body: card('src="/full.json" layout="compact"') });
  await page.drawn();
  const seen = () =>
    page.run(() => document.querySelector('#card').shadowRoot.querySelector('.authors').innerText.replace(/\s+/g, ' '));
  assert.equal(await seen(), 'Author 1, Author 2, Author 3 and 9 others');
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('.others summary').click());
  assert.match(await seen(), /Author 11 and Author 12$/);
});

test('shows authors, dateline, dates, correction and rights', async (page) => {
  const { payload, found } = await show(page);
  assert.equal(found.one('dateline').text, payload.dateline);
  assert.match(
    found.one('byline').text,
    /^Lan Pham, Tomás Ribeiro and News Example Data.+12 April 2026Updated14 April 2026$/,
  );
  const times = found.part('timestamp').map(({ datetime }) => datetime);
  assert.deepEqual(times, [
    ...payload.updates.map(({ time }) => time),
    payload.published,
    payload.updated,
    payload.corrections[0].date,
    payload.related[0].published,
  ]);
  assert.equal(found.one('status').text, `Clarification13 April 2026${payload.corrections[0].text}`);
  assert.match(found.one('bio').text, /^Written byLan PhamCorrespondent/);
  assert.equal(found.one('rights').text, '© 2026 News ExampleNot for resale.');
  assert.equal(found.links.at(-1).rel, 'license noopener noreferrer');
});

test('shows each text once, and markup as text', async (page) => {
  const { payload, found } = await show(page);
  assert.equal(found.one('excerpt').text, payload.excerpt);
  assert.deepEqual(
    found.paragraphs.map(({ text }) => text),
    payload.body.slice(2),
  );
});

test('a related story without a headline is linked by its excerpt; the publisher’s bar has the payload’s labels', async (page) => {
  const { payload, found } = await show(page, 'layout="full" related="5"');
  const [, ferry] = payload.related;
  assert.deepEqual(
    found.part('teaser').map(({ text }) => text),
    [
      'Paid for by Seed FundBusinessRice farmers try an older seed10 April 2026',
      `Travel${ferry.excerpt}`,
      ...payload.related.slice(2).map(({ headline }) => headline),
    ],
  );
  assert.deepEqual(
    found.labels.map(({ text }) => text),
    ['Written by', 'Sources', 'You may also like', 'Find us elsewhere'],
  );
  assert.ok(
    found.images.some(({ alt, src }) => alt === 'News Example' && src === payload.publisher.logo.url),
    'the logo',
  );
});

test('all links are absolute http(s) addresses and send no referrer', async (page) => {
  const { found } = await show(page);
  assert.ok(found.links.length > 10);
  for (const { href, rel, text } of found.links) {
    assert.match(href, /^https?:\/\//, text);
    assert.match(rel, /\bnoopener noreferrer\b/, text);
  }
});

const HIDDEN = {
  compact: ['excerpt', 'figure', 'dateline', 'read-at', 'body', 'bio', 'related', 'publisher', 'search', 'rights'],
  hero: ['body', 'bio', 'related', 'publisher', 'search', 'rights'],
  standard: ['caption', 'body', 'bio', 'publisher', 'search', 'rights'],
  full: ['read-at'],
};
const ALL = [
  'source',
  'label',
  'kind',
  'kicker',
  'rating',
  'read-at',
  'section',
  'headline',
  'excerpt',
  'figure',
  'caption',
  'credit',
  'byline',
  'dateline',
  'status',
  'body',
  'bio',
  'related',
  'publisher',
  'search',
  'rights',
];

for (const [layout, hidden] of Object.entries(HIDDEN)) {
  test(`the layout ${layout} shows exactly its parts`, async (page) => {
    const { found } = await show(page, `layout="${layout}"`);
    const gone = ALL.filter((name) => found.part(name).length === 0);
    const expected = layout === 'compact' ? ['caption', 'credit', ...hidden] : hidden;
    assert.deepEqual(gone.sort(), expected.sort());
    await page.waitFor(() => readCard().parts.every(({ seen }) => seen));
    assert.ok(found.card.class.split(' ').includes(layout));
  });
}

test('a picture that fails to load leaves no gap', async (page) => {
  page.site.json('/full.json', {
    ...fixture('full', page.site.origin),
    image: { url: `${page.site.origin}/missing.png`, caption: 'x' },
  });
  page.site.send('/missing.png', '', {}, 404);
  await page.visit({ body: card('src="/full.json" layout="hero"') });
  await page.drawn();
  await page.waitFor(() => readCard().parts.find(({ part }) => part === 'figure')?.seen === false);
  page.allow(/^log: .*404/);
});

test('missing fields leave no gap', async (page) => {
  page.site.json('/minimal.json', fixture('minimal'));
  await page.visit({ body: card('src="/minimal.json" layout="full"') });
  const found = await page.drawn();
  assert.deepEqual(
    found.parts.map(({ part }) => part),
    ['source', 'headline', 'read-at'],
  );
  assert.equal(found.card.text, 'news.exampleRain returns to the deltaRead at news.example');
});

test('relative addresses resolve against the payload’s address, after a redirect too', async (page) => {
  page.site.answer('/moved.json', (response) => response.writeHead(302, { location: '/deep/relative.json' }).end());
  page.site.json('/deep/relative.json', { ...fixture('relative-addresses'), image: undefined });
  await page.visit({ body: card('src="/moved.json"') });
  const found = await page.drawn();
  const { origin } = page.site;
  assert.deepEqual(
    found.links.map(({ href }) => href),
    [`${origin}/a/1`, `${origin}/a/1`, `${origin}/deep/2`],
  );
});
