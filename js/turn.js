// Whose turn it is to be drawn: many cards at once take many tasks, between which the page does what else it has to do.

/** Milliseconds of drawing in one task. */
const SLICE = 16;

let ends = 0;
/** @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * Resolves when a card may be drawn, in the order of asking; rejects if `signal` has aborted by then.
 * @param {AbortSignal} signal
 */
export async function turn(signal) {
  await (last = last.then(() => Date.now() < ends || new Promise((resolve) => setTimeout(() => resolve((ends = Date.now() + SLICE))))));
  signal.throwIfAborted();
}
