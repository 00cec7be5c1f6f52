// Many small pages side by side, each in a frame with its own policy and its own script before the card’s. It judges nothing.

import { EMBED, card, source } from '../e2e/desk.mjs';
import { story } from '../e2e/payloads.mjs';

export const PAYLOAD = '/frames/story.json';

/** A card as the pages have it. */
export const CARD = card(`src="${PAYLOAD}" loading="eager"`);

/**
 * @typedef {object} Page
 * @property {string} name
 * @property {string} [body]
 * @property {Function} [before] runs before the card's script
 * @property {string} [scripts] the card's script
 * @property {object} [policy] what differs from the strict one
 * @property {object} [headers] besides
 * @property {(tag: string) => string} [first] our own scripts' tags, as the policy wants them
 * @property {string} [payload] an address that is not the usual one
 */

/**
 * What became of a page: what its card is, what it told, what the page complained of.
 * @typedef {{ name: string, headline: string, fallback: boolean, events: string[], complaints: string[], asked: number }} Outcome
 */

/** @param {Page} page @param {number} index */
function write(site, { name, body = CARD, before, scripts = EMBED, policy, headers = {}, first = String, payload = PAYLOAD }, index) {
  const own = before ? `<script src="/frames/before-${index}.js"></script>` : '';
  if (before) site.script(`/frames/before-${index}.js`, source(before));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
${['recorder', 'reader'].map((script) => first(`<script src="/${script}.js"></script>`)).join('')}<body>${body.replace(PAYLOAD, payload)}${own}${scripts}`;
  const path = `/frames/${index}`;
  site.page(path, html, { 'report-uri': `/csp-report?frame=${index}`, ...policy }, headers);
  return path;
}

/** In a frame: whether all that is to come has come. */
const settled = (count) => {
  const frames = [...document.querySelectorAll('iframe')];
  const done = ({ contentWindow, contentDocument }) =>
    contentDocument?.readyState === 'complete' && contentWindow.recorder?.events.some(({ type }) => /load|error/.test(type));
  return frames.length === count && frames.every((frame) => frame.dataset.silent === 'true' || done(frame));
};

/** In the page: what became of each frame. */
const outcomes = () => [...document.querySelectorAll('iframe')].map(({ contentWindow, title }) => {
  const { recorder, readCard } = contentWindow;
  if (!recorder || !readCard) return { name: title, headline: '', fallback: false, events: [], complaints: ['no recorder'] };
  const found = readCard('card');
  const headline = found.parts.find(({ part }) => part === 'headline')?.text ?? '';
  // Lists of this page: those of the frame may have odd members.
  const events = Array.from(recorder.events, ({ type, detail }) => (type === 'article-error' ? `${detail.code} ${detail.phase}` : type));
  return { name: title, headline, fallback: found.fallback, events: events.filter((type) => type !== 'article-view'), complaints: Array.from(recorder.complaints) };
});

/**
 * Opens pages in frames, some at a time, and tells what became of each.
 * @param {any} desk
 * @param {(Page & { silent?: boolean })[]} pages silent: no event is expected
 * @returns {Promise<Outcome[]>}
 */
export async function openFrames(desk, pages) {
  desk.site.send(PAYLOAD, JSON.stringify(story('Rain in Hanoi')), { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
  const found = [];
  for (let from = 0; from < pages.length; from += 16) {
    const some = pages.slice(from, from + 16);
    const frame = ({ name, silent = false, ...page }, index) =>
      `<iframe title="${name.replaceAll('"', '')}" data-silent="${silent}" width="600" height="200" src="${write(desk.site, { name, ...page }, from + index)}"></iframe>`;
    await desk.visit({ body: some.map(frame).join(''), scripts: '', policy: { 'frame-src': "'self'" } });
    // One that never settles is seen by what became of it.
    await desk.driver.wait(() => desk.run(settled, some.length), 8_000, '', 50).catch(() => {});
    // Pages without an event have what time the others took, and what the site takes to answer thrice.
    await desk.quiet();
    found.push(...(await desk.run(outcomes)));
  }
  return found;
}
