// The functions of article-embed/server: what they give, what they throw, and that an instance that dies is replaced. The bytes are compared in hosts.test.mjs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { at } from '../../scripts/tools.mjs';
import * as server from '../../js/server-inline.js';
import { initSync, renderElement } from '../../pkg/server/article_embed.js';

const RAIN = { headline: 'Rain & wind', url: 'https://news.example/rain', excerpt: 'It rains.', published: '2026-05-01T08:00:00Z' };

test('the functions are those of the documentation, and importing them does nothing', () => {
  assert.deepEqual(Object.keys(server).sort(), [
    'ArticleEmbedError', 'init', 'normalize', 'renderDiscovery', 'renderOembed', 'renderSnippet', 'renderToString', 'validate',
  ]);
});

test('renderToString: the element, its style sheet, its card, its fallback', () => {
  const html = server.renderToString(RAIN, { src: '/rain.json', nonce: 'abc', layout: 'compact', theme: 'dark', headingLevel: 3, related: 2, linkTarget: '_blank', loading: 'eager', refresh: 60, lang: 'fr', dir: 'ltr' });
  assert.ok(html.startsWith('<article-embed src="/rain.json" layout="compact" theme="dark" related="2" heading-level="3" lang="fr" dir="ltr" link-target="_blank" loading="eager" refresh="60"><template shadowrootmode="open"><style nonce="abc">'));
  assert.match(html, /<h3 [^>]*>.*Rain &amp; wind<\/a><\/h3>/);
  assert.match(html, /1 mai 2026/);
  assert.ok(html.endsWith('</blockquote></article-embed>'));
  assert.ok(!html.includes('It rains.</p></article>'), 'no excerpt in the compact card');
});

test('what is no payload throws what the element would tell', () => {
  for (const render of [server.renderToString, server.renderSnippet, server.renderOembed, (payload) => server.renderDiscovery(payload, { endpoint: '/o' })]) {
    assert.throws(() => render({ headline: 'x', url: 'javascript:alert(1)' }), { name: 'ArticleEmbedError', code: 'missing', path: '$.url', phase: 'article' });
    assert.throws(() => render('text'), { code: 'wrong-root' });
  }
});

test('options that would break out are left out', () => {
  const html = server.renderToString(RAIN, { nonce: '"><script>', stylesheet: 'javascript:x', src: 'data:application/json,{}', script: 'vbscript:x', integrity: '" onload="x' });
  assert.ok(!/<script|script:|data:|onload/.test(html), html);
  assert.match(server.renderToString(RAIN, { src: '/a"><b>' }), /^<article-embed src="\/a&quot;&gt;&lt;b&gt;"><template/, 'quotes cannot leave an attribute');
  const { issues } = server.validate(RAIN, /** @type {any} */ ({ nonce: '"', layout: 'round' }));
  assert.deepEqual(issues.map(({ code, path }) => [code, path]), [['bad-value', '$options.layout'], ['bad-value', '$options.nonce']]);
});

test('inherited options and members count for nothing', () => {
  const everything = /** @type {any} */ (Object.prototype);
  Object.assign(everything, { layout: 'hero', excerpt: 'Polluted' });
  try {
    const html = server.renderToString({ headline: 'x', url: 'https://news.example/' });
    assert.match(html, /class="card standard"/);
    assert.doesNotMatch(html, /layout=|Polluted/);
  } finally {
    delete everything.layout;
    delete everything.excerpt;
  }
});

test('validate and normalize', () => {
  assert.deepEqual(server.validate(RAIN), { ok: true, format: 'article-embed', issues: [] });
  const { ok, format, status, article, issues } = server.normalize({ title: 'Rain', url: 'https://news.example/rain', published: 'x' });
  assert.deepEqual([ok, format, status, article], [true, 'unfurl', '', { version: 1, url: 'https://news.example/rain', headline: 'Rain' }]);
  assert.deepEqual(issues, []);
  assert.deepEqual(Object.keys(server.normalize({})), ['ok', 'format', 'status', 'issues']);
});

test('a host’s own words are on the cards that are asked for with them, and on no others', () => {
  const told = { ...RAIN, related: [{ headline: 'Sun', url: 'https://news.example/sun' }] };
  const related = (words) => /<nav[^>]*><h3[^>]*>([^<]*)/.exec(server.renderToString(told, { words }))?.[1];
  const usual = related();
  assert.deepEqual([{ related: 'More of us' }, undefined, { related: 'And more' }, { related: 'More of us' }].map(related), ['More of us', usual, 'And more', 'More of us']);
});

test('renderOembed and the link by which it is found', () => {
  const answer = server.renderOembed(RAIN, { maxWidth: 300, script: 'https://cdn.example/embed.js' });
  assert.deepEqual([answer.type, answer.version, answer.width, Number.isInteger(answer.height)], ['rich', '1.0', 300, true]);
  assert.match(answer.html, /^<article-embed>[^]*<script async src="https:\/\/cdn\.example\/embed\.js"><\/script>$/);
  assert.equal(
    server.renderDiscovery(RAIN, { endpoint: 'https://news.example/oembed' }),
    '<link rel="alternate" type="application/json+oembed" href="https://news.example/oembed?format=json&amp;url=https%3A%2F%2Fnews.example%2Frain" title="Rain &amp; wind">',
  );
});

test('an instance that dies is replaced, and its payload alone is lost', () => {
  // A getter that leaves the core in the middle of its work, as a trap would.
  const fatal = new Proxy(RAIN, { getOwnPropertyDescriptor: () => ({ get value() { return 1; }, configurable: true }) });
  try {
    server.renderToString(fatal);
  } catch (error) {
    assert.match(error.name, /ArticleEmbedError|TypeError/);
  }
  assert.match(server.renderToString(RAIN), /Rain/);
});

test('the edge is given a module, and says what is missing without it', async () => {
  const edge = await import(String('../../js/server.js?edge'));
  assert.throws(() => edge.renderToString(RAIN), { code: 'wasm-unavailable' });
  const bytes = readFileSync(at('pkg/server/article_embed_bg.wasm'));
  edge.init({ wasm: new WebAssembly.Module(bytes) });
  const whole = edge.renderToString(RAIN);
  edge.init({ wasm: bytes });
  assert.equal(edge.renderToString(RAIN), whole);
  assert.equal(server.renderToString(RAIN), whole);
  initSync(new WebAssembly.Module(bytes));
  assert.equal(renderElement(RAIN, {}).result, whole);
});
