// One module of bindings for both builds of the core, and one instance after the other. Browser tests show what a page
// does with them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createBindings } from '../../pkg/article_embed.js';

const compiled = (name) => new WebAssembly.Module(readFileSync(new URL(`../../pkg/${name}`, import.meta.url)));
const BUILDS = [
  [compiled('article_embed_bg.wasm'), false],
  [compiled('article_embed_formats_bg.wasm'), true],
];

const PLAIN = { headline: 'Nước — 水', url: 'https://news.example/', body: ['One'] };
const OTHERS = [{ headline: 'x', body: '<p>One' }, { title: 'x' }, [PLAIN], null];

test('each build in turn, and again: a new instance each time', () => {
  const sheets = [...BUILDS, ...BUILDS].map(([module, all]) => {
    const { encodeRequest, render, start, styles, textOf } = createBindings();
    start(module);
    const draw = (payload, options = {}) =>
      textOf(render(encodeRequest(JSON.stringify(payload), JSON.stringify(options))));
    assert.match(draw(PLAIN), /Nước — 水/);
    assert.deepEqual(
      OTHERS.map((payload) => Boolean(draw(payload))),
      OTHERS.map(() => all),
    );
    for (const format of ['', 'article-embed']) assert.ok(draw(PLAIN, { format }));
    assert.equal(Boolean(draw(PLAIN, { format: 'ninjs' })), all);
    return textOf(styles());
  });
  const [core, all] = sheets;
  assert.match(core, /:host/);
  assert.ok(all.startsWith(core) && all.includes('.carousel'), 'the larger build has the looks of lists too');
  assert.deepEqual(sheets, [core, all, core, all]);
});

test('both builds report a text that is not JSON, so that no page loads the larger one for it', () => {
  for (const [module] of BUILDS) {
    const { decode, encodeRequest, render, start } = createBindings();
    start(module);
    for (const text of ['', '{', '{"headline": "x" "url": "https://news.example/"}']) {
      const [status, issues, instructions] = decode(render(encodeRequest(text, '{}')));
      assert.deepEqual([status, issues.map(({ code }) => code), instructions], ['', ['not-json'], '']);
    }
  }
});

test('an instance and its templates do not outlive their bindings', () => {
  const [module] = BUILDS[0];
  const instructions = [1, 2].map(() => {
    const { decode, encodeRequest, render, start } = createBindings();
    start(module);
    return decode(render(encodeRequest(JSON.stringify(PLAIN), '{}')))[2];
  });
  assert.match(instructions[0], /\t</);
  assert.equal(instructions[1], instructions[0]);
});
