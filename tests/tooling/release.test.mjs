// The release check: versions that differ, and a changelog without an entry. The package is tested in tests/packaging.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { at } from '../../scripts/paths.mjs';
import { FILES, mistakes, otherCompiler } from '../../scripts/release/check.mjs';
import { errors, shortfalls } from '../../scripts/release/pages.mjs';

const texts = Object.fromEntries(FILES.map((name) => [name, readFileSync(at(name), 'utf8')]));

test('the versions of this project agree, and its changelog has an entry', () => {
  assert.deepEqual(mistakes(texts), []);
});

test('a different version is reported', () => {
  const { version } = JSON.parse(texts['package.json']);
  for (const name of FILES) {
    const broken = { ...texts, [name]: texts[name].replaceAll(version, '9.9.9') };
    assert.notDeepEqual(mistakes(broken), [], name);
  }
  const changelog = `\n## [${version}]\n\n## [0.0.1]\n\n### Added\n`;
  assert.deepEqual(mistakes({ ...texts, 'CHANGELOG.md': changelog }), [`CHANGELOG.md has no entry for ${version}`]);
});

test('another compiler than that of releases is reported', () => {
  const pin = '[toolchain]\nchannel = "1.95.0"\n';
  assert.deepEqual(otherCompiler(pin, 'rustc 1.95.0 (59807616e 2026-04-14)\n'), []);
  assert.match(
    otherCompiler(pin, 'rustc 1.95.1 (0 2026-05-01)\n').join(),
    /built with Rust 1\.95\.0, this is rustc 1\.95\.1/,
  );
  for (const floating of ['', 'channel = "stable"', 'channel = "1.95"'])
    assert.match(otherCompiler(floating, 'rustc 1.95.0 (x)').join(), /names no version/, floating);
  assert.deepEqual(otherCompiler(readFileSync(at('rust-toolchain.toml'), 'utf8'), 'rustc 1.95.0 (x)'), []);
});

test('what the Nu checker calls an error is reported, unless it is meant', () => {
  const error = (message) => ({ type: 'error', url: 'file:/www/index.html', lastLine: 3, message });
  const messages = [
    error('Element “a” is missing required attribute “href”.'),
    error('Attribute “v-pre” not allowed on element “article” at this point.'),
    error('Attribute “part” not allowed on element “p” at this point.'),
    { ...error('Consider a heading.'), type: 'info' },
    { ...error('The file cannot be read.'), type: 'non-document-error' },
  ];
  assert.deepEqual(errors(messages), [
    'www/index.html:3: Element “a” is missing required attribute “href”.',
    'www/index.html:3: The file cannot be read.',
  ]);
});

test('scores below the bar and a page that moves are reported', () => {
  const report = (accessibility, performance, shift) => ({
    categories: {
      accessibility: { score: accessibility },
      'best-practices': { score: 1 },
      performance: { score: performance },
    },
    audits: { 'cumulative-layout-shift': { numericValue: shift } },
  });
  assert.deepEqual(shortfalls(report(1, 0.95, 0.02)), []);
  assert.equal(shortfalls(report(0.99, 0.94, 0.03)).length, 3);
  assert.equal(shortfalls({ categories: {}, audits: {} }).length, 4, 'a report without results is none');
});
