// The components of React and Preact: what a server writes, hydration without a mismatch, and pages after a navigation.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';
import * as server from '../../../js/server-inline.js';
import { test } from '../../e2e/support/page-fixture.mjs';
import { story } from '../../e2e/support/payloads.mjs';

const require = createRequire(import.meta.url);

/** The fallback that the components have as children. */
const FALLBACK = 'The fallback';

/** For each library: how an element becomes HTML, and the program of the page. */
const LIBRARIES = {
  react: {
    html: async (props) => {
      const { createElement } = require('react');
      const { ArticleEmbed } = await import('../../../js/react.js');
      const { renderToString } = require('react-dom/server');
      return renderToString(createElement(ArticleEmbed, props, FALLBACK));
    },
    program: `import { createElement } from 'react'; import { createRoot, hydrateRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { ArticleEmbed } from '../../../js/react.js';
let root;
const of = (props) => createElement(ArticleEmbed, props, '${FALLBACK}');
window.hydrateCard = (place, props) => flushSync(() => { root = hydrateRoot(place, of(props)); });
window.renderCard = (place, props) => flushSync(() => { root ??= createRoot(place); root.render(of(props)); });`,
  },
  preact: {
    html: async (props) => {
      const { createElement } = await import('preact');
      const { ArticleEmbed } = await import('../../../js/preact.js');
      const { render } = await import('preact-render-to-string');
      return render(createElement(ArticleEmbed, props, FALLBACK));
    },
    program: `import 'preact/debug'; import { createElement, hydrate, render } from 'preact';
import { ArticleEmbed } from '../../../js/preact.js';
const of = (props) => createElement(ArticleEmbed, props, '${FALLBACK}');
window.hydrateCard = (place, props) => hydrate(of(props), place);
window.renderCard = (place, props) => render(of(props), place);`,
  },
};

/** The program as a module beside the package's own, in the libraries' builds for development, which warn. */
const bundle = (program) =>
  buildSync({
    stdin: { contents: program, resolveDir: new URL('.', import.meta.url).pathname },
    bundle: true,
    write: false,
    format: 'esm',
    external: ['../pkg/article_embed.js'],
    define: { 'process.env.NODE_ENV': '"development"', 'import.meta.url': 'location.href' },
  }).outputFiles[0].text.replaceAll('"../pkg/article_embed.js"', '"/pkg/article_embed.js"');

const POLICY = { 'require-trusted-types-for': null, 'trusted-types': null, 'style-src': "'unsafe-inline'" };

async function open(page, program, html) {
  page.site.script('/app.js', bundle(program));
  const scripts = '<script type="module" src="/app.js"></script>';
  await page.visit({ body: `<div id="app">${html}</div>`, scripts, policy: POLICY });
  await page.waitFor(() => window.hydrateCard);
}

const headline = (page, wanted) =>
  page.waitFor((wanted) => {
    const [card, ...more] = document.querySelectorAll('article-embed');
    return !more.length && card?.shadowRoot?.querySelector('[part=headline]')?.textContent === wanted;
  }, wanted);

for (const [name, { html, program }] of Object.entries(LIBRARIES)) {
  test(`${name}: the server writes the article and the fallback`, async (page) => {
    await page.visit({ body: '', scripts: '' });
    const text = await html({ article: story('</script><b>'), layout: 'hero', headingLevel: 3 });
    assert.match(text, /^<article-embed layout="hero" heading-level="3"><script type="application\/json">/);
    assert.ok(text.includes('\\u003c/script>') && text.includes(FALLBACK) && !text.includes('</script><b>'), text);
  });

  test(`${name}: hydration draws the card without a warning, and a new article draws it again`, async (page) => {
    const props = { article: story('First'), layout: 'hero' };
    await open(page, program, await html(props));
    await page.run((props) => hydrateCard(document.querySelector('#app'), props), props);
    await headline(page, 'First');
    await page.run((props) => renderCard(document.querySelector('#app'), props), {
      ...props,
      article: story('Second'),
    });
    await headline(page, 'Second');
    // The fixture fails on what the library says of a mismatch.
  });
}

for (const [name, { html, program }] of Object.entries(LIBRARIES)) {
  test(`${name}: a card after a navigation, and its events`, async (page) => {
    await open(page, program, '');
    await page.run((article) => {
      const heard = (event) => (window.heard = event.detail.warnings.length);
      renderCard(document.querySelector('#app'), { article, onArticleLoad: heard });
    }, story('Later'));
    await headline(page, 'Later');
    assert.equal(await page.waitFor(() => window.heard === 0), true);
  });

  test(`${name}: a server's card, at first and after a navigation`, async (page) => {
    const props = { html: server.renderToString(story('Served')) };
    await open(page, program, await html(props));
    await page.run((props) => hydrateCard(document.querySelector('#app'), props), props);
    await headline(page, 'Served');
    await page.run(() =>
      document.querySelector('#app').replaceWith(Object.assign(document.createElement('div'), { id: 'two' })),
    );
    page.allow(/declarative Shadow DOM is not being parsed/);
    const other = { html: server.renderToString(story('Elsewhere')) };
    await open(page, program, '');
    await page.run((props) => renderCard(document.querySelector('#app'), props), other);
    await headline(page, 'Elsewhere');
  });
}
