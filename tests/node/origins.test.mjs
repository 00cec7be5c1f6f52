// The list of origins that payloads may come from: what an entry stands for, and which lists bound a page.

import assert from 'node:assert/strict';
import { test } from 'node:test';

/** A fresh copy of the module, whose list is empty. */
let copies = 0;
const fresh = () => import(`../../js/origins.js?${++copies}`);

/** [entry, URL, whether the entry lists the URL's origin] */
const ENTRIES = [
  ['https://news.example', 'https://news.example/a/1.json?b', true],
  ['https://News.Example:443/path', 'https://news.example/a', true],
  ['https://*.news.example', 'https://a.news.example/', true],
  ['https://*.news.example', 'https://a.b.news.example/', true],
  ['https://*.news.example:8443', 'https://a.news.example:8443/', true],
  ['https://*.bücher.example', 'https://a.xn--bcher-kva.example/', true],
  ['http://127.0.0.1:8000', 'http://127.0.0.1:8000/a', true],
  ['https://other.example https://news.example', 'https://news.example/', true],
  ['\n https://news.example\t', 'https://news.example/', true],
  ['https://*.news.example', 'https://news.example/', false],
  ['https://*.news.example', 'http://a.news.example/', false],
  ['https://*.news.example', 'https://a.news.example:8443/', false],
  ['https://*.news.example', 'https://anews.example/', false],
  ['https://*.news.example', 'https://a.news.example.evil.example/', false],
  ['https://*.news.example', 'https://evil.example/.news.example', false],
  ['https://*.news.example', 'https://a.news.example@evil.example/', false],
  ['https://news.example', 'https://news.example:8443/', false],
  ['https://news.example', 'http://news.example/', false],
  ['https://news.example', 'https://a.news.example/', false],
  ['https://news.example', 'https://news.example.evil.example/', false],
  ['https://*', 'https://news.example/', false],
  ['*', 'https://news.example/', false],
  ['https:', 'https://news.example/', false],
  ['news.example', 'https://news.example/', false],
  ['*.news.example', 'https://a.news.example/', false],
  ['', 'https://news.example/', false],
  ['', 'not a URL', false],
  ['not-a-url', 'not-a-url', false],
  ['data:text/plain,a', 'data:application/json,{}', false],
  ['null', 'data:application/json,{}', false],
];

for (const [entry, url, isIn] of ENTRIES) {
  test(`${JSON.stringify(entry)} ${isIn ? 'lists' : 'does not list'} ${url}`, async () => {
    const { isListed, listOrigins } = await fresh();
    assert.equal(isListed(url), false);
    listOrigins(entry);
    assert.equal(isListed(url), isIn);
  });
}

const [LISTED, OTHER] = ['https://news.example/a.json', 'https://other.example/a.json'];

/** What may be asked after some lists: [lists of script tags, list of init(), whether others may be asked]. */
const BOUNDS = [
  [[], undefined, true],
  [[null], undefined, true],
  [['https://news.example'], undefined, false],
  [[''], undefined, false],
  [['https://news.example', 'https://third.example'], undefined, false],
  [['https://news.example', null], undefined, true],
  [[null, 'https://news.example'], undefined, true],
  [[], 'https://news.example', false],
  [[null], 'https://news.example', false],
];

for (const [tags, init, isOpen] of /** @type {any[]} */ (BOUNDS)) {
  const name = `lists ${JSON.stringify(tags)}${init ? ` and init(${init})` : ''}`;
  test(`${name}: another origin ${isOpen ? 'may be asked' : 'is refused'}`, async () => {
    const { BY_INIT, checkOrigin, listOrigins } = await fresh();
    for (const tag of tags) listOrigins(tag);
    if (init) listOrigins(init, BY_INIT);
    if ([...tags, init].includes('https://news.example')) checkOrigin(LISTED);
    const tryOther = () => {
      try {
        return checkOrigin(OTHER);
      } catch ({ code, phase }) {
        return [code, phase];
      }
    };
    const expected = isOpen ? undefined : ['origin-not-allowed', 'payload'];
    assert.deepEqual([tryOther(), tryOther()], [expected, expected]);
  });
}
