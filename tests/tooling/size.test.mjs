// The size budget: what is over it is told, and a budget for nothing is a mistake.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { named, rows, languages, without } from '../../scripts/shares.mjs';
import { changes, table, weigh } from '../../scripts/size.mjs';
import { at } from '../../scripts/tools.mjs';
import { compressed } from '../../scripts/weigh.mjs';

const FILES = { a: Buffer.alloc(1000, 'abc'), b: Buffer.from('short') };
const [A, B] = [compressed(FILES.a), compressed(FILES.b)];

test('what fits to the byte is within', () => {
  assert.deepEqual(weigh(FILES, { a: A, total: A + B }).over, []);
});

test('a byte more is over, for a file and for the total', () => {
  const { rows, over } = weigh(FILES, { a: A - 1, total: A + B - 1 });
  assert.deepEqual(over.map(({ name }) => name), ['a', 'total']);
  assert.equal(table(rows).match(/✗ over/g)?.length, 2);
});

test('a budget for what is not weighed is a mistake', () => {
  assert.throws(() => weigh(FILES, { c: 1 }), /names c/);
});

test('what changed since a release is told, up, down and new', () => {
  const told = changes(weigh(FILES, {}).rows, { version: '0.9.0', brotli: { a: A - 2, b: B } });
  const words = told.split('\n').map((line) => line.replace(/ +/g, ' '));
  assert.deepEqual(words, ['a +2 since 0.9.0', 'b as it was since 0.9.0', 'total new since 0.9.0']);
});

test('a format’s ways are taken out whole, and their number fits; a format that there is not is a mistake', () => {
  const source = readFileSync(at('src/formats/detect.rs'), 'utf8');
  const ways = (text) => text.match(/^ {4}\(".*", &.*\),$/gm);
  for (const name of named(source)) {
    const less = without(source, name);
    assert.ok(!less.includes(`&${name}::`) && ways(less).length < ways(source).length);
    assert.equal(/static WAYS: \[.*; (\d+)\]/.exec(less)?.[1], `${ways(less).length}`);
  }
  assert.throws(() => without(source, 'telex'), /no rows of telex/);
});

test('each language but English has its line, and its words are among those that are weighed', () => {
  const lines = languages().split('\n');
  assert.equal(`${lines.length}`, /static WORDS: \[.*; (\d+)\]/.exec(readFileSync(at('src/locale.rs'), 'utf8'))?.[1]);
  assert.ok(lines.every((line) => /^  [a-z]{2} +\d+$/.test(line)) && rows().includes('À lire aussi'));
});
