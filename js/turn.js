// Whose turn it is to be drawn: many cards at once take many tasks, between which the page does what else it has to do.

/** Milliseconds of drawing in the first of these tasks. */
const SLICE = 16;
/** Each is longer than the one before: what the page does in between takes the longer the more cards there are. */
const GROWTH = 1.05;
/** Milliseconds without drawing after which the tasks are short again. */
const PAUSE = 5000;

let slice = SLICE;
let ends = 0;
/** @type {Promise<unknown>} */
let last = Promise.resolve();

function begin() {
  const now = Date.now();
  slice = now > ends + PAUSE ? SLICE : slice * GROWTH;
  ends = now + slice;
}

/**
 * Resolves when a card may be drawn, in the order of asking; rejects if `signal` has aborted by then.
 * @param {AbortSignal} signal
 */
export async function turn(signal) {
  await (last = last.then(() => Date.now() < ends || new Promise((resolve) => setTimeout(() => resolve(begin())))));
  signal.throwIfAborted();
}
