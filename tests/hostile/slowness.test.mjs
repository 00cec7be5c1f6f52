// A search for the payload that holds a page up longest. It prints figures, and asserts none: only that each payload ends in a card or its fallback.

import assert from 'node:assert/strict';
import { scene } from '../e2e/desk.mjs';
import { extent, figure, full, LIMIT, progress, say } from './extent.mjs';
import { bred, made, nameOf, recipes } from './slowness.mjs';

/** What a card reads at most, and a part of it. */
const BYTES = extent(40_000, 900_000);

/** How many are bred of the slowest, and for how long at most, in milliseconds. */
const BRED = extent(6, 300);
const BREEDING = 120_000;

/** What is aimed at, in milliseconds. */
const AIM = 200;

/** In the page: the longest time that nothing else could happen, while something is drawn, laid out and painted. */
function prepare() {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30))));
  window.held = async (draw, asked = false) => {
    let [longest, last, going] = [0, performance.now(), true];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      [longest, last] = [Math.max(longest, now - last), now];
      if (going) port2.postMessage('');
    };
    port2.postMessage('');
    const { element, outcome } = draw();
    const found = await outcome;
    await painted();
    going = false;
    // Takes a time of its own.
    const text = () => element.shadowRoot?.querySelector('.card')?.innerText ?? '';
    const held = { longest, outcome: found, text: asked ? text() : '' };
    element.remove();
    await painted();
    return held;
  };
}

/** In the page: a card, and its text in sight where it is asked for. */
const card = (src, asked, done) => window.held(() => {
  const element = Object.assign(document.createElement('article-embed'), { src, layout: 'full', loading: 'eager', related: 50 });
  document.body.append(element);
  return { element, outcome: element.ready.then(() => 'drawn', ({ code }) => code) };
}, asked).then(done);

/** In the page: the same text without a card, a paragraph a line. */
const plain = (text, done) => window.held(() => {
  const element = document.body.appendChild(document.createElement('div'));
  element.style.overflowWrap = 'anywhere';
  for (const line of text.split('\n')) element.appendChild(document.createElement('p')).textContent = line;
  return { element };
}).then(done);

/** The same numbers each time. */
function chances(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** Draws one recipe; one that is somewhat slow thrice, as a machine that is busy is slower, never faster. */
async function time(desk, recipe, index) {
  const [text, name] = [JSON.stringify(made(recipe)), nameOf(recipe)];
  assert.ok(Buffer.byteLength(text) <= 1 << 20, `${name}: ${Buffer.byteLength(text)}`);
  desk.site.send(`/slow-${index}.json`, text, { 'content-type': 'application/json' });
  const draw = () => desk.driver.executeAsyncScript(card, `/slow-${index}.json`, false).catch((error) => {
    // Whether a browser has died is seen later; of what, here.
    say(desk.engine, `${name}: ${error.message}`);
    throw error;
  });
  let best = await draw();
  assert.match(best.outcome, /^(drawn|missing|wrong-root|unknown-format|bad-value|unsafe-url)$/, name);
  for (let again = 0; again < 2 && best.longest > AIM && best.longest < AIM * 5; again += 1) {
    const next = await draw();
    if (next.longest < best.longest) best = next;
  }
  return { recipe, name, index, ...best };
}

/** Two of the slowest so far, the slower the likelier. */
const parents = (found, chance) => [0, 1].map(() => found[Math.floor(chance() ** 2 * Math.min(30, found.length))].recipe);

scene('the payload that holds a page up longest', async (desk) => {
  await desk.visit({ body: '', before: prepare, policy: { 'img-src': '*' } });
  await desk.until(() => window.ArticleEmbed);
  await desk.driver.manage().setTimeouts({ script: 300_000 });
  // Pictures of hosts that are not there.
  desk.allow(/^log: .*slow.*\.png/);
  const all = recipes(BYTES);
  const found = [];
  const chance = chances(Number(process.env.SEED ?? 1));
  // The first one pays for the wasm.
  const seeds = [all[0], ...all.filter((_, index) => full || index % 17 === 0)];
  let ends = Infinity;
  for (let index = 0; index < seeds.length + BRED && Date.now() < ends; index += 1) {
    if (index === seeds.length) ends = Date.now() + BREEDING;
    const [one, other] = index < seeds.length ? [] : parents(found, chance);
    const timed = await time(desk, seeds[index] ?? bred(one, other, chance), index);
    if (index) found.push(timed);
    found.sort((one, other) => other.longest - one.longest);
    progress(desk.engine, () => `${index} payloads, the longest ${found[0].longest.toFixed(0)} ms`);
  }
  const above = found.filter(({ longest }) => longest > AIM);
  say(desk.engine, `${found.length} payloads of up to ${BYTES} bytes, ${found.length - seeds.length + 1} of them bred of the slowest; over ${AIM} ms: ${above.length} payloads; the slowest, with its text in sight on a plain page:`);
  for (const { name, longest, index } of found.slice(0, extent(1, Math.min(12, Math.max(3, above.length))))) {
    const { text } = await desk.driver.executeAsyncScript(card, `/slow-${index}.json`, true);
    const bare = await desk.driver.executeAsyncScript(plain, text);
    say(desk.engine, `  ${longest.toFixed(0).padStart(6)} ms, plain ${bare.longest.toFixed(0).padStart(4)} ms  ${name}`);
  }
  figure(desk.engine, 'longest task of a payload', `${found[0].longest.toFixed(0)} ms; over ${AIM} ms: ${above.length} of ${found.length}`);
}, LIMIT);

scene('texts of many scripts are drawn, and the page lives', async (desk) => {
  await desk.visit({ body: '', before: prepare });
  await desk.until(() => window.ArticleEmbed);
  // Each of them was a WebKit's death.
  const units = [['letters and digits of two directions'], ['stacked letters', 'letters that no font has', 'a script a letter'], ['stacked letters', 'brackets of two directions']];
  for (const [index, names] of units.entries()) {
    const recipe = { into: 'every line', markup: [], units: names.map((name, place) => [name, [1, 7, 17][place]]), bytes: 300_000 };
    desk.site.json(`/a-${index}.json`, made(recipe));
    const { outcome, text } = await desk.driver.executeAsyncScript(card, `/a-${index}.json`, true);
    assert.equal(outcome, 'drawn', nameOf(recipe));
    assert.ok(text.length > 1000);
  }
}, LIMIT);
