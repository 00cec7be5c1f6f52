// What a click, a search or a failed image in a card means. The regions are read from the rendered parts.

import { attributeOf, findAll, nearest } from './page.js';

/** @typedef {'section' | 'headline' | 'image' | 'byline' | 'body' | 'bio' | 'related' | 'publisher' | 'search'} Region */

/** Part of the card → region of its links. @type {Record<string, Region>} */
const REGIONS = {
  section: 'section', headline: 'headline', figure: 'image', byline: 'byline', body: 'body', bio: 'bio', teaser: 'related',
  search: 'search', publisher: 'publisher', rights: 'publisher',
};
const SELECTOR = Object.keys(REGIONS).map((part) => `[part~=${part}]`).join();

/** @param {Event} event */
export function onClick(event) {
  const link = /** @type {HTMLAnchorElement | null} */ (nearest(event.target, 'a'));
  if (!link) return;
  const part = /** @type {Element} */ (nearest(link, SELECTOR));
  const region = REGIONS[part.getAttribute('part') ?? ''];
  const index = region === 'related' ? [.../** @type {Element} */ (part.parentNode).children].indexOf(part) : 0;
  if (!announce(event, region, link.href, index)) event.preventDefault();
}

/** @param {Event} event */
export function onSubmit(event) {
  event.preventDefault();
  const root = /** @type {ShadowRoot} */ (event.currentTarget);
  // By selector: a field may be named like anything that a form has.
  const [field] = findAll(root, '[part=search] input');
  const words = /** @type {HTMLInputElement} */ (field).value.trim();
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
 * Tells the host; whether it lets the card go on.
 * @param {Event} event
 * @param {Region} region
 * @param {string} url
 * @param {number} index place among the related stories, from 0
 */
function announce(event, region, url, index) {
  const init = { __proto__: null, bubbles: true, composed: true, cancelable: true, detail: { region, url, index } };
  const card = /** @type {ShadowRoot} */ (event.currentTarget).host;
  return card.dispatchEvent(new CustomEvent('article-click', init));
}
