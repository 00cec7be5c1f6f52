// However a page runs embed.js, it finds its wasm, or says what to set.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';

const text = readFileSync(new URL('../../../pkg/embed.js', import.meta.url), 'utf8');
const body = card('src="/a.json"');
const headline = async (page) => (await page.drawn()).one('headline').text;
/** A policy for pages that run what a test writes into them. */
const INLINE = { 'script-src': "'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:", 'require-trusted-types-for': null };

const story_ = (page) => page.site.json('/a.json', story('Found'));

test('as a module', async (page) => {
  story_(page);
  await page.visit({ body, scripts: '<script type="module" src="/pkg/embed.js"></script>' });
  assert.equal(await headline(page), 'Found');
});

test('as a module, the list of origins of its tag counts', async (page) => {
  story_(page);
  const tag = '<script type="module" src="/pkg/embed.js" data-origins="https://other.example"></script>';
  await page.visit({ body, scripts: tag });
  assert.equal((await page.event('article-error')).detail.code, 'origin-not-allowed');
});

test('by import(), from another folder', async (page) => {
  story_(page);
  page.site.script('/app/main.js', "import('/pkg/embed.js')");
  await page.visit({ body, scripts: '<script src="/app/main.js"></script>' });
  assert.equal(await headline(page), 'Found');
});

test('as a package of a network that serves files from npm, whose address does not end in .js', async (page) => {
  story_(page);
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  page.site.script('/npm/article-embed', text);
  for (const name of ['article_embed_bg', 'article_embed_formats_bg']) {
    const wasm = readFileSync(new URL(`../../../pkg/${name}.wasm`, import.meta.url));
    page.site.send(`/npm/article-embed@${version}/pkg/${name}.wasm`, wasm, { 'content-type': 'application/wasm' });
  }
  await page.visit({ body, scripts: '<script async src="/npm/article-embed"></script>' });
  assert.equal(await headline(page), 'Found');
});

for (const [how, tag] of [
  ['copied into another script', '<script src="/app/bundle.js" data-wasm="/pkg/"></script>'],
  [
    'as a module whose folder another tag names',
    '<script data-wasm="/pkg/"></script><script type="module" src="/app/bundle.js"></script>',
  ],
]) {
  test(`${how}, with data-wasm`, async (page) => {
    story_(page);
    page.site.script('/app/bundle.js', text);
    await page.visit({ body, scripts: tag });
    assert.equal(await headline(page), 'Found');
  });
}

test('copied into another script, with init()', async (page) => {
  story_(page);
  page.site.script(
    '/app/bundle.js',
    `${text};ArticleEmbed.init({ wasm: '/pkg/article_embed_bg.wasm', formats: '/pkg/article_embed_formats_bg.wasm' })`,
  );
  await page.visit({ body, scripts: '<script src="/app/bundle.js"></script>' });
  assert.equal(await headline(page), 'Found');
});

test('copied into another script without either, the fallback stays and the message says what to set', async (page) => {
  story_(page);
  page.site.script('/app/bundle.js', text);
  await page.visit({ body, scripts: '<script src="/app/bundle.js"></script>' });
  const { detail } = await page.event('article-error');
  assert.deepEqual([detail.code, (await page.read()).fallback], ['wasm-unavailable', true]);
  assert.match(detail.url, /\/app\/article_embed_bg\.wasm/);
  // The texts of warnings are not there either.
  assert.match(detail.message, /set data-wasm or call init\(\)/);
  page.allow(/^log: .*article_embed|^log: .*reasons\.json|integrity/i);
});

test('from a disk, where browsers load no wasm, the message names the folder of the script', async (page) => {
  const folder = mkdtempSync(join(tmpdir(), 'article-embed-'));
  const payload = `<script type="application/json">${JSON.stringify(story('Inside'))}</script>`;
  writeFileSync(`${folder}/embed.js`, text);
  const hear = "<script>addEventListener('article-error', ({ detail }) => (window.url = detail.url))</script>";
  writeFileSync(
    `${folder}/page.html`,
    `<!doctype html>${hear}${card('loading="eager"', payload)}<script src="embed.js"></script>`,
  );
  page.complaints = async () => [];
  await page.driver.get(`file://${folder}/page.html`);
  const url = await page.waitUntil(() => page.run(() => window.url), 'an error');
  rmSync(folder, { recursive: true });
  assert.ok(url.startsWith(`file://${folder}/article_embed_bg.wasm?`), url);
});

