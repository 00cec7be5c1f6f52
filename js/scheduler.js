// Spreads the work of many cards over several tasks, so that the page can paint and answer its reader in between.

/** Time in milliseconds that one task works on cards. Laying out what it drew takes about four times as long. */
const SLICE = 12;
/**
 * Once a burst of cards has taken this many milliseconds of work, about a thousand cards, slices grow by a share of the
 * rest. Each frame costs time for every card on the page, so a share keeps the total proportional to their number. Only
 * the cards' own work counts: layout, other scripts and a busy machine do not lengthen a slice.
 */
const STEADY = 600;
const SHARE = 1 / 16;
/**
 * Time in milliseconds between two slices of a burst, in which a screen has a frame: what several slices drew is not laid
 * out in one task. The first card of a page waits for none.
 */
const FRAME = 20;
/** Time in milliseconds without any card after which slices are short again. */
const IDLE = 1000;

let worked = 0;
let sliceEnd = 0;
/** The last caller in the queue. @type {Promise<any>} */
let queue = Promise.resolve();

/** Starts a new slice in the next task. @param {unknown} isUpdate @returns {Promise<any>} */
async function startSlice(isUpdate) {
  // Compare before waiting: the frame in between can take longer than `IDLE`.
  if (Date.now() > sliceEnd + IDLE) worked = 0;
  await new Promise((resolve) => setTimeout(resolve, isUpdate ? 0 : worked && FRAME));
  const length = SLICE + Math.max(0, worked - STEADY) * SHARE;
  worked += length;
  sliceEnd = Date.now() + length;
}

/**
 * Resolves when a card may do its next step: in the current slice, or in a later one if that is used up. Callers get
 * their slices in the order of their calls.
 * @param {AbortSignal} signal rejects the promise if it has aborted by then
 * @param {unknown} [isUpdate] whether the card is drawn already: it is patched, which leaves little to lay out
 */
export async function nextSlice(signal, isUpdate) {
  // Each `then()` waits one microtask longer: the caller before has drawn its card and the page has heard of it, so that
  // the time of both is counted.
  await (queue = queue
    .then()
    .then()
    .then(() => Date.now() < sliceEnd || startSlice(isUpdate)));
  signal.throwIfAborted();
}
