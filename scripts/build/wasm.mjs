// Builds one wasm and its bindings: wasm-pack compiles and binds, wasm-opt shrinks, esbuild bundles the bindings.

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { exec } from '../exec.mjs';
import { at, root } from '../paths.mjs';
import { environment } from '../setup/programs.mjs';
import { bindingsModule, bindingsTypes } from './bindings.mjs';

const NAME = 'article_embed';
const PACKAGE = 'article-embed';

/**
 * The WebAssembly features that rustc uses; all browsers have had them since 2023. `--all-features` would use newer
 * ones.
 */
export const FEATURES = [
  'bulk-memory',
  'bulk-memory-opt',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
].map((feature) => `--enable-${feature}`);
const STRIP = ['--strip-debug', '--strip-producers', '--strip-target-features'];

/**
 * Rebuilds the standard library for size (https://doc.rust-lang.org/cargo/reference/unstable.html#build-std), with panics
 * that trap at once and print nothing: JavaScript replaces an instance after any trap. Stable Rust builds the crate as
 * well; the wasm is 4 KB larger then, after brotli.
 */
const FOR_SIZE = {
  CARGO_PROFILE_RELEASE_OPT_LEVEL: 'z',
  CARGO_PROFILE_RELEASE_LTO: 'fat',
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '1',
  CARGO_PROFILE_RELEASE_PANIC: 'abort',
  RUSTC_BOOTSTRAP: '1',
  CARGO_UNSTABLE_BUILD_STD: 'std,panic_abort',
  CARGO_UNSTABLE_BUILD_STD_FEATURES: 'optimize_for_size',
  // Without reference types wasm-bindgen adds no table of JavaScript values; only texts and numbers cross the boundary.
  RUSTFLAGS: '-Zunstable-options -Cpanic=immediate-abort -Zmir-opt-level=3 -Ctarget-feature=-reference-types',
};

/**
 * Arguments of cargo for a build for size. LLVM inlines functions that cost less than `threshold`. Each build has the
 * one, of those that were tried, by which it is smallest after brotli. It is a flag of this crate, in which all of the
 * program is linked and optimized at last: with a flag of all crates, the standard library would be compiled once for
 * each build (https://doc.rust-lang.org/cargo/reference/unstable.html#profile-rustflags-option).
 *
 * A warning ends the build: a function that only servers call is not for browsers.
 * @param {number} threshold
 */
const flagsOfCrate = (threshold) => [
  '-Zprofile-rustflags',
  '--config',
  `profile.release.package.${PACKAGE}.rustflags=["-Dwarnings", "-Cllvm-args=-inline-threshold=${threshold}"]`,
];

/** For servers, which load the wasm once and render all day. Its own target folder keeps cargo from rebuilding both. */
const FOR_SPEED = {
  ...FOR_SIZE,
  CARGO_PROFILE_RELEASE_OPT_LEVEL: '3',
  CARGO_UNSTABLE_BUILD_STD_FEATURES: '',
  CARGO_TARGET_DIR: at('target/speed'),
  RUSTFLAGS: '-Zunstable-options -Cpanic=immediate-abort',
};

/**
 * `-Oz` also inlines functions that have one caller, which compresses worse: by 100 bytes for the core, 1,100 with all
 * formats.
 */
const SMALLEST = [
  // Functions of one module, which are alike, stand together. Dead arguments and branches go before the rest.
  '--reorder-functions-by-name',
  '--dae-optimizing',
  '--remove-unused-brs',
  '--tuple-optimization',
  '--directize',
  '--remove-unused-module-elements',
  '--reorder-locals',
  '--precompute',
  '--avoid-reinterprets',
  '--rse',
  '--simplify-locals-nostructure',
  '--vacuum',
  '--optimize-instructions',
  '--coalesce-locals',
  '--reorder-locals',
];

/**
 * Short names for imports and exports; wasm-opt prints which. They save 400 bytes after brotli, in the wasm and
 * embed.js.
 */
const MINIFY_NAMES = '--minify-imports-and-exports-and-modules';

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string[]} cargo arguments of cargo that choose the features
 * @property {string} into the folder it is written to
 * @property {string} wasm the name of the file
 * @property {string[]} exports the functions of the bindings that JavaScript calls
 * @property {boolean} [speed] whether to optimize for speed instead of size
 * @property {number} [threshold] the cost below which functions are inlined in a build for size
 * @property {boolean} [shared] whether it shares the bindings of a target that is in the folder already
 */

/**
 * @param {Target} target
 * @param {(line: string) => void} print
 * @param {string} [crate] the folder of the crate, if it is not this one
 */
export async function buildWasm(
  { name, cargo, into, wasm, exports, speed = false, threshold = 24, shared = false },
  print,
  crate = root,
) {
  mkdirSync(at('target'), { recursive: true });
  mkdirSync(into, { recursive: true });
  // wasm-pack writes files that would hide its folder from npm and git, and nobody should read half a build.
  const folder = mkdtempSync(at('target', `${name}-`));
  try {
    print(`… ${name}: compiling`);
    const how = speed ? cargo : [...cargo, ...flagsOfCrate(threshold)];
    await compile(folder, how, speed ? FOR_SPEED : FOR_SIZE, crate);
    print(`… ${name}: optimizing`);
    const bound = join(folder, `${NAME}_bg.wasm`);
    const module = new WebAssembly.Module(readFileSync(bound));
    const names = await optimize(bound, speed ? ['-O3'] : [...SMALLEST, MINIFY_NAMES]);
    const bindings = await bindingsModule(join(folder, `${NAME}_bg.js`), module, exports, names);
    const file = join(into, `${NAME}.js`);
    if (!shared) {
      writeFileSync(file, bindings);
      copyFileSync(join(folder, `${NAME}.d.ts`), join(into, 'bindings.d.ts'));
      writeFileSync(file.replace(/js$/, 'd.ts'), bindingsTypes('./bindings.js', exports));
    } else if (readFileSync(file, 'utf8') !== bindings) throw new Error(`${wasm} does not fit the bindings in ${file}`);
    renameSync(bound, join(into, wasm));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string[]} cargo @param {Record<string, string>} env @param {string} crate */
async function compile(folder, cargo, env, crate) {
  const out = ['--target', 'bundler', '--out-dir', relative(crate, folder), '--out-name', NAME];
  const args = [
    '--log-level',
    'warn',
    'build',
    ...out,
    '--mode',
    'no-install',
    '--no-pack',
    '--release',
    '--',
    '--package',
    PACKAGE,
    ...cargo,
  ];
  await exec('wasm-pack', args, { cwd: crate, env: { ...environment(), CARGO_TARGET_DIR: at('target'), ...env } });
}

/**
 * @param {string} wasm
 * @param {string[]} passes
 * @returns {Promise<import('./bindings.mjs').NameMap | undefined>} the new names, if there are any
 */
async function optimize(wasm, passes) {
  const args = [at('node_modules/binaryen/bin/wasm-opt'), ...FEATURES, ...passes, ...STRIP, wasm, '-o', wasm];
  const printed = await exec(process.execPath, args, { cwd: root, env: environment(), quiet: true });
  return passes.includes(MINIFY_NAMES) ? JSON.parse(printed) : undefined;
}
