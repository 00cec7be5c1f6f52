// Every attribute and its property: its effect, its reflection, and what an unknown value does.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { fixture } from '../support/payloads.mjs';

const HOUR = 3_600_000;

async function show(page, attributes = '', more = {}) {
  // Updates have times too, before that of the article.
  page.site.json('/full.json', { ...fixture('full', page.site.origin), updates: [], ...more });
  await page.visit({ body: card(`src="/full.json" ${attributes}`) });
  return page.drawn();
}

const classes = (found) => found.card.class;
const teasers = (found) => found.part('teaser').length;
const label = (found) => found.labels[0].text;
const target = (found) => found.links[0].target;

/** Attribute, property, a value, how its effect is read, and the effect without and with the value. */
const DRAWN = [
  ['layout', 'layout', 'hero', classes, 'card standard', 'card hero'],
  ['layout', 'layout', 'compact', classes, 'card standard', 'card compact'],
  ['layout', 'layout', 'full', classes, 'card standard', 'card full'],
  ['related', 'related', '2', teasers, 4, 2],
  ['related', 'related', '0', teasers, 4, 0],
  ['related', 'related', '50', teasers, 4, 5],
  ['heading-level', 'headingLevel', '6', (found) => found.one('headline').tag, 'h2', 'h6'],
  ['heading-level', 'headingLevel', '3', (found) => found.headings.map(({ tag }) => tag).join(), 'h2,h3', 'h3,h4'],
  ['lang', 'lang', 'fr', label, 'You may also like', 'À lire aussi'],
  ['lang', 'lang', 'de', (found) => found.part('timestamp')[0].text, '12 April 2026', '12. April 2026'],
  ['dir', 'dir', 'rtl', (found) => found.card.dir, 'ltr', 'rtl'],
  ['date-style', 'dateStyle', 'relative', (found) => found.part('timestamp')[0].text, undefined, '3 hours ago'],
  ['link-target', 'linkTarget', '_blank', target, undefined, '_blank'],
];

for (const [attribute, property, value, look, without, having] of DRAWN) {
  test(`${attribute}=${value} takes effect as attribute and as property, until it is removed`, async (page) => {
    const recent = new Date(Date.now() - 3.5 * HOUR).toISOString();
    const more = attribute === 'date-style' ? { published: recent, updated: recent } : {};
    const found = await show(page, `${attribute}="${value}"`, more);
    assert.equal(look(found), having);
    assert.equal(await page.run((property) => document.querySelector('#card')[property], property), value);

    await page.run((attribute) => document.querySelector('#card').removeAttribute(attribute), attribute);
    const plain = look(await page.drawn('card', 2));
    if (without !== undefined || attribute === 'link-target') assert.equal(plain, without);
    assert.notEqual(plain, having);

    await page.run((property, value) => (document.querySelector('#card')[property] = value), property, value);
    assert.equal(look(await page.drawn('card', 3)), having);
    assert.equal(
      await page.run((attribute) => document.querySelector('#card').getAttribute(attribute), attribute),
      value,
    );
    assert.deepEqual((await page.event('article-load', 'card', 3)).detail.warnings, []);
    assert.equal(page.site.requestsFor('/full.json').length, 1, 'the payload was loaded once');
  });
}

test('theme switches between light and dark without a redraw; without the attribute the page decides', async (page) => {
  const scheme = () => getComputedStyle(document.querySelector('#card').shadowRoot.querySelector('.card')).colorScheme;
  const set = (theme) => Object.assign(document.querySelector('#card'), { theme });
  const found = await show(page, 'theme="light"');
  assert.deepEqual([classes(found), await page.run(scheme)], ['card standard light', 'light']);
  await page.run(set, 'dark');
  await page.settle();
  assert.deepEqual(
    [await page.run(scheme), await page.run(() => document.querySelector('#card').getAttribute('theme'))],
    ['dark', 'dark'],
  );
  await page.run(set, 'light');
  await page.settle();
  assert.equal(await page.run(scheme), 'light');
  assert.equal((await page.events()).filter((type) => type === 'article-load').length, 1, 'the card was drawn once');

  await page.run(set, 'dark');
  await page.run(() => document.querySelector('#card').removeAttribute('theme'));
  const plain = await page.drawn('card', 2);
  assert.deepEqual([classes(plain), await page.run(scheme)], ['card standard', 'normal']);
  await page.run(() => (document.documentElement.style.colorScheme = 'dark'));
  assert.equal(await page.run(scheme), 'dark');
});

