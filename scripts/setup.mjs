// Makes sure of every tool: what is missing it installs, what cannot be had it names. It builds nothing of the project.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './child.mjs';
import { at, CRATES, crateProgram, environment, find, folderOf, PROGRAMS, root } from './tools.mjs';

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} from who brings it, one tool after the other
 * @property {() => boolean | Promise<boolean>} has
 * @property {() => Promise<unknown>} install
 */

/** @param {string} command @param {string[]} args */
const loud = (command, ...args) => run(command, args, { cwd: root, env: environment() });

/** @param {string} command @param {string[]} args */
const quiet = (command, ...args) => run(command, args, { cwd: root, env: environment(), quiet: true });

/**
 * A part of the Rust toolchain, by a file of it.
 * @param {string} name
 * @param {string} file in the toolchain
 * @param {string[]} add rustup's command
 * @returns {Tool}
 */
const rustup = (name, file, ...add) => ({
  name,
  from: 'rust',
  has: async () => {
    const { ok, output } = await quiet('rustc', '--print', 'sysroot');
    return ok && existsSync(join(output.trim(), file));
  },
  install: () => loud('rustup', ...add),
});

/** @param {keyof typeof CRATES} crate @returns {Tool} */
const crate = (crate) => ({
  name: `${crate} ${CRATES[crate].version}`,
  from: 'rust',
  has: async () => (await quiet(crateProgram(crate), '--version')).output.includes(CRATES[crate].version),
  install: () => installCrate(crate),
});

/** @param {keyof typeof PROGRAMS} program @returns {Tool} */
const system = (program) => ({ name: program, from: 'system', has: () => !!find(program), install: () => installPackage(PROGRAMS[program].from) });

const RUST = { name: 'cargo (from https://rustup.rs)', from: 'rust', has: async () => (await quiet('cargo', '--version')).ok, install: async () => {} };

/** What a build needs. @type {Tool[]} */
const BUILD = [
  RUST,
  rustup('Rust for wasm32-unknown-unknown', 'lib/rustlib/wasm32-unknown-unknown', 'target', 'add', 'wasm32-unknown-unknown'),
  rustup('the source of the standard library', 'lib/rustlib/src/rust/library', 'component', 'add', 'rust-src'),
  crate('wasm-pack'),
  crate('wasm-bindgen-cli'),
  { name: 'npm packages', from: 'npm', has: hasPackages, install: () => loud('npm', 'ci') },
];

/** What the tests need besides. @type {Tool[]} */
const TEST = [
  rustup('clippy', 'bin/cargo-clippy', 'component', 'add', 'clippy'),
  rustup('rustfmt', 'bin/rustfmt', 'component', 'add', 'rustfmt'),
  ...['chromium', 'chromedriver', 'firefox', 'WebKitWebDriver', 'MiniBrowser', 'Xvfb', 'valgrind'].map((program) =>
    system(/** @type {keyof typeof PROGRAMS} */ (program))),
  crate('geckodriver'),
  crate('cargo-fuzz'),
  crate('cargo-deny'),
  // The gallery is compared pixel by pixel, in these letters.
  { name: 'Noto fonts', from: 'system', has: () => existsSync('/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf'), install: () => installPackage('fonts-noto-core') },
];

/** What is needed for some purposes alone. */
const NEEDS = { build: BUILD, test: [...BUILD, ...TEST], fuzz: [RUST, crate('cargo-fuzz')], supply: [RUST, crate('cargo-deny')] };

/**
 * Makes sure of all tools that a build, or another purpose, needs.
 * @param {keyof typeof NEEDS} [purpose]
 */
export const setup = (purpose = 'build') => ensure(NEEDS[purpose]);

/**
 * Makes sure of each tool, one line of progress for each; what compiles and what loads go on at the same time.
 * @param {Tool[]} tools
 * @param {(line: string) => void} [say]
 * @throws {Error} which names all that cannot be had
 */
export async function ensure(tools, say = console.log) {
  /** @type {Set<Tool>} */
  const here = new Set();
  const bring = async (/** @type {string} */ from) => {
    for (const tool of tools.filter((tool) => tool.from === from)) if (await obtain(tool, say)) here.add(tool);
  };
  await Promise.all([...new Set(tools.map(({ from }) => from))].map(bring));
  const missing = tools.filter((tool) => !here.has(tool)).map(({ name }) => name);
  if (missing.length) throw new Error(`cannot be had: ${missing.join(', ')}`);
}

/** Installs a tool that is missing, and tells whether it is here then. @param {Tool} tool @param {(line: string) => void} say */
async function obtain(tool, say) {
  if (!(await tool.has())) {
    say(`… installing ${tool.name}`);
    await tool.install();
  }
  const here = await tool.has();
  say(`${here ? '✓' : '✗'} ${tool.name}`);
  return here;
}

/** Tools run for moments: to make them fast takes twice as long as to make them. */
const AS_THEY_ARE = { CARGO_PROFILE_RELEASE_OPT_LEVEL: '0', CARGO_PROFILE_RELEASE_LTO: 'off', CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16', CARGO_PROFILE_RELEASE_STRIP: 'true' };

/**
 * Installed elsewhere and moved when whole: an interrupted installation leaves nothing that looks like a tool.
 * @param {keyof typeof CRATES} crate
 */
async function installCrate(crate) {
  mkdirSync(at('.tools'), { recursive: true });
  const fresh = mkdtempSync(at('.tools', '.new-'));
  const args = ['install', crate, '--version', CRATES[crate].version, '--root', fresh];
  // Some mirrors lag behind the versions that the crate's own lock file names.
  const install = (/** @type {string[]} */ ...more) => run('cargo', [...args, ...more], { cwd: root, env: { ...environment(), ...AS_THEY_ARE } });
  const { ok } = await install('--locked').then((done) => (done.ok ? done : install()));
  rmSync(folderOf(crate), { recursive: true, force: true });
  if (ok) renameSync(fresh, folderOf(crate));
  else rmSync(fresh, { recursive: true, force: true });
}

let updated = false;

/** @param {string} name of a Debian package */
async function installPackage(name) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...before] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  if (!updated) await loud(command, ...before, 'update');
  updated = true;
  await loud(command, ...before, 'install', '-y', '--no-install-recommends', name);
}

/** Whether what npm has installed is what the lock file says. Packages for other systems may be missing. */
function hasPackages() {
  const installed = packagesIn(at('node_modules/.package-lock.json'));
  return Object.entries(packagesIn(at('package-lock.json'))).every(([path, { version, optional }]) =>
    path === '' || (installed[path] ? installed[path].version === version && existsSync(at(path)) : optional));
}

/** @param {string} lock @returns {Record<string, { version: string, optional?: boolean }>} */
function packagesIn(lock) {
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setup(process.argv[2] === 'build' ? 'build' : 'test').catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
