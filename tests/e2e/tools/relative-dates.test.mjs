// tools.js keeps relative dates up to date.

import assert from 'node:assert/strict';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const TOOLS = '<script async src="/pkg/tools.js"></script>';

/** Replaces the clock by one that runs `window.ahead` ms ahead, and collects the timers of one minute. */
const clock = () => {
  const { now } = Date;
  window.ahead = 0;
  Date.now = () => now() + window.ahead;
  const start = window.setInterval;
  window.timers = [];
  window.setInterval = (task, time) => (time === 60_000 ? window.timers.push(task) : start(task, time));
  const end = window.clearInterval;
  window.clearInterval = (number) =>
    window.timers[number - 1] ? (window.timers[number - 1] = undefined) : end(number);
};

/** In the page: advances the clock, and reads the date, the selection and the focus. Both are set the first time. */
const read = (ahead) => {
  const { shadowRoot } = document.querySelector('#card');
  const [text] = shadowRoot.querySelector('time').childNodes;
  if (!window.range) {
    shadowRoot.querySelector('a').focus();
    window.range = document.createRange();
    window.range.selectNodeContents(text);
    window.seen = [];
    new MutationObserver((records) => window.seen.push(...records.map(({ type }) => type))).observe(shadowRoot, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }
  window.ahead = ahead;
  window.timers.forEach((task) => task?.());
  return {
    text: text.data,
    selected: String(window.range),
    focus: shadowRoot.activeElement?.localName,
    live: !!text.parentNode.closest('[aria-live], [role=status]'),
  };
};

test('relative dates advance; focus and selection stay, and only the text changes', async (page) => {
  page.site.script('/clock.js', `(${clock})()`);
  page.site.json(
    '/a.json',
    story('A', { published: new Date(Date.now() - 3.5 * 3_600_000).toISOString(), section: 'World' }),
  );
  await page.visit({
    head: '<script src="/clock.js"></script>',
    body: card('src="/a.json" date-style="relative"'),
    scripts: EMBED + TOOLS,
  });
  await page.drawn();
  await page.waitFor(() => window.timers.length);
  const HOUR = 3_600_000;
  for (const [ahead, text] of [
    [0, '3 hours ago'],
    [HOUR, '4 hours ago'],
    [8 * HOUR, '11 hours ago'],
    [24 * HOUR, 'yesterday'],
  ]) {
    assert.deepEqual(await page.run(read, ahead), { text, selected: text, focus: 'a', live: false });
  }
  assert.deepEqual([...new Set(await page.run(() => window.seen))], ['characterData']);
  await page.run(() => document.querySelector('#card').remove());
  await page.run(() => {
    window.ahead = 0;
    window.timers.forEach((task) => task?.());
  });
});

/** The number of timers of one minute, after each has run once. */
const runningTimers = () => {
  window.timers.forEach((task) => task?.());
  return window.timers.filter(Boolean).length;
};

test('the timer stops when no card with relative dates is on the page, and starts again with the next', async (page) => {
  page.site.script('/clock.js', `(${clock})()`);
  page.site.json('/a.json', story('A', { published: new Date(Date.now() - 3.5 * 3_600_000).toISOString() }));
  const relative = (id) =>
    card('src="/a.json" date-style="relative" loading="eager"').replace('id="card"', `id="${id}"`);
  await page.visit({
    head: '<script src="/clock.js"></script>',
    body: relative('one') + relative('two') + card('src="/a.json" loading="eager"'),
    scripts: EMBED + TOOLS,
  });
  for (const id of ['one', 'two', 'card']) await page.drawn(id);
  await page.waitFor(() => window.timers.length);
  assert.equal(await page.run(runningTimers), 1);
  await page.run(() => document.querySelector('#one').remove());
  assert.equal(await page.run(runningTimers), 1, 'the other card is still on the page');
  await page.run(() => ((window.kept = document.querySelector('#two')), kept.remove()));
  assert.equal(await page.run(runningTimers), 0, 'the page keeps the element, but it is not connected');
  await page.run(() => {
    document.body.append(kept);
    kept.setAttribute('heading-level', 3);
  });
  await page.drawn('two', 2);
  assert.equal(await page.run(runningTimers), 1);
});
