// The functions of article-embed/server: results, errors, and a new instance after a crash. hosts.test.mjs compares the
// bytes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as server from '../../js/server-inline.js';
import { createBindings } from '../../pkg/server/article_embed.js';
import { at } from '../../scripts/paths.mjs';

const RAIN = {
  headline: 'Rain & wind',
  url: 'https://news.example/rain',
  excerpt: 'It rains.',
  published: '2026-05-01T08:00:00Z',
};

test('the exports are the documented ones, and importing them has no effect', () => {
  assert.deepEqual(Object.keys(server).sort(), [
    'ArticleEmbedError',
    'init',
    'normalize',
    'renderDiscovery',
    'renderOembed',
    'renderSnippet',
    'renderToString',
    'validate',
  ]);
});

test('renderToString writes the element, its style sheet, its card and its fallback', () => {
  const html = server.renderToString(RAIN, {
    src: '/rain.json',
    nonce: 'abc',
    layout: 'compact',
    theme: 'dark',
    headingLevel: 3,
    related: 2,
    linkTarget: '_blank',
    loading: 'eager',
    refresh: 60,
    lang: 'fr',
    dir: 'ltr',
  });
  assert.ok(
    html.startsWith(
      '<article-embed src="/rain.json" layout="compact" theme="dark" related="2" heading-level="3" lang="fr" dir="ltr" link-target="_blank" loading="eager" refresh="60" class="tex2jax_ignore mathjax_ignore" v-pre ng-non-bindable ngNonBindable x-ignore hx-disable><template shadowrootmode="open"><style nonce="abc">',
    ),
  );
  assert.match(html, /<h3 [^>]*>.*Rain &amp; wind<\/a><\/h3>/);
  assert.match(html, /1 mai 2026/);
  assert.ok(html.endsWith('</blockquote></article-embed>'));
  assert.ok(!html.includes('It rains.</p></article>'), 'no excerpt in the compact card');
});

test('an invalid payload throws the error that the element would report', () => {
  for (const render of [
    server.renderToString,
    server.renderSnippet,
    server.renderOembed,
    (payload) => server.renderDiscovery(payload, { endpoint: '/o' }),
  ]) {
    assert.throws(() => render({ headline: 'x', url: 'javascript:alert(1)' }), {
      name: 'ArticleEmbedError',
      code: 'missing',
      path: '$.url',
      phase: 'article',
    });
    assert.throws(() => render('"text"'), { code: 'wrong-root' });
  }
});

test('a payload of more than 1 MiB is not read', () => {
  const room = 2 ** 20 - JSON.stringify({ ...RAIN, note: '' }).length;
  const fits = [{ ...RAIN, note: 'a'.repeat(room) }, JSON.stringify({ ...RAIN, note: 'é'.repeat(room / 2) })];
  for (const payload of fits) assert.match(server.renderToString(payload), /Rain &amp; wind/);
  const tooLarge = [
    { ...RAIN, note: 'a'.repeat(room + 1) },
    JSON.stringify({ ...RAIN, note: 'é'.repeat(room / 2 + 1) }),
  ];
  for (const payload of tooLarge) {
    for (const render of [server.renderToString, server.renderSnippet, server.renderOembed]) {
      assert.throws(() => render(payload), { code: 'too-large', path: '$', phase: 'payload' });
    }
    assert.throws(() => server.renderDiscovery(payload, { endpoint: '/o' }), { code: 'too-large' });
    for (const check of [server.validate, server.normalize]) {
      const { ok, format, issues, ...rest } = check(payload);
      assert.deepEqual([ok, format, issues.map(({ code }) => code)], [false, '', ['too-large']]);
      assert.ok(!('article' in rest));
    }
  }
});

test('options that contain markup are dropped', () => {
  const html = server.renderToString(RAIN, {
    nonce: '"><script>',
    stylesheet: 'javascript:x',
    src: 'data:application/json,{}',
    script: 'vbscript:x',
    integrity: '" onload="x',
  });
  assert.ok(!/<script|script:|data:|onload/.test(html), html);
  assert.match(
    server.renderToString(RAIN, { src: '/a"><b>' }),
    /^<article-embed src="\/a&quot;&gt;&lt;b&gt;" [^>]*v-pre[^>]*><template/,
    'quotes cannot leave an attribute',
  );
  const { issues } = server.validate(RAIN, /** @type {any} */ ({ nonce: '"', layout: 'round' }));
  assert.deepEqual(
    issues.map(({ code, path }) => [code, path]),
    [
      ['bad-value', '$options.layout'],
      ['bad-value', '$options.nonce'],
    ],
  );
});

