// When an element comes near the viewport, and when it has been seen. One observer of each kind for all cards.

/**
 * @param {IntersectionObserverInit} options
 * @returns {(element: Element, see: (visible: boolean) => void) => void} starts watching; `see` with `null` ends it
 */
function observer(options) {
  /** @type {WeakMap<Element, (visible: boolean) => void>} */
  const seers = new WeakMap();
  /** @type {IntersectionObserver | undefined} */
  let shared;
  return (element, see) => {
    shared ??= new IntersectionObserver((entries) => {
      for (const entry of entries) seers.get(entry.target)?.(entry.isIntersecting);
    }, options);
    if (see === idle) shared.unobserve(element);
    else shared.observe(element);
    seers.set(element, see);
  };
}

const idle = () => {};
const near = observer({ rootMargin: '600px' });
const half = observer({ threshold: 0.5 });

/**
 * Resolves when the element is within 600 px of the viewport; never if `signal` aborts before.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function whenNear(element, signal) {
  return new Promise((resolve) => {
    const end = () => near(element, idle);
    signal.addEventListener('abort', end);
    near(element, (visible) => {
      if (!visible) return;
      end();
      resolve();
    });
  });
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
/** What was seen. @type {WeakSet<object>} */
const seen = new WeakSet();

/**
 * Resolves when half of the element was visible for a second, once for what it shows.
 * @param {Element} element
 * @param {object | undefined} what
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function whenSeen(element, what = element, signal) {
  return new Promise((resolve) => {
    if (seen.has(what)) return;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const end = () => (half(element, idle), clearTimeout(timer));
    signal.addEventListener('abort', end);
    half(element, (visible) => {
      clearTimeout(timer);
      if (visible) timer = setTimeout(() => (end(), seen.add(what), resolve()), LOOK);
    });
  });
}
