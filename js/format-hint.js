// Tells by what is known before the payload is which build of the core a card needs, so that a page does not load both.

import { inlinePayload } from './payload.js';
import { attributeOf } from './safe-dom.js';
import { wantFormats } from './wasm.js';

/**
 * Addresses of interfaces that answer in another format: WordPress, Ghost, JSON:API, oEmbed, JSON Feed, JSON-LD, the
 * Guardian, The New York Times, NewsAPI.org, RSS, Atom.
 */
const ADDRESS =
  /\/wp-json\b|\/wp\/v2|rest_route=|\/ghost\/api|\/jsonapi|\/oembed|[/.?&](feeds?|rss|atom|jsonld|xml)\b|nytimes|newsapi|guardianapis/;

/** Members that the project's own format does not have, a gallery, and a body that may be HTML. */
const MEMBER = /"(@context|@type|uri|guid|uno|images|body"\s*:\s*)"/;

/**
 * Makes the page load the build with all formats, which also draws lists, first if a card needs it, certainly or very likely. The core itself
 * decides what it reads: a wrong guess costs bytes and nothing else.
 * @param {Element & { src?: string }} element
 * @param {unknown} article
 */
export function hintFormat(element, article) {
  const format = attributeOf(element, 'format');
  const payload = inlinePayload(element, article)?.();
  const isForeign = payload ? MEMBER.test(payload) || !/"headline"/.test(payload) : ADDRESS.test(element.src ?? '');
  const isList = /^(list|grid|carousel|headlines)$/.test(attributeOf(element, 'layout'));
  if (isList || (format ? format !== 'article-embed' : isForeign)) wantFormats();
}
