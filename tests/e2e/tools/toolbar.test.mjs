// tools.js adds buttons that share an article and copy its embed code.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Key } from 'selenium-webdriver';
import { LANGUAGES } from '../../../js/toolbar-messages.js';
import { card, EMBED, test } from '../support/page-fixture.mjs';
import { fixture, story } from '../support/payloads.mjs';

const TOOLS = '<script async src="/pkg/tools.js"></script>';

/** Replaces the system's clipboard and share sheet; the arguments name the error that each rejects with. */
const mock = ({ share, clipboard }) => {
  window.done = { shared: [], copied: [] };
  const replace = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
  const rejection = (name) => Promise.reject(new DOMException('injected', name));
  replace('canShare', share ? () => true : undefined);
  replace(
    'share',
    share
      ? (data) => (window.done.shared.push({ ...data }), share === 'yes' ? Promise.resolve() : rejection(share))
      : undefined,
  );
  replace('clipboard', {
    writeText: (text) => (window.done.copied.push(text), clipboard ? rejection(clipboard) : Promise.resolve()),
  });
};

async function show(
  page,
  attributes = 'tools="share embed"',
  { mocks = {}, payload = story('A <b>story</b>'), scripts = EMBED + TOOLS } = {},
) {
  page.site.json('/a.json', payload);
  page.site.script('/mock.js', mocks ? `(${mock})(${JSON.stringify(mocks)})` : '');
  await page.visit({
    head: '<script src="/mock.js"></script>',
    body: card(`src="/a.json" layout="compact" ${attributes}`),
    scripts,
  });
  await page.drawn();
  await page.waitFor(() => document.querySelector('#card').shadowRoot.querySelector('.tools'));
}

const press = (page, tool) =>
  page.run((tool) => document.querySelector('#card').shadowRoot.querySelector(`[part=${tool}]`).click(), tool);
const status = () => document.querySelector('#card').shadowRoot.querySelector('[role=status]').textContent;
const done = () => window.done;

test('share passes the address and the headline to the share sheet', async (page) => {
  await show(page, 'tools="share"', { mocks: { share: 'yes' } });
  await press(page, 'share');
  assert.deepEqual((await page.event('article-click')).detail, {
    region: 'share',
    url: 'https://news.example/story',
    index: 0,
  });
  assert.deepEqual(await page.run(done), {
    shared: [{ url: 'https://news.example/story', title: 'A <b>story</b>' }],
    copied: [],
  });
  assert.equal(
    await page.run(() => document.querySelector('#card').shadowRoot.querySelectorAll('.tools button').length),
    1,
  );
});

test('closing the share sheet copies nothing; if the sheet fails, the address is copied', async (page) => {
  await show(page, undefined, { mocks: { share: 'AbortError' } });
  await press(page, 'share');
  await page.settle();
  assert.deepEqual([(await page.run(done)).copied, await page.run(status)], [[], '']);
  await show(page, undefined, { mocks: { share: 'DataError' } });
  await press(page, 'share');
  await page.waitFor(status);
  assert.deepEqual((await page.run(done)).copied, ['https://news.example/story']);
});

test('without a share sheet, the address is copied and the copy is announced', async (page) => {
  await show(page);
  await press(page, 'share');
  assert.equal(await page.waitFor(status), 'Copied');
  assert.deepEqual((await page.run(done)).copied, ['https://news.example/story']);
});

test('embed copies a working element with the page’s script', async (page) => {
  await show(page, 'tools="embed" theme="dark"');
  await press(page, 'embed');
  await page.waitFor(status);
  const [code] = (await page.run(done)).copied;
  const { origin } = page.site;
  const height = await page.run(() => document.querySelector('#card').offsetHeight);
  assert.equal(
    code.replace(/min-height:\d+px/, ''),
    `<blockquote class="article-embed tex2jax_ignore mathjax_ignore" data-src="${origin}/a.json" data-layout="compact" data-theme="dark" style="" cite="https://news.example/story" v-pre ng-non-bindable ngNonBindable x-ignore hx-disable><p><a href="https://news.example/story">A &#60;b&#62;story&#60;/b&#62;</a></p></blockquote>\n<script async src="${origin}/pkg/embed.js" data-origins="${origin}"></script>`,
  );
  assert.ok(Math.abs(height - /min-height:(\d+)px/.exec(code)[1]) <= 60, 'the height without the buttons');
  await page.visit({ body: code, scripts: '', policy: { 'style-src': "'unsafe-inline'" } });
  await page.waitFor(() => document.querySelector('article-embed'));
  await page.run(() => (document.querySelector('article-embed').id = 'card'));
  await page.waitFor(() => document.querySelector('article-embed').shadowRoot?.querySelector('h2'));
  assert.equal((await page.read()).one('headline').text, 'A <b>story</b>');
});

/** Scripts of others that a page may have before ours. */
const STRANGERS = [
  '<script src="/embed.js"></script>',
  '<script src="/other/embed.js" integrity="" data-origins="https://evil.example"></script>',
  '<script src="/other.js?ref=embed.js"></script>',
  '<script type="text/plain" src="https://evil.example/embed.js"></script>',
];

