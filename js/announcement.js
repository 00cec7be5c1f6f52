// Tells screen readers of a correction, or that an article is no longer available, when an update brings it.

import { attributeOf, inertDocument } from './safe-dom.js';

/** Time in milliseconds after which screen readers know a new live region, and after which they have read it. */
const REGION_KNOWN = 200;
const REGION_READ = 10_000;

/**
 * The corrections or the notice of the card in a shadow root.
 * @param {ShadowRoot | null} root
 */
export const statusOf = (root) => root?.querySelector('[part=status]')?.textContent;

/**
 * Announces the status of a card, politely, if an update changed it.
 * @param {ShadowRoot} root
 * @param {string | null | undefined} before the status before the update
 */
export function announce(root, before) {
  const status = statusOf(root);
  if (!status || status === before) return;
  const region = inertDocument().createElement('div');
  region.setAttribute('role', 'status');
  region.lang = attributeOf(root.querySelector('[part=card]'), 'lang');
  root.append(region);
  setTimeout(() => (region.textContent = status), REGION_KNOWN);
  setTimeout(() => region.remove(), REGION_READ);
}
