// Payloads that are slow to draw: kinds of text, markup and structure, and ways to combine them.

import { MARKUP, UNITS } from './slow-texts.mjs';

/** The one shape that is drawn as a list. */
const LIST = 'a list of articles';

/** The layout in which a recipe is drawn. @param {Recipe} recipe */
export const layoutOf = ({ into }) => (into === LIST ? 'grid' : 'full');

const ADDRESS = 'https://news.example/slow';
const filled = (unit, bytes) =>
  unit.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(JSON.stringify(unit).slice(1, -1)))));
const some = (count, entry) => Array.from({ length: count }, (_, index) => entry(index));

/**
 * Places of a text. Each function returns a payload of about `bytes`.
 * @type {Record<string, (unit: string, bytes: number) => unknown>}
 */
export const SHAPES = {
  headline: (unit, bytes) => ({ headline: filled(unit, bytes), url: ADDRESS }),
  'every line': (unit, bytes) => {
    const text = filled(unit, bytes / 160);
    const story = { headline: text, excerpt: text, section: text };
    return {
      ...story,
      url: ADDRESS,
      dateline: text,
      body: some(40, () => text),
      rights: { copyright: text, terms: text },
      authors: some(10, () => ({ name: text, bio: text, role: text })),
      publisher: { name: text, links: some(10, (index) => ({ name: text, url: `${ADDRESS}/${index}` })) },
      related: some(20, (index) => ({ ...story, url: `${ADDRESS}/${index}` })),
      corrections: some(10, () => ({ date: '2026-04-01T00:00:00Z', text })),
    };
  },
  'a list of paragraphs': (unit, bytes) => ({
    headline: 'Slow',
    url: ADDRESS,
    body: some(100, (index) => `${index} ${filled(unit, bytes / 100)}`),
  }),
  'few paragraphs': (unit, bytes) => ({
    headline: 'Slow',
    url: ADDRESS,
    body: some(8, (index) => `${index} ${filled(unit, bytes / 8)}`),
  }),
  'a text of schema.org': (unit, bytes) => ({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Slow',
    url: ADDRESS,
    articleBody: filled(unit, bytes),
  }),
  'a summary of schema.org': (unit, bytes) => ({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Slow',
    url: ADDRESS,
    description: filled(unit, bytes),
  }),
  [LIST]: (unit, bytes) => ({
    version: 1,
    title: filled(unit, bytes / 300),
    items: some(100, (index) => {
      const text = `${index} ${filled(unit, bytes / 300)}`;
      return { headline: text, excerpt: text, section: text, url: `${ADDRESS}/${index}` };
    }),
  }),
  'one text in HTML': (unit, bytes) => ({ headline: 'Slow', url: ADDRESS, body: `<p>${filled(unit, bytes)}</p>` }),
};

/** Payloads that are slow because of their structure. @type {Record<string, (bytes: number) => unknown>} */
export const STRUCTURES = {
  'related stories': (bytes) => ({
    headline: 'Slow',
    url: ADDRESS,
    related: some(bytes / 60, (index) => ({ url: `${ADDRESS}/${index}`, headline: `${index}` })),
  }),
  'sources of a picture': (bytes) => ({
    headline: 'Slow',
    url: ADDRESS,
    image: {
      url: `${ADDRESS}.png`,
      sources: some(bytes / 70, (index) => ({ url: `${ADDRESS}/${index}.png`, width: index + 1 })),
    },
  }),
  'unknown keys': (bytes) => ({
    headline: 'Slow',
    url: ADDRESS,
    ...Object.fromEntries(some(bytes / 24, (index) => [`unknown-${index}`, index])),
  }),
  'wrong values': (bytes) => ({
    headline: 'Slow',
    url: ADDRESS,
    authors: some(bytes / 8, (index) => index),
    related: some(bytes / 8, () => []),
  }),
  'a cyclic graph': (bytes) => ({
    '@context': 'https://schema.org',
    '@graph': some(bytes / 130, (index) => ({
      '@id': `#${index}`,
      '@type': 'NewsArticle',
      author: { '@id': `#${index + 1}` },
      isPartOf: { '@id': `#${(index * 7) % 99}` },
    })),
  }),
  'a graph with one id': (bytes) => ({
    '@graph': some(bytes / 50, () => ({ '@id': '#a', author: { '@id': '#a' } })),
    '@type': 'NewsArticle',
    headline: 'Slow',
    url: ADDRESS,
    author: { '@id': '#a' },
  }),
  'a feed': (bytes) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Slow',
    items: some(bytes / 150, (index) => ({
      id: `${index}`,
      url: `${ADDRESS}/${index}`,
      content_html: `<p>${'word '.repeat(8)}</p>`,
    })),
  }),
  posts: (bytes) =>
    some(bytes / 160, (index) => ({
      id: index,
      link: `${ADDRESS}/${index}`,
      date_gmt: '2026-04-01T00:00:00',
      title: { rendered: `Post <em>${index}</em>` },
      content: { rendered: '<p>a</p>' },
    })),
  'lists in lists': (bytes) => ({
    headline: 'Slow',
    url: ADDRESS,
    authors: some(40, () => some(bytes / 400, () => [[]])),
  }),
  'endless numbers': (bytes) => ({
    headline: 'Slow',
    url: ADDRESS,
    image: { url: `${ADDRESS}.png`, width: '9'.repeat(bytes / 2), height: '1'.repeat(bytes / 2) },
    published: '2'.repeat(9),
  }),
  'an endless address': (bytes) => ({
    headline: 'Slow',
    url: ADDRESS,
    related: some(40, () => ({ url: `${ADDRESS}/${'é'.repeat(bytes / 100)}`, headline: 'a' })),
  }),
};