test('written into the page', async (page) => {
  story_(page);
  const tag = `<script data-wasm="/pkg/">${text.replaceAll('</script', '<\\/script')}</script>`;
  await page.visit({ body, scripts: tag, policy: INLINE });
  assert.equal(await headline(page), 'Found');
});

test('from a blob', async (page) => {
  story_(page);
  const load = async () => {
    const { currentScript } = document;
    const code = await (await fetch('/pkg/embed.js')).text();
    const tag = document.createElement('script');
    tag.dataset.wasm = new URL('/pkg/', currentScript.src).href;
    tag.src = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    document.head.append(tag);
  };
  page.site.script('/load.js', `(${load})()`);
  await page.visit({ body, scripts: '<script src="/load.js"></script>', policy: INLINE });
  assert.equal(await headline(page), 'Found');
});

test('on a page in XHTML', async (page) => {
  story_(page);
  const xhtml = `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Test</title><script src="/recorder.js"></script>
<script src="/reader.js"></script></head><body>
<article-embed id="card" src="/a.json"><p><a href="/landing">The fallback</a></p></article-embed>
<script async="async" src="/pkg/embed.js"></script></body></html>`;
  await page.driver.get(
    page.site.origin + page.site.html('/page', xhtml, {}, { 'content-type': 'application/xhtml+xml' }),
  );
  assert.equal(await headline(page), 'Found');
  const names = await page.run(() => {
    const link = document.querySelector('#card').shadowRoot.querySelector('a');
    return [link.namespaceURI, link instanceof HTMLAnchorElement];
  });
  assert.deepEqual(names, ['http://www.w3.org/1999/xhtml', true]);
});

const JSON_TYPES = [
  'application/json; charset=utf-8',
  'application/ld+json;profile="https://www.w3.org/ns/json-ld"',
  'Application/Vnd.Example+JSON',
  'text/json',
];
for (const type of JSON_TYPES) {
  test(`a script of type ${type} in a paragraph is a payload`, async (page) => {
    const script = `<script type='${type}'>${JSON.stringify(story('Inside'))}</script>`;
    await page.visit({ body: card('', `<p><a href="/landing">The fallback</a>${script}</p>`) });
    assert.equal(await headline(page), 'Inside');
  });
}

test('a script of another type is no payload', async (page) => {
  const script = `<script type="application/jsonp">${JSON.stringify(story('Inside'))}</script>`;
  await page.visit({ body: card('', `<p><a href="/landing">The fallback</a>${script}</p>`) });
  assert.equal((await page.event('article-error')).detail.code, 'no-payload');
});

test('a card follows a page that switches data-theme', async (page) => {
  story_(page);
  await page.visit({ body: `<div data-theme="light">${card('src="/a.json"')}</div>`, scripts: EMBED });
  await page.drawn();
  const background = () =>
    page.run(
      () => getComputedStyle(document.querySelector('#card').shadowRoot.querySelector('[part=card]')).backgroundColor,
    );
  const light = await background();
  await page.run(() => (document.querySelector('div').dataset.theme = 'dark'));
  await page.drawn('card', 2);
  assert.notEqual(await background(), light);
  await page.run(() => (document.querySelector('div').dataset.theme = 'light'));
  await page.drawn('card', 3);
  assert.equal(await background(), light);
});

for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
  test(`a click with ${key} on a fallback opens its link and loads nothing`, async (page) => {
    story_(page);
    await page.visit({ body: card('src="/a.json" loading="interaction"') });
    await page.waitFor(() => window.ArticleEmbed);
    const click = (key) =>
      page.run((key) => {
        const event = new MouseEvent('click', { bubbles: true, cancelable: true, [key ?? 'button']: key ? true : 0 });
        // The page's last word: nothing opens in this test.
        addEventListener('click', (last) => ((window.kept = !last.defaultPrevented), last.preventDefault()), {
          once: true,
        });
        document.querySelector('#card a').dispatchEvent(event);
        return window.kept;
      }, key);
    await page.settle();
    assert.equal(await click(key), true);
    await page.settle();
    assert.equal(page.site.requestsFor('/a.json').length, 0);
    assert.equal(await click(null), false);
    assert.equal(await headline(page), 'Found');
  });
}
