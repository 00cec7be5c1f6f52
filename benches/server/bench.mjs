// npm run bench:server: measures the card as an HTML string, natively and in Node, beside other renderers, and prints
// tables.

import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build/build.mjs';
import { run } from '../../scripts/exec.mjs';
import { at, root } from '../../scripts/paths.mjs';
import { environment } from '../../scripts/setup/programs.mjs';
import { write } from '../browser/report.mjs';
import { median, ratio, shown, spread, table } from '../figures.mjs';
import { lines } from '../plot.mjs';

const [ROUNDS, RENDERS] = [60, 200];

const { values: options } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

/** The module of each peer; esbuild bundles it for production. */
const PEERS = {
  'react-dom/server': {
    jsx: 'react',
    code: `import { renderToString } from 'react-dom/server'; import { createElement } from 'react'; import { Card } from './card.jsx';
export const render = (article) => renderToString(createElement(Card, { article }));`,
  },
  'preact-render-to-string': {
    jsx: 'preact',
    code: `import { renderToString } from 'preact-render-to-string'; import { h } from 'preact'; import { Card } from './card.jsx';
export const render = (article) => renderToString(h(Card, { article }));`,
  },
  'Lit SSR': {
    code: `import { render as write } from '@lit-labs/ssr'; import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js'; import { card } from './card.lit.js';
export const render = (article) => collectResultSync(write(card(article)));`,
  },
  'template literal': { code: `import { cardText } from './text.js'; export const render = cardText;` },
};

/** @returns {Promise<Record<string, (article: unknown) => string>>} */
async function peers() {
  const { build: bundle } = await import('esbuild');
  mkdirSync(at('target/bench/server'), { recursive: true });
  const made = Object.entries(PEERS).map(async ([name, { jsx, code }], place) => {
    const outfile = at('target/bench/server', `${place}.mjs`);
    await bundle({
      stdin: { contents: code, resolveDir: at('benches/peers/src'), loader: 'js' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      minify: true,
      conditions: ['node'],
      jsx: 'automatic',
      ...(jsx && { jsxImportSource: jsx }),
      define: { 'process.env.NODE_ENV': '"production"' },
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      logLevel: 'error',
    });
    return [name, (await import(outfile)).render];
  });
  return Object.fromEntries(await Promise.all(made));
}

/**
 * Microseconds per card, for each round.
 * @param {Record<string, (article: unknown) => string>} renderers
 * @param {() => unknown} article
 */
function measure(renderers, article) {
  const results = Object.fromEntries(Object.keys(renderers).map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = -10; round < ROUNDS; round += 1) {
    for (const [name, render] of Object.entries(renderers)) {
      const start = performance.now();
      for (let time = 0; time < RENDERS; time += 1) render(article());
      if (round >= 0) results[name]?.push(((performance.now() - start) / RENDERS) * 1000);
    }
  }
  return results;
}

/**
 * Native times by number of cards, and by size of the payload.
 * @returns {Promise<{ cards: [number, number][], bytes: [number, number][] }>}
 */
async function curve() {
  const env = { ...environment(), CARGO_TARGET_DIR: at('target/bench-native') };
  const { ok, reason, output } = await run('cargo', ['run', '--release', '--quiet', '--bin', 'curve'], {
    cwd: at('benches/native'),
    env,
    quiet: true,
  });
  if (!ok) throw new Error(`cargo run --bin curve: ${reason}\n${output.slice(-2000)}`);
  return JSON.parse(output);
}

/** @param {string} head @param {[number, number][]} points of a count and its microseconds */
const grown = (head, points) =>
  table(
    [head, ...points.map(([count]) => count.toLocaleString('en'))],
    [
      ['microseconds', ...points.map(([, time]) => shown(time))],
      ['nanoseconds for each', ...points.map(([count, time]) => shown((time * 1000) / count))],
    ],
  );

/** Nanoseconds per card of the native benchmarks, measured by criterion. */
async function native() {
  const env = { ...environment(), CARGO_TARGET_DIR: at('target/bench-native') };
  const { ok, reason, output } = await run('cargo', ['bench', '--quiet', '--features', 'peers', '--', '--noplot'], {
    cwd: at('benches/native'),
    env,
    quiet: true,
  });
  if (!ok) throw new Error(`cargo bench: ${reason}\n${output.slice(-2000)}`);
  const figure = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(at('target/bench-native/criterion/card', name, 'new/estimates.json'), 'utf8')).median
      .point_estimate;
  return Object.fromEntries(
    ['article-embed', 'maud', 'askama', 'push_str', 'JSON to card'].map((name) => [name, figure(name)]),
  );
}

