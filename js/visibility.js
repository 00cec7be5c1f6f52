// Waits until an element is near the viewport, clicked or seen. All cards share one observer per distance.

/**
 * Reports each change of an element's visibility until `signal` aborts, and then once more without an argument.
 * @typedef {(element: Element, signal: AbortSignal, onChange: (visible?: boolean) => void) => void} Observe
 */

/**
 * @param {IntersectionObserverInit} options
 * @returns {Observe}
 */
function sharedObserver(options) {
  /** @type {WeakMap<Element, (visible?: boolean) => void>} */
  const callbacks = new WeakMap();
  /** @type {IntersectionObserver} */
  let observer;
  return (element, signal, onChange) => {
    observer ??= new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) callbacks.get(target)?.(isIntersecting);
    }, options);
    observer.observe(element);
    callbacks.set(element, onChange);
    signal.addEventListener('abort', () => {
      observer.unobserve(element);
      callbacks.delete(element);
      onChange();
    });
  };
}

const observeNear = sharedObserver({ rootMargin: '600px' });
const observeHalf = sharedObserver({ threshold: 0.5 });

/**
 * Resolves when the element should load, by its attribute `loading`: at once, at the first click, or within 600 px of
 * the viewport, at once with `display: contents`. Stays pending if `signal` aborts first.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function whenWanted(element, signal) {
  return new Promise((resolve) => {
    const loading = element.getAttribute('loading');
    if (loading === 'eager') resolve();
    else if (loading !== 'interaction') {
      observeNear(element, signal, (visible) => {
        // An element without a box is near nothing.
        if (visible || getComputedStyle(element).display === 'contents') resolve();
      });
    } else {
      // Also prevents what the click would do, such as following the fallback's link.
      const onClick = (/** @type {any} */ event) => {
        // The reader opens the link in a new tab or window.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        element.removeEventListener('click', onClick);
        resolve();
      };
      element.addEventListener('click', onClick, { __proto__: null, signal });
    }
  });
}

/** Time in milliseconds that an element must be visible to count as seen. */
const VIEW_TIME = 1000;

/**
 * Calls back each time half of the element has been visible for one second without a break.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @param {() => void} onSeen
 */
export function whenSeen(element, signal, onSeen) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  observeHalf(element, signal, (visible) => {
    clearTimeout(timer);
    if (visible) timer = setTimeout(onSeen, VIEW_TIME);
  });
}
