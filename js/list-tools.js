// Tools of lists of articles: a button that shows more of them, and lists that do not repeat each other.

import { attributeOf, queryAll } from './safe-dom.js';

/** The most articles that a list has, and the most addresses that are kept out of one. */
const MAX_ITEMS = 100;
const MAX_EXCLUDED = 300;

/** Attributes that the next page of a list has in common with the first. */
const SHARED_ATTRIBUTES =
  'layout theme heading-level lang dir date-style link-target pictures words tools items excerpts numbered format'.split(
    ' ',
  );

/** The links of what a card shows. @param {any} card */
const linksOf = ({ shadowRoot }) =>
  [...(shadowRoot?.querySelectorAll('.item .headline a, article > [part=headline] a') ?? [])].map(({ href }) => href);

/**
 * The address of the next page of a list: what its payload names, or the next of the pages that WordPress counts.
 * @param {any} card
 * @param {Element} items
 * @param {string | null | undefined} pages
 */
function nextPage(card, items, pages) {
  const named = attributeOf(items, 'data-next');
  if (named || !pages || !card.src) return named;
  const url = new URL(card.src);
  const page = Number(url.searchParams.get('page') ?? 1);
  url.searchParams.set('page', String(page + 1));
  return page < Number(pages) ? url.href : '';
}

/**
 * What shows more of a list; `undefined` if there is no more, or the list shows its next page already.
 * @param {any} card
 * @param {string | null} [pages]
 * @returns {(() => void) | undefined}
 */
export function more(card, pages) {
  const items = card.shadowRoot.querySelector('.items');
  if (!items || card.shadowRoot.querySelector('.continuation')) return;
  const shown = items.children.length;
  if (items.hasAttribute('data-more') && shown < MAX_ITEMS) {
    return () => {
      focusWhenDrawn(card, shown);
      card.setAttribute('items', String(Math.min(MAX_ITEMS, shown * 2)));
    };
  }
  const next = nextPage(card, items, pages);
  if (next) return () => appendPage(card, next);
}

/** Moves the focus to an article that comes, because the button that had it goes. @param {any} card @param {number} index */
const focusWhenDrawn = (card, index) =>
  card.addEventListener(
    'article-load',
    () => card.shadowRoot.querySelectorAll('.item .headline a')[index]?.focus({ __proto__: null, preventScroll: true }),
    { __proto__: null, once: true },
  );

/**
 * Appends the next page of a list as an element of its own, inside the card. If it cannot be drawn, it goes again.
 * @param {any} card
 * @param {string} src
 */
function appendPage(card, src) {
  const page = new card.constructor();
  for (const name of SHARED_ATTRIBUTES) {
    if (card.hasAttribute(name)) page.setAttribute(name, attributeOf(card, name));
  }
  const exclude = [attributeOf(card, 'exclude'), ...linksOf(card)].filter(Boolean).slice(-MAX_EXCLUDED).join(' ');
  Object.assign(page, { src, exclude, loading: 'eager' });
  page.setAttribute('continued', card.src ?? '');
  // An update of the card keeps what has this part.
  const place = document.createElement('div');
  place.setAttribute('part', 'tools');
  place.className = 'continuation';
  place.append(page);
  page.addEventListener('article-error', () => place.remove());
  focusWhenDrawn(page, 0);
  const bar = card.shadowRoot.querySelector('.tools');
  bar.before(place);
}

/** What a page itself excludes from a list, by list. @type {WeakMap<Element, string>} */
const own = new WeakMap();

/** Keeps out of each list with the attribute `dedupe` what an element before it shows. */
export function dedupe() {
  // Without one, a thousand cards would each look at a thousand.
  if (!queryAll(document, 'article-embed[dedupe]').length) return;
  const seen = new Set();
  for (const card of queryAll(document, 'article-embed')) {
    if (card.hasAttribute('dedupe')) {
      if (!own.has(card)) own.set(card, attributeOf(card, 'exclude'));
      const exclude = [own.get(card), ...seen].filter(Boolean).slice(-MAX_EXCLUDED).join(' ');
      if (exclude !== attributeOf(card, 'exclude')) card.setAttribute('exclude', exclude);
    }
    for (const href of linksOf(card)) seen.add(href);
  }
}
