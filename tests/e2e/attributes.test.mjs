// Every attribute and its property: what it changes, that it is reflected, and what an unknown value does.

import assert from 'node:assert/strict';
import { card, scene } from './desk.mjs';
import { fixture } from './payloads.mjs';

const HOUR = 3_600_000;

async function show(desk, attributes = '', more = {}) {
  desk.site.json('/full.json', { ...fixture('full', desk.site.origin), ...more });
  await desk.visit({ body: card(`src="/full.json" ${attributes}`) });
  return desk.drawn();
}

const classes = (found) => found.card.class;
const teasers = (found) => found.part('teaser').length;
const label = (found) => found.labels[0].text;
const target = (found) => found.links[0].target;

/** Attribute, property, a value, what is looked at, and what that is without and with the value. */
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
  scene(`${attribute}=${value}: set, taken away, and by its property`, async (desk) => {
    const recent = new Date(Date.now() - 3.5 * HOUR).toISOString();
    const more = attribute === 'date-style' ? { published: recent, updated: recent } : {};
    const found = await show(desk, `${attribute}="${value}"`, more);
    assert.equal(look(found), having);
    assert.equal(await desk.run((property) => document.querySelector('#card')[property], property), value);

    await desk.run((attribute) => document.querySelector('#card').removeAttribute(attribute), attribute);
    const plain = look(await desk.drawn('card', 2));
    if (without !== undefined || attribute === 'link-target') assert.equal(plain, without);
    assert.notEqual(plain, having);

    await desk.run((property, value) => (document.querySelector('#card')[property] = value), property, value);
    assert.equal(look(await desk.drawn('card', 3)), having);
    assert.equal(await desk.run((attribute) => document.querySelector('#card').getAttribute(attribute), attribute), value);
    assert.deepEqual((await desk.event('article-load', 'card', 3)).detail.warnings, []);
    assert.equal(desk.site.asked('/full.json').length, 1, 'nothing was read anew');
  });
}

scene('theme: a change between light and dark is one of the style sheet, nothing is drawn; without it the page decides', async (desk) => {
  const scheme = () => getComputedStyle(document.querySelector('#card').shadowRoot.querySelector('.card')).colorScheme;
  const set = (theme) => Object.assign(document.querySelector('#card'), { theme });
  const found = await show(desk, 'theme="light"');
  assert.deepEqual([classes(found), await desk.run(scheme)], ['card standard light', 'light']);
  await desk.run(set, 'dark');
  await desk.quiet();
  assert.deepEqual([await desk.run(scheme), await desk.run(() => document.querySelector('#card').getAttribute('theme'))], ['dark', 'dark']);
  await desk.run(set, 'light');
  await desk.quiet();
  assert.equal(await desk.run(scheme), 'light');
  assert.equal((await desk.events()).filter((type) => type === 'article-load').length, 1, 'nothing was drawn anew');

  await desk.run(set, 'dark');
  await desk.run(() => document.querySelector('#card').removeAttribute('theme'));
  const plain = await desk.drawn('card', 2);
  assert.deepEqual([classes(plain), await desk.run(scheme)], ['card standard', 'light dark']);
});

for (const [attribute, property, value] of [['refresh', 'refresh', '3600'], ['loading', 'loading', 'eager'], ['format', 'format', 'article-embed']]) {
  scene(`${attribute}: a change reads the payload anew; its property is the same`, async (desk) => {
    await show(desk);
    await desk.run((property, value) => (document.querySelector('#card')[property] = value), property, value);
    await desk.drawn('card', 2);
    assert.equal(await desk.run((attribute) => document.querySelector('#card').getAttribute(attribute), attribute), value);
    assert.equal(desk.site.asked('/full.json').length, 2);
  });
}

scene('src as a property is absolute, and reflected as it was given', async (desk) => {
  await show(desk);
  const both = () => [document.querySelector('#card').src, document.querySelector('#card').getAttribute('src')];
  assert.deepEqual(await desk.run(both), [`${desk.site.origin}/full.json`, '/full.json']);
});

