// The pages of the gallery: the cards on each, their widths, payloads and attributes.

import { readFileSync } from 'node:fs';
import { fixture } from '../support/payloads.mjs';

const article = JSON.parse(readFileSync(new URL('../../../www/article.json', import.meta.url), 'utf8'));

/** A lighthouse in eight flat colours, which every engine draws alike except for its edges. */
export const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 640" width="960" height="640">
<path fill="#f2c7a0" d="M0 0h960v640H0z"/><path fill="#d98f83" d="M0 0h960v210H0z"/><path fill="#8c6a8e" d="M0 0h960v90H0z"/>
<path fill="#fbe9c6" d="M700 170 0 90v60z"/><path fill="#5b4a6f" d="m0 400 190-70 180 50 210-90 190 70 190-40v180H0z"/>
<path fill="#31405c" d="M0 430h960v210H0z"/><path fill="#f7f3ea" d="M690 170h40l24 260h-88z"/>
<path fill="#b0122b" d="m682 250 56 0 7 70h-70zM690 140h40v30h-40z"/></svg>`;

export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 32" width="150" height="32">
<path fill="#b0122b" d="M0 0h32v32H0z"/><path fill="#888" d="M42 6h108v8H42zM42 18h70v8H42z"/></svg>`;

/** A logo in dark ink. */
export const INK = LOGO.replaceAll('#888', '#111');

const HEADLINE =
  'Ministers, mayors and the harbour masters of eleven islands agree after nine nights of talks to move four hundred lamps, two foghorns and one Donaudampfschifffahrtsgesellschaft';

const ESSAY = [
  'The keeper climbs.',
  'Wind.',
  'The glass is cleaned with a dry cloth, from the top down.',
  'Oil.',
  'The clockwork is wound.',
  'A match is struck.',
  'Ships see it.',
  'He waits.',
  'It is morning.',
];

/** An advertisement, a review for subscribers, a live report. @param {string} origin @param {object} picture */
function disclosed(origin, picture) {
  const ad = fixture('advertisement');
  return {
    advertisement: {
      ...ad,
      image: { ...ad.image, url: picture.url },
      sponsored: { ...ad.sponsored, logo: `${origin}/logo.svg` },
      publisher: {
        ...ad.publisher,
        logo: { url: `${origin}/ink.svg`, dark: `${origin}/logo.svg` },
      },
    },
    review: { ...fixture('review'), image: { ...picture, credit: 'Nora Vale' } },
    live: { ...fixture('live'), publisher: { name: 'Coast', logo: `${origin}/ink.svg` } },
  };
}

/** A video, a gallery whose second picture is hidden at first, a sound under a hidden picture. @param {object} picture */
function withMedia(whole, picture) {
  const pictures = fixture('gallery');
  pictures.media.images = pictures.media.images.map((image) => ({ ...image, url: picture.url }));
  const sensitive = fixture('sensitive');
  return {
    video: { ...whole, related: [], media: { kind: 'video', duration: 151, url: 'https://media.example/lamp.mp4' } },
    pictures,
    sensitive: { ...sensitive, image: { ...sensitive.image, url: picture.url } },
  };
}

/** The list of the fixtures, with pictures that are drawn. @param {string} origin */
function sectionOf(origin) {
  const list = fixture('lists/section');
  const image = { url: `${origin}/picture.svg`, width: 960, height: 640, alt: '' };
  const items = list.items.map((item) => (item.image ? { ...item, image } : item));
  return { ...list, items, next_url: undefined };
}

