// Room on the disk: what is missing is said before any work, with what is needed and what was found.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureSpace, freeSpace, shortage } from '../../scripts/setup/disk-space.mjs';

const FOLDERS = { 'target/debug': 3000, node_modules: 600 };

test('a disk with enough room is no shortage, to the megabyte', () => {
  assert.equal(shortage(FOLDERS, 5100), '');
  assert.notEqual(shortage(FOLDERS, 5099), '');
});

test('a full disk: what is needed, what was found, and where', () => {
  assert.equal(
    shortage(FOLDERS, 1234, '/srv/project'),
    'the disk of /srv/project is too full: expected 5.1 GB free, found 1.2 GB. Make room, or move the project to ' +
      'another disk. In GB: target/debug 3.0, node_modules 0.6, temporary files 1.5',
  );
});

test('what is filled already needs no room', () => {
  assert.equal(shortage({}, 0), '');
});

test('the room of this disk is read', () => {
  assert.ok(freeSpace() > 0);
});

for (const purpose of /** @type {const} */ (['build', 'fuzz', 'audit', 'test', 'all tests'])) {
  test(`${purpose}: a full disk is found before any work, one that is filled already is none`, () => {
    assert.throws(
      () => ensureSpace(purpose, { free: 500, isFilled: () => false }),
      /expected [1-9]\d*\.\d GB .* found 0\.5 GB/,
    );
    ensureSpace(purpose, { free: 500, isFilled: () => true });
  });
}

test('all tests need the most', () => {
  const most = (purpose) => () => ensureSpace(purpose, { free: 7000, isFilled: () => false });
  assert.doesNotThrow(most('build'));
  assert.throws(most('all tests'));
});
