// Running programs: their results, and that no process is left behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../scripts/exec.mjs';

const SECOND = 1 / 60;
const shell = (command, minutes) => run('sh', ['-c', command], { quiet: true, minutes });

/** Whether a process has ended; a zombie has. */
async function hasEnded(pid) {
  for (let tries = 0; tries < 100; tries += 1) {
    const { output } = await shell(`ps -o stat= -p ${pid} || true`);
    if (!output.trim() || output.trim().startsWith('Z')) return true;
    await pause(50);
  }
  return false;
}

test('the output has both stdout and stderr', async () => {
  const { ok, output } = await shell('echo one; echo two >&2');
  assert.deepEqual([ok, output.split('\n').sort()], [true, ['', 'one', 'two']]);
});

test('a failed program has its exit status as the reason', async () => {
  assert.deepEqual(await shell('exit 7'), { ok: false, output: '', reason: 'exit status 7' });
});

test('a missing program is a failed result, not an error', async () => {
  const { ok, reason } = await run('no-such-program', [], { quiet: true });
  assert.equal(ok, false);
  assert.match(reason, /cannot be started/);
});

test('a program that takes too long is ended, with its children', async () => {
  const { ok, output, reason } = await shell('sleep 1000 & echo $!; wait', SECOND);
  assert.equal(ok, false);
  assert.match(reason, /took longer/);
  assert.ok(await hasEnded(output.trim()), 'its child is still running');
});

test('children that a program leaves behind are ended', async () => {
  const { ok, output } = await shell('sleep 1000 & echo $!');
  assert.equal(ok, true);
  assert.ok(await hasEnded(output.trim()), 'its child is still running');
});

test('`hasEnded` sees a running process', async () => {
  assert.equal(await shell(`kill -0 ${process.pid}`).then(({ ok }) => ok), true);
  const { output } = await shell(`ps -o stat= -p ${process.pid}`);
  assert.match(output, /^[A-Y]/);
});