/** @param {string} origin */
function payloads(origin) {
  const picture = { ...article.image, url: `${origin}/picture.svg`, sources: undefined };
  const small = { url: picture.url, width: 240, height: 160 };
  const related = article.related.map((story) => ({ ...story, image: story.image && small })).slice(0, 3);
  const [author] = article.authors;
  const whole = {
    ...article,
    image: picture,
    related,
    body: article.body.slice(0, 1),
    authors: [{ ...author, image: small.url }, article.authors[1]],
    publisher: { ...article.publisher, logo: { url: `${origin}/logo.svg` } },
  };
  const { url, section, published } = whole;
  const arabic = { ...fixture('right-to-left'), image: picture };
  return {
    whole,
    essay: { url, headline: 'How a lamp is lit', section, related: [], published, body: ESSAY },
    essayArabic: {
      ...arabic,
      image: undefined,
      related: [],
      authors: [],
      excerpt: undefined,
      body: [...'١٢٣٤٥٦٧٨٩'].map((number) => `${arabic.headline} ${number}`),
    },
    opinion: { ...whole, kind: 'opinion', related: [], corrections: [], authors: [{ ...author, image: small.url }] },
    bare: { ...whole, image: undefined, related: related.map((story) => ({ ...story, image: undefined })) },
    long: { ...whole, headline: HEADLINE },
    arabic,
    ...disclosed(origin, picture),
    ...withMedia(whole, picture),
    list: sectionOf(origin),
    withheld: fixture('withheld'),
    canceled: { ...fixture('canceled'), language: 'ar' },
  };
}

/**
 * One card of a page. `payload` is loaded by address; `inline` is inside the element.
 * @typedef {{ width: number, payload?: string, inline?: string, attributes?: string, children?: string }} Cell
 */

const WIDTHS = [240, 360, 640, 900, 1256];
export const LAYOUTS = ['standard', 'compact', 'hero', 'full'];

/** @param {string} layout @param {string} [payload] @param {number[]} [widths] @returns {Cell[]} */
const cells = (layout, payload = 'whole', widths = WIDTHS.slice(0, 4)) =>
  widths.map((width) => ({ width, payload, attributes: `layout="${layout}"` }));

/** Narrow and wide cards. @param {string} payload */
const mixed = (payload) => [
  ...cells('standard', payload, [240]),
  ...cells('hero', payload, [640]),
  ...cells('compact', payload, [360]),
  ...cells('standard', payload, [640]),
];

const FALLBACKS = [
  '<a href="/x">A lighthouse nobody needed is lit again</a>',
  '<blockquote><p><a href="/x">A lighthouse nobody needed is lit again</a></p><p>The lamp at Carrow Head burns every night.</p><footer>Tidewater Wire, 12 April 2026</footer></blockquote>',
  '<p class="article-embed-skeleton"></p>',
];

/** @type {Cell[]} */
const STATES = [
  { width: 360, payload: 'withheld' },
  { width: 360, payload: 'canceled' },
  { width: 360, payload: 'whole', attributes: 'class="ours"' },
  { width: 640, payload: 'whole', attributes: 'dir="rtl" lang="he" related="0"' },
  ...FALLBACKS.map((children) => ({ width: 360, children })),
];

/** Who paid, what artificial intelligence made, who may read it whole, what kind of text it is. @type {Cell[]} */
const DISCLOSED = [
  ...cells('standard', 'advertisement', [240, 360, 640]),
  ...cells('compact', 'advertisement', [360]),
  ...cells('compact', 'review', [240, 360]),
  ...cells('hero', 'review', [640]),
  ...cells('standard', 'live', [360]),
  ...cells('standard', 'opinion', [360, 640]),
  ...cells('full', 'review', [360]),
  ...cells('hero', 'advertisement', [900]),
];

/** @type {Cell[]} */
const MEDIA = ['video', 'pictures', 'sensitive'].flatMap((payload) => [
  ...cells('standard', payload, [240, 640]),
  ...cells('compact', payload, [360]),
  ...cells('full', payload, [360]),
]);

/** Cards with buttons: at rest, after a copy, and with a blocked clipboard. @type {Cell[]} */
const TOOLS = [
  ...cells('standard', 'whole', [360]),
  ...cells('compact', 'whole', [240]),
  ...cells('compact', 'essayArabic', [360]),
  { width: 360, inline: 'essay', attributes: 'id="copied" layout="compact"' },
  { width: 360, inline: 'essay', attributes: 'id="refused" layout="compact"' },
  ...cells('standard', 'whole', [640]),
].map((cell) => ({ ...cell, attributes: `${cell.attributes} tools="share embed"` }));

/** Lists in each layout, at some widths. @param {string} more attributes @param {number[]} widths @returns {Cell[]} */
const lists = (more, widths) =>
  ['list', 'grid', 'carousel', 'headlines'].flatMap((layout) =>
    widths.map((width) => ({
      width,
      payload: 'list',
      attributes: `layout="${layout}" items="5" ${layout === 'headlines' ? 'numbered' : ''} ${more}`,
    })),
  );

