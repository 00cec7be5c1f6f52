// The size budget: a file over its budget is reported, and a budget without a file is an error.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { at } from '../../scripts/paths.mjs';
import { brotliSize } from '../../scripts/size/brotli-size.mjs';
import { changes, compareStated, measure, table } from '../../scripts/size/size.mjs';
import { copyCrate, languages, largestLanguage, named, without } from '../../scripts/size/size-breakdown.mjs';

const FILES = { a: Buffer.alloc(1000, 'abc'), b: Buffer.from('short') };
const [A, B] = [brotliSize(FILES.a), brotliSize(FILES.b)];

test('a size equal to its budget is within it', () => {
  assert.deepEqual(measure(FILES, { a: A, total: A + B }).over, []);
});

test('one byte more is over budget, for a file and for the total', () => {
  const { rows, over } = measure(FILES, { a: A - 1, total: A + B - 1 });
  assert.deepEqual(
    over.map(({ name }) => name),
    ['a', 'total'],
  );
  assert.equal(table(rows).match(/✗ over/g)?.length, 2);
});

test('README.md states the size, to the kilobyte', () => {
  compareStated('- **Small**: 44 KB of script', 43_572);
  assert.throws(() => compareStated('- **Small**: 28 KB of script', 43_572), /states 28 KB.*are 44 KB/);
  assert.throws(() => compareStated('', 43_572), /states undefined/);
});

test('a budget for a file that is not measured is an error', () => {
  assert.throws(() => measure(FILES, { c: 1 }), /names c/);
});

test('changes since a release are reported: more, less and new', () => {
  const told = changes(measure(FILES, {}).rows, { version: '0.9.0', brotli: { a: A - 2, b: B } });
  const words = told.split('\n').map((line) => line.replace(/ +/g, ' '));
  assert.deepEqual(words, ['a +2 since 0.9.0', 'b unchanged since 0.9.0', 'total new since 0.9.0']);
});

test('a format’s signatures are taken out whole; an unknown format is an error', () => {
  const source = readFileSync(at('src/formats/sources/mod.rs'), 'utf8');
  const signatures = (text) => text.match(/^ {4}\(".*", &.*\),$/gm);
  for (const name of named(source)) {
    const less = without(source, name);
    assert.ok(!less.includes(`&${name}::`) && signatures(less).length < signatures(source).length);
  }
  assert.throws(() => without(source, 'telex'), /no rows of telex/);
});

test('each language but English has its line, and the largest is measured', () => {
  const lines = languages().split('\n');
  const known = /; (\d+)\] = languages!/.exec(readFileSync(at('src/messages/languages.rs'), 'utf8'))?.[1];
  assert.equal(`${lines.length}`, known);
  assert.ok(lines.every((line) => /^  [a-z]{2} +\d+$/.test(line)));
  const sizes = lines.map((line) => Number(line.slice(4)));
  assert.equal(brotliSize(largestLanguage()), Math.max(...sizes));
});

test('cargo reads the copy of the crate that a format is taken out of', () => {
  const crate = copyCrate(mkdtempSync(at('target/copy-')));
  try {
    // Whether the crates it needs are there does not matter.
    const faults = () => `${spawnSync('cargo', ['fetch', '--offline'], { cwd: crate }).stderr}`;
    assert.doesNotMatch(faults(), /failed to parse manifest/);
    rmSync(join(crate, 'tests'), { recursive: true });
    assert.match(faults(), /failed to parse manifest/);
  } finally {
    rmSync(crate, { recursive: true });
  }
});
