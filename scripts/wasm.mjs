// Makes one wasm and its glue: wasm-pack compiles, wasm-bindgen binds, wasm-opt shrinks. What is read by whom is not its business.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { run } from './child.mjs';
import { at, environment, root } from './tools.mjs';
import { compressed } from './weigh.mjs';

const NAME = 'article_embed';

/** What all browsers of 2023 and rustc's target have. Named: `--all-features` emits what Chromium refuses. */
const FEATURES = [
  'bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext',
].map((feature) => `--enable-${feature}`);
const STRIP = ['--strip-debug', '--strip-producers', '--strip-target-features'];

/** What is fewer bytes is not always fewer bytes when compressed: the best of these is kept. */
const WAYS = [['-Oz'], ['-Oz', '--converge'], ['--flatten', '--rereloop', '-Oz', '-Oz']];

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string[]} cargo features, as cargo is told of them
 * @property {string} into folder that the wasm and its glue are written to
 */

/**
 * @param {Target} target
 * @param {(line: string) => void} say
 */
export async function makeWasm({ name, cargo, into }, say) {
  mkdirSync(at('target'), { recursive: true });
  // Made aside: wasm-pack writes files that would hide this folder from npm and git, and nobody shall read half a build.
  const aside = mkdtempSync(at('target', `${name}-`));
  try {
    say(`… ${name}: compiling`);
    await compile(aside, cargo);
    say(`… ${name}: shrinking`);
    await shrink(join(aside, `${NAME}_bg.wasm`));
    move(aside, into);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string[]} cargo */
async function compile(folder, cargo) {
  const out = ['--target', 'web', '--out-dir', relative(root, folder), '--out-name', NAME];
  const release = at('target/wasm32-unknown-unknown/release', `${NAME}.wasm`);
  await must('wasm-pack', ['--log-level', 'warn', 'build', ...out, '--mode', 'no-install', '--no-pack', '--release', '--', ...cargo]);
  // Bound again with what wasm-pack cannot pass on: a dead instance must be replaceable.
  const flags = ['--experimental-reset-state-function', '--omit-default-module-path', '--remove-name-section'];
  await must('wasm-bindgen', [...out, ...flags, release]);
}

/** @param {string} wasm */
async function shrink(wasm) {
  const results = WAYS.map((way, index) => ({ way, file: `${wasm}.${index}` }));
  await Promise.all(results.map(({ way, file }) =>
    must(process.execPath, [at('node_modules/binaryen/bin/wasm-opt'), ...FEATURES, ...way, ...STRIP, wasm, '-o', file])));
  const [best, ...others] = results.map(({ file }) => file).sort((a, b) => size(a) - size(b));
  renameSync(best ?? wasm, wasm);
  for (const file of others) rmSync(file);
}

/** @param {string} file */
const size = (file) => compressed(readFileSync(file));

/**
 * Everything but what is wasm-pack's own; what the last build left of snippets goes.
 * @param {string} from
 * @param {string} into
 */
function move(from, into) {
  rmSync(join(into, 'snippets'), { recursive: true, force: true });
  for (const name of readdirSync(from).filter((name) => !name.startsWith('.'))) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    if (statSync(join(from, name)).isDirectory()) cpSync(join(from, name), join(into, name), { recursive: true });
    else renameSync(join(from, name), join(into, name));
  }
}

/** @param {string} command @param {string[]} args */
async function must(command, args) {
  const { ok, reason } = await run(command, args, { cwd: root, env: environment() });
  if (!ok) throw new Error(`${command}: ${reason}`);
}