/**
 * The ingredients of a payload.
 * @typedef {object} Recipe
 * @property {string} into a key of SHAPES or STRUCTURES, or `HTML`
 * @property {string[]} markup keys of MARKUP
 * @property {[unit: string, times: number][]} units
 * @property {number} bytes
 */

const HTML = 'HTML';

/** @param {Recipe} recipe */
export const nameOf = ({ into, markup, units, bytes }) =>
  `${into}: ${[...markup, ...units.map(([unit, times]) => (times > 1 ? `${times} × ${unit}` : unit))].join(' + ') || 'unchanged'}, ${bytes} bytes`;

/** @param {Recipe} recipe @returns {unknown} */
export function build({ into, markup, units, bytes }) {
  const text = units.map(([unit, times]) => UNITS[unit].repeat(times)).join('');
  if (into === HTML)
    return {
      headline: 'Slow',
      url: ADDRESS,
      body: filled(markup.map((name) => MARKUP[name].replaceAll('~', text)).join(''), bytes),
    };
  return Object.hasOwn(STRUCTURES, into) ? STRUCTURES[into](bytes) : SHAPES[into](text, bytes);
}

/**
 * Every unit in every shape, three units in every markup, and every structure.
 * @param {number} bytes
 * @returns {Recipe[]}
 */
export function recipes(bytes) {
  const one = (into, markup, ...units) => ({
    into,
    markup,
    units: units.map((unit) => /** @type {[string, number]} */ ([unit, 1])),
    bytes,
  });
  const shaped = Object.keys(SHAPES).flatMap((shape) => Object.keys(UNITS).map((unit) => one(shape, [], unit)));
  const marked = Object.keys(MARKUP).flatMap((markup) =>
    ['an endless word', 'marks with joiners between', 'letters and digits of two directions'].map((unit) =>
      one(HTML, [markup], unit),
    ),
  );
  return [...shaped, ...marked, ...Object.keys(STRUCTURES).map((maze) => one(maze, []))];
}

/**
 * A random variation of a recipe: of its size, its place, its units or its markup.
 * @param {Recipe} recipe
 * @param {Recipe} other a recipe to take units and markup from
 * @param {() => number} random returns 0 to 1
 * @returns {Recipe}
 */
export function vary(recipe, other, random) {
  const pick = (from) => from[Math.floor(random() * from.length)];
  const MAX_UNITS = 4;
  const units = /** @type {[string, number][]} */ ([
    ...recipe.units,
    pick([...other.units, [pick(Object.keys(UNITS)), 1 + Math.floor(random() * 40)]]),
  ]);
  const markup = [...recipe.markup, pick([...other.markup, pick(Object.keys(MARKUP))])];
  return pick([
    () => ({ ...recipe, bytes: Math.min(900_000, Math.ceil(recipe.bytes * 4 ** (random() * 3 - 2)) + 2000) }),
    () => ({
      ...recipe,
      units: units.slice(-MAX_UNITS),
      ...(recipe.units.length ? {} : { into: pick(Object.keys(SHAPES)) }),
    }),
    () => ({ ...recipe, units: units.slice(1).slice(-MAX_UNITS), into: HTML, markup: markup.slice(-2) }),
    () => ({ ...recipe, units: units.slice(-MAX_UNITS), into: pick(Object.keys(SHAPES)), markup: [] }),
  ])();
}
