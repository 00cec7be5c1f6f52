// Runs in the page: draws lists and cards by the same renderer, and returns the milliseconds of script and of layout.

import { render } from '/js/render.js';
import { attach } from '/js/shadow-root.js';
import { FORMATS, loadBuild } from '/js/wasm.js';
import { article } from './payloads.js';

/** Drawings of one measurement: one alone is shorter than a clock can measure well. */
const REPEATS = 5;

/** The number of standard cards that a list is compared with. */
export const CARDS = 8;

/** Members that only a card of its own shows. */
const WHOLE = ['body', 'related', 'updated', 'dateline', 'id', 'version'];

/** An article as a section lists it. @param {number} number */
function teaser(number) {
  const members = Object.entries(article(number)).filter(([key]) => !WHOLE.includes(key));
  return Object.fromEntries(members);
}

/** @param {number} count @param {(number: number) => object} item @param {number} [first] */
export const listOf = (count, item = teaser, first = 0) => ({
  version: 1,
  title: 'Around the coast',
  url: 'https://tidewater.example/coast',
  publisher: { name: 'Tidewater Wire', url: 'https://tidewater.example/' },
  language: 'en-GB',
  items: Array.from({ length: count }, (_, number) => item(first + number)),
});

/** What is drawn, by name: payloads and options. @type {Record<string, () => [string, object][]>} */
const SUBJECTS = {
  cards: () => Array.from({ length: CARDS }, (_, number) => [JSON.stringify(article(number)), {}]),
  ...Object.fromEntries(
    ['list', 'grid', 'carousel', 'headlines'].map((layout) => [
      layout,
      () => [[JSON.stringify(listOf(50)), { layout, items: 50 }]],
    ]),
  ),
  'list, with texts': () => [[JSON.stringify(listOf(50, article)), { layout: 'list', items: 50 }]],
};

/** Loads the build that draws lists, which then draws the cards too. */
export const prepare = () => loadBuild(FORMATS);

/**
 * Draws a subject several times. Returns the milliseconds of script and of layout of all together.
 * @param {string} name
 */
export function draw(name) {
  const subjects = SUBJECTS[name]();
  let [script, layout] = [0, 0];
  for (let time = 0; time < REPEATS; time += 1) {
    const main = document.body.appendChild(document.createElement('main'));
    main.style.inlineSize = '640px';
    const begun = performance.now();
    for (const [payload, options] of subjects) {
      const element = document.createElement('div');
      attach(element, render(payload, { __proto__: null, ...options }, null).card);
      main.append(element);
    }
    const drawn = performance.now();
    // Reading a place makes the browser lay out.
    main.getBoundingClientRect();
    script += drawn - begun;
    layout += performance.now() - drawn;
    main.remove();
  }
  return { script, layout };
}

const painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

/**
 * Draws many elements between two marks of the performance timeline. Returns how many articles and pictures there are.
 * @param {'lists' | 'cards'} kind twenty lists of twenty, or a thousand cards
 */
export async function marked(kind) {
  const main = document.body.appendChild(document.createElement('main'));
  const make = (payload, options) =>
    Object.assign(document.createElement('article-embed'), { article: payload, loading: 'eager', ...options });
  const elements =
    kind === 'lists'
      ? Array.from({ length: 20 }, (_, list) =>
          make(JSON.stringify(listOf(20, teaser, list * 20)), {
            layout: ['list', 'grid', 'carousel', 'headlines'][list % 4],
            items: 20,
          }),
        )
      : Array.from({ length: 1000 }, (_, number) => make(JSON.stringify(article(number))));
  await painted();
  performance.mark('begin');
  main.append(...elements);
  await Promise.all(elements.map(({ ready }) => ready));
  await painted();
  performance.mark('end');
  await painted();
  main.remove();
}

/** How many pictures twenty lists have, and how many of them are asked for before anybody scrolls. */
export async function pictures() {
  const main = document.body.appendChild(document.createElement('main'));
  const item = (number) => ({ ...teaser(number), image: { url: `${location.origin}/picture/${number}.gif`, alt: '' } });
  const lists = Array.from({ length: 20 }, (_, list) =>
    Object.assign(document.createElement('article-embed'), {
      article: JSON.stringify(listOf(20, item, list * 20)),
      loading: 'eager',
      layout: 'list',
      items: 20,
    }),
  );
  performance.clearResourceTimings();
  main.append(...lists);
  await Promise.all(lists.map(({ ready }) => ready));
  for (let before = -1, now = 0; before !== now; before = now) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    now = performance.getEntriesByType('resource').length;
    if (before === now) break;
  }
  const asked = new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/picture/')),
  );
  const all = lists.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('img')]);
  const near = all.filter((image) => image.getBoundingClientRect().top < innerHeight + 3000);
  main.remove();
  return { all: all.length, near: near.length, asked: asked.size };
}
