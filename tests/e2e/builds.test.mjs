// The two builds of the core: which of them a page loads, when the larger takes over, and what happens where it cannot be had.

import assert from 'node:assert/strict';
import { card, scene } from './desk.mjs';
import { story } from './payloads.mjs';

const CORE = '/pkg/article_embed_bg.wasm';
const FORMATS = '/pkg/article_embed_formats_bg.wasm';
const WASM_TYPE = { 'content-type': 'application/wasm' };
/** A module that compiles: it is empty. */
const EMPTY = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
/** Another one, which nobody can make an instance of: it imports `y` of `x`. */
const STRANGE = Buffer.concat([EMPTY, Buffer.from([1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 120, 1, 121, 0, 0])]);

const BODY = '<p>One <em>two</em> <strong>three</strong> <a href="https://news.example/four">four</a></p>';
const RICH = story('Rich', { body: BODY });
const PLAIN = story('Plain', { body: ['One & two', 'Three'] });

const asked = (desk) => [desk.site.asked(CORE).length, desk.site.asked(FORMATS).length];
const named = (id, src) => card(`src="${src}" layout="full" loading="eager"`).replace('"card"', `"${id}"`);
const bodyOf = (desk, id = 'card') => desk.run((id) => {
  const names = [...document.getElementById(id).shadowRoot.querySelectorAll('[part=body] *')].map(({ localName }) => localName);
  return [...new Set(names)].filter((name) => /^(em|strong|a)$/.test(name)).sort();
}, id);

function serve(desk) {
  desk.site.json('/rich.json', RICH);
  desk.site.json('/plain.json', PLAIN);
}

scene('the project’s own payload: the larger build is never asked for', async (desk) => {
  serve(desk);
  await desk.visit({ body: named('card', '/plain.json') + card('src="/plain.json" format="article-embed"').replace('"card"', '"other"') });
  assert.deepEqual((await desk.drawn()).paragraphs.map(({ text }) => text), ['One & two', 'Three']);
  await desk.drawn('other');
  await desk.quiet();
  assert.deepEqual(asked(desk), [1, 0]);
});

scene('ten bodies in HTML: each build once, and what is in the paragraphs is there', async (desk) => {
  serve(desk);
  const ids = [...Array(10).keys()].map((number) => `card-${number}`);
  await desk.visit({ body: named('plain', '/plain.json') + ids.map((id) => named(id, '/rich.json')).join('') });
  for (const id of ids) {
    assert.deepEqual((await desk.drawn(id)).paragraphs.map(({ text }) => text), ['One two three four']);
    assert.deepEqual(await bodyOf(desk, id), ['a', 'em', 'strong']);
  }
  assert.equal((await desk.drawn('plain')).one('headline').text, 'Plain');
  assert.deepEqual(asked(desk), [1, 1]);
});

scene('the larger build stays: it draws the project’s own payloads, and what changes', async (desk) => {
  serve(desk);
  await desk.visit({ body: named('card', '/rich.json') });
  await desk.drawn();
  await desk.run((article) => {
    document.querySelector('#card').headingLevel = 4;
    document.body.append(Object.assign(document.createElement('article-embed'), { id: 'later', article, loading: 'eager' }));
  }, PLAIN);
  assert.equal((await desk.drawn('card', 2)).one('headline').tag, 'h4');
  assert.deepEqual(await bodyOf(desk), ['a', 'em', 'strong']);
  assert.equal((await desk.drawn('later')).one('headline').text, 'Plain');
  assert.deepEqual(asked(desk), [1, 1]);
});

scene('a format that is asked for by name: the larger build', async (desk) => {
  serve(desk);
  await desk.visit({ body: card('src="/plain.json" format="ninjs"') });
  await desk.waited(() => desk.site.asked(FORMATS).length);
  assert.deepEqual(asked(desk), [1, 1]);
});

scene('a format that is asked for by name is read as that, whatever else it looks like', async (desk) => {
  serve(desk);
  desk.site.json('/both.json', story('Own', { title: 'Preview' }));
  await desk.visit({ body: card('src="/both.json" format="unfurl"') });
  assert.equal((await desk.drawn()).one('headline').text, 'Preview');
  await desk.run(() => (document.querySelector('#card').format = null));
  assert.equal((await desk.drawn('card', 2)).one('headline').text, 'Own');
});

