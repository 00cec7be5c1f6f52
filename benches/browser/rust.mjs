// Builds a peer written in Rust for production: optimized for size, with bindings for the web, and shrunk by wasm-opt.

import { copyFileSync, mkdirSync } from 'node:fs';
import { FEATURES } from '../../scripts/build/wasm.mjs';
import { at } from '../../scripts/paths.mjs';
import { crateProgram } from '../../scripts/setup/programs.mjs';

const TARGET = 'wasm32-unknown-unknown';
const RUST = at('benches/peers/rust');

/** Folder of the wasm and its bindings. @param {string} name */
const boundOf = (name) => at('target/peers/bound', name);

/**
 * Builds the wasm of a peer, and its bindings in one module with the code that all peers share.
 * @param {string} name
 * @param {(command: string, args: string[], cwd: string, env?: Record<string, string>) => Promise<void>} exec
 */
export async function buildRust(name, exec) {
  const bound = boundOf(name);
  await exec('cargo', ['build', '--locked', '--release', '--target', TARGET, '-p', `${name}-card`], RUST, {
    CARGO_TARGET_DIR: at('target/peers'),
  });
  const wasm = at('target/peers', TARGET, 'release', `${name}_card.wasm`);
  await exec(
    crateProgram('wasm-bindgen-cli'),
    [
      '--target',
      'web',
      '--no-typescript',
      '--omit-default-module-path',
      '--out-name',
      'card',
      '--out-dir',
      bound,
      wasm,
    ],
    RUST,
  );
  await exec(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], at('benches/peers'), {
    PEER: name,
    GLUE: `${bound}/card.js`,
  });
  mkdirSync(at('target/bench', name), { recursive: true });
  await exec(
    process.execPath,
    [
      at('node_modules/binaryen/bin/wasm-opt'),
      ...FEATURES,
      '-Oz',
      `${bound}/card_bg.wasm`,
      '-o',
      `${bound}/small.wasm`,
    ],
    RUST,
  );
  copyFileSync(`${bound}/small.wasm`, at('target/bench', name, 'card_bg.wasm'));
}
