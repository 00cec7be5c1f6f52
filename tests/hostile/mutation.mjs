// Opens a page that draws payloads with hostile strings in every place, and collects what it finds.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { EMBED } from '../e2e/support/page-fixture.mjs';
import { strings } from './corpora.mjs';
import { full, PATIENCE, progress, say } from './scale.mjs';

const here = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

export const STRINGS = strings();

/** Elements and attributes that the view's tables can produce; src/view/allowed.rs checks that it is complete. */
export const ALLOWED = JSON.parse(here('allowed.json'));

/** Pictures and players are hidden, so browsers do not load them, but check the policy first. */
const PICTURES = { 'img-src': '*', 'media-src': '*' };

/** A policy that allows everything. */
export const NO_POLICY = {
  'default-src': "* data: blob: 'unsafe-inline'",
  'script-src': "* data: blob: 'unsafe-inline' 'unsafe-eval'",
  'connect-src': '*',
  'img-src': '*',
  'style-src': "* 'unsafe-inline'",
  'require-trusted-types-for': null,
  'trusted-types': null,
};

/** The payloads of every format, with the format's name. */
export function payloads() {
  const folder = new URL('../fixtures/', import.meta.url);
  const read = (path) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
  const foreign = readdirSync(new URL('formats/', folder)).filter(
    (name) => name.endsWith('.json') && !/none|unknown|draft|canceled|urn|rich/.test(name),
  );
  const formatOf = (name) => read(`formats/read/${name}`).format;
  return [
    { name: 'own', format: '', payload: read('full.json') },
    { name: 'own, HTML', format: '', payload: read('html-body.json') },
    // Apart from the first: WebKit is slow with players.
    { name: 'own, video', format: '', payload: read('video.json') },
    { name: 'own, gallery', format: '', payload: read('gallery.json') },
    ...foreign.map((name) => ({
      name: name.replace('.json', ''),
      format: formatOf(name),
      payload: read(`formats/${name}`),
    })),
  ];
}

/** Names of the payloads with players. */
export const PLAYERS = ['own, video', 'guardian-video', 'ninjs-1'];

/** Attributes by which a card shows all that it can. */
export const FULL = { layout: 'full', 'link-target': '_blank', related: '50' };

/** A list of articles in the project's own format. */
export const LIST = JSON.parse(readFileSync(new URL('../fixtures/lists/section.json', import.meta.url), 'utf8'));

/** Options by which a list shows all that it can. */
export const EVERYTHING = { lead: 'lead', numbered: 'numbered', excerpts: 'all', pictures: 'all' };

/** Runs before the card's script: records calls that injected scripts would make, and refuses and records requests. */
export function canary() {
  const calls = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'xss'])
    window[name] = (...words) => calls.push(`${name}(${words})`);
  const requests = [];
  const { fetch } = window;
  window.fetch = (url, ...more) => {
    const { protocol, origin, pathname } = new URL(url, document.URL);
    if (origin === location.origin && /^\/(pkg\/.+|(strings|allowed)\.json|quiet-\d)$/.test(pathname))
      return fetch(url, ...more);
    requests.push(protocol);
    return Promise.reject(new TypeError('refused'));
  };
  const now = () => [Object.keys(window).sort().join(), document.title, document.scripts.length, location.href];
  Object.defineProperty(window, 'canary', { value: { calls, requests, now } });
}

/** Opens the page. @param {any} page @param {{ scripts?: string, policy?: object }} [options] */
export async function openMutationPage(page, { scripts = EMBED, policy } = {}) {
  for (const name of ['no-pauses', 'inject', 'check-card', 'mutate'])
    page.site.script(`/${name}.js`, here(`page/${name}.js`));
  page.site.json('/strings.json', STRINGS);
  page.site.json('/allowed.json', ALLOWED);
  await page.driver.manage().setTimeouts(PATIENCE);
  await page.visit({
    body: '',
    head: '<script src="/no-pauses.js"></script>',
    before: canary,
    scripts: `${scripts}<script type="module" src="/mutate.js"></script>`,
    policy: { ...PICTURES, ...policy },
  });
  await page.waitFor(() => window.mutation && customElements.get('article-embed'));
  await page.run(() => (window.canary.before = window.canary.now()));
}