scene('a correction that is in HTML: the larger build, when it comes', async (desk) => {
  serve(desk);
  await desk.visit({ body: named('card', '/plain.json').replace('src', 'refresh="1" src') });
  assert.equal((await desk.drawn()).one('headline').text, 'Plain');
  assert.deepEqual(asked(desk), [1, 0]);
  desk.site.json('/plain.json', RICH);
  await desk.until(() => readCard().parts.find(({ part }) => part === 'headline').text === 'Rich');
  assert.deepEqual(await bodyOf(desk), ['a', 'em', 'strong']);
  assert.deepEqual(asked(desk), [1, 1]);
});

scene('the larger build dies: the next instance is of the larger build too', async (desk) => {
  serve(desk);
  await desk.visit({
    body: named('card', '/rich.json'),
    before: () => {
      const { createElement } = Document.prototype;
      Document.prototype.createElement = function (...name) {
        if (window.broken && this !== document) throw new Error('planted');
        return createElement.apply(this, name);
      };
      const { cloneNode } = Node.prototype;
      Node.prototype.cloneNode = function (deep) {
        if (window.broken) throw new Error('planted');
        return cloneNode.call(this, deep);
      };
    },
  });
  await desk.drawn();
  const add = (id, article) => document.body.append(Object.assign(document.createElement('article-embed'), { id, article, layout: 'full', loading: 'eager' }));
  await desk.run(() => (window.broken = true));
  await desk.run(add, 'dead', RICH);
  assert.equal((await desk.event('article-error', 'dead')).detail.code, 'crashed');
  await desk.run(() => (window.broken = false));
  await desk.run(add, 'next', RICH);
  await desk.drawn('next');
  assert.deepEqual(await bodyOf(desk, 'next'), ['a', 'em', 'strong']);
  assert.deepEqual(asked(desk), [1, 1]);
});

for (const [fault, answer] of [
  ['is not there', ['', {}, 404]],
  ['has another hash than its script', [EMPTY, WASM_TYPE]],
]) {
  scene(`the larger build ${fault}: fallbacks stay where it is needed, the other cards are drawn`, async (desk) => {
    serve(desk);
    desk.site.send(FORMATS, ...answer);
    await desk.visit({ body: ['one', 'two'].map((id) => named(id, '/rich.json')).join('') + named('card', '/plain.json') });
    for (const id of ['one', 'two']) {
      assert.deepEqual((await desk.event('article-error', id)).detail, { code: 'wasm-unavailable', path: '$', phase: 'wasm' });
      assert.equal((await desk.read(id)).fallback, true);
    }
    assert.equal((await desk.drawn()).one('headline').text, 'Plain');
    await desk.run((article) => (document.querySelector('#one').article = article), PLAIN);
    assert.equal((await desk.drawn('one')).one('headline').text, 'Plain');
    assert.deepEqual(asked(desk), [1, 1]);
    desk.allow(/^log: .*(404|integrity)/);
  });
}

scene('modules: init says where both builds are', async (desk) => {
  serve(desk);
  const places = { '/small.wasm': CORE, '/large.wasm': FORMATS };
  for (const [path, location] of Object.entries(places)) desk.site.answer(path, (response) => response.writeHead(302, { location }).end());
  desk.site.script('/app.js', `
    import { define, init } from '/js/index.js';
    await init({ wasm: '/small.wasm', formats: await WebAssembly.compileStreaming(fetch('/large.wasm')) });
    define();`);
  await desk.visit({ body: named('card', '/rich.json'), scripts: '<script type="module" src="/app.js"></script>' });
  await desk.drawn();
  assert.deepEqual(await bodyOf(desk), ['a', 'em', 'strong']);
  assert.deepEqual(Object.keys(places).map((path) => desk.site.asked(path).length), [1, 1]);
});

scene('modules: the larger build is found beside the smaller one', async (desk) => {
  serve(desk);
  await desk.visit({ body: named('card', '/rich.json'), scripts: '<script type="module" src="/js/define.js"></script>' });
  await desk.drawn();
  assert.deepEqual(await bodyOf(desk), ['a', 'em', 'strong']);
});

scene('a wasm that no instance can be made of: the fallback stays', async (desk) => {
  serve(desk);
  desk.site.send('/strange.wasm', STRANGE, WASM_TYPE);
  desk.site.script('/app.js', `
    import { define, init } from '/js/index.js';
    await init({ wasm: '/strange.wasm' });
    define();`);
  await desk.visit({ body: named('card', '/plain.json'), scripts: '<script type="module" src="/app.js"></script>' });
  assert.deepEqual((await desk.event('article-error')).detail, { code: 'crashed', path: '$', phase: 'wasm' });
  assert.equal((await desk.read()).fallback, true);
});