/** By name: cards, theme, and the media features that only Chromium can emulate. */
export const PAGES = {
  ...Object.fromEntries(
    LAYOUTS.flatMap((layout) => [
      [`${layout}-light`, { cells: cells(layout), theme: 'light' }],
      [`${layout}-dark`, { cells: cells(layout, 'whole', [360, 640]), theme: 'dark' }],
    ]),
  ),
  'lists-light': { cells: lists('lead', [240, 360, 640]), theme: 'light' },
  'lists-dark': { cells: lists('', [640]), theme: 'dark' },
  'lists-right-to-left': { cells: lists('lead dir="rtl" lang="ar"', [360, 640]), theme: 'light' },
  'lists-wide': { cells: lists('lead', [1256]), theme: 'light' },
  'no-picture': { cells: mixed('bare'), theme: 'light' },
  'long-headline': { cells: mixed('long'), theme: 'light' },
  'right-to-left': { cells: mixed('arabic'), theme: 'light' },
  folded: {
    cells: [...cells('full', 'essay', [240, 360, 640]), ...cells('full', 'essayArabic', [360])],
    theme: 'light',
  },
  'folded-dark': { cells: cells('full', 'essay', [360, 900]), theme: 'dark' },
  'folded-print': { cells: cells('full', 'essay', [640]), theme: 'dark', media: { media: 'print' } },
  'tools-light': { cells: TOOLS, theme: 'light' },
  'tools-dark': { cells: TOOLS, theme: 'dark' },
  'disclosed-light': { cells: DISCLOSED, theme: 'light' },
  'disclosed-dark': { cells: DISCLOSED, theme: 'dark' },
  'media-light': { cells: MEDIA, theme: 'light' },
  'media-dark': { cells: MEDIA, theme: 'dark' },
  states: { cells: STATES, theme: 'light' },
  'forced-colors': {
    cells: cells('full', 'whole', [360]),
    theme: 'light',
    media: { features: [{ name: 'forced-colors', value: 'active' }] },
  },
  print: { cells: cells('full', 'whole', [640]), theme: 'dark', media: { media: 'print' } },
};

/** The style sheet of a page, without animations. @param {string} theme */
export const stylesOf = (theme) => `body { margin: 0; color-scheme: ${theme}; overflow: hidden; }
#gallery { display: flex; flex-wrap: wrap; gap: 8px; align-items: start; box-sizing: border-box; inline-size: 1272px; padding: 8px; background: ${theme === 'dark' ? '#2b2b2b' : '#ececec'}; }
.ours { --article-embed-accent: #ffd400; --article-embed-background: light-dark(#fff1e5, #262a33); --article-embed-radius: 12px; --article-embed-font: system-ui; }
.article-embed-skeleton { animation: none !important; }
${WIDTHS.map((width) => `.w${width} { inline-size: ${width}px; }`).join('\n')}`;

/**
 * Returns the HTML of a page, and serves its payloads from the site.
 * @param {import('../support/site.mjs').Site} site @param {keyof typeof PAGES} name
 */
export function galleryPage(site, name) {
  const { cells, theme } = PAGES[name];
  const all = payloads(site.origin);
  for (const [path, payload] of Object.entries(all)) site.json(`/${path}.json`, payload);
  const svg = { 'content-type': 'image/svg+xml' };
  site.send('/picture.svg', PICTURE, svg);
  site.send('/logo.svg', LOGO, svg);
  site.send('/ink.svg', INK, svg);
  site.send('/gallery.css', stylesOf(theme), { 'content-type': 'text/css' });
  const content = (inline, children) =>
    inline ? `<script type="application/json">${JSON.stringify(all[inline])}</script>` : children;
  const embed = ({ payload, inline, attributes = '', children = '' }) =>
    `<article-embed loading="eager" ${payload ? `src="/${payload}.json"` : ''} theme="${theme}" ${attributes}>${content(inline, children)}</article-embed>`;
  return `<main id="gallery">${cells.map((cell) => `<div class="w${cell.width}">${embed(cell)}</div>`).join('')}</main>`;
}