test('inherited options and members are ignored', () => {
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
  const { ok, format, status, article, issues } = server.normalize({
    title: 'Rain',
    url: 'https://news.example/rain',
    published: 'x',
  });
  assert.deepEqual(
    [ok, format, status, article],
    [true, 'unfurl', '', { version: 1, url: 'https://news.example/rain', headline: 'Rain' }],
  );
  assert.deepEqual(issues, []);
  assert.deepEqual(Object.keys(server.normalize({})), ['ok', 'format', 'status', 'issues']);
});

test('a host’s own messages are on its cards and on no others', () => {
  const told = { ...RAIN, related: [{ headline: 'Sun', url: 'https://news.example/sun' }] };
  const related = (words) => /<nav[^>]*><h3[^>]*>([^<]*)/.exec(server.renderToString(told, { words }))?.[1];
  const usual = related();
  assert.deepEqual(
    [{ related: 'More of us' }, undefined, { related: 'And more' }, { related: 'More of us' }].map(related),
    ['More of us', usual, 'And more', 'More of us'],
  );
});

test('renderOembed and its discovery link', () => {
  const answer = server.renderOembed(RAIN, { maxWidth: 300, script: 'https://cdn.example/embed.js' });
  assert.deepEqual(
    [answer.type, answer.version, answer.width, Number.isInteger(answer.height)],
    ['rich', '1.0', 300, true],
  );
  assert.match(
    answer.html,
    /^<blockquote class="article-embed [\w ]+" style="min-height:[^>]*>[^]*<script async src="https:\/\/cdn\.example\/embed\.js"><\/script>$/,
  );
  assert.equal(
    server.renderDiscovery(RAIN, { endpoint: 'https://news.example/oembed' }),
    '<link rel="alternate" type="application/json+oembed" href="https://news.example/oembed?format=json&amp;url=https%3A%2F%2Fnews.example%2Frain" title="Rain &amp; wind" v-pre ng-non-bindable ngNonBindable x-ignore hx-disable>',
  );
});

test('a crashed instance is replaced; only its payload has no card', () => {
  const { now } = Date;
  // A time that is not a number: what the import throws leaves the core in the middle of its work, as a trap does.
  Date.now = /** @type {any} */ (() => Symbol('not a number'));
  try {
    assert.throws(() => server.renderToString(RAIN), {
      name: 'ArticleEmbedError',
      code: 'crashed',
      phase: 'wasm',
    });
  } finally {
    Date.now = now;
  }
  assert.match(server.renderToString(RAIN), /Rain/);
});

test('JSON text is read like the object that it stands for', () => {
  assert.equal(server.renderToString(JSON.stringify(RAIN)), server.renderToString(RAIN));
});

test('a feed that is not well-formed is read as it is meant', () => {
  const feed = (/** @type {string} */ text) =>
    `<rss><channel><item><title>Rain & wind</title><link>${RAIN.url}</link><description>${text}</description></item>`;
  for (const text of ['It rains.<br>', 'It rains.']) {
    const { article, issues } = server.normalize(feed(text));
    assert.deepEqual([article?.headline, article?.excerpt], [RAIN.headline, RAIN.excerpt]);
    assert.ok(issues.some(({ code }) => code === 'not-json'));
  }
  const { issues } = server.normalize(`${feed('It rains.')}</channel></rss>`);
  assert.ok(!issues.some(({ code }) => code === 'not-json'));
});

const cyclic = /** @type {Record<string, unknown>} */ ({ ...RAIN });
cyclic.related = [cyclic];

for (const [what, payload] of Object.entries({
  'text that is not JSON': 'text',
  'an empty text': '',
  undefined,
  'an object with a cycle': cyclic,
  'an object with a BigInt': { ...RAIN, id: 1n },
  'an object whose getter throws': {
    ...RAIN,
    get excerpt() {
      throw new Error('from the app');
    },
  },
})) {
  test(`${what} is reported as not JSON`, () => {
    assert.throws(() => server.renderToString(payload), {
      name: 'ArticleEmbedError',
      code: 'not-json',
      path: '$',
      phase: 'payload',
    });
    const { ok, format, issues } = server.validate(payload);
    assert.deepEqual(
      { ok, format, codes: issues.map(({ code }) => code) },
      { ok: false, format: '', codes: ['not-json'] },
    );
  });
}

test('the edge entry needs a module, and says so if it is missing', async () => {
  const edge = await import(String('../../js/server.js?edge'));
  assert.throws(() => edge.renderToString(RAIN), { code: 'wasm-unavailable' });
  const bytes = readFileSync(at('pkg/server/article_embed_bg.wasm'));
  edge.init({ wasm: new WebAssembly.Module(bytes) });
  const whole = edge.renderToString(RAIN);
  edge.init({ wasm: bytes });
  assert.equal(edge.renderToString(RAIN), whole);
  assert.equal(server.renderToString(RAIN), whole);
  const { renderElement, start } = createBindings();
  start(new WebAssembly.Module(bytes));
  assert.equal(/** @type {any} */ (renderElement(JSON.stringify(RAIN), '{}')).result, whole);
});
