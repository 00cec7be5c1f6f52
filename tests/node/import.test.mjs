// Importing the package without a DOM: it defines nothing and requests nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';

test('the modules can be imported in Node, without effect', async () => {
  const before = Object.getOwnPropertyNames(globalThis);
  const { fetch } = globalThis;
  let fetches = 0;
  globalThis.fetch = async (input, init) => ((fetches += 1), fetch(input, init));
  try {
    const names = await import('../../js/index.js');
    assert.deepEqual(Object.keys(names).sort(), [
      'ArticleEmbedElement',
      'ArticleEmbedError',
      'define',
      'init',
      'mount',
      'scan',
      'version',
    ]);
    assert.equal(typeof names.ArticleEmbedElement, 'function');
    assert.ok(names.ArticleEmbedElement.observedAttributes.includes('heading-level'));
  } finally {
    globalThis.fetch = fetch;
  }
  assert.equal(fetches, 0);
  assert.deepEqual(Object.getOwnPropertyNames(globalThis), before);
});

test('functions that need a page throw without one', async () => {
  const { define } = await import('../../js/index.js');
  assert.throws(define, ReferenceError);
});
