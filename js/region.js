// What a click, a search or a failed image in a card means. The regions are read from the rendered parts.

import { tell } from './news.js';
import { attributeOf, nearest } from './page.js';

/** The parts that links are in; these two are in others. */
const PART = '[part]:not([part=author],[part=links])';

/** The regions that are not named like their part. @type {Record<string, string | null>} */
const REGIONS = { __proto__: null, figure: 'image', teaser: 'related', rights: 'publisher' };

/** @param {Event} event */
export function onClick(event) {
  const link = /** @type {HTMLAnchorElement | null} */ (nearest(event.target, 'a'));
  if (!link) return;
  const place = /** @type {Element} */ (nearest(link, PART));
  const part = attributeOf(place, 'part');
  const index = part === 'teaser' ? [.../** @type {Element} */ (place.parentNode).children].indexOf(place) : 0;
  if (!announce(event, REGIONS[part] ?? part, link.href, index)) event.preventDefault();
}

/** @param {Event} event */
export function onSubmit(event) {
  event.preventDefault();
  const root = /** @type {ShadowRoot} */ (event.currentTarget);
  // By selector: a field may be named like anything that a form has.
  const field = /** @type {HTMLInputElement} */ (root.querySelector('[part=search] input'));
  const words = field.value.trim();
  const url = attributeOf(event.target, 'action').replace(/\{query\}|%7Bquery%7D/g, encodeURIComponent(words));
  if (words && announce(event, 'search', url, 0)) open(url, attributeOf(event.target, 'target') || '_self', 'noopener,noreferrer');
}

/**
 * A missing image leaves no hole.
 * @param {Event} event
 */
export function onImageError(event) {
  const image = /** @type {HTMLElement} */ (event.target);
  (nearest(image, 'figure') ?? image).hidden = true;
}

/**
 * Tells the page; whether it lets the card go on.
 * @param {Event} event
 * @param {string} region `section`, `headline`, `image`, `byline`, `body`, `bio`, `related`, `publisher` or `search`; `tools.js` has two more
 * @param {string} url
 * @param {number} index place among the related stories, from 0
 */
function announce({ currentTarget }, region, url, index) {
  return tell(/** @type {ShadowRoot} */ (currentTarget).host, 'click', { region, url, index }, true);
}
