// Cards in the templates of Vue, Svelte and Solid: what a server writes, hydration, and pages after a navigation.

import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { at } from '../../../scripts/paths.mjs';
import { test } from '../../e2e/support/page-fixture.mjs';
import { story } from '../../e2e/support/payloads.mjs';

/** The fallback of the cards. */
const FALLBACK = 'The fallback';

/** An app of two pages with a card each. `window.go(name)` navigates; `window.heard` has the headlines that were drawn. */
const LIBRARIES = {
  vue: {
    app: `import { h, ref } from 'vue';
export const page = ref('one');
export const App = { props: ['stories', 'hear'], render() {
  return h('main', { key: page.value }, [h('h1', page.value), h('article-embed', { layout: 'hero', article: this.stories[page.value], onArticleLoad: this.hear }, '${FALLBACK}')]);
} };`,
    server: `import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { App } from 'app';
export const html = (props) => renderToString(createSSRApp(App, props));`,
    browser: `import { createApp, createSSRApp } from 'vue';
import { App, page } from 'app';
window.start = (place, props, hydrates) => (hydrates ? createSSRApp : createApp)(App, props).mount(place);
window.go = (name) => { page.value = name; };`,
  },
  svelte: {
    app: `<script module>
let page = $state('one');
export const go = (name) => { page = name; };
</script>
<script>let { stories, hear } = $props();</script>
{#key page}<main><h1>{page}</h1><article-embed layout="hero" article={stories[page]} onarticle-load={hear}>${FALLBACK}</article-embed></main>{/key}`,
    server: `import { render } from 'svelte/server';
import App from 'app';
export const html = (props) => render(App, { props }).body;`,
    browser: `import { hydrate, mount } from 'svelte';
import App, { go } from 'app';
window.start = (target, props, hydrates) => (hydrates ? hydrate : mount)(App, { target, props });
window.go = go;`,
  },
  solid: {
    app: `import { createSignal } from 'solid-js';
import h from 'solid-js/h';
export const [page, go] = createSignal('one');
export const App = (props) => () => {
  const name = page();
  return h('main', {}, h('h1', {}, name), h('article-embed', { 'attr:layout': 'hero', 'prop:article': props.stories[name], 'on:article-load': props.hear }, '${FALLBACK}'));
};`,
    browser: `import { createComponent, render } from 'solid-js/web';
import { App, go } from 'app';
window.start = (place, props) => render(() => createComponent(App, props), place);
window.go = go;`,
  },
};

/** Reads the app's module, which Svelte compiles. @param {string} library @param {'client' | 'server'} generate */
const appOf = (library, generate) => ({
  name: 'app',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^app$/ }, () => ({ path: 'app', namespace: 'app' }));
    onLoad({ filter: /.*/, namespace: 'app' }, () => {
      const { app } = LIBRARIES[library];
      const contents =
        library === 'svelte' ? compile(app, { generate, dev: true, filename: 'App.svelte' }).js.code : app;
      return { contents, resolveDir: at('tests/hosts/pages') };
    });
  },
});

/** A program of a library with its app. @param {string} library @param {'client' | 'server'} generate */
async function bundle(library, generate) {
  const contents = LIBRARIES[library][generate === 'server' ? 'server' : 'browser'];
  const isServer = generate === 'server';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: at('tests/hosts/pages') },
    bundle: true,
    write: false,
    format: 'esm',
    platform: isServer ? 'node' : 'browser',
    banner: isServer
      ? {
          js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(pathToFileURL(at('package.json')).href)});`,
        }
      : {},
    conditions: ['development'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins: [appOf(library, generate)],
  });
  return outputFiles[0].text;
}

/** The HTML that a library's server writes. */
async function serverHtml(library, props) {
  const code = await bundle(library, 'server');
  const { html } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return html(props);
}

const POLICY = { 'require-trusted-types-for': null, 'trusted-types': null };
const STORIES = { one: story('First'), two: story('Second') };

async function start(page, library, html) {
  page.site.script('/app.js', await bundle(library, 'client'));
  const scripts = '<script async src="/pkg/embed.js"></script><script type="module" src="/app.js"></script>';
  await page.visit({ body: `<div id="app">${html}</div>`, scripts, policy: POLICY });
  await page.waitFor(() => window.start);
  await page.run(
    (stories, hydrates) => {
      window.heard = [];
      const hear = ({ target }) => heard.push(target.shadowRoot.querySelector('[part=headline]').textContent);
      start(document.querySelector('#app'), { stories, hear }, hydrates);
    },
    STORIES,
    html !== '',
  );
}

/** Waits for one card with a headline, whose event the app has heard, and for the app's own part of the page. */
const shown = (page, name, headline) =>
  page.waitFor(
    (name, headline) => {
      const [card, ...more] = document.querySelectorAll('article-embed');
      const drawn = card?.shadowRoot?.querySelector('.hero [part=headline]')?.textContent;
      return (
        !more.length &&
        drawn === headline &&
        document.querySelector('h1').textContent === name &&
        heard.includes(headline)
      );
    },
    name,
    headline,
  );

async function visitBoth(page) {
  await shown(page, 'one', 'First');
  await page.run(() => go('two'));
  await shown(page, 'two', 'Second');
  await page.run(() => go('one'));
  await shown(page, 'one', 'First');
}

for (const library of Object.keys(LIBRARIES)) {
  test(`${library}: a card on the first page, after a navigation, and back`, async (page) => {
    await start(page, library, '');
    await visitBoth(page);
  });
}

for (const library of ['vue', 'svelte']) {
  test(`${library}: a server's page is hydrated without a warning, and navigates`, async (page) => {
    const html = await serverHtml(library, { stories: STORIES, hear: () => {} });
    assert.ok(html.includes(FALLBACK) && html.includes('layout="hero"'), html);
    await start(page, library, html);
    await visitBoth(page);
  });
}
