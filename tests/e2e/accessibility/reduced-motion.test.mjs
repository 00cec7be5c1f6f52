// `prefers-reduced-motion`: stops the animation of the skeleton. Each test starts its own browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEngine } from '../support/engine.mjs';
import { story } from '../support/payloads.mjs';
import { Site } from '../support/site.mjs';

const PAGE = `<!doctype html><title>Motion</title><link rel="stylesheet" href="/js/fallback.css">
<article-embed id="waits" src="/never.json"><p class="article-embed-skeleton"></p></article-embed>
<article-embed id="drawn" layout="full"><script type="application/json">${JSON.stringify(story('Drawn', { body: ['One.', 'Two.'] }))}</script></article-embed>
<script async src="/pkg/embed.js"></script>`;

/** The animations of the page, and the skeleton's opacity halfway through its animation. */
const moves = async (done) => {
  await customElements.whenDefined('article-embed');
  await document.querySelector('#drawn').ready;
  const [skeleton] = document.getElementsByClassName('article-embed-skeleton');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { shadowRoot } = document.querySelector('#drawn');
  const others = [...document.getAnimations(), ...shadowRoot.getAnimations()].filter(
    ({ effect }) => effect.target !== skeleton,
  ).length;
  const own = skeleton.getAnimations();
  for (const animation of own) animation.currentTime = 800;
  done({ calm, own: own.length, others, pale: Number(getComputedStyle(skeleton).opacity) < 1 });
};

for (const calm of [true, false]) {
  test(calm
    ? 'with prefers-reduced-motion the skeleton does not move'
    : 'without prefers-reduced-motion the skeleton moves', { timeout: 60_000 }, async () => {
    const site = await Site.open();
    const engine = await startEngine(process.env.ENGINE, { calm });
    try {
      site.hang('/never.json');
      await engine.driver.get(site.origin + site.html('/page', PAGE, { 'style-src': "'self'" }));
      assert.deepEqual(await engine.driver.executeAsyncScript(moves), {
        calm,
        own: calm ? 0 : 1,
        others: 0,
        pale: !calm,
      });
    } finally {
      site.close();
      await engine.quit();
    }
  });
}
