// The languages that pages ask for are those that have a file of the card's own texts.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const at = (name) => new URL(`../../${name}`, import.meta.url);
const source = readFileSync(at('js/messages.js'), 'utf8');

/** The languages that a script lists. @param {string} script */
const listed = (script) => (/\^\(([a-z|]+)\)/.exec(script)?.[1] ?? '').split('|').sort();

/** The languages with a file; pages have English themselves. */
const files = readdirSync(at('src/messages'))
  .filter((name) => name.endsWith('.txt') && name !== 'en.txt')
  .map((name) => name.slice(0, -4))
  .sort();

test('pages ask for the file of each language', () => {
  assert.ok(files.length > 20);
  assert.deepEqual(listed(source), files);
});

test('a language that is not listed is found', () => {
  assert.notDeepEqual(listed(source.replace('|bn', '')), files);
});
