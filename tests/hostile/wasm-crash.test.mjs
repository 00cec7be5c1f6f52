// A core that panics or runs out of stack or memory on one of two hundred cards: that card shows its fallback, the
// others stay, the next is drawn.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before } from 'node:test';
import { runIfChanged } from '../../scripts/build/build-cache.mjs';
import { buildWasm } from '../../scripts/build/wasm.mjs';
import { at } from '../../scripts/paths.mjs';
import { test } from '../e2e/support/page-fixture.mjs';
import { figure, LIMIT, say, scaled } from './scale.mjs';

const FOLDER = at('target/faults');
const TARGET = {
  name: 'faults',
  cargo: ['--no-default-features', '--features', 'faults'],
  into: FOLDER,
  wasm: 'article_embed_bg.wasm',
  exports: ['render', 'styles', 'encodeRequest', 'decode', 'textOf', 'patch', 'addMessages', 'injectFault'],
};

/** The core with the feature `faults`, built like the one that pages load. */
before(
  () =>
    runIfChanged({
      stamp: at('target/stamps/faults'),
      inputs: [
        at('src'),
        at('Cargo.toml'),
        at('Cargo.lock'),
        at('scripts/build/wasm.mjs'),
        at('scripts/build/bindings.mjs'),
      ],
      outputs: [`${FOLDER}/article_embed.js`, `${FOLDER}/article_embed_bg.wasm`],
      build: () => buildWasm(TARGET, console.log),
    }),
  { timeout: 300_000 },
);

/** The kinds of fault in src/web/faults.rs. */
const FAULTS = { 1: 'a panic', 2: 'no stack left', 3: 'no memory left' };

/** Opens a page whose core can crash, and records its instances. */
async function openCrashPage(page) {
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|wasm)$/.test(name),
  )) {
    const type = name.endsWith('js') ? 'text/javascript' : 'application/wasm';
    page.site.send(`/pkg/${name}`, readFileSync(`${FOLDER}/${name}`), { 'content-type': type });
  }
  page.site.script('/wasm-crash.js', readFileSync(new URL('page/wasm-crash.js', import.meta.url)));
  const noteInstances = () => {
    window.made = [];
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...given) {
      const instance = new Instance(...given);
      window.made.push(new WeakRef(instance));
      return instance;
    };
  };
  await page.visit({
    body: '',
    before: noteInstances,
    scripts: '<script type="module" src="/wasm-crash.js"></script>',
  });
  await page.waitFor(() => window.crash);
}

/** In the page: one crash. */
const crash = (page, fault, index) =>
  page.driver.executeAsyncScript(
    (fault, index, done) => window.crash(fault, index).then(done, (error) => done({ error: String(error) })),
    fault,
    index,
  );

test(
  'one of two hundred cards crashes the core',
  async (page) => {
    const recoveries = [];
    for (let crashed = 0; crashed < scaled(12, 1000); ) {
      await openCrashPage(page);
      // After the third crash no instance is started.
      for (const crashes of [1, 2]) {
        const fault = (crashed % 3) + 1;
        const { recovery, ...found } = await crash(page, fault, (crashed * 37) % 200);
        const expected = {
          code: 'crashed',
          phase: 'wasm',
          drawn: 'Next',
          changed: 0,
          fallback: true,
          made: crashes + 1,
        };
        assert.deepEqual(found, expected, FAULTS[fault]);
        recoveries.push(recovery);
        crashed += 1;
      }
    }
    recoveries.sort((a, b) => a - b);
    const at = (part) => recoveries[Math.floor((recoveries.length - 1) * part)].toFixed(1);
    figure(
      page.engine,
      'crashes',
      `${recoveries.length} among 200 cards; the next card is drawn after ${at(0.5)} ms (median), ${at(1)} ms (longest)`,
    );
  },
  LIMIT,
);

test(
  'crashed instances are garbage',
  async (page) => {
    await openCrashPage(page);
    for (const fault of [1, 3]) await crash(page, fault, fault);
    const reachable = () => page.run(() => window.made.filter((made) => made.deref()).length);
    assert.equal(await page.run(() => window.made.length), 3);
    if (page.engine === 'chromium') {
      await page.driver.sendAndGetDevToolsCommand('HeapProfiler.collectGarbage', {});
      assert.equal(await reachable(), 1);
    } else {
      say(page.engine, `has no command to collect garbage: ${await reachable()} of 3 instances are reachable`);
    }
  },
  LIMIT,
);

test(
  'after three crashes the page keeps its fallbacks and logs one error',
  async (page) => {
    await openCrashPage(page);
    const found = [];
    for (const fault of [1, 2, 3]) found.push(await crash(page, fault, fault));
    assert.deepEqual(
      found.map(({ drawn }) => drawn),
      ['Next', 'Next', 'crashed'],
    );
    assert.deepEqual(
      found.map(({ changed, made }) => [changed, made]),
      [
        [0, 2],
        [0, 3],
        [0, 3],
      ],
    );
    const logged = (await page.run(() => recorder.complaints)).filter((text) =>
      text.startsWith('console.error: ArticleEmbedError: article-embed: crashed'),
    );
    assert.equal(logged.length, 1);
    page.allow(/article-embed: crashed/);
  },
  LIMIT,
);
