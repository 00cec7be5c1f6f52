// Takes over a card that a server wrote: in a shadow root, or in a template that the parser made none of, as in a string of HTML.

import { ArticleEmbedError } from './error.js';
import { explain } from './explain.js';
import { inlinePayload } from './payload.js';
import { attributeOf, queryAll } from './safe-dom.js';
import { attach, hydrate } from './shadow-root.js';
import { load } from './wasm.js';

/** The attributes that a card from a server has. A sanitizer may have let another one through, which would run here. */
const KNOWN =
  /^(part|class|rel|dir|id|lang|datetime|referrerpolicy|loading|decoding|alt|width|height|tabindex|sizes|srcset|type|role|required|placeholder|name|autocomplete|target|controls|preload|playsinline|crossorigin|kind|srclang|aria-\w+|v-pre|ng-?non\S+|x-ignore|hx-disable|open|hidden|value|data-m\w+|data-words)=|^(href|src|action|data-next)=https?:/;

/** Elements that no card has: what runs or loads something of its own once it is on the page. */
const FOREIGN = /-|^(embed|object|script|i?frame)$/;

/**
 * Takes over the card of an element's shadow root, or of its template if the element has no other payload. Returns whether
 * there was one.
 * @param {HTMLElement} element
 * @param {unknown} article
 */
export async function takeOver(element, article) {
  // `<article-embed … />` does not end there: what follows is inside, and gives way to the card.
  if (queryAll(element, 'article-embed,script[src]').length)
    explain(element, new ArticleEmbedError('not-closed', 'render'));
  if (hydrate(element)) return true;
  if (attributeOf(element, 'src') || inlinePayload(element, article)) return;
  const [template] = /** @type {Iterable<any>} */ (queryAll(element, ':scope>template[shadowrootmode]'));
  const card = /** @type {DocumentFragment | undefined} */ (template?.content.cloneNode(true));
  if (!card?.querySelector('[part=card]')) return;
  for (const node of queryAll(card, '*')) {
    // The card's own style sheet takes its place.
    if (/^(style|link)$/.test(node.localName)) node.remove();
    else if (
      FOREIGN.test(node.localName) ||
      [...node.attributes].some(({ name, value }) => !KNOWN.test(`${name}=${value}`))
    )
      return;
  }
  await load();
  attach(element, card);
  return true;
}
