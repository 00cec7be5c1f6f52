// An article with everything: picture, dateline, correction, rights, several authors; and which layout shows what.

import assert from 'node:assert/strict';
import { card, scene } from './desk.mjs';
import { fixture } from './payloads.mjs';

async function show(desk, attributes = 'layout="full"') {
  const payload = fixture('full', desk.site.origin);
  desk.site.json('/full.json', payload);
  await desk.visit({ body: card(`src="/full.json" ${attributes}`) });
  return { payload, found: await desk.drawn() };
}

scene('the picture with its widths, caption and credit', async (desk) => {
  const { payload, found } = await show(desk);
  const image = found.one('image');
  assert.deepEqual([image.src, image.alt, image.width, image.height], [payload.image.url, payload.image.alt, '960', '640']);
  assert.equal(image.srcset, payload.image.sources.map(({ url, width }) => `${url} ${width}w`).join(', '));
  assert.equal(found.one('caption').text, payload.image.caption);
  assert.equal(found.one('credit').text, payload.image.credit);
  assert.equal(found.one('figure').tag, 'figure');
  assert.ok(found.images.every(({ loading, referrerpolicy }) => loading === 'lazy' && referrerpolicy === 'no-referrer'));
  await desk.waited(() => desk.site.requests.some(({ path }) => path.startsWith('/picture/river')), 'a picture of the river');
});

scene('the card is dressed: its own sheet, and nothing of the page’s', async (desk) => {
  desk.site.send('/page.css', '* { font-family: monospace !important; color: red }', { 'content-type': 'text/css' });
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  const head = '<link rel="stylesheet" href="/page.css">';
  await desk.visit({ head, body: card('src="/full.json" theme="light"'), policy: { 'style-src': "'self'" } });
  await desk.drawn();
  const [font, color, weight] = await desk.run(() => {
    const style = getComputedStyle(document.querySelector('#card').shadowRoot.querySelector('[part=headline]'));
    return [style.fontFamily, style.color, style.fontWeight];
  });
  assert.doesNotMatch(font, /monospace/);
  assert.notEqual(color, 'rgb(255, 0, 0)');
  assert.equal(weight, '700');
});

scene('authors, dateline, dates, correction, rights', async (desk) => {
  const { payload, found } = await show(desk);
  assert.equal(found.one('dateline').text, payload.dateline);
  assert.match(found.one('byline').text, /Lan Pham, Tomás Ribeiro and News Example Data12 April 2026Updated14 April 2026$/);
  const times = found.part('timestamp').map(({ datetime }) => datetime);
  assert.deepEqual(times, [payload.published, payload.updated, payload.corrections[0].date, payload.related[0].published]);
  assert.equal(found.one('status').text, `Correction13 April 2026${payload.corrections[0].text}`);
  assert.match(found.one('bio').text, /^Written byLan PhamCorrespondent/);
  assert.equal(found.one('rights').text, '© 2026 News ExampleNot for resale.');
  assert.equal(found.links.at(-1).rel, 'license noopener noreferrer');
});

scene('each text once, and none of it markup', async (desk) => {
  const { payload, found } = await show(desk);
  assert.equal(found.one('excerpt').text, payload.excerpt);
  assert.deepEqual(found.paragraphs.map(({ text }) => text), payload.body.slice(2));
});

scene('a story without a headline is linked by its excerpt; the publisher has its own words', async (desk) => {
  const { payload, found } = await show(desk, 'layout="full" related="5"');
  const [, ferry] = payload.related;
  assert.deepEqual(found.part('teaser').map(({ text }) => text), [
    'BusinessRice farmers try an older seed10 April 2026', `Travel${ferry.excerpt}`, ...payload.related.slice(2).map(({ headline }) => headline),
  ]);
  assert.deepEqual(found.labels.map(({ text }) => text), ['Written by', 'You may also like', 'Find us elsewhere']);
  assert.ok(found.images.some(({ alt, src }) => alt === 'News Example' && src === payload.publisher.logo.url), 'the logo');
});

scene('all links are absolute, of the web, and without a referrer', async (desk) => {
  const { found } = await show(desk);
  assert.ok(found.links.length > 10);
  for (const { href, rel, text } of found.links) {
    assert.match(href, /^https?:\/\//, text);
    assert.match(rel, /\bnoopener noreferrer\b/, text);
  }
});

const HIDDEN = {
  compact: ['excerpt', 'figure', 'dateline', 'status', 'body', 'bio', 'related', 'publisher', 'search', 'rights'],
  hero: ['body', 'bio', 'related', 'publisher', 'search', 'rights'],
  standard: ['caption', 'credit', 'body', 'bio', 'publisher', 'search', 'rights'],
  full: [],
};
const ALL = ['section', 'headline', 'excerpt', 'figure', 'caption', 'credit', 'byline', 'dateline', 'status', 'body', 'bio', 'related', 'publisher', 'search', 'rights'];

for (const [layout, hidden] of Object.entries(HIDDEN)) {
  scene(`the layout ${layout} shows what it should and no more`, async (desk) => {
    const { found } = await show(desk, `layout="${layout}"`);
    const gone = ALL.filter((name) => found.part(name).length === 0);
    const expected = layout === 'compact' ? ['caption', 'credit', ...hidden] : hidden;
    assert.deepEqual(gone.sort(), expected.sort());
    await desk.until(() => readCard().parts.every(({ seen }) => seen));
    assert.ok(found.card.class.split(' ').includes(layout));
  });
}

scene('a picture that does not come leaves no hole', async (desk) => {
  desk.site.json('/full.json', { ...fixture('full', desk.site.origin), image: { url: `${desk.site.origin}/missing.png`, caption: 'x' } });
  desk.site.send('/missing.png', '', {}, 404);
  await desk.visit({ body: card('src="/full.json" layout="hero"') });
  await desk.drawn();
  await desk.until(() => readCard().parts.find(({ part }) => part === 'figure')?.seen === false);
  desk.allow(/^log: .*404/);
});

scene('what is missing leaves no hole', async (desk) => {
  desk.site.json('/minimal.json', fixture('minimal'));
  await desk.visit({ body: card('src="/minimal.json" layout="full"') });
  const found = await desk.drawn();
  assert.deepEqual(found.parts.map(({ part }) => part), ['headline']);
  assert.equal(found.card.text, 'Rain returns to the delta');
});

scene('addresses that lean on the payload’s own, after a redirect too', async (desk) => {
  desk.site.answer('/moved.json', (response) => response.writeHead(302, { location: '/deep/relative.json' }).end());
  desk.site.json('/deep/relative.json', { ...fixture('relative-addresses'), image: undefined });
  await desk.visit({ body: card('src="/moved.json"') });
  const found = await desk.drawn();
  const { origin } = desk.site;
  assert.deepEqual(found.links.map(({ href }) => href), [`${origin}/a/1`, `${origin}/deep/2`]);
});
