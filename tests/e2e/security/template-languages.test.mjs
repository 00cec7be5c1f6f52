// Frameworks that compile a page's own HTML, and MathJax, find no expression in what a server or tools.js wrote into it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as server from '../../../js/server-inline.js';
import { EMBED, test } from '../support/page-fixture.mjs';

/** @param {string} file below `node_modules` */
const library = (file) => readFileSync(new URL(`../../../node_modules/${file}`, import.meta.url));

/** Marks of the elements we write; without them the controls show that each framework would read the text. */
const MARKS = ' v-pre ng-non-bindable ngNonBindable x-ignore hx-disable';

/** Compilers of templates need these. Such a page has no Trusted Types. */
const POLICY = {
  'script-src': "'self' 'unsafe-eval'",
  'style-src': "'unsafe-inline'",
  'require-trusted-types-for': null,
  'trusted-types': null,
};

/** What each framework is, how a page starts it on `#app`, and HTML that only some of them run. */
const FRAMEWORKS = {
  Vue: { file: 'vue/dist/vue.global.prod.js', start: () => Vue.createApp({}).mount('#app') },
  'petite-vue': { file: 'petite-vue/dist/petite-vue.iife.js', start: () => PetiteVue.createApp({}).mount('#app') },
  AngularJS: {
    file: 'angular/angular.min.js',
    start: () => angular.bootstrap(document.querySelector('#app'), [angular.module('host', []).name]),
  },
  Alpine: {
    file: 'alpinejs/dist/cdn.min.js',
    start: () => document.querySelector('#app').setAttribute('x-data', '{}'),
    injected: '<b x-text="40 + 2"></b>',
  },
  htmx: {
    file: 'htmx.org/dist/htmx.min.js',
    start: () => htmx.process(document.querySelector('#app')),
    injected: '<b hx-get="/answer" hx-trigger="load">.</b>',
  },
};

const EXPRESSION = '{{ 40 + 2 }}';
const payload = {
  headline: `Rain ${EXPRESSION}`,
  url: 'https://news.example/rain',
  excerpt: `Wind ${EXPRESSION}`,
  publisher: { name: `Paper ${EXPRESSION}` },
};

const WRITTEN = {
  renderToString: server.renderToString(payload),
  renderSnippet: server.renderSnippet(payload),
  renderOembed: server.renderOembed(payload).html,
};

/** Shows the HTML in a page with a framework; returns the text that readers see of it. */
async function shown(page, { file, start }, html) {
  page.site.script('/framework.js', library(file));
  page.site.script('/start.js', `(${start})(); document.body.append('started');`);
  page.site.send('/answer', '42', { 'content-type': 'text/html' });
  const scripts = '<script src="/framework.js"></script><script src="/start.js"></script>';
  // Alpine starts at the end of the task in which it was loaded, when `#app` must have its data.
  const app = `<div id="app"${file.startsWith('alpine') ? ' x-data' : ''}><i>${EXPRESSION}</i>${html}</div>`;
  await page.visit({ body: app, scripts, policy: POLICY });
  await page.waitFor(() => document.body.textContent.endsWith('started'));
  await page.settle();
  return page.run(() => document.querySelector('#app').textContent);
}

for (const [name, framework] of Object.entries(FRAMEWORKS)) {
  test(`${name} leaves what we wrote as it is`, async (page) => {
    const { injected = '' } = framework;
    for (const [writer, written] of Object.entries(WRITTEN)) {
      const end = writer === 'renderToString' ? '</article-embed>' : '</blockquote>';
      const html = written.replace(end, `${injected}${end}`);
      assert.ok(html.includes(MARKS), writer);
      const text = await shown(page, framework, html);
      assert.ok(text.includes(`Rain ${EXPRESSION}`) && text.includes(`Paper ${EXPRESSION}`), `${writer}: ${text}`);
      const count = text.split('42').length - 1;
      assert.equal(count, injected ? 0 : 1, `${writer}: the page's own expression alone is read: ${text}`);
      // The control: without the marks the framework reads the payload's text.
      assert.match(await shown(page, framework, html.replace(MARKS, '')), injected ? /42/ : /Rain 42/, writer);
    }
  });
}

/** Formulas are read from the page's texts. This one is a link. */
const FORMULA = String.raw`\(\href{javascript:void(0)}{x}\)`;

/** What MathJax makes of an HTML: the number of formulas and of links that run script. */
async function typeset(page, html) {
  page.site.script('/mathjax.js', library('mathjax/es5/tex-svg-full.js'));
  const ready = "MathJax.startup.defaultPageReady().then(() => document.body.append('started'))";
  page.site.script('/start.js', `window.MathJax = { startup: { pageReady: () => ${ready} } };`);
  const scripts = '<script src="/start.js"></script><script src="/mathjax.js"></script>';
  await page.visit({ body: `<p>${FORMULA}</p>${html}`, scripts, policy: POLICY });
  await page.waitFor(() => document.body.textContent.endsWith('started'));
  return page.run(() => [
    document.querySelectorAll('mjx-container').length,
    [...document.querySelectorAll('a')].filter((link) => /^javascript:/.test(link.href?.baseVal ?? link.href)).length,
  ]);
}

test('MathJax makes no formula of what we wrote', async (page) => {
  const given = { ...payload, headline: FORMULA, excerpt: `Wind ${FORMULA}` };
  // A shadow root would hide the fallback, and MathJax measures what it writes.
  const fallback = server.renderToString(given).replace(/<template.*<\/template>/s, '');
  const written = { fallback, snippet: server.renderSnippet(given) };
  for (const [writer, html] of Object.entries(written)) {
    assert.deepEqual(await typeset(page, html), [1, 1], `${writer}: the page's own formula alone`);
    const control = await typeset(page, html.replace('tex2jax_ignore mathjax_ignore', ''));
    assert.deepEqual(control, [3, 3], `${writer}, without its classes`);
  }
});

test('a card that the element drew is no template either', async (page) => {
  page.site.json('/a.json', payload);
  page.site.script('/vue.js', library('vue/dist/vue.global.prod.js'));
  page.site.script(
    '/start.js',
    `Vue.createApp({ compilerOptions: { isCustomElement: (tag) => tag === 'article-embed' } }).mount('#app')`,
  );
  const scripts = `<script src="/vue.js"></script><script src="/start.js"></script>${EMBED}`;
  const body = `<div id="app"><i>${EXPRESSION}</i><article-embed id="card" src="/a.json"></article-embed></div>`;
  await page.visit({ body, scripts, policy: { ...POLICY, 'script-src': "'self' 'unsafe-eval' 'wasm-unsafe-eval'" } });
  assert.equal((await page.drawn()).one('headline').text, payload.headline);
  assert.equal(await page.run(() => document.querySelector('#app i').textContent), '42');
});
