// Makes one wasm and its glue: wasm-pack compiles, wasm-bindgen binds, wasm-opt shrinks. What is read by whom is not its business.

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { must } from './child.mjs';
import { trim } from './glue.mjs';
import { forget, initials, shorten } from './names.mjs';
import { at, environment, root } from './tools.mjs';
import { compressed } from './weigh.mjs';

const NAME = 'article_embed';

/** What all browsers of 2023 and rustc's target have. Named: `--all-features` emits what Chromium refuses. */
const FEATURES = [
  'bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext',
].map((feature) => `--enable-${feature}`);
const STRIP = ['--strip-debug', '--strip-producers', '--strip-target-features'];

/**
 * The standard library is built anew, for size, and panics are a trap without words: the glue takes any trap for the
 * instance's death. Stable Rust builds the crate without all this too; it is 7 KB (brotli) of the wasm.
 */
const FOR_SIZE = {
  CARGO_PROFILE_RELEASE_OPT_LEVEL: 'z',
  CARGO_PROFILE_RELEASE_LTO: 'fat',
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '1',
  CARGO_PROFILE_RELEASE_PANIC: 'abort',
  RUSTC_BOOTSTRAP: '1',
  CARGO_UNSTABLE_BUILD_STD: 'std,panic_abort',
  CARGO_UNSTABLE_BUILD_STD_FEATURES: 'optimize_for_size',
  RUSTFLAGS: '-Zunstable-options -Cpanic=immediate-abort -Zmir-opt-level=3 -Cllvm-args=-inline-threshold=32',
};

/** On a server bytes are loaded once and cards are written all day. In a folder of its own, so that neither unmakes the other. */
const FOR_SPEED = {
  ...FOR_SIZE,
  CARGO_PROFILE_RELEASE_OPT_LEVEL: '3',
  CARGO_UNSTABLE_BUILD_STD_FEATURES: '',
  CARGO_TARGET_DIR: at('target/speed'),
  RUSTFLAGS: '-Zunstable-options -Cpanic=immediate-abort',
};

/** What the glue passes on besides, from src/web/host.js. */
const HOST_TYPES = `
export function hold(value: unknown): number;
export function date(value: number, language: string, unit?: string): string | undefined;
export function language(raw: string): string | undefined;
export function draw(strip: string, home: Document, root: DocumentFragment): void;
`;

/** The way to the fastest. */
const FASTEST = [['-O3']];

/** What is fewer bytes is not always fewer bytes when compressed: the best of these is kept. */
const WAYS = [
  ['--remove-unused-module-elements', '--reorder-locals', '--duplicate-function-elimination', '--precompute', '--rse',
    '--simplify-locals-nostructure', '--vacuum', '--optimize-instructions'],
  ['-Oz', '--one-caller-inline-max-function-size=20'],
  ['-Oz', '--converge'],
];

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string[]} cargo features, as cargo is told of them
 * @property {string} into folder that it is written to
 * @property {string} wasm the name of the file
 * @property {boolean} [speed] whether it is made to be fast, and not to be small
 * @property {boolean} glue whether its glue is written too; if not, the glue there must fit it
 */

/**
 * @param {Target} target
 * @param {(line: string) => void} say
 * @param {string} [crate] another folder that it is made of
 */
export async function makeWasm({ name, cargo, into, wasm, glue, speed = false }, say, crate = root) {
  mkdirSync(at('target'), { recursive: true });
  // Made aside: wasm-pack writes files that would hide this folder from npm and git, and nobody shall read half a build.
  const aside = mkdtempSync(at('target', `${name}-`));
  try {
    say(`… ${name}: compiling`);
    await compile(aside, cargo, speed ? FOR_SPEED : FOR_SIZE, crate);
    say(`… ${name}: shrinking`);
    await shrink(join(aside, `${NAME}_bg.wasm`), join(aside, `${NAME}.js`), speed ? FASTEST : WAYS);
    if (glue) move(aside, into);
    else if (read(aside, `${NAME}.js`) !== read(into, `${NAME}.js`)) throw new Error(`the glue does not fit ${wasm}`);
    renameSync(join(aside, `${NAME}_bg.wasm`), join(into, wasm));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string[]} cargo @param {Record<string, string>} how @param {string} crate */
async function compile(folder, cargo, how, crate) {
  const out = ['--target', 'web', '--out-dir', relative(crate, folder), '--out-name', NAME];
  const target = how.CARGO_TARGET_DIR ?? at('target');
  const release = join(target, 'wasm32-unknown-unknown/release', `${NAME}.wasm`);
  const options = ['--mode', 'no-install', '--no-pack', '--release', '--', ...cargo];
  await must('wasm-pack', ['--log-level', 'warn', 'build', ...out, ...options], { cwd: crate, env: { ...environment(), ...how, CARGO_TARGET_DIR: target } });
  // Bound again with what wasm-pack cannot pass on: load.js says where the wasm is.
  await must('wasm-bindgen', [...out, '--omit-default-module-path', release], { cwd: crate, env: environment() });
}

/** @param {string} wasm @param {string} glue @param {string[][]} ways of which the smallest is kept */
async function shrink(wasm, glue, ways) {
  const text = `${wasm}.wat`;
  await binaryen('wasm-dis', [...FEATURES, wasm, '-o', text]);
  const short = initials(trim(shorten(readFileSync(text, 'utf8'), readFileSync(glue, 'utf8'))));
  writeFileSync(text, forget(short.wat, short.glue));
  writeFileSync(glue, short.glue);
  appendFileSync(glue.replace(/js$/, 'd.ts'), HOST_TYPES);
  const results = ways.map((way, index) => ({ way, file: `${wasm}.${index}` }));
  await Promise.all(results.map(({ way, file }) => binaryen('wasm-opt', [...FEATURES, ...way, ...STRIP, text, '-o', file])));
  const [best, ...others] = results.map(({ file }) => file).sort((a, b) => size(a) - size(b));
  renameSync(best ?? wasm, wasm);
  for (const file of [text, ...others]) rmSync(file);
}

/** @param {string} tool @param {string[]} args */
const binaryen = (tool, args) => must(process.execPath, [at('node_modules/binaryen/bin', tool), ...args], { cwd: root, env: environment() });

/** @param {string} file */
const size = (file) => compressed(readFileSync(file));

/** @param {string} folder @param {string} name */
const read = (folder, name) => readFileSync(join(folder, name), 'utf8');

/**
 * Everything but the wasm and what is wasm-pack's own; what the last build left of snippets goes.
 * @param {string} from
 * @param {string} into
 */
function move(from, into) {
  rmSync(join(into, 'snippets'), { recursive: true, force: true });
  for (const name of readdirSync(from).filter((name) => !name.startsWith('.') && !name.endsWith('.wasm'))) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    if (statSync(join(from, name)).isDirectory()) cpSync(join(from, name), join(into, name), { recursive: true });
    else renameSync(join(from, name), join(into, name));
  }
}
