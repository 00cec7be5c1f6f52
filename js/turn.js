// Whose turn it is to be read or drawn: many cards at once take many tasks, between which the page does what else it has to do.

/** Milliseconds of drawing in one of these tasks, at least: to lay out what was drawn takes three times as long. */
const SLICE = 16;
/** Of so many parts of the time since the first it is one at least: what the page does in between takes the longer the more cards there are. */
const PARTS = 100;
/** Milliseconds without drawing after which the tasks are short again. */
const PAUSE = 1000;

let first = 0;
let ends = 0;
/** @type {Promise<any>} */
let last = Promise.resolve();

/** Waits for the next task, which is a slice. @returns {Promise<any>} */
async function begin() {
  await new Promise((resolve) => setTimeout(resolve));
  const now = Date.now();
  if (now > ends + PAUSE) first = now;
  ends = now + Math.max(SLICE, (now - first) / PARTS);
}

/**
 * Resolves when a card may be read or drawn, in the order of asking; rejects if `signal` has aborted by then.
 * @param {AbortSignal} signal
 */
export async function turn(signal) {
  // One step later than the turn before ends: what that was for is done by then, and its time counts.
  await (last = last.then().then(() => Date.now() < ends || begin()));
  signal.throwIfAborted();
}