const UNKNOWN = [
  ['layout', 'layout', 'wide'], ['theme', 'theme', 'blue'], ['related', 'related', '51'], ['related', 'related', 'some'],
  ['paragraphs', 'paragraphs', '256'], ['paragraphs', 'paragraphs', 'few'],
  ['heading-level', 'headingLevel', '1'], ['heading-level', 'headingLevel', '7'], ['lang', 'lang', 'not a language'],
  ['dir', 'dir', 'up'], ['date-style', 'dateStyle', 'stardate'], ['link-target', 'linkTarget', '_top'],
  ['loading', 'loading', 'soon'], ['refresh', 'refresh', 'often'], ['format', 'format', 'telex'],
];

for (const [attribute, property, value] of UNKNOWN) {
  scene(`${attribute}=${value} is its default, with a warning`, async (desk) => {
    const found = await show(desk, `${attribute}="${value}"`);
    const [{ message, ...warning }, ...others] = (await desk.event('article-load')).detail.warnings;
    assert.deepEqual([warning, others], [{ severity: 'warning', code: 'bad-value', path: `$options.${property}` }, []]);
    assert.ok(!message.includes(value), 'it repeats nothing of the page');
    await desk.run((attribute) => document.querySelector('#card').removeAttribute(attribute), attribute);
    const { card } = await desk.drawn('card', 2);
    assert.deepEqual(found.card, card);
  });
}

scene('many changes in one go are one drawing', async (desk) => {
  await show(desk);
  // In a task of the page: a driver's own script is not one in every browser.
  await desk.run(() => setTimeout(() => {
    const element = document.querySelector('#card');
    const before = element.ready;
    Object.assign(element, { layout: 'full', theme: 'dark', related: 1 });
    window.renewed = before !== element.ready;
  }));
  const found = await desk.drawn('card', 2);
  assert.deepEqual([found.card.class, found.part('teaser').length], ['card full dark', 1]);
  assert.equal(await desk.run(() => window.renewed), true, 'the promise is a new one');
  await desk.quiet();
  assert.deepEqual(await desk.events(), ['article-load', 'article-status', 'article-load']);
});

scene('a property of null or undefined takes the attribute away', async (desk) => {
  await show(desk, 'layout="full" theme="dark"');
  await desk.run(() => Object.assign(document.querySelector('#card'), { layout: null, theme: undefined }));
  const found = await desk.drawn('card', 2);
  assert.equal(found.card.class, 'card standard');
  assert.deepEqual(await desk.run(() => document.querySelector('#card').getAttributeNames()), ['id', 'src']);
});

scene('properties set before the script has come are heard', async (desk) => {
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  await desk.visit({ body: card(), before: () => Object.assign(document.querySelector('#card'), { src: '/full.json', headingLevel: 4 }) });
  assert.equal((await desk.drawn()).one('headline').tag, 'h4');
});

scene('theme=auto is that of the nearest data-theme, through shadow roots', async (desk) => {
  desk.site.json('/full.json', fixture('full', desk.site.origin));
  await desk.visit({
    body: `<div data-theme="light"><div id="host" data-theme="dark"></div>${card('src="/full.json"')}</div>`,
    before: () => {
      const inner = document.createElement('article-embed');
      inner.setAttribute('src', '/full.json');
      document.querySelector('#host').attachShadow({ mode: 'open' }).append(inner);
    },
  });
  assert.equal((await desk.drawn()).card.class, 'card standard light');
  await desk.until(() => document.querySelector('#host').shadowRoot.firstChild.shadowRoot?.querySelector('.dark'));
});

scene('the card’s words are of the payload’s language, else of the page’s', async (desk) => {
  const words = { ...fixture('full', desk.site.origin), language: undefined };
  desk.site.json('/full.json', words);
  await desk.visit({ body: `<div lang="es">${card('src="/full.json"')}</div>` });
  assert.equal(label(await desk.drawn()), 'También te puede interesar');
});
