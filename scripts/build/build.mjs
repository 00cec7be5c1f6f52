// npm run build: builds what is missing in pkg/, after installing the tools for it.

import { join } from 'node:path';
import { main } from '../main.mjs';
import { at } from '../paths.mjs';
import { setup } from '../setup/install.mjs';
import { runIfChanged } from './build-cache.mjs';
import { bundle } from './bundle.mjs';
import { EMBEDDED, embedWasm } from './embed-wasm.mjs';
import { emitTypes } from './emit-types.mjs';
import { manifest } from './manifest.mjs';
import { buildWasm } from './wasm.mjs';

/** @param {...string} names */
const features = (...names) => ['--no-default-features', '--features', names.join(',')];

/** What js/ calls in the browser's builds, and in the server's. */
const PAGE_EXPORTS = ['render', 'styles', 'encodeRequest', 'decode', 'textOf', 'patch', 'addMessages'];
const SERVER_EXPORTS = ['normalize', 'renderDiscovery', 'renderElement', 'renderOembed', 'renderSnippet'];

/** @type {import('./wasm.mjs').Target} */
export const FORMATS = {
  name: 'formats',
  cargo: features('formats'),
  into: at('pkg'),
  wasm: 'article_embed_formats_bg.wasm',
  exports: PAGE_EXPORTS,
  threshold: 10,
  shared: true,
};

/**
 * The builds of the core. `core` reads the project's own format and `formats` reads all of them; both work with the same
 * bindings, so that a page can replace one by the other. `server` writes HTML and normalizes articles.
 * @type {import('./wasm.mjs').Target[]}
 */
const TARGETS = [
  { name: 'core', cargo: features(), into: at('pkg'), wasm: 'article_embed_bg.wasm', exports: PAGE_EXPORTS },
  FORMATS,
  {
    name: 'server',
    cargo: features('formats', 'server'),
    into: at('pkg/server'),
    wasm: 'article_embed_bg.wasm',
    exports: SERVER_EXPORTS,
    speed: true,
  },
];

const BINDINGS = ['article_embed.js', 'article_embed.d.ts', 'bindings.d.ts'];

const SCRIPTS = [
  'build/build.mjs',
  'build/wasm.mjs',
  'build/bindings.mjs',
  'build/bundle.mjs',
  'setup/programs.mjs',
].map((name) => at('scripts', name));
const MANIFESTS = [at('Cargo.toml'), at('Cargo.lock'), at('rust-toolchain.toml'), at('package-lock.json'), ...SCRIPTS];

/** @param {import('./wasm.mjs').Target} target @returns {import('./build-cache.mjs').Step & { name: string }} */
const wasmStep = (target) => ({
  name: target.name,
  stamp: at('target/stamps', target.name),
  inputs: [at('src'), ...MANIFESTS],
  outputs: [target.wasm, ...(target.shared ? [] : BINDINGS)].map((name) => join(target.into, name)),
  build: () => buildWasm(target, console.log),
});

/** The one-file script for pages. It contains the hashes of the wasm. */
const BUNDLE = {
  name: 'embed.js',
  stamp: at('target/stamps/embed'),
  inputs: [
    at('js'),
    at('src/messages'),
    at('package.json'),
    at('pkg/article_embed.js'),
    ...TARGETS.map(({ into, wasm }) => join(into, wasm)),
    ...MANIFESTS,
  ],
  outputs: ['embed.js', 'tools.js', 'reasons.json', 'messages', 'integrity.json'].map((name) => at('pkg', name)),
  build: bundle,
};

/**
 * What is made from the rest: the wasm embedded in scripts, TypeScript types, the custom elements manifest.
 * @type {(import('./build-cache.mjs').Step & { name: string })[]}
 */
const PACKAGE = [
  { name: 'inline', stamp: at('target/stamps/inline'), ...EMBEDDED, build: embedWasm },
  {
    name: 'types',
    stamp: at('target/stamps/types'),
    inputs: [
      at('js'),
      at('tsconfig.package.json'),
      at('scripts/build/emit-types.mjs'),
      ...['pkg', 'pkg/server'].map((folder) => at(folder, 'article_embed.d.ts')),
    ],
    outputs: [at('pkg/types')],
    build: emitTypes,
  },
  {
    name: 'manifest',
    stamp: at('target/stamps/manifest'),
    inputs: [at('js'), at('pkg/types'), at('scripts/build/manifest.mjs')],
    outputs: [at('pkg/custom-elements.json')],
    build: manifest,
  },
];

/** Builds a step if it is missing or out of date. @param {import('./build-cache.mjs').Step & { name: string }} step */
async function buildStep({ name, ...step }) {
  const built = await runIfChanged(step);
  console.log(`✓ ${name}${built ? '' : ' (unchanged)'}`);
}

/** Builds what is missing or out of date. The server's wasm is built beside the browser's: linking uses one processor. */
export async function build() {
  await setup('build');
  const [core, formats, server] = TARGETS.map(wasmStep);
  const buildAll = async (/** @type {(typeof core)[]} */ ...steps) => {
    for (const step of steps) if (step) await buildStep(step);
  };
  await Promise.all([buildAll(core, formats), buildAll(server)]);
  await buildAll(BUNDLE, ...PACKAGE);
}

await main(import.meta, build);
