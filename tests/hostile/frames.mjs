// Many small pages in frames, each with its own policy and its own script before the card's.

import { card, EMBED, source } from '../e2e/support/page-fixture.mjs';
import { story } from '../e2e/support/payloads.mjs';

export const PAYLOAD = '/frames/story.json';

/** The card of the pages. */
export const CARD = card(`src="${PAYLOAD}" loading="eager"`);

/**
 * @typedef {object} Page
 * @property {string} name
 * @property {string} [body]
 * @property {Function} [before] runs before the card's script
 * @property {string} [scripts] the card's script
 * @property {object} [policy] differences from the strict policy
 * @property {object} [headers] further headers
 * @property {(tag: string) => string} [first] makes the tags of the test's own scripts fit the policy
 * @property {string} [payload] address of another payload
 */

/**
 * The result of a page: its card, its events, the complaints of its console and policy, and the card's own warnings.
 * @typedef {{ name: string, headline: string, fallback: boolean, events: string[], complaints: string[],
 *   warnings: string[] }} Outcome
 */

/** @param {Page} page @param {number} index */
function write(
  site,
  { name, body = CARD, before, scripts = EMBED, policy, headers = {}, first = String, payload = PAYLOAD },
  index,
) {
  const own = before ? `<script src="/frames/before-${index}.js"></script>` : '';
  if (before) site.script(`/frames/before-${index}.js`, source(before));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
${['recorder', 'reader'].map((script) => first(`<script src="/${script}.js"></script>`)).join('')}<body>${body.replace(PAYLOAD, payload)}${own}${scripts}`;
  const path = `/frames/${index}`;
  site.html(path, html, { 'report-uri': `/csp-report?frame=${index}`, ...policy }, headers);
  return path;
}

/** In the page: whether every frame has its event. */
const settled = (count) => {
  const frames = [...document.querySelectorAll('iframe')];
  const done = ({ contentWindow, contentDocument }) =>
    contentDocument?.readyState === 'complete' &&
    contentWindow.recorder?.events.some(({ type }) => /load|error/.test(type));
  return frames.length === count && frames.every((frame) => frame.dataset.silent === 'true' || done(frame));
};

/** In the page: the result of each frame. */
const outcomes = () =>
  [...document.querySelectorAll('iframe')].map(({ contentWindow, title }) => {
    const { recorder, readCard } = contentWindow;
    if (!recorder || !readCard)
      return { name: title, headline: '', fallback: false, events: [], complaints: ['no recorder'], warnings: [] };
    const found = readCard('card');
    const headline = found.parts.find(({ part }) => part === 'headline')?.text ?? '';
    // Arrays of this page; the frame may have patched its own.
    const events = Array.from(recorder.events, ({ type, detail }) =>
      type === 'article-error' ? `${detail.code} ${detail.phase}` : type,
    );
    const all = Array.from(recorder.complaints);
    const isOwn = (text) => text.startsWith('console.warn: article-embed: ');
    return {
      name: title,
      headline,
      fallback: found.fallback,
      events: events.filter((type) => type !== 'article-view'),
      complaints: all.filter((text) => !isOwn(text)),
      warnings: all.filter(isOwn),
    };
  });

/**
 * Opens pages in frames, sixteen at a time, and returns the result of each.
 * @param {any} page
 * @param {(Page & { silent?: boolean })[]} pages silent: no event is expected
 * @returns {Promise<Outcome[]>}
 */
export async function openFrames(page, pages) {
  page.site.send(PAYLOAD, JSON.stringify(story('Rain in Hanoi')), {
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
  });
  const found = [];
  for (let from = 0; from < pages.length; from += 16) {
    const some = pages.slice(from, from + 16);
    const frame = ({ name, silent = false, ...options }, index) =>
      `<iframe title="${name.replaceAll('"', '')}" data-silent="${silent}" width="600" height="200" src="${write(page.site, { name, ...options }, from + index)}"></iframe>`;
    await page.visit({ body: some.map(frame).join(''), scripts: '', policy: { 'frame-src': "'self'" } });
    // A frame that never settles shows in its result.
    await page.driver.wait(() => page.run(settled, some.length), 8_000, '', 50).catch(() => {});
    // Gives pages without an event the time of the others, and of three requests.
    await page.settle();
    found.push(...(await page.run(outcomes)));
  }
  return found;
}
