// When an element loads its payload again: later after each failure, and not while nobody can see the page.

import { isQuotation } from './quotations.js';
import { documentProperty } from './safe-dom.js';

/** Least seconds between two loads of an element, and of one made from a quotation. */
const MIN_REFRESH = 1;
const MIN_QUOTATION_REFRESH = 15;
/** Seconds until the first new try to get what was lost; how many tries there are without `refresh`. */
const RETRY = 2;
export const MAX_TRIES = 5;
/** Each failure doubles the time to the next load, this often. */
const MAX_DOUBLINGS = 4;
/** Browsers run a timer of more than 2^31 ms, about 24 days, at once. In milliseconds. */
const MAX_TIMER = 2e9;

/**
 * Resolves when the element should load its payload again; `undefined` if that is never. Stays pending if `signal` aborts.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @param {number} failures of loads in a row
 * @param {number} tries to get what was lost, if the element has no `refresh`
 */
export function whenDue(element, signal, failures, tries) {
  let seconds = Number(element.getAttribute('refresh'));
  if (seconds > 0) seconds = Math.max(seconds, isQuotation(element) ? MIN_QUOTATION_REFRESH : MIN_REFRESH);
  else if (tries > 0) seconds = RETRY;
  else return;
  // The readers of a page do not ask in step.
  const jitter = 1 + Math.random() / 8;
  seconds *= jitter * 2 ** Math.min(failures, MAX_DOUBLINGS);
  return pause(Math.min(seconds * 1000, MAX_TIMER), signal);
}

/**
 * Resolves after a time, as soon as the page is visible and online. Stays pending if `signal` aborts first.
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const check = () => documentProperty('hidden') || !navigator.onLine || resolve();
    const timer = setTimeout(() => {
      const options = /** @type {any} */ ({ __proto__: null, signal });
      for (const type of ['online', 'visibilitychange']) addEventListener(type, check, options);
      check();
    }, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

/**
 * Calls back at a time, unless that is weeks away.
 * @param {number} time in milliseconds since 1970
 * @param {AbortSignal} signal
 * @param {() => void} task
 */
export function whenPast(time, signal, task) {
  const left = time - Date.now();
  if (left > MAX_TIMER) return;
  const timer = setTimeout(task, left);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