/**
 * What is compared in Node, by name.
 * @returns {Promise<Record<string, (article: unknown) => string>>}
 */
async function renderers() {
  const { init, renderToString } = await import(`${root}js/server.js`);
  const { renderHtml } = await import(`${root}pkg/server/article_embed.js`);
  init({ wasm: readFileSync(at('pkg/server/article_embed_bg.wasm')) });
  return {
    'article-embed': renderToString,
    'article-embed, the card alone': (article) => renderHtml(article, {}).result,
    ...(await peers()),
  };
}

/** @param {Record<string, number[]>} times from JSON text @param {Record<string, number[]>} ready from a parsed article */
function nodeTable(times, ready) {
  const [base, beside] = ['react-dom/server', 'preact-render-to-string'].map((name) => times[name] ?? []);
  return table(
    [
      'Node',
      'JSON text to HTML, microseconds',
      'of preact-render-to-string',
      'of react-dom/server',
      'parsed JSON to HTML, microseconds',
    ],
    Object.entries(times).map(([name, own]) => [
      name,
      shown(median(own)),
      spread(ratio(own, beside)),
      spread(ratio(own, base)),
      shown(median(ready[name] ?? [])),
    ]),
  );
}

/** Their names in the table of native renderers, where these are others. @type {Record<string, string>} */
const NATIVE_NAMES = {
  'article-embed': 'article-embed, article to HTML',
  'JSON to card': 'article-embed, JSON text to HTML',
};

/**
 * Native renderers have their article parsed, all but ours from JSON text: so has what they are compared with.
 * @param {Record<string, number>} machine nanoseconds
 * @param {{ text: number, parsed: number }} react microseconds of react-dom/server
 */
function nativeTable(machine, react) {
  return table(
    ['one core, natively', 'microseconds', 'speed, of `push_str`', 'speed, of react-dom/server'],
    Object.entries(machine).map(([name, time]) => [
      NATIVE_NAMES[name] ?? name,
      shown(time / 1000),
      shown((machine.push_str ?? 0) / time),
      shown(((name === 'JSON to card' ? react.text : react.parsed) * 1000) / time),
    ]),
  );
}

async function bench() {
  await build();
  if (!(await run('npm', ['ci'], { cwd: at('benches/peers'), quiet: true })).ok)
    throw new Error('npm ci failed in benches/peers');
  const compared = await renderers();
  const text = readFileSync(at('benches/native/article.json'), 'utf8');
  const parsed = JSON.parse(text);
  compared['article-embed']?.(parsed);
  const times = measure(compared, () => JSON.parse(text));
  const ready = measure(compared, () => parsed);
  const [ofText, ofParsed] = [times, ready].map((figures) => median(figures['react-dom/server'] ?? []));
  const machine = await native();
  const by = await curve();
  const results = {
    node: nodeTable(times, ready),
    native: nativeTable(machine, { text: ofText ?? 0, parsed: ofParsed ?? 0 }),
    cards: grown('cards, natively, JSON text to HTML', by.cards),
    payload: grown('bytes of the payload, natively, JSON text to HTML', by.bytes),
  };
  console.log(Object.values(results).join('\n\n'));
  const pictures = {
    server: lines('Natively, JSON text to HTML', 'cards', 'microseconds', [
      { name: 'article-embed', ours: true, points: by.cards },
    ]),
  };
  if (options.write) write(results, pictures);
}

await bench().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
