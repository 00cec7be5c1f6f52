// Every attribute of the element can be given on a server, and is in the HTML that pages get.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTRIBUTES, PROPERTIES } from '../../js/properties.js';
import { renderDiscovery, renderSnippet, renderToString, validate } from '../../js/server-inline.js';

const RAIN = { headline: 'Rain', url: 'https://news.example/rain' };

/** A value of each option that is not its default. */
const VALUES = {
  layout: 'hero',
  theme: 'dark',
  related: 2,
  topics: 3,
  paragraphs: 4,
  headingLevel: 3,
  lang: 'de',
  dir: 'rtl',
  linkTarget: '_blank',
  pictures: 'raster',
  publisher: 'The Lantern',
  words: { related: 'More from us' },
  tools: 'share embed updates more reading-time',
  items: 5,
  lead: true,
  excerpts: 'all',
  numbered: true,
  exclude: 'https://news.example/snow',
  dedupe: true,
  src: 'https://news.example/rain.json',
  loading: 'eager',
  refresh: 60,
  format: 'article-embed',
};

/** The attributes without one of these names in a tag. */
const missing = (html, names) => names.filter((name) => !new RegExp(`^<[^>]* ${name}(=|[ >])`).test(html));

test('elements and quotations have every option, except dates that need a browser', () => {
  assert.deepEqual(
    PROPERTIES.filter((name) => !(name in VALUES)),
    ['dateStyle'],
  );
  assert.deepEqual(validate(RAIN, /** @type {any} */ (VALUES)).issues, []);
  const names = ATTRIBUTES.filter((name) => name !== 'date-style');
  const prefixed = names.map((name) => `data-${name}`);
  assert.deepEqual(missing(renderToString(RAIN, /** @type {any} */ (VALUES)), names), []);
  assert.deepEqual(missing(renderSnippet(RAIN, /** @type {any} */ (VALUES)), prefixed), []);
});

test('control: without options there are no attributes of them', () => {
  assert.deepEqual(missing(renderToString(RAIN), ATTRIBUTES), ATTRIBUTES);
  const off = renderToString(RAIN, /** @type {any} */ ({ dedupe: false, lead: 'false', publisher: '' }));
  assert.deepEqual(missing(off, ['dedupe', 'lead', 'publisher']), ['dedupe', 'lead', 'publisher']);
});

test('a value that is refused is reported with what is expected', () => {
  const wrong = {
    tools: 'share foo',
    integrity: 'abc',
    nonce: 'a b',
    src: 'https://a:b@news.example/',
    loading: 'soon',
  };
  const { issues } = validate(RAIN, /** @type {any} */ (wrong));
  assert.deepEqual(issues.map(({ path, message }) => `${path}: ${message}`).sort(), [
    '$options.integrity: expected a hash such as sha384-…, found another value',
    '$options.loading: expected lazy, eager or interaction, found another value',
    '$options.nonce: expected a nonce in Base64, found another value',
    '$options.src: expected an http(s) URL without user name, absolute or relative to the page, found another value',
    '$options.tools: expected some of share, embed, updates, more and reading-time, with spaces between, found another value',
  ]);
});

test('the link to an endpoint with a query keeps the query', () => {
  const href = (endpoint) => /href="([^"]*)"/.exec(renderDiscovery(RAIN, { endpoint }))?.[1];
  const url = 'format=json&amp;url=https%3A%2F%2Fnews.example%2Frain';
  assert.equal(href('/oembed'), `/oembed?${url}`);
  assert.equal(href('/oembed?html=frame'), `/oembed?html=frame&amp;${url}`);
});
