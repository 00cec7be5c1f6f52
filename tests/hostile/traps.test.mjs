// A core that panics, runs out of stack or out of memory on one of two hundred cards: that card has its fallback, the others stay, the next is drawn.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { before } from 'node:test';
import { renew } from '../../scripts/stamp.mjs';
import { at } from '../../scripts/tools.mjs';
import { makeWasm } from '../../scripts/wasm.mjs';
import { scene } from '../e2e/desk.mjs';
import { extent, figure, LIMIT, say } from './extent.mjs';

const FOLDER = at('target/faults');
const MINE = { name: 'faults', cargo: ['--no-default-features', '--features', 'faults'], into: FOLDER, wasm: 'article_embed_bg.wasm', glue: true };

/** The core with ways to die, made like the core that pages load. */
before(() => renew({
  stamp: at('target/stamps/faults'),
  inputs: [at('src'), at('Cargo.toml'), at('Cargo.lock'), at('scripts/wasm.mjs'), at('scripts/glue.mjs'), at('scripts/names.mjs')],
  outputs: [`${FOLDER}/article_embed.js`, `${FOLDER}/article_embed_bg.wasm`, `${FOLDER}/snippets`],
  make: () => makeWasm(MINE, console.log),
}), { timeout: 300_000 });

const WAYS = { 1: 'a panic', 2: 'no stack left', 3: 'no memory left' };

/** A page whose core can die, with every instance of it noted. */
async function openTraps(desk) {
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|wasm)$/.test(name))) {
    const type = name.endsWith('js') ? 'text/javascript' : 'application/wasm';
    desk.site.send(`/pkg/${name}`, readFileSync(`${FOLDER}/${name}`), { 'content-type': type });
  }
  desk.site.script('/traps.js', readFileSync(new URL('page/traps.js', import.meta.url)));
  const noteInstances = () => {
    window.made = [];
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...given) {
      const instance = new Instance(...given);
      window.made.push(new WeakRef(instance));
      return instance;
    };
  };
  await desk.visit({ body: '', before: noteInstances, scripts: '<script type="module" src="/traps.js"></script>' });
  await desk.until(() => window.strike);
}

/** In the page: one death. */
const strike = (desk, way, index) =>
  desk.driver.executeAsyncScript((way, index, done) => window.strike(way, index).then(done, (error) => done({ error: String(error) })), way, index);

scene('one of two hundred cards is the core’s death', async (desk) => {
  const recoveries = [];
  for (let struck = 0; struck < extent(12, 1000); ) {
    await openTraps(desk);
    // The third death of a page is its last.
    for (const death of [1, 2]) {
      const way = (struck % 3) + 1;
      const { recovery, ...found } = await strike(desk, way, (struck * 37) % 200);
      const expected = { code: 'crashed', phase: 'wasm', drawn: 'Next', changed: 0, fallback: true, made: death + 1 };
      assert.deepEqual(found, expected, WAYS[way]);
      recoveries.push(recovery);
      struck += 1;
    }
  }
  recoveries.sort((a, b) => a - b);
  const at = (part) => recoveries[Math.floor((recoveries.length - 1) * part)].toFixed(1);
  figure(desk.engine, 'deaths', `${recoveries.length} among 200 cards; the next card is there after ${at(0.5)} ms (median), ${at(1)} ms (longest)`);
}, LIMIT);

scene('instances that died are let go of', async (desk) => {
  await openTraps(desk);
  for (const way of [1, 3]) await strike(desk, way, way);
  const alive = () => desk.run(() => window.made.filter((made) => made.deref()).length);
  assert.equal(await desk.run(() => window.made.length), 3);
  if (desk.engine === 'chromium') {
    await desk.driver.sendAndGetDevToolsCommand('HeapProfiler.collectGarbage', {});
    assert.equal(await alive(), 1);
  } else {
    say(desk.engine, `cannot be asked to collect garbage: ${await alive()} of 3 instances are alive`);
  }
}, LIMIT);

scene('after three deaths the page stays with its fallbacks, and it is said once', async (desk) => {
  await openTraps(desk);
  const found = [];
  for (const way of [1, 2, 3]) found.push(await strike(desk, way, way));
  assert.deepEqual(found.map(({ drawn }) => drawn), ['Next', 'Next', 'crashed']);
  assert.deepEqual(found.map(({ changed, made }) => [changed, made]), [[0, 2], [0, 3], [0, 3]]);
  const said = (await desk.run(() => recorder.complaints)).filter((text) => text.startsWith('console.error: ArticleEmbedError: article-embed: crashed'));
  assert.equal(said.length, 1);
  desk.allow(/article-embed: crashed/);
}, LIMIT);
