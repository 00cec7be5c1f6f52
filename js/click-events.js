// Handles clicks, searches and broken images in a card, and dispatches `article-click`.

import { dispatch } from './events.js';
import { attributeOf, closest } from './safe-dom.js';

/** Elements whose `part` names a click region; `author` and `links` are nested inside one. */
const REGION_PART = '[part]:not([part=author],[part=links])';

/** Regions that are named differently from their part; disclosures have none. @type {Record<string, string | null>} */
const REGIONS = {
  __proto__: null,
  figure: 'image',
  teaser: 'related',
  rights: 'publisher',
  source: 'publisher',
  card: 'disclosure',
};

/**
 * Scrolls a carousel or a gallery by what is seen of it; from its end, to its start.
 * @param {Element} button
 */
function scroll(button) {
  const list = /** @type {Element} */ (closest(button, '.slideshow,.card')).querySelector('.slides,.items');
  if (!list) return;
  const { clientWidth, scrollWidth, scrollLeft } = list;
  const way = Number(attributeOf(button, 'value'));
  const isAtEnd = way > 0 && Math.abs(scrollLeft) > scrollWidth - clientWidth - 8;
  const step = way * clientWidth * (getComputedStyle(list).direction === 'rtl' ? -1 : 1);
  list.scrollTo(/** @type {any} */ ({ __proto__: null, left: isAtEnd ? 0 : scrollLeft + step }));
}

/**
 * Plays what a click unfolds, and pauses what it folds. A page may forbid to play without a click on the player itself: then
 * its own button is there.
 * @param {Element | null} summary
 */
function play(summary) {
  const media = /** @type {HTMLMediaElement | undefined} */ (summary?.nextElementSibling);
  if (media?.play) media.paused ? media.play().catch(() => {}) : media.pause();
}

/** @param {Event} event */
export function onClick(event) {
  play(closest(event.target, 'summary'));
  const button = closest(event.target, '.controls button');
  if (button) return scroll(button);
  const link = /** @type {HTMLAnchorElement | null} */ (closest(event.target, 'a'));
  if (!link) return;
  const place = /** @type {Element} */ (closest(link, REGION_PART));
  const part = attributeOf(place, 'part');
  const index = /^(teaser|item|update)$/.test(part)
    ? [.../** @type {Element} */ (place.parentNode).children].indexOf(place)
    : 0;
  if (!dispatchClick(event, REGIONS[part] ?? part, link.href, index)) event.preventDefault();
}

/** @param {Event} event */
export function onSubmit(event) {
  event.preventDefault();
  const root = /** @type {ShadowRoot} */ (event.currentTarget);
  // A selector, because a field's name can shadow any property of its form.
  const field = /** @type {HTMLInputElement} */ (root.querySelector('[part=search] input'));
  const query = field.value.trim();
  const url = attributeOf(event.target, 'action').replace(/\{query\}|%7Bquery%7D/g, encodeURIComponent(query));
  if (query && dispatchClick(event, 'search', url, 0)) {
    open(url, attributeOf(event.target, 'target') || '_self', 'noopener,noreferrer');
  }
}

/**
 * Hides the figure of an image that fails to load, so that it leaves no gap.
 * @param {Event} event
 */
export function onImageError(event) {
  const image = /** @type {HTMLElement} */ (event.target);
  (closest(image, '.slide,figure') ?? image).hidden = true;
}

/**
 * @param {Event} event
 * @param {string} region see `Region` in js/types/dom.d.ts
 * @param {string} url
 * @param {number} index position among the related stories, the updates or the articles of a list, from 0; 0 elsewhere
 * @returns {boolean} false if the page prevents the navigation
 */
function dispatchClick({ currentTarget }, region, url, index) {
  return dispatch(/** @type {ShadowRoot} */ (currentTarget).host, 'click', { region, url, index }, true);
}
