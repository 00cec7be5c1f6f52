// Steps of a build: made again when anything they are made from, or what came of them, has changed; else not.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { renew } from '../../scripts/stamp.mjs';

const home = mkdtempSync(join(tmpdir(), 'stamp-'));
const at = (name) => join(home, name);
const write = (name, text) => writeFileSync(at(name), text);
const step = {
  stamp: at('stamps/step'), inputs: [at('src'), at('lock')], outputs: [at('out')],
  make: async () => write('out', 'made'),
};

beforeEach(async () => {
  mkdirSync(at('src/deep'), { recursive: true });
  write('src/deep/one', '1');
  write('lock', '1');
  await renew(step);
});
after(() => rmSync(home, { recursive: true }));

test('what has not changed is not made again', async () => {
  assert.equal(await renew(step), false);
});

const CHANGES = {
  'a file deep in a folder': () => write('src/deep/one', '2'),
  'a file itself': () => write('lock', '2'),
  'a new file': () => write('src/two', '2'),
  'the name of a file': () => (rmSync(at('src/deep/one')), write('src/deep/won', '1')),
  'an output that is gone': () => rmSync(at('out')),
  'an output that somebody changed': () => write('out', 'broken'),
  'the stamp that is gone': () => rmSync(at('stamps/step')),
};
for (const [what, change] of Object.entries(CHANGES)) {
  test(`it is made again after a change of ${what}, and then no more`, async () => {
    change();
    assert.deepEqual([await renew(step), await renew(step)], [true, false]);
  });
}

test('what changes while it is being made is made again', async () => {
  write('lock', '3');
  await renew({ ...step, make: async () => (write('out', 'made'), write('lock', '4')) });
  assert.equal(await renew(step), true);
});

test('a step that fails is not remembered', async () => {
  write('lock', '5');
  await assert.rejects(renew({ ...step, make: () => Promise.reject(new Error('no')) }));
  assert.equal(await renew(step), true);
});
