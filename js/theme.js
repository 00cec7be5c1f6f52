// Follows a page that switches its theme: the attribute `data-theme` of an element around a card, also in shadow roots.

import { hostOf } from './safe-dom.js';

/** What to call when it changes. @type {Set<() => void>} */
const followers = new Set();

/** Sees the documents and shadow roots that have had a card. @type {MutationObserver | undefined} */
let observer;

/**
 * Calls back when an attribute `data-theme` around an element changes, until `signal` aborts.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @param {() => void} onChange
 */
export function followTheme(element, signal, onChange) {
  observer ??= new MutationObserver(() => {
    for (const follower of followers) follower();
  });
  const options = /** @type {any} */ ({ __proto__: null, subtree: true, attributeFilter: ['data-theme'] });
  // To observe the same node twice has no effect.
  for (let from = /** @type {Element | undefined} */ (element); from; from = hostOf(from))
    observer.observe(Node.prototype.getRootNode.call(from), options);
  followers.add(onChange);
  signal.addEventListener('abort', () => followers.delete(onChange));
}
