// A search for the payload that holds a page up longest. It prints figures, and asserts none: only that each payload ends in a card or its fallback.

import assert from 'node:assert/strict';
import { scene } from '../e2e/desk.mjs';
import { extent, full, LIMIT, progress, say } from './extent.mjs';
import { bred, recipes } from './slowness.mjs';

/** What a card reads at most, and a part of it. */
const BYTES = extent(40_000, 900_000);

/** What is aimed at, in milliseconds. */
const AIM = 200;

/** In the page: the longest time that nothing else could happen, while a payload is read, drawn, laid out and painted. */
const measure = (src, done) => {
  let [longest, last, going] = [0, performance.now(), true];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    [longest, last] = [Math.max(longest, now - last), now];
    if (going) port2.postMessage('');
  };
  port2.postMessage('');
  const element = Object.assign(document.createElement('article-embed'), { src, layout: 'full', loading: 'eager', related: 50 });
  document.body.append(element);
  const outcome = element.ready.then(() => 'drawn', ({ code }) => code);
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30))));
  outcome.then(async (outcome) => {
    await painted();
    element.remove();
    await painted();
    going = false;
    done({ longest, outcome });
  });
};

/** The same numbers each time. */
function* chances(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

scene('the payload that holds a page up longest', async (desk) => {
  await desk.visit({ body: '', policy: { 'img-src': '*' } });
  await desk.until(() => window.ArticleEmbed);
  await desk.driver.manage().setTimeouts({ script: 300_000 });
  const numbers = chances(Number(process.env.SEED ?? 1));
  const all = recipes();
  const chosen = full ? [...all, ...Array.from({ length: 150 }, () => bred(() => numbers.next().value))] : all.filter((_, index) => index % 17 === 0);
  const found = [];
  // The first one pays for the wasm.
  for (const [index, { name, make }] of [all[0], ...chosen].entries()) {
    const text = JSON.stringify(make(BYTES));
    assert.ok(Buffer.byteLength(text) <= 1 << 20, `${name}: ${Buffer.byteLength(text)}`);
    desk.site.send(`/slow-${index}.json`, text, { 'content-type': 'application/json' });
    const { longest, outcome } = await desk.driver.executeAsyncScript(measure, `/slow-${index}.json`);
    assert.match(outcome, /^(drawn|missing|wrong-root|unknown-format|bad-value|unsafe-url)$/, name);
    if (index) found.push({ name, longest, outcome });
    if (full && longest > AIM) say(desk.engine, `${longest.toFixed(0)} ms ${name}`);
    progress(desk.engine, () => `${index} of ${chosen.length} payloads, the longest ${Math.max(...found.map(({ longest }) => longest)).toFixed(0)} ms`);
  }
  // Pictures of hosts that are not there.
  desk.allow(/^log: .*slow.*\.png/);
  found.sort((one, other) => other.longest - one.longest);
  const above = found.filter(({ longest }) => longest > AIM).length;
  say(desk.engine, `${found.length} payloads of ${BYTES} bytes, ${found.filter(({ outcome }) => outcome === 'drawn').length} of them cards; ${full ? `${above} hold the page up for more than ${AIM} ms; ` : ''}the slowest:`);
  for (const { name, longest } of found.slice(0, full ? 12 : 1)) say(desk.engine, `  ${longest.toFixed(0).padStart(6)} ms  ${name}`);
}, LIMIT);
