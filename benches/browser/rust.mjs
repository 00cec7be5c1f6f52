// Builds a peer written in Rust for production: a release for size, bound for the web, shrunk. It draws nothing.

import { copyFileSync, mkdirSync } from 'node:fs';
import { at, crateProgram } from '../../scripts/tools.mjs';

const TARGET = 'wasm32-unknown-unknown';
const RUST = at('benches/peers/rust');

/** What rustc emits, and browsers have had since 2023. */
const FEATURES = [
  'bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext',
].map((feature) => `--enable-${feature}`);

/** Where its wasm and its glue are when they are bound. @param {string} name */
const boundOf = (name) => at('target/peers/bound', name);

/**
 * The wasm of a peer, its glue in one module with what all peers share.
 * @param {string} name
 * @param {(command: string, args: string[], cwd: string, env?: Record<string, string>) => Promise<void>} must
 */
export async function buildRust(name, must) {
  const bound = boundOf(name);
  await must('cargo', ['build', '--locked', '--release', '--target', TARGET, '-p', `${name}-card`], RUST, { CARGO_TARGET_DIR: at('target/peers') });
  const wasm = at('target/peers', TARGET, 'release', `${name}_card.wasm`);
  await must(crateProgram('wasm-bindgen-cli'), ['--target', 'web', '--no-typescript', '--omit-default-module-path', '--out-name', 'card', '--out-dir', bound, wasm], RUST);
  await must(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], at('benches/peers'), { PEER: name, GLUE: `${bound}/card.js` });
  mkdirSync(at('target/bench', name), { recursive: true });
  await must(process.execPath, [at('node_modules/binaryen/bin/wasm-opt'), ...FEATURES, '-Oz', `${bound}/card_bg.wasm`, '-o', `${bound}/small.wasm`], RUST);
  copyFileSync(`${bound}/small.wasm`, at('target/bench', name, 'card_bg.wasm'));
}
