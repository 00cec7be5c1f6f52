// A page that draws hostile strings by the thousand, and what is said of it. The tests choose the payloads.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { EMBED } from '../e2e/desk.mjs';
import { strings } from './corpora.mjs';
import { progress } from './extent.mjs';

const here = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

export const STRINGS = strings();

/** What the tables can make; a native test holds it against them. */
export const ALLOWED = JSON.parse(here('allowed.json'));

/** Pictures are allowed everywhere: none is shown, so none is asked for, but a browser may judge its address before. */
const PICTURES = { 'img-src': '*' };

/** What a page without any policy of its own is sent. */
export const NO_POLICY = {
  'default-src': "* data: blob: 'unsafe-inline'", 'script-src': "* data: blob: 'unsafe-inline' 'unsafe-eval'", 'connect-src': '*', 'img-src': '*',
  'style-src': "* 'unsafe-inline'", 'require-trusted-types-for': null, 'trusted-types': null,
};

/** The payloads of every format, each with what it is read as. */
export function payloads() {
  const folder = new URL('../fixtures/', import.meta.url);
  const read = (path) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
  const foreign = readdirSync(new URL('formats/', folder)).filter((name) => name.endsWith('.json') && !/none|unknown|draft|canceled|urn|rich/.test(name));
  const formatOf = (name) => read(`formats/read/${name}`).format;
  return [
    { name: 'own', format: '', payload: read('full.json') },
    { name: 'own, HTML', format: '', payload: read('html-body.json') },
    ...foreign.map((name) => ({ name: name.replace('.json', ''), format: formatOf(name), payload: read(`formats/${name}`) })),
  ];
}

/** Before the card’s script: what a script of a string would call is counted, what a page would ask of others is noted and refused. */
export function canary() {
  const heard = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'xss']) window[name] = (...words) => heard.push(`${name}(${words})`);
  const asked = [];
  const { fetch } = window;
  window.fetch = (url, ...more) => {
    const { protocol, origin, pathname } = new URL(url, document.URL);
    if (origin === location.origin && /^\/(pkg\/.+|(strings|allowed)\.json|quiet-\d)$/.test(pathname)) return fetch(url, ...more);
    asked.push(protocol);
    return Promise.reject(new TypeError('refused'));
  };
  const now = () => [Object.keys(window).sort().join(), document.title, document.scripts.length, location.href];
  Object.defineProperty(window, 'canary', { value: { heard, asked, now } });
}

/** Opens the page. @param {any} desk @param {{ scripts?: string, policy?: object }} [page] */
export async function openPress(desk, { scripts = EMBED, policy } = {}) {
  for (const name of ['planter', 'judge', 'press']) desk.site.script(`/${name}.js`, here(`page/${name}.js`));
  desk.site.json('/strings.json', STRINGS);
  desk.site.json('/allowed.json', ALLOWED);
  await desk.visit({ body: '', before: canary, scripts: `${scripts}<script type="module" src="/press.js"></script>`, policy: { ...PICTURES, ...policy } });
  await desk.until(() => window.pressed && customElements.get('article-embed'));
  await desk.run(() => (window.canary.before = window.canary.now()));
}

/** Draws strings in all places of a payload, some at a time. @returns {Promise<Tally>} */
export async function press(desk, payload, attributes, from, to) {
  const sum = empty();
  const kept = await desk.driver.executeAsyncScript((payload, attributes, done) => {
    window.pressed.vital(payload, attributes).then(done);
  }, payload, attributes);
  for (let at = from; at < to; at += 150) {
    add(sum, await desk.driver.executeAsyncScript((payload, attributes, kept, from, to, done) => {
      window.pressed.press(payload, attributes, kept, from, to).then(done, (error) => done({ codes: {}, faults: [String(error)] }));
    }, payload, attributes, kept, at, Math.min(at + 150, to)));
    progress(desk.engine, () => `${sum.placements} placements of this payload, string ${at} of ${to}`);
  }
  return sum;
}

/** Sets the element’s attributes to strings, some at a time. @returns {Promise<Tally>} */
export async function pressAttributes(desk, payload, from, to) {
  const sum = empty();
  for (let at = from; at < to; at += 500) {
    add(sum, await desk.driver.executeAsyncScript((payload, from, to, done) => {
      window.pressed.pressAttributes(payload, from, to).then(done, (error) => done({ codes: {}, faults: [String(error)] }));
    }, payload, at, Math.min(at + 500, to)));
    progress(desk.engine, () => `${sum.placements} placements in attributes, string ${at} of ${to}`);
  }
  return sum;
}

/** @typedef {{ cards: number, drawn: number, placements: number, codes: Record<string, number>, faults: string[] }} Tally */

/** @returns {Tally} */
export const empty = () => ({ cards: 0, drawn: 0, placements: 0, codes: {}, faults: [] });

/** @param {Tally} sum @param {Tally} one */
export function add(sum, { cards, drawn, placements, codes, faults }) {
  sum.cards += cards;
  sum.drawn += drawn;
  sum.placements += placements;
  for (const [code, count] of Object.entries(codes)) sum.codes[code] = (sum.codes[code] ?? 0) + count;
  sum.faults.push(...faults);
}

/** What the page itself noticed: scripts that ran, requests of other kinds than a payload’s, traces in the page. */
export const noticed = (desk) => desk.run(() => {
  const { heard, asked, before, now } = window.canary;
  const [[keys, ...was], [keysNow, ...is]] = [before, now()];
  const names = keysNow.split(',').filter((name) => !keys.split(',').includes(name) && !['ArticleEmbed', 'pressed'].includes(name));
  return { heard, odd: asked.filter((protocol) => !/^https?:$/.test(protocol)), asked: asked.length, traces: [...names, ...is.filter((what, index) => what !== was[index])] };
});

/**
 * Nothing was wrong with any card, nothing ran, and the page is as it was.
 * @param {any} desk
 * @param {Tally} tally
 * @param {RegExp} codes why there may be no card
 */
export async function assertHarmless(desk, tally, codes) {
  const { heard, odd, traces } = await noticed(desk);
  const wrong = Object.keys(tally.codes).filter((code) => !codes.test(code));
  assert.deepEqual({ faults: tally.faults, wrong, heard, odd, traces }, { faults: [], wrong: [], heard: [], odd: [], traces: [] });
}
