// What keeps a release back: versions that differ, a changelog without an entry. The tarball is tested elsewhere.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { faults } from '../../scripts/release.mjs';
import { at } from '../../scripts/tools.mjs';

const texts = Object.fromEntries(['package.json', 'package-lock.json', 'Cargo.toml', 'Cargo.lock', 'js/index.js', 'CHANGELOG.md'].map((name) => [name, readFileSync(at(name), 'utf8')]));

test('the versions of this project agree, and its changelog tells of it', () => {
  assert.deepEqual(faults(texts), []);
});

test('what differs is told', () => {
  const { version } = JSON.parse(texts['package.json']);
  for (const name of Object.keys(texts)) {
    const broken = { ...texts, [name]: texts[name].replaceAll(version, '9.9.9') };
    assert.notDeepEqual(faults(broken), [], name);
  }
  assert.deepEqual(faults({ ...texts, 'CHANGELOG.md': `\n## [${version}]\n\n## [0.0.1]\n\n### Added\n` }), [`CHANGELOG.md says nothing of ${version}`]);
});
