// An edge worker that answers oEmbed from an object store: it reads two files for each request, of any number.

import { renderOembed } from 'article-embed/server';

/** The address of the cards, as `article-embed build` has it in `--base-url`. */
const CARDS = 'https://cards.example/';

/** The address of `embed.js`, as in `--script`. */
const SCRIPT = 'https://cdn.example/embed.js';

const SCHEME = new URL(CARDS).protocol;

/** The files of a card. */
const FILE = /(?<=\/)(?:article\.json|(?:index|frame)\.html|(?:frame-)?(?:snippet\.html|oembed\.json))$/;

/** Parameters of campaigns and of services that count clicks. `article-embed` leaves them out of addresses. */
const TRACKING =
  /^(?:(?:utm|pk|mtm)_.*|(?:fb|g|d|tw|tt|y)clid|msclkid|[gw]braid|gad_source|mc_[ce]id|igsh(?:id)?|_g[al]|_hs(?:enc|mi)|ref_src|cmpid)$/i;

/** Removes percent-encoding that is not necessary. @param {string} text */
const decoded = (text) =>
  text.replace(/%([\da-f]{2})/gi, (code, digits) => {
    const plain = String.fromCharCode(Number.parseInt(digits, 16));
    return /[\w.~-]/.test(plain) ? plain : code.toUpperCase();
  });

/**
 * The part of an address that tells articles apart, as the files in `addresses/` have it.
 * @param {string} address
 * @returns {string | undefined} nothing if it is not an http(s) address
 */
export function keyOf(address) {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port, pathname, search } = new URL(address);
  if (!/^https?:$/.test(protocol)) return undefined;
  const place = /^(?:80|443)?$/.test(port) ? '' : `:${port}`;
  const pairs = search.slice(1).split('&');
  const kept = pairs.filter((pair) => pair && !TRACKING.test(pair.split('=')[0] ?? ''));
  const query = kept.length ? `?${kept.join('&')}` : '';
  return hostname.replace(/\.+$/, '') + place + decoded(pathname.replace(/\/+$/, '') + query);
}

/**
 * The JSON of a file; `null` if there is none. Stores answer 403 for that to those who may not list their files.
 * @param {string} path
 * @throws if the store has no valid answer, which is no reason to forget a card
 */
async function read(path) {
  const file = await fetch(CARDS + path);
  if ([403, 404, 410].includes(file.status)) return null;
  if (!file.ok) throw new Error(`expected a file, found the status ${file.status}`);
  return file.json();
}

/** The path of the card of an article, by the address of the article or of its card. @param {string} address */
async function pathOf(address) {
  // The parser takes `..` out, so that no address leads outside of the cards.
  const { href } = URL.canParse(address) ? new URL(address) : { href: '' };
  const ofCard = href.replace(/^https?:/, SCHEME);
  if (ofCard.startsWith(CARDS)) {
    const [path = ''] = ofCard.slice(CARDS.length).split(/[?#]/);
    return path.replace(FILE, '').replace(/\/+$/, '') || undefined;
  }
  const key = keyOf(address);
  if (key === undefined) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)));
  const digits = Array.from(hash.subarray(0, 2), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const { paths } = (await read(`addresses/${digits.slice(0, 3)}.json`)) ?? { paths: {} };
  return Object.hasOwn(paths, key) ? paths[key].split('/').map(encodeURIComponent).join('/') : undefined;
}

const refusal = (/** @type {number} */ status, /** @type {string} */ reason) =>
  new Response(`${reason}\n`, {
    status,
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
  });

/** @param {Request} request */
async function answer(request) {
  const { searchParams } = new URL(request.url);
  if (!/^(?:json)?$/i.test(searchParams.get('format') ?? ''))
    return refusal(501, 'unsupported format; use format=json');
  const path = await pathOf(searchParams.get('url')?.trim() ?? '');
  const isFrame = searchParams.get('html') === 'frame';
  const found = path && (await read(`${path}/${isFrame ? 'frame-oembed' : 'article'}.json`));
  if (!found) return refusal(404, 'not found');
  const [maxWidth, maxHeight] = ['maxwidth', 'maxheight'].map((name) => Number(searchParams.get(name)) || undefined);
  const src = `${CARDS}${path}/article.json`;
  const response = isFrame ? found : renderOembed(found, { src, maxWidth, maxHeight, script: SCRIPT });
  return Response.json(response, {
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' },
  });
}

export default {
  /** @param {Request} request */
  async fetch(request) {
    try {
      return await answer(request);
    } catch {
      return refusal(502, 'the store of the cards has no valid answer; try again later');
    }
  },
};