test('embed copies our own script, not one of a stranger with such a name', async (page) => {
  for (const path of ['/embed.js', '/other/embed.js', '/other.js']) page.site.script(path, '');
  await show(page, 'tools="embed"', { scripts: STRANGERS.join('') + EMBED + TOOLS });
  await press(page, 'embed');
  await page.waitFor(status);
  const [code] = (await page.run(done)).copied;
  const { origin } = page.site;
  assert.ok(code.endsWith(`<script async src="${origin}/pkg/embed.js" data-origins="${origin}"></script>`), code);
});

test('embed copies the quotation alone if the page has no script of ours, as an app has none', async (page) => {
  page.site.script('/embed.js', '');
  page.site.script('/app.js', "import '/js/define.js';");
  const app = '<script type="module" src="/app.js"></script>';
  await show(page, 'tools="embed"', { scripts: STRANGERS[0] + app + TOOLS });
  await press(page, 'embed');
  await page.waitFor(status);
  const [code] = (await page.run(done)).copied;
  assert.match(code, /^<blockquote class="article-embed [^]*<\/blockquote>$/);
});

test('after Enter on the button, the embed code can be pasted from the system’s clipboard', async (page) => {
  await show(page, 'tools="embed"', { mocks: null });
  await page.run(() => document.body.append(document.createElement('textarea')));
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=embed]').focus());
  await page.driver.actions().sendKeys(Key.ENTER).perform();
  assert.equal(await page.waitFor(status), 'Copied');
  await page.run(() => document.querySelector('textarea').focus());
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys('v').keyUp(Key.CONTROL).perform();
  assert.match(
    await page.waitFor(() => document.querySelector('textarea').value),
    /^<blockquote class="article-embed [^]*<script async src="[^"]*\/pkg\/embed\.js" data-origins="[^"]+"><\/script>$/,
  );
});

test('if the clipboard is blocked, the text appears in a field with a label, selected', async (page) => {
  await show(page, undefined, { mocks: { clipboard: 'NotAllowedError' } });
  await press(page, 'embed');
  assert.match(await page.waitFor(status), /^Copying failed/);
  const field = await page.run(() => {
    const { activeElement: field } = document.querySelector('#card').shadowRoot;
    return [
      field.localName,
      field.value.slice(field.selectionStart, field.selectionEnd) === field.value,
      field.getAttribute('aria-label'),
    ];
  });
  assert.deepEqual(field, ['textarea', true, 'Copy embed code']);
});

test('preventDefault on article-click stops the copy', async (page) => {
  await show(page);
  await page.run(() => addEventListener('article-click', (event) => event.preventDefault()));
  await press(page, 'share');
  await page.event('article-click');
  assert.deepEqual((await page.run(done)).copied, []);
});

test('the buttons are reachable by Tab, work with Enter, are at least 24 px high and pass axe', async (page) => {
  await show(page);
  await page.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=share]').focus());
  await page.driver.actions().sendKeys(Key.TAB).perform();
  assert.equal(
    await page.run(() => document.querySelector('#card').shadowRoot.activeElement.getAttribute('part')),
    'embed',
  );
  await page.driver.actions().sendKeys(Key.ENTER).perform();
  await page.waitFor(status);
  const sizes = await page.run(() =>
    [...document.querySelector('#card').shadowRoot.querySelectorAll('.tools button')].map(
      (button) => button.getBoundingClientRect().height,
    ),
  );
  assert.ok(
    sizes.every((height) => height >= 24),
    sizes.join(),
  );
  await page.run(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await page.driver.executeAsyncScript((done) =>
    axe
      .run('#card', { rules: { 'target-size': { enabled: true } } })
      .then(({ violations }) => done(violations.map(({ id }) => id))),
  );
  assert.deepEqual(found, []);
});

test('the buttons follow the card’s language and `words`, and stay after the card is drawn again', async (page) => {
  await show(page);
  const names = new Set();
  for (const [index, lang] of LANGUAGES.entries()) {
    await page.run((lang) => {
      document.querySelector('#card').lang = lang;
    }, lang);
    await page.drawn('card', index + 2);
    names.add(await page.run(() => document.querySelector('#card').shadowRoot.querySelector('.tools').innerText));
  }
  assert.equal(names.size, LANGUAGES.length);
  await page.run(() => Object.assign(document.querySelector('#card'), { lang: 'en', words: { share: 'Pass it on' } }));
  await page.drawn('card', LANGUAGES.length + 2);
  assert.equal(
    await page.run(() => document.querySelector('#card').shadowRoot.querySelector('[part=share]').textContent),
    'Pass it on',
  );
  assert.equal(await page.run(() => document.querySelector('#card').shadowRoot.querySelectorAll('.tools').length), 1);
});

test('no buttons for a withheld article or without the attribute `tools`', async (page) => {
  page.site.json('/b.json', fixture('withheld'));
  await page.visit({
    body: card('src="/b.json" tools="share"') + card('src="/a.json"').replace('id="card"', 'id="other"'),
    scripts: EMBED + TOOLS,
  });
  page.site.json('/a.json', story('A'));
  await page.drawn();
  await page.settle();
  assert.equal(
    await page.run(
      () =>
        [...document.querySelectorAll('article-embed')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.tools'))
          .length,
    ),
    0,
  );
  page.allow(/404/);
});