/** Draws strings in all places of a payload, 150 at a time. @returns {Promise<Counts>} */
export async function mutate(page, payload, attributes, from, to) {
  const sum = noCounts();
  const required = await page.driver.executeAsyncScript(
    (payload, attributes, done) => {
      window.mutation.requiredPaths(payload, attributes).then(done);
    },
    payload,
    attributes,
  );
  for (let at = from; at < to; at += 150) {
    add(
      sum,
      await page.driver.executeAsyncScript(
        (payload, attributes, required, from, to, done) => {
          window.mutation
            .mutate(payload, attributes, required, from, to)
            .then(done, (error) => done({ codes: {}, faults: [String(error)] }));
        },
        payload,
        attributes,
        required,
        at,
        Math.min(at + 150, to),
      ),
    );
    progress(page.engine, () => `${sum.placements} placements of this payload, string ${at} of ${to}`);
  }
  return sum;
}

/** Sets the element's attributes to strings, 500 at a time. @returns {Promise<Counts>} */
export async function mutateAttributes(page, payload, from, to) {
  const sum = noCounts();
  for (let at = from; at < to; at += 500) {
    add(
      sum,
      await page.driver.executeAsyncScript(
        (payload, from, to, done) => {
          window.mutation
            .mutateAttributes(payload, from, to)
            .then(done, (error) => done({ codes: {}, faults: [String(error)] }));
        },
        payload,
        at,
        Math.min(at + 500, to),
      ),
    );
    progress(page.engine, () => `${sum.placements} placements in attributes, string ${at} of ${to}`);
  }
  return sum;
}

/**
 * @typedef {{ cards: number, drawn: number, placements: number, codes: Record<string, number>, faults: string[] }}
 * Counts
 */

/** @returns {Counts} */
export const noCounts = () => ({ cards: 0, drawn: 0, placements: 0, codes: {}, faults: [] });

/** @param {Counts} sum @param {Counts} one */
export function add(sum, { cards, drawn, placements, codes, faults }) {
  sum.cards += cards;
  sum.drawn += drawn;
  sum.placements += placements;
  for (const [code, count] of Object.entries(codes)) sum.codes[code] = (sum.codes[code] ?? 0) + count;
  sum.faults.push(...faults);
}

/** What happened in the page: scripts that ran, requests, and changes of globals, title, scripts or address. */
export const observed = (page) =>
  page.run(() => {
    const { calls, requests, before, now } = window.canary;
    const [[keys, ...was], [keysNow, ...is]] = [before, now()];
    const names = keysNow
      .split(',')
      .filter((name) => !keys.split(',').includes(name) && !['ArticleEmbed', 'mutation'].includes(name));
    return {
      calls,
      odd: requests.filter((protocol) => !/^https?:$/.test(protocol)),
      requests: requests.length,
      traces: [...names, ...is.filter((what, index) => what !== was[index])],
    };
  });

/**
 * Asserts that every card is valid, no script ran, and the page is unchanged.
 * @param {any} page
 * @param {Counts} counts
 * @param {RegExp} codes error codes that may occur
 */
export async function assertHarmless(page, counts, codes) {
  const { calls, odd, traces } = await observed(page);
  const wrong = Object.keys(counts.codes).filter((code) => !codes.test(code));
  assert.deepEqual(
    { faults: counts.faults, wrong, calls, odd, traces },
    { faults: [], wrong: [], calls: [], odd: [], traces: [] },
  );
}

/**
 * Draws strings in all places of a payload and checks the page after each batch. A full run loads the page for each batch,
 * and with players in a new browser: WebKit's process keeps memory of them from page to page.
 * @param {any} page
 * @param {{ name: string, payload: unknown }} payload
 * @param {object} attributes
 * @param {{ to: number, batch: number, policy?: object }} options the number of strings, and of those per page
 * @returns {Promise<Counts>}
 */
export async function mutateAll(page, { name, payload }, attributes, { to, batch, policy }) {
  const sum = noCounts();
  for (let from = 0; from < to; from += batch) {
    if (full && PLAYERS.includes(name)) await page.restart();
    if (full) await openMutationPage(page, { policy });
    const counts = await mutate(page, payload, attributes, from, Math.min(from + batch, to));
    await assertHarmless(page, counts, /^article$/);
    assert.deepEqual(await page.complaints(), []);
    add(sum, counts);
  }
  if (full) say(page.engine, `${name}: ${sum.placements} placements in ${sum.drawn} cards`);
  return sum;
}
