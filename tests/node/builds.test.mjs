// One glue for both builds of the core, one instance after the other. What a page does with them is tested in browsers.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hold, initSync, reads, styles } from '../../pkg/article_embed.js';

const compiled = (name) => new WebAssembly.Module(readFileSync(new URL(`../../pkg/${name}`, import.meta.url)));
const BUILDS = [[compiled('article_embed_bg.wasm'), false], [compiled('article_embed_formats_bg.wasm'), true]];

const PLAIN = { headline: 'Nước — 水', url: 'https://news.example/', body: ['One'] };
const OTHERS = [{ headline: 'x', body: '<p>One' }, { title: 'x' }, [PLAIN], null, 'x'];

test('each build in turn, and again: a new instance each time', () => {
  const sheets = [...BUILDS, ...BUILDS].map(([module, all]) => {
    initSync(module);
    assert.ok(reads(hold(PLAIN)));
    assert.deepEqual(OTHERS.map((payload) => Boolean(reads(hold(payload)))), OTHERS.map(() => all));
    return styles();
  });
  assert.match(sheets[0], /:host/);
  assert.equal(new Set(sheets).size, 1);
});
