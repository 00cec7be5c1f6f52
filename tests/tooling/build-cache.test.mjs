// The build cache: a step runs again when one of its inputs or outputs has changed, and only then.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { runIfChanged } from '../../scripts/build/build-cache.mjs';

const home = mkdtempSync(join(tmpdir(), 'stamp-'));
const at = (name) => join(home, name);
const write = (name, text) => writeFileSync(at(name), text);
const step = {
  stamp: at('stamps/step'),
  inputs: [at('src'), at('lock')],
  outputs: [at('out')],
  build: async () => write('out', 'made'),
};

beforeEach(async () => {
  mkdirSync(at('src/deep'), { recursive: true });
  write('src/deep/one', '1');
  write('lock', '1');
  await runIfChanged(step);
});
after(() => rmSync(home, { recursive: true }));

test('a step runs only once if nothing changes', async () => {
  assert.equal(await runIfChanged(step), false);
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
  test(`a step runs again, once, after a change of ${what}`, async () => {
    change();
    assert.deepEqual([await runIfChanged(step), await runIfChanged(step)], [true, false]);
  });
}

test('an input that changes during a step makes it run again', async () => {
  write('lock', '3');
  await runIfChanged({ ...step, build: async () => (write('out', 'made'), write('lock', '4')) });
  assert.equal(await runIfChanged(step), true);
});

test('a step that fails runs again', async () => {
  write('lock', '5');
  await assert.rejects(runIfChanged({ ...step, build: () => Promise.reject(new Error('no')) }));
  assert.equal(await runIfChanged(step), true);
});
