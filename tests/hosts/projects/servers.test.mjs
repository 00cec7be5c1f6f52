// Cards on pages that a framework's server or build writes, at the first load and after a navigation.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browserLog, startEngine } from '../../e2e/support/engine.mjs';
import { pack, project, run } from '../../packaging/pack.mjs';
import { serve, start } from '../../packaging/view.mjs';
import { APPS, addScript, HEADLINES } from './apps.mjs';

/** Complaints that are none: of a missing icon, and of a template that the element itself takes over. */
const EXPECTED = /favicon|declarative Shadow DOM is not being parsed/;

const LIMIT = { timeout: 600_000 };

let tarball;
let engine;
let news;
before(async () => {
  ({ tarball } = await pack());
  engine = await startEngine('chromium');
  news = createServer((request, response) => {
    const headline = HEADLINES.find((headline) => request.url === `/${headline.toLowerCase()}.json`) ?? '';
    const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
    response
      .writeHead(headline ? 200 : 404, headers)
      .end(JSON.stringify({ headline, url: `https://news.example/${headline}` }));
  }).listen(0, '127.0.0.1');
  await once(news, 'listening');
}, LIMIT);
after(async () => {
  news.close();
  await engine.quit();
});

/** Runs in the page: the headline of its one card, if that is drawn and visible. */
const headlineOf = () => {
  const [card, ...more] = document.querySelectorAll('article-embed');
  const headline = card?.shadowRoot?.querySelector('[part=headline]');
  return !more.length && headline?.getClientRects().length && headline.textContent;
};

/** Waits until a page has a card with this headline, and the element is defined. @param {string} headline */
async function shown(headline, patience = 30_000) {
  const { driver } = engine;
  const see = async () =>
    (await driver.executeScript('return !!customElements.get("article-embed")')) &&
    (await driver.executeScript(headlineOf)) === headline;
  try {
    await driver.wait(see, patience);
  } catch {
    throw new Error(`no ${headline}: ${(await driver.getPageSource()).slice(0, 2000)}`);
  }
}

/** Builds an app, and serves it. */
async function open({ packages, files, builds, start: own, out }) {
  const origin = `http://127.0.0.1:${news.address().port}`;
  const home = await project(tarball, { packages, files: typeof files === 'function' ? files(origin) : files });
  for (const args of builds) await run('npx', args, home);
  if (own) return start(own[0], own[1], home);
  addScript(join(home, out));
  return serve(join(home, out));
}

for (const [name, app] of Object.entries(APPS)) {
  test(`${name}: a server's page at the first load, after a navigation, and back`, LIMIT, async () => {
    const { driver } = engine;
    const site = await open(app);
    try {
      const html = await fetch(site.address).then((response) => response.text());
      assert.match(html, app.served);
      await driver.get(site.address);
      await shown(HEADLINES[0]);
      // A load would take this mark away.
      await driver.executeScript('window.isFirst = true; document.querySelector("#to").click()');
      await shown(HEADLINES[1]);
      assert.match(new URL(await driver.getCurrentUrl()).pathname, /^\/later\/?$/);
      assert.equal(await driver.executeScript('return window.isFirst'), true, 'the page was not loaded again');
      await driver.executeScript('history.back()');
      await shown(HEADLINES[0]);
      assert.deepEqual(
        (await browserLog(engine)).filter((line) => !EXPECTED.test(line)),
        [],
      );
    } finally {
      site.close();
    }
  });
}

test('the control: a page without the script has no card', LIMIT, async () => {
  const { address, close } = await serve(new URL('.', import.meta.url).pathname);
  try {
    await engine.driver.get(`${address}none.html`);
    await assert.rejects(shown(HEADLINES[0], 500), /no Rain/);
  } finally {
    close();
  }
});
