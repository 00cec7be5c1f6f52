// A news page with many cards from another origin, in several forms: with fallbacks, or rendered by a server.

import { readFileSync } from 'node:fs';
import { renderSnippet, renderToString } from '../../js/server-inline.js';

/** Number of cards on the page. */
export const CARDS = 20;

/** A text whose length, and so the card's height, depends on the number. @param {number} number */
const words = (number) =>
  'The ferry did not come for the third day, and the island counted what it had left. '.repeat(1 + (number % 3));

/** @param {number} number @param {string} news origin of the payloads and pictures */
export const article = (number, news) => ({
  url: `${news}/story/${number}`,
  headline: `Island ${number} waits for its ferry, and for the wind to turn`,
  section: 'World',
  excerpt: words(number),
  image: { url: `${news}/images/lighthouse-480.jpg?${number}`, width: 480, height: 320, alt: 'A lighthouse.' },
  authors: ['Ana Lima', 'Kofi Mensah'],
  published: '2026-05-01T08:00:00Z',
  related: [
    { url: `${news}/story/${number + 100}`, headline: 'What the lighthouse keeper saw' },
    { url: `${news}/story/${number + 200}`, headline: 'Who pays for the pier' },
  ],
});

const LAYOUTS = ['list', 'grid', 'carousel', 'headlines'];

/** A list of eight of these articles. @param {number} number @param {string} news */
const list = (number, news) => ({
  version: 1,
  title: 'Around the islands',
  url: `${news}/islands`,
  publisher: { name: 'Island News', url: `${news}/` },
  items: Array.from({ length: 8 }, (_, index) => {
    const { related, authors, ...item } = article(number * 8 + index, news);
    return item;
  }),
});

/** The options of a list. @param {number} number */
const listOptions = (number) => ({ layout: /** @type {any} */ (LAYOUTS[number % 4]), lead: number % 8 > 3 });

/** The payloads, by path. @param {() => string} news */
export const payloads = (news) =>
  Object.fromEntries(
    Array.from({ length: CARDS }, (_, number) => [
      [`/${number}.json`, () => JSON.stringify(article(number, news()))],
      [`/list/${number}.json`, () => JSON.stringify(list(number, news()))],
    ]).flat(),
  );

/**
 * Fallback content: a quotation, after a picture if `pictured`.
 * @param {number} number
 * @param {string} news
 * @param {boolean} pictured
 */
function fallback(number, news, pictured) {
  const { url, headline, excerpt, image } = article(number, news);
  const picture = pictured
    ? `<img src="${image.url}" width="480" height="320" alt="${image.alt}"${number ? ' loading="lazy"' : ''}>`
    : '';
  return `<article-embed id="${number}" src="${news}/${number}.json">${picture}<blockquote cite="${url}"><p><a href="${url}">${headline}</a></p><p>${excerpt}</p></blockquote></article-embed>`;
}

const HOST = 'https://news.example';

/**
 * The HTML of a card before the script runs, by form.
 * @type {Record<string, (number: number, news: string) => string>}
 */
export const FORMS = {
  fallback: (number, news) => fallback(number, news, true),
  words: (number, news) => fallback(number, news, false),
  // The native renderer accepts no pictures from loopback addresses, so the address is replaced in its output.
  served: (number, news) =>
    renderToString(article(number, HOST), { src: `${news}/${number}.json` }).replaceAll(HOST, news),
  lists: (number, news) =>
    renderSnippet(list(number, HOST), { src: `${HOST}/list/${number}.json`, ...listOptions(number) }).replaceAll(
      HOST,
      news,
    ),
  'served-lists': (number, news) =>
    renderToString(list(number, HOST), { src: `${HOST}/list/${number}.json`, ...listOptions(number) }).replaceAll(
      HOST,
      news,
    ),
};

/**
 * The height that a host page reserves for a card, more than the highest of them has. A server-rendered card has its own,
 * and a pasted snippet brings it.
 * @param {string} form
 */
export const roomOf = (form) => (/^(served|lists)/.test(form) ? '' : 'article-embed { min-block-size: 720px; }');

const RECORDER = readFileSync(new URL('vitals.js', import.meta.url), 'utf8');

/** Turns the elements into cards. */
export const SCRIPT = '<script async src="/pkg/embed.js"></script>';

/** A page without cards. */
export const blank = () =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Islands</title><script>${RECORDER}</script>`;

/**
 * @param {string} form
 * @param {string} news
 * @param {string} style of the host
 * @param {number} cards
 */
export function page(form, news, style = roomOf(form), cards = CARDS) {
  const embeds = Array.from(
    { length: cards },
    (_, number) => `<p>What happened on the islands today.</p>${FORMS[form]?.(number, news)}`,
  );
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Islands</title>
<style>body { margin: 16px; } article-embed { display: block; margin-block: 16px; } article-embed > img { display: block; inline-size: 100%; block-size: auto; } ${style}</style>
<script>${RECORDER}</script><h1>Islands</h1>${embeds.join('\n')}<p>Imprint</p>${SCRIPT}`;
}
