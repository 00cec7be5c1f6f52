// The origins that payloads may come from: what script tags and `init()` list.

import { ArticleEmbedError } from './error.js';

/** Origins, such as `https://news.example`, or `https://-.news.example` for `https://*.news.example`. @type {string[]} */
let listed = [];

/** What the page may ask: of these, the last that applies. Only the odd ones bound it. */
const BY_TAGS = 1;
/** A script tag without a list. */
const ANYBODY = 2;
export const BY_INIT = 3;

let bound = 0;

/** The origin of an absolute `http:` or `https:` URL; an empty text for any other text. @param {string} url */
export function originOf(url) {
  try {
    return /^https?:/i.test(url) ? new URL(url).origin : '';
  } catch {
    return '';
  }
}

/**
 * Adds origins to the list.
 * @param {string | null} origins with spaces or commas between them; `self` stands for the page's own, and `*.` at the start
 * of a host for every subdomain.
 * `null` if a script tag has no list
 * @param {number} [source]
 */
export function listOrigins(origins, source = origins === null ? ANYBODY : BY_TAGS) {
  bound = Math.max(bound, source);
  // Chromium's URLs have `%2A` for `*`, Firefox's and WebKit's leave it.
  const entries = (origins ?? '').replaceAll('*.', '-.').split(/[\s,]+/);
  // A page that is navigated without a load may insert its script tag again and again.
  listed = [...new Set([...listed, ...entries.map((entry) => originOf(entry === 'self' ? location.origin : entry))])];
}

/** Whether the origin of a URL is listed. @param {string} url */
export function isListed(url) {
  const origin = originOf(url);
  return listed.some((pattern) => {
    // A part that is the start and the end of an origin is the whole of it. No label of a host begins with a hyphen.
    const [start, end = start] = /** @type {[string, string?]} */ (pattern.split('//-'));
    return pattern && origin.startsWith(start) && origin.endsWith(end);
  });
}

/**
 * Refuses a payload from an origin that the page does not list, if it has a list.
 * @param {string} url absolute
 * @param {unknown} [isBound] whether the list counts
 * @throws {ArticleEmbedError} `origin-not-allowed`
 */
export function checkOrigin(url, isBound = bound % 2) {
  if (isBound && !isListed(url)) {
    throw new ArticleEmbedError('origin-not-allowed', 'payload', undefined, { url });
  }
}
