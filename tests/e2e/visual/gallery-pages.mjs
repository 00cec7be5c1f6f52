// The pages of the gallery: the cards on each, their widths and attributes.

import { INK, LOGO, PICTURE, payloads } from './gallery-payloads.mjs';

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

/** What stands around the text: topics, how long it takes to read, how it was made, what is new. @type {Cell[]} */
const EXPLAINED = [
  ...cells('full', 'explained', [240]),
  { width: 360, payload: 'explained', attributes: 'class="unfolded" layout="full"' },
  ...cells('standard', 'explained', [640]),
  ...cells('hero', 'explained', [360]),
  ...cells('compact', 'explained', [360]),
].map((cell) => ({ ...cell, attributes: `${cell.attributes} topics="4" tools="reading-time updates"` }));

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
  'explained-light': { cells: EXPLAINED, theme: 'light' },
  'explained-dark': { cells: EXPLAINED, theme: 'dark' },
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
