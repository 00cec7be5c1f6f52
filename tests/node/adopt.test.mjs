// The lists by which js/adopt.js tells a card of a server from anything else: all that a card has passes, and nothing that runs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { at } from '../../scripts/paths.mjs';

const source = readFileSync(at('js/adopt.js'), 'utf8');
const ALLOWED = JSON.parse(readFileSync(at('tests/hostile/allowed.json'), 'utf8'));

/** A regular expression of the file. @param {string} name */
const expression = (name) => new RegExp(source.match(new RegExp(`const ${name} =\\s+/(.*)/;`))?.[1] ?? '^(?!)');

const [foreign, known] = [expression('FOREIGN'), expression('KNOWN')];

test('every element and attribute of a card passes', () => {
  assert.ok(Object.keys(ALLOWED).length > 30);
  for (const [element, attributes] of Object.entries(ALLOWED)) {
    assert.doesNotMatch(element, foreign);
    for (const name of Object.keys(attributes)) assert.match(`${name}=https://news.example/`, known, element);
  }
});

test('control: what loads or runs something of its own does not', () => {
  for (const element of ['script', 'iframe', 'frame', 'object', 'embed', 'article-embed'])
    assert.match(element, foreign);
  for (const attribute of ['onclick=', 'srcdoc=', 'style=', 'href=javascript:', 'formaction=https://a.example/'])
    assert.doesNotMatch(attribute, known);
});
