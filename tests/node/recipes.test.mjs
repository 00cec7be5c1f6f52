// The recipes for site generators: their code runs, and what they write is a card or a quotation.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { at } from '../../scripts/paths.mjs';
import { codeOf } from '../docs/blocks.mjs';

const STORY = { headline: 'Rain', url: 'https://news.example/rain' };

/** Runs a recipe's module. @param {number} place @returns {Promise<any>} */
function moduleOf(place) {
  const server = pathToFileURL(at('js/server-inline.js')).href;
  const code = codeOf('docs/recipes.md', 'js', place).replace("'article-embed/server'", `'${server}'`);
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

test('the shortcode for Eleventy renders a card', async (context) => {
  const shortcodes = {};
  const { default: configure } = await moduleOf(0);
  configure({ addAsyncShortcode: (name, run) => (shortcodes[name] = run) });
  context.mock.method(globalThis, 'fetch', async () => Response.json(STORY));
  const html = await shortcodes.article('https://news.example/rain.json', 'hero');
  assert.match(html, /^<article-embed src="https:\/\/news\.example\/rain\.json" layout="hero"/);
  assert.match(html, /shadowrootmode/);
});

test('the settings of VitePress and Docusaurus name the script', async () => {
  const [vitepress, docusaurus] = await Promise.all([moduleOf(1), moduleOf(2)]);
  assert.ok(vitepress.default.vue.template.compilerOptions.isCustomElement('article-embed'));
  assert.equal(vitepress.default.vue.template.compilerOptions.isCustomElement('router-link'), false, 'control');
  assert.equal(docusaurus.default.scripts[0].src, vitepress.default.head[0][1].src);
});

test('the shortcode for Hugo writes a quotation', () => {
  const values = { src: 'https://news.example/rain.json', url: STORY.url, title: STORY.headline, layout: 'hero' };
  const html = codeOf('docs/recipes.md', 'text')
    .replace(/\{\{ with \.Get "layout" \}\}(.*?)\{\{ \. \}\}(.*?)\{\{ end \}\}/, `$1${values.layout}$2`)
    .replace(/\{\{ \.Get "(\w+)" \}\}/g, (_, name) => values[name]);
  assert.equal(
    html.replace(/\s+</g, '<').trim(),
    '<blockquote class="article-embed" data-src="https://news.example/rain.json" data-layout="hero"><p><a href="https://news.example/rain">Rain</a></p></blockquote>',
  );
});
