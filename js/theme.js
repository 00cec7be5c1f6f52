// Follows a page that switches its theme: the attribute `data-theme` of an element around a card.

/** What to call when it changes. @type {Set<() => void>} */
const followers = new Set();

/** @type {MutationObserver | undefined} */
let observer;

/**
 * Calls back when an attribute `data-theme` of the page changes, until `signal` aborts.
 * @param {AbortSignal} signal
 * @param {() => void} onChange
 */
export function followTheme(signal, onChange) {
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const follower of followers) follower();
    });
    const options = /** @type {any} */ ({ __proto__: null, subtree: true, attributeFilter: ['data-theme'] });
    observer.observe(document, options);
  }
  followers.add(onChange);
  signal.addEventListener('abort', () => followers.delete(onChange));
}
