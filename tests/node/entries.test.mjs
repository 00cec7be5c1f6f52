// Every entry point in package.json exists, and importing it in Node touches neither DOM nor network.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { at } from '../../scripts/paths.mjs';

const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** Entry point, condition, file. */
const entries = Object.entries(manifest.exports).flatMap(([entry, target]) =>
  Object.entries(typeof target === 'string' ? { default: target } : target).map(([condition, file]) => [
    entry,
    condition,
    file,
  ]),
);

/** Files for pages or workerd only. */
const ELSEWHERE = ['./pkg/embed.js', './js/server-worker.js'];

test('every file in package.json exists', () => {
  const named = [
    ...entries.map(([, , file]) => file),
    manifest.main,
    manifest.types,
    manifest.unpkg,
    manifest.jsdelivr,
    manifest.customElements,
  ];
  assert.deepEqual(
    named.filter((file) => !existsSync(at(file.replace('*', 'article_embed_bg')))),
    [],
  );
  assert.ok(entries.length > 20);
});

test('the condition `types` is first', () => {
  for (const target of Object.values(manifest.exports)) {
    if (typeof target === 'object') assert.equal(Object.keys(target)[0], 'types');
  }
});

test('importing touches neither DOM nor network', async () => {
  const before = Object.getOwnPropertyNames(globalThis);
  const { fetch } = globalThis;
  globalThis.fetch = () => assert.fail('fetched');
  try {
    for (const [, , file] of entries.filter(([, , file]) => file.endsWith('.js') && !ELSEWHERE.includes(file))) {
      await import(pathToFileURL(at(file)).href);
    }
  } finally {
    globalThis.fetch = fetch;
  }
  assert.deepEqual(Object.getOwnPropertyNames(globalThis), before);
});

test('the custom elements manifest is complete', async () => {
  const { modules } = JSON.parse(readFileSync(at('pkg/custom-elements.json'), 'utf8'));
  const element = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ name }) => name === 'ArticleEmbedElement');
  const { ArticleEmbedElement } = await import('../../js/index.js');
  assert.equal(element.tagName, 'article-embed');
  assert.deepEqual(
    element.attributes.map(({ name }) => name),
    ArticleEmbedElement.observedAttributes,
  );
  assert.ok(
    element.attributes.every(({ description, fieldName }) => description && fieldName),
    'each has its row in docs/options.md',
  );
  assert.ok(element.cssParts.some(({ name }) => name === 'headline') && element.cssParts.length > 15);
  assert.ok(element.cssProperties.some(({ name }) => name === '--article-embed-accent'));
  assert.deepEqual(element.events.map(({ name }) => name).sort(), [
    'article-click',
    'article-error',
    'article-load',
    'article-status',
    'article-view',
  ]);
});