for (const [attribute, property, value] of [
  ['refresh', 'refresh', '3600'],
  ['loading', 'loading', 'eager'],
  ['format', 'format', 'article-embed'],
]) {
  test(`${attribute}: a change of the attribute or the property loads the payload again`, async (page) => {
    await show(page);
    await page.run((property, value) => (document.querySelector('#card')[property] = value), property, value);
    await page.drawn('card', 2);
    assert.equal(
      await page.run((attribute) => document.querySelector('#card').getAttribute(attribute), attribute),
      value,
    );
    assert.equal(page.site.requestsFor('/full.json').length, 2);
  });
}

test('the property src is absolute; the attribute keeps what was set', async (page) => {
  await show(page);
  const both = () => [document.querySelector('#card').src, document.querySelector('#card').getAttribute('src')];
  assert.deepEqual(await page.run(both), [`${page.site.origin}/full.json`, '/full.json']);
});

const UNKNOWN = [
  ['layout', 'layout', 'wide'],
  ['theme', 'theme', 'blue'],
  ['related', 'related', '51'],
  ['related', 'related', 'some'],
  ['topics', 'topics', '21'],
  ['paragraphs', 'paragraphs', '256'],
  ['paragraphs', 'paragraphs', 'few'],
  ['heading-level', 'headingLevel', '1'],
  ['heading-level', 'headingLevel', '7'],
  ['lang', 'lang', 'not a language'],
  ['dir', 'dir', 'up'],
  ['date-style', 'dateStyle', 'stardate'],
  ['link-target', 'linkTarget', '_top'],
  ['pictures', 'pictures', 'vector'],
  ['loading', 'loading', 'soon'],
  ['refresh', 'refresh', 'often'],
  ['format', 'format', 'telex'],
];

for (const [attribute, property, value] of UNKNOWN) {
  test(`${attribute}=${value} counts as the default and gives a warning`, async (page) => {
    const found = await show(page, `${attribute}="${value}"`);
    const [{ message, ...warning }, ...others] = (await page.event('article-load')).detail.warnings;
    assert.deepEqual([warning, others], [{ severity: 'warning', code: 'bad-value', path: `$options.${property}` }, []]);
    assert.ok(!message.includes(value), 'the message does not repeat the value');
    await page.run((attribute) => document.querySelector('#card').removeAttribute(attribute), attribute);
    const { card } = await page.drawn('card', 2);
    assert.deepEqual(found.card, card);
    page.allow(/bad-value/);
  });
}

test('many changes in one task cause one redraw', async (page) => {
  await show(page);
  // In a task of the page, because not every driver runs a script in one task.
  await page.run(() =>
    setTimeout(() => {
      const element = document.querySelector('#card');
      const before = element.ready;
      Object.assign(element, { layout: 'full', theme: 'dark', related: 1 });
      window.renewed = before !== element.ready;
    }),
  );
  const found = await page.drawn('card', 2);
  assert.deepEqual([found.card.class, found.part('teaser').length], ['card full dark', 1]);
  assert.equal(await page.run(() => window.renewed), true, '`ready` is a new promise');
  await page.settle();
  assert.deepEqual(await page.events(), ['article-load', 'article-status', 'article-load']);
});

test('setting a property to null or undefined removes the attribute', async (page) => {
  await show(page, 'layout="full" theme="dark"');
  await page.run(() => Object.assign(document.querySelector('#card'), { layout: null, theme: undefined }));
  const found = await page.drawn('card', 2);
  assert.equal(found.card.class, 'card standard');
  assert.deepEqual(await page.run(() => document.querySelector('#card').getAttributeNames()), ['id', 'src']);
});

test('properties that are set before the script loads take effect', async (page) => {
  page.site.json('/full.json', fixture('full', page.site.origin));
  await page.visit({
    body: card(),
    before: () => Object.assign(document.querySelector('#card'), { src: '/full.json', headingLevel: 4 }),
  });
  assert.equal((await page.drawn()).one('headline').tag, 'h4');
});

test('theme=auto follows the closest data-theme, through shadow roots', async (page) => {
  page.site.json('/full.json', fixture('full', page.site.origin));
  await page.visit({
    body: `<div data-theme="light"><div id="host" data-theme="dark"></div>${card('src="/full.json"')}</div>`,
    before: () => {
      const inner = document.createElement('article-embed');
      inner.setAttribute('src', '/full.json');
      document.querySelector('#host').attachShadow({ mode: 'open' }).append(inner);
    },
  });
  assert.equal((await page.drawn()).card.class, 'card standard light');
  await page.waitFor(() => document.querySelector('#host').shadowRoot.firstChild.shadowRoot?.querySelector('.dark'));
});

test('the card’s own texts are in the payload’s language, else the page’s', async (page) => {
  const words = { ...fixture('full', page.site.origin), language: undefined };
  page.site.json('/full.json', words);
  await page.visit({ body: `<div lang="es">${card('src="/full.json"')}</div>` });
  assert.equal(label(await page.drawn()), 'También te puede interesar');
});
