// When an element comes near the viewport, and when it has been seen. One observer of each kind for all cards.

/**
 * Watches an element until `signal` aborts, when it is told a last time that it is not visible.
 * @typedef {(element: Element, signal: AbortSignal, see: (visible?: boolean) => void) => void} Watch
 */

/**
 * @param {IntersectionObserverInit} options
 * @returns {Watch}
 */
function observer(options) {
  /** @type {WeakMap<Element, (visible?: boolean) => void>} */
  const seers = new WeakMap();
  /** @type {IntersectionObserver} */
  let shared;
  return (element, signal, see) => {
    shared ??= new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) seers.get(target)?.(isIntersecting);
    }, options);
    shared.observe(element);
    seers.set(element, see);
    signal.addEventListener('abort', () => {
      shared.unobserve(element);
      seers.delete(element);
      see();
    });
  };
}

const near = observer({ rootMargin: '600px' });
const half = observer({ threshold: 0.5 });

/**
 * Resolves when the element is within 600 px of the viewport; never if `signal` aborts before.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function whenNear(element, signal) {
  return new Promise((resolve) => near(element, signal, (visible) => visible && resolve()));
}

/**
 * Resolves at the first click, which then does nothing else.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function whenClicked(element, signal) {
  return new Promise((resolve) => {
    element.addEventListener('click', (event) => (event.preventDefault(), resolve()), { __proto__: null, once: true, signal });
  });
}

const LOOK = 1000;

/**
 * Tells each time when half of the element was visible for a second.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @param {() => void} tell
 */
export function whenSeen(element, signal, tell) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  half(element, signal, (visible) => {
    clearTimeout(timer);
    if (visible) timer = setTimeout(tell, LOOK);
  });
}
