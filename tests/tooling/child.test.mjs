// Programs that are run: how they end, and that nothing is left of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../scripts/child.mjs';

const SECOND = 1 / 60;
const shell = (command, minutes) => run('sh', ['-c', command], { quiet: true, minutes });

/** Whether a process is there still; one that has ended but is not fetched yet is not. */
async function gone(pid) {
  for (let tries = 0; tries < 100; tries += 1) {
    const { output } = await shell(`ps -o stat= -p ${pid} || true`);
    if (!output.trim() || output.trim().startsWith('Z')) return true;
    await pause(50);
  }
  return false;
}

test('what is printed is kept, from both outputs', async () => {
  const { ok, output } = await shell('echo one; echo two >&2');
  assert.deepEqual([ok, output.split('\n').sort()], [true, ['', 'one', 'two']]);
});

test('an exit status is a reason', async () => {
  assert.deepEqual(await shell('exit 7'), { ok: false, output: '', reason: 'exit status 7' });
});

test('a program that is not there is a result, not a crash', async () => {
  const { ok, reason } = await run('no-such-program', [], { quiet: true });
  assert.equal(ok, false);
  assert.match(reason, /cannot be started/);
});

test('one that takes too long is ended, its children too', async () => {
  const { ok, output, reason } = await shell('sleep 1000 & echo $!; wait', SECOND);
  assert.equal(ok, false);
  assert.match(reason, /took longer/);
  assert.ok(await gone(output.trim()), 'its child runs on');
});

test('what it leaves behind is ended with it', async () => {
  const { ok, output } = await shell('sleep 1000 & echo $!');
  assert.equal(ok, true);
  assert.ok(await gone(output.trim()), 'its child runs on');
});

test('`gone` can tell', async () => {
  assert.equal(await shell(`kill -0 ${process.pid}`).then(({ ok }) => ok), true);
  const { output } = await shell(`ps -o stat= -p ${process.pid}`);
  assert.match(output, /^[A-Y]/);
});
