// The two builds of the core: which one a page loads, when the larger one replaces the smaller, and what happens if it
// is missing.

import assert from 'node:assert/strict';
import { card, test } from '../support/page-fixture.mjs';
import { story } from '../support/payloads.mjs';
import { CORE, FORMATS, FORMATS_COPY, LOST } from '../support/wasm.mjs';

const WASM_TYPE = { 'content-type': 'application/wasm' };
/** An empty module, which compiles. */
const EMPTY = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
/** A module that cannot be instantiated, because it imports `y` from `x`. */
const STRANGE = Buffer.concat([EMPTY, Buffer.from([1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 120, 1, 121, 0, 0])]);

const BODY = '<p>One <em>two</em> <strong>three</strong> <a href="https://news.example/four">four</a></p>';
const RICH = story('Rich', { body: BODY });
const PLAIN = story('Plain', { body: ['One & two', 'Three'] });

const requested = (page) => [page.site.requestsFor(CORE).length, page.site.requestsFor(FORMATS).length];
const named = (id, src) => card(`src="${src}" layout="full" loading="eager"`).replace('"card"', `"${id}"`);
const bodyOf = (page, id = 'card') =>
  page.run((id) => {
    const names = [...document.getElementById(id).shadowRoot.querySelectorAll('[part=body] *')].map(
      ({ localName }) => localName,
    );
    return [...new Set(names)].filter((name) => /^(em|strong|a)$/.test(name)).sort();
  }, id);

function serve(page) {
  page.site.json('/rich.json', RICH);
  page.site.json('/plain.json', PLAIN);
}

test('payloads in the project’s own format never load the larger build', async (page) => {
  serve(page);
  await page.visit({
    body: named('card', '/plain.json') + card('src="/plain.json" format="article-embed"').replace('"card"', '"other"'),
  });
  assert.deepEqual(
    (await page.drawn()).paragraphs.map(({ text }) => text),
    ['One & two', 'Three'],
  );
  await page.drawn('other');
  await page.settle();
  assert.deepEqual(requested(page), [1, 0]);
});

test('ten HTML bodies load each build once, and keep emphasis and links', async (page) => {
  serve(page);
  const ids = [...Array(10).keys()].map((number) => `card-${number}`);
  await page.visit({ body: named('plain', '/plain.json') + ids.map((id) => named(id, '/rich.json')).join('') });
  for (const id of ids) {
    assert.deepEqual(
      (await page.drawn(id)).paragraphs.map(({ text }) => text),
      ['One two three four'],
    );
    assert.deepEqual(await bodyOf(page, id), ['a', 'em', 'strong']);
  }
  assert.equal((await page.drawn('plain')).one('headline').text, 'Plain');
  assert.deepEqual(requested(page), [1, 1]);
});

test('after the larger build has loaded, it also draws the project’s own payloads and updates', async (page) => {
  serve(page);
  await page.visit({ body: named('card', '/rich.json') });
  await page.drawn();
  await page.run((article) => {
    document.querySelector('#card').headingLevel = 4;
    document.body.append(
      Object.assign(document.createElement('article-embed'), { id: 'later', article, loading: 'eager' }),
    );
  }, PLAIN);
  assert.equal((await page.drawn('card', 2)).one('headline').tag, 'h4');
  assert.deepEqual(await bodyOf(page), ['a', 'em', 'strong']);
  assert.equal((await page.drawn('later')).one('headline').text, 'Plain');
  assert.deepEqual(requested(page), [1, 1]);
});

test('the attribute `format` overrides detection', async (page) => {
  serve(page);
  page.site.json('/both.json', story('Own', { title: 'Preview' }));
  await page.visit({ body: card('src="/both.json" format="unfurl"') });
  assert.equal((await page.drawn()).one('headline').text, 'Preview');
  await page.run(() => (document.querySelector('#card').format = null));
  assert.equal((await page.drawn('card', 2)).one('headline').text, 'Own');
});

test('a correction in HTML loads the larger build when it appears', async (page) => {
  serve(page);
  await page.visit({ body: named('card', '/plain.json').replace('src', 'refresh="1" src') });
  assert.equal((await page.drawn()).one('headline').text, 'Plain');
  assert.deepEqual(requested(page), [1, 0]);
  page.site.json('/plain.json', RICH);
  await page.waitFor(() => readCard().parts.find(({ part }) => part === 'headline').text === 'Rich');
  assert.deepEqual(await bodyOf(page), ['a', 'em', 'strong']);
  assert.deepEqual(requested(page), [1, 1]);
});

test('after a crash of the larger build, the next instance is of the larger build', async (page) => {
  serve(page);
  await page.visit({
    body: named('card', '/rich.json'),
    before: () => {
      const { createElement } = Document.prototype;
      Document.prototype.createElement = function (...name) {
        if (window.broken && this !== document) throw new Error('injected');
        return createElement.apply(this, name);
      };
      const { cloneNode } = Node.prototype;
      Node.prototype.cloneNode = function (deep) {
        if (window.broken) throw new Error('injected');
        return cloneNode.call(this, deep);
      };
    },
  });
  await page.drawn();
  const add = (id, article) =>
    document.body.append(
      Object.assign(document.createElement('article-embed'), { id, article, layout: 'full', loading: 'eager' }),
    );
  await page.run(() => (window.broken = true));
  await page.run(add, 'dead', RICH);
  assert.equal((await page.event('article-error', 'dead')).detail.code, 'crashed');
  await page.run(() => (window.broken = false));
  await page.run(add, 'next', RICH);
  await page.drawn('next');
  assert.deepEqual(await bodyOf(page, 'next'), ['a', 'em', 'strong']);
  assert.deepEqual(requested(page), [1, 1]);
});

