// What the project is made of: crates and packages from the registries alone, under licences that go with its own.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { at, environment } from '../../scripts/tools.mjs';

/** Licences that ask for no more than to be named, and MPL-2.0, which asks it of its own files alone. */
const FREE = ['MIT', 'MIT-0', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Zlib', 'Unicode-3.0', 'Unlicense', 'CC0-1.0', '0BSD', 'BSL-1.0', 'MPL-2.0'];

/** Whether one of the licences that may be chosen is free, and all that must be taken together are. @param {string} expression */
const isFree = (expression) =>
  expression.replace(/[()]/g, '').split(/ OR |\//).some((choice) => choice.split(' AND ').every((licence) => FREE.includes(licence.trim())));

test('every crate is from the registry and under a free licence', () => {
  const text = execFileSync('cargo', ['metadata', '--format-version', '1', '--locked'], { cwd: at(), env: environment(), maxBuffer: 1 << 28 });
  const { packages } = JSON.parse(text.toString());
  const foreign = packages.filter(({ source, name }) => name !== 'article-embed' && !source?.startsWith('registry+'));
  assert.deepEqual(foreign.map(({ name }) => name), []);
  assert.ok(packages.length > 50);
  assert.deepEqual(packages.filter(({ license }) => !isFree(license ?? '')).map(({ name, license }) => [name, license]), []);
});

test('every package of npm is held by its hash', () => {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  const loose = Object.entries(packages).filter(([path, { integrity, link }]) => path && !link && !/^sha512-/.test(integrity ?? ''));
  assert.deepEqual(loose.map(([path]) => path), []);
});

test('the package that is published depends on nothing', () => {
  const { dependencies = {} } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  assert.deepEqual(Object.keys(dependencies), []);
});

test('licences that ask for more are caught', () => {
  assert.deepEqual(['MIT OR GPL-3.0', 'GPL-3.0', 'MIT AND GPL-3.0', '(MIT OR Apache-2.0) AND Unicode-3.0', ''].map(isFree), [true, false, false, true, false]);
});
