// Cards and quotations on pages that change without a load, by the libraries that sites use for it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { test } from '../../e2e/support/page-fixture.mjs';
import { story } from '../../e2e/support/payloads.mjs';

/** A module of a package, with what it imports, as a classic script. @param {string} code */
const bundle = (code) =>
  buildSync({
    stdin: { contents: code, resolveDir: new URL('.', import.meta.url).pathname },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  }).outputFiles[0].text;

/** What each library needs: its script, and the HTML around the part of the page that changes. */
const LIBRARIES = {
  Turbo: { script: () => bundle("import '@hotwired/turbo'"), around: (part) => part },
  htmx: {
    script: () => readFileSync(new URL('../../../node_modules/htmx.org/dist/htmx.min.js', import.meta.url)),
    around: (part) => `<div hx-boost="true">${part}</div>`,
  },
  swup: {
    script: () => bundle("import Swup from 'swup'; new Swup({ animationSelector: false })"),
    around: (part) => `<main id="swup">${part}</main>`,
  },
  Barba: {
    script: () => bundle("import barba from '@barba/core'; barba.init({ transitions: [{ leave() {}, enter() {} }] })"),
    around: (part) =>
      `<div data-barba="wrapper"><main data-barba="container" data-barba-namespace="a">${part}</main></div>`,
  },
};

const POLICY = {
  'require-trusted-types-for': null,
  'trusted-types': null,
  'style-src': "'unsafe-inline'",
  'script-src': "'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval'",
};

/** The ways to write a card. */
const FORMS = {
  element: (src) =>
    `<article-embed class="embed" src="${src}" loading="eager"><a href="/story">The fallback</a></article-embed>`,
  quotation: (src) =>
    `<blockquote class="article-embed" data-src="${src}" cite="/story"><p><a href="/story">The fallback</a></p></blockquote>`,
};

/** The headlines of the cards on the page. */
const headlines = (page, wanted) =>
  page.waitFor((wanted) => {
    const found = [...document.querySelectorAll('article-embed')].map(
      ({ shadowRoot }) => shadowRoot?.querySelector('[part=headline]')?.textContent,
    );
    return found.join() === wanted && found;
  }, wanted);

for (const [library, { script, around }] of Object.entries(LIBRARIES)) {
  for (const [form, write] of Object.entries(FORMS)) {
    test(`${library}: ${form} on the first page, after a link, and back`, async (page) => {
      const { site } = page;
      site.script('/library.js', script());
      for (const name of ['one', 'two']) {
        site.json(`/${name}.json`, story(name));
        const other = name === 'one' ? 'two' : 'one';
        const body = `<a id="to" href="/page-${other}">Go to ${other}</a>${write(`/${name}.json`)}`;
        site.html(
          `/page-${name}`,
          `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
<script src="/recorder.js"></script><script defer src="/library.js"></script><script async src="/pkg/embed.js"></script></head><body>${around(body)}</body></html>`,
          POLICY,
        );
      }
      await page.driver.get(`${site.origin}/page-one`);
      await headlines(page, 'one');
      // A load would take this mark away.
      await page.run(() => void (window.isFirst = true));
      await page.run(() => document.querySelector('#to').click());
      await headlines(page, 'two');
      assert.equal(await page.run(() => location.pathname), '/page-two');
      assert.equal(await page.run(() => window.isFirst), true, 'the page was not loaded again');
      await page.run(() => history.back());
      await headlines(page, 'one');
    });
  }
}

test('the control: without the script of the cards there are only fallbacks', async (page) => {
  page.site.json('/one.json', story('one'));
  await page.visit({ body: FORMS.quotation('/one.json'), scripts: '' });
  assert.deepEqual(await page.run(() => document.querySelectorAll('article-embed').length), 0);
});

test('a page that comes back from the cache of the browser has its cards', async (page) => {
  page.site.json('/one.json', story('one'));
  await page.visit({ body: FORMS.quotation('/one.json') });
  await headlines(page, 'one');
  await page.driver.get(page.site.origin + page.site.html('/other', '<!doctype html><title>Other</title>'));
  await page.driver.navigate().back();
  await headlines(page, 'one');
});