for (const [fault, answer] of [
  ['is not there', ['', {}, 404]],
  ['has another hash than its script', [EMPTY, WASM_TYPE]],
]) {
  test(`the larger build ${fault}: cards that need it keep their fallback, the others are drawn`, async (page) => {
    serve(page);
    for (const path of [FORMATS, FORMATS_COPY]) page.site.send(path, ...answer);
    await page.visit({
      body: ['one', 'two'].map((id) => named(id, '/rich.json')).join('') + named('card', '/plain.json'),
    });
    for (const id of ['one', 'two']) {
      const { code, path, phase } = (await page.event('article-error', id)).detail;
      assert.deepEqual([code, path, phase], ['wasm-unavailable', '$', 'wasm']);
      assert.equal((await page.read(id)).fallback, true);
    }
    assert.equal((await page.drawn()).one('headline').text, 'Plain');
    await page.run((article) => (document.querySelector('#one').article = article), PLAIN);
    assert.equal((await page.drawn('one')).one('headline').text, 'Plain');
    assert.equal(page.site.requestsFor(CORE).length, 1);
    page.allow(LOST);
  });
}

test('modules: init takes the addresses of both builds', async (page) => {
  serve(page);
  const places = { '/small.wasm': CORE, '/large.wasm': FORMATS };
  for (const [path, location] of Object.entries(places))
    page.site.answer(path, (response) => response.writeHead(302, { location }).end());
  page.site.script(
    '/app.js',
    `
    import { define, init } from '/js/index.js';
    await init({ wasm: '/small.wasm', formats: await WebAssembly.compileStreaming(fetch('/large.wasm')) });
    define();`,
  );
  await page.visit({ body: named('card', '/rich.json'), scripts: '<script type="module" src="/app.js"></script>' });
  await page.drawn();
  assert.deepEqual(await bodyOf(page), ['a', 'em', 'strong']);
  assert.deepEqual(
    Object.keys(places).map((path) => page.site.requestsFor(path).length),
    [1, 1],
  );
});

test('modules: the larger build is loaded from beside the smaller one', async (page) => {
  serve(page);
  await page.visit({
    body: named('card', '/rich.json'),
    scripts: '<script type="module" src="/js/define.js"></script>',
  });
  await page.drawn();
  assert.deepEqual(await bodyOf(page), ['a', 'em', 'strong']);
});

/** A page of modules, after `init()` with the sources. */
async function visitModules(page, sources, body = named('card', '/plain.json')) {
  const before = () => {
    const { Instance } = WebAssembly;
    window.modules = [];
    WebAssembly.Instance = function (module, imports) {
      window.modules.push(module);
      return new Instance(module, imports);
    };
  };
  page.site.script(
    '/app.js',
    `
    import { define, init } from '/js/index.js';
    window.code = await init(${sources}).then(() => 'ok', (error) => error.code);
    define();`,
  );
  await page.visit({ body, before, scripts: '<script type="module" src="/app.js"></script>' });
}

for (const [what, wasm] of [
  ['that cannot be instantiated', STRANGE],
  ['that is another program', EMPTY],
]) {
  test(`modules: a wasm ${what} is no core; the fallback stays until the core is there`, async (page) => {
    serve(page);
    page.allow(LOST);
    page.site.send('/core.wasm', wasm, { ...WASM_TYPE, 'cache-control': 'public, max-age=31536000' });
    await visitModules(page, "{ wasm: '/core.wasm' }");
    const { code, path, phase } = (await page.event('article-error')).detail;
    assert.deepEqual([code, path, phase], ['wasm-unavailable', '$', 'wasm']);
    assert.equal((await page.read()).fallback, true);
    assert.equal(await page.run(() => window.code), 'wasm-unavailable');
    page.site.answer('/core.wasm', (response) => response.writeHead(302, { location: CORE }).end());
    assert.equal((await page.drawn()).one('headline').text, 'Plain');
  });
}

test('modules: where the larger build is named, the smaller one is refused, and goes on with its own cards', async (page) => {
  serve(page);
  page.allow(LOST);
  await visitModules(page, `{ formats: '${CORE}' }`, named('card', '/plain.json') + named('other', '/rich.json'));
  assert.equal((await page.event('article-error', 'other')).detail.code, 'wasm-unavailable');
  assert.equal((await page.drawn()).one('headline').text, 'Plain');
  await page.run(() => document.querySelector('#card').setAttribute('layout', 'hero'));
  await page.drawn('card', 2);
  // The first one was not refused.
  assert.ok(await page.run(() => window.modules.length > 2 && window.modules.at(-1) === window.modules[0]));
});
