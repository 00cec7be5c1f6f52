// Slices of a burst of cards: first draws leave a frame between two, updates do not.

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';

mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1e12 });

/** The delays of the slices that were started, in milliseconds. */
const delays = [];
const { setTimeout } = globalThis;
/** @type {any} */ (globalThis).setTimeout = (task, delay) => {
  delays.push(delay);
  return setTimeout(task, delay);
};

const { nextSlice } = await import('../../js/scheduler.js');

/** Does five steps of 10 ms each, of which one fits into a slice; returns the delays before them. */
async function burst(isUpdate) {
  delays.length = 0;
  const { signal } = new AbortController();
  for (let step = 0; step < 5; step += 1) {
    const turn = nextSlice(signal, isUpdate);
    for (let microtask = 0; microtask < 9; microtask += 1) await undefined;
    mock.timers.runAll();
    await turn;
    mock.timers.tick(20);
  }
  return [...delays];
}

test('the first card of a page waits for no frame, and each slice after it for one', async () => {
  assert.deepEqual(await burst(false), [0, 20, 20, 20, 20]);
});

test('updates wait for no frame', async () => {
  assert.deepEqual(await burst(true), [0, 0, 0, 0, 0]);
});

test('a first draw after an update waits for a frame', async () => {
  await burst(true);
  assert.equal((await burst(false))[0], 20);
});
