// Installs what builds and tests need and this machine lacks: crates, npm packages, browsers, fonts.

import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../exec.mjs';
import { main } from '../main.mjs';
import { at, root } from '../paths.mjs';
import { buildCrates, isBuilt } from './crates.mjs';
import { ensureSpace } from './disk-space.mjs';
import { CRATES, environment, find, PROGRAMS, UNPACKED } from './programs.mjs';

/** @typedef {(text: string) => void} Print */

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} installer what installs it; an installer handles one tool at a time
 * @property {() => boolean | Promise<boolean>} isInstalled
 * @property {(print: Print) => Promise<unknown>} install
 */

/** @param {string[]} command @param {Print} [print] @param {string} [cwd] */
const start = ([command = '', ...args], print, cwd = root) =>
  run(command, args, { cwd, env: environment(), print, quiet: !print });

/** What rust-toolchain.toml lists: files of the toolchain, by the arguments of rustup that add them. */
const TOOLCHAIN = {
  'target add wasm32-unknown-unknown': 'lib/rustlib/wasm32-unknown-unknown',
  'component add rust-src': 'lib/rustlib/src/rust/library',
  'component add clippy': 'bin/cargo-clippy',
  'component add rustfmt': 'bin/rustfmt',
};

/** The version in rust-toolchain.toml. rustup installs it by itself only where it may. */
const [, CHANNEL = ''] = /^channel = "(.+)"$/m.exec(readFileSync(at('rust-toolchain.toml'), 'utf8')) ?? [];

/** Arguments of rustup for the missing parts; all if there is no Rust. */
async function missingParts() {
  const { ok, output } = await start(['rustc', '--print', 'sysroot']);
  const parts = Object.entries(TOOLCHAIN)
    .filter(([, file]) => !ok || !existsSync(join(output.trim(), file)))
    .map(([args]) => args.split(' '));
  return ok ? parts : [['toolchain', 'install', CHANNEL, '--profile', 'minimal'], ...parts];
}

/** @type {Tool} */
const RUST = {
  name: 'Rust, with the parts in rust-toolchain.toml (from https://rustup.rs)',
  installer: 'rustup',
  isInstalled: async () => !(await missingParts()).length,
  install: async (print) => {
    for (const args of await missingParts()) await start(['rustup', ...args], print);
  },
};

/** @param {...keyof typeof CRATES} names @returns {Tool} */
const crates = (...names) => ({
  name: names.map((name) => `${name} ${CRATES[name].version}`).join(', '),
  installer: 'cargo',
  isInstalled: async () => (await Promise.all(names.map(isBuilt))).every(Boolean),
  install: (print) => buildCrates(names, print),
});

/** @param {keyof typeof PROGRAMS} program @returns {Tool} */
const system = (program) => ({
  name: program,
  installer: 'apt',
  isInstalled: () => !!find(program),
  install: (print) => (program === 'nginx' ? unpackNginx(print) : installPackage(PROGRAMS[program].from, print)),
});

/** @type {Tool} */
const NPM_PACKAGES = {
  name: 'npm packages',
  installer: 'npm',
  isInstalled: hasPackages,
  install: (print) => start(['npm', 'ci'], print),
};

/** @type {Tool[]} */
const FOR_BUILDS = [RUST, crates('wasm-pack', 'wasm-bindgen-cli'), NPM_PACKAGES];

/** @type {Tool[]} */
const FOR_TESTS = [
  RUST,
  crates('wasm-pack', 'wasm-bindgen-cli', 'geckodriver', 'cargo-fuzz', 'cargo-deny'),
  NPM_PACKAGES,
  ...Object.keys(PROGRAMS).map((program) => system(/** @type {keyof typeof PROGRAMS} */ (program))),
  {
    name: 'Noto fonts',
    installer: 'apt',
    // The gallery is compared pixel by pixel, in these letters.
    isInstalled: () => existsSync('/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf'),
    install: (print) => installPackage('fonts-noto-core', print),
  },
];

const PURPOSES = {
  build: FOR_BUILDS,
  test: FOR_TESTS,
  fuzz: [RUST, crates('cargo-fuzz')],
  audit: [RUST, crates('cargo-deny')],
};

/**
 * Makes sure of all tools for a purpose, and of room for them and what they build.
 * @param {keyof typeof PURPOSES} [purpose]
 * @param {Print} [print]
 */
export async function setup(purpose = 'build', print = undefined) {
  ensureSpace(purpose);
  await ensure(PURPOSES[purpose], print);
}

/**
 * Installs the tools that are missing; installers work side by side.
 * @param {Tool[]} tools
 * @param {Print} [print]
 * @throws {Error} with the names of all tools that could not be installed
 */
export async function ensure(tools, print = (text) => process.stdout.write(text)) {
  /** @type {Set<Tool>} */
  const installed = new Set();
  const work = async (/** @type {string} */ installer) => {
    for (const tool of tools.filter((tool) => tool.installer === installer))
      if (await ensureOne(tool, print)) installed.add(tool);
  };
  const installers = new Set(tools.map(({ installer }) => installer));
  // Cargo comes with rustup, and rustup's parts of it are quick to install.
  if (installers.delete('rustup')) await work('rustup');
  await Promise.all([...installers].map(work));
  const missing = tools.filter((tool) => !installed.has(tool)).map(({ name }) => name);
  if (missing.length) throw new Error(`could not be installed: ${missing.join(', ')}`);
}

/** Whether a tool is installed, at last. @param {Tool} tool @param {Print} print */
async function ensureOne({ name, isInstalled, install }, print) {
  if (!(await isInstalled())) {
    print(`… installing ${name}\n`);
    await install(print);
  }
  const installed = await isInstalled();
  print(`${installed ? '✓' : '✗'} ${name}\n`);
  return installed;
}

let updated = false;

/** Calls apt-get as root, with the newest lists. @param {string[]} args @param {Print} print @param {string} [cwd] */
async function aptGet(args, print, cwd) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  if (!updated) await start([...apt, 'update'], print);
  updated = true;
  await start([...apt, ...args], print, cwd);
}

/** @param {string} name of a Debian package @param {Print} print */
const installPackage = (name, print) => aptGet(['install', '-y', '--no-install-recommends', name], print);

/** Unpacks nginx: its package, once installed, serves port 80. @param {Print} print */
async function unpackNginx(print) {
  mkdirSync(UNPACKED, { recursive: true });
  await aptGet(['download', 'nginx', 'nginx-common'], print, UNPACKED);
  for (const file of readdirSync(UNPACKED).filter((name) => name.endsWith('.deb')))
    await start(['dpkg-deb', '-x', file, '.'], print, UNPACKED);
}

/** Whether node_modules has the versions of package-lock.json. Packages for other systems may be missing. */
function hasPackages() {
  const installed = packagesIn(at('node_modules/.package-lock.json'));
  return Object.entries(packagesIn(at('package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version && existsSync(at(path)) : optional),
  );
}

/** @param {string} lock @returns {Record<string, { version: string, optional?: boolean }>} */
function packagesIn(lock) {
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {};
}

await main(import.meta, () => setup(process.argv[2] === 'build' ? 'build' : 'test'));
