// The list of origins that payloads may come from: what an entry stands for, and which lists bound a page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENTRIES } from './origin-entries.mjs';

/** A fresh copy of the module, whose list is empty. */
let copies = 0;
const fresh = () => import(`../../js/origins.js?${++copies}`);

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

test('lists that repeat are kept once: a page may insert the script tag again and again', async (context) => {
  const { isListed, listOrigins } = await fresh();
  const compared = context.mock.method(String.prototype, 'startsWith');
  const comparisonsAfter = (/** @type {string} */ origins) => {
    listOrigins(origins);
    compared.mock.resetCalls();
    assert.equal(isListed('https://none.example/a.json'), false);
    return compared.mock.callCount();
  };
  assert.deepEqual(
    [1, 2, 3].map(() => comparisonsAfter('https://news.example, https://*.wire.example')),
    [2, 2, 2],
  );
  assert.equal(comparisonsAfter('https://other.example'), 3, 'control: another origin is one more');
});

test('`self` lists the origin of the page, and no page without one', async () => {
  const of = async (/** @type {string} */ origin) => {
    const { isListed, listOrigins } = await fresh();
    Object.defineProperty(globalThis, 'location', { value: { origin }, configurable: true });
    listOrigins('https://other.example self');
    Reflect.deleteProperty(globalThis, 'location');
    return ['https://news.example/a', 'https://www.news.example/', 'null'].map(isListed);
  };
  assert.deepEqual(await of('https://news.example'), [true, false, false]);
  assert.deepEqual(await of('null'), [false, false, false], 'the page of a sandbox');
});
