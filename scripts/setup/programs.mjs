// The programs that builds and tests use: their versions, and where they are on this machine.

import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at } from '../paths.mjs';

/** The lock file that names the versions of CRATES and of all that they are built from. */
export const LOCK = at('scripts/setup/tools/Cargo.lock');

/** Crates of scripts/setup/tools: their versions, and their programs in .tools. The first one tells its version. */
export const CRATES = {
  'wasm-pack': crate('wasm-pack', 'wasm-pack'),
  'wasm-bindgen-cli': crate('wasm-bindgen-cli', 'wasm-bindgen', 'wasm-bindgen-test-runner'),
  geckodriver: crate('geckodriver', 'geckodriver'),
  'cargo-fuzz': crate('cargo-fuzz', 'cargo-fuzz'),
  'cargo-deny': crate('cargo-deny', 'cargo-deny'),
};

/** @param {string} name @param {...string} programs */
function crate(name, ...programs) {
  return { version: lockedVersion(name, LOCK), programs };
}

/** Programs of the system: their names, the Debian packages they are in, and the variables that tests find them by. */
export const PROGRAMS = {
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], from: 'chromium', variable: 'CHROMIUM' },
  chromedriver: { names: ['chromedriver'], from: 'chromium-driver', variable: 'CHROMEDRIVER' },
  firefox: { names: ['firefox-esr', 'firefox'], from: 'firefox-esr', variable: 'FIREFOX' },
  WebKitWebDriver: { names: ['WebKitWebDriver'], from: 'webkit2gtk-driver', variable: 'WEBKITDRIVER' },
  MiniBrowser: { names: ['MiniBrowser'], from: 'webkit2gtk-driver', variable: 'MINIBROWSER' },
  valgrind: { names: ['valgrind'], from: 'valgrind', variable: 'VALGRIND' },
  Xvfb: { names: ['Xvfb'], from: 'xvfb', variable: 'XVFB' },
  // nginx reads a variable NGINX of its own.
  nginx: { names: ['nginx'], from: 'nginx', variable: 'NGINX_PROGRAM' },
  php: { names: ['php'], from: 'php-cli', variable: 'PHP' },
};

/**
 * The version of a crate in a lock file.
 * @param {string} crate
 * @param {string} lock
 */
export function lockedVersion(crate, lock) {
  const [, version] = new RegExp(`name = "${crate}"\nversion = "(.+)"`).exec(readFileSync(lock, 'utf8')) ?? [];
  if (!version) throw new Error(`${lock} has no ${crate}`);
  return version;
}

/** @param {keyof typeof CRATES} crate */
export const crateFolder = (crate) => at('.tools', `${crate}-${CRATES[crate].version}`);

/** @param {keyof typeof CRATES} crate */
export const crateProgram = (crate) => join(crateFolder(crate), 'bin', CRATES[crate].programs[0] ?? '');

/** The environment of every program: those in .tools are found before the system's. */
export function environment() {
  const crates = /** @type {(keyof typeof CRATES)[]} */ (Object.keys(CRATES));
  const cargo = join(process.env.CARGO_HOME ?? join(process.env.HOME ?? '', '.cargo'), 'bin');
  return {
    ...process.env,
    PATH: [...crates.map((crate) => join(crateFolder(crate), 'bin')), process.env.PATH, cargo].join(delimiter),
  };
}

/** Packages that are unpacked here instead of being installed. */
export const UNPACKED = at('.tools/debian');

/** The path of a system's program. @param {keyof typeof PROGRAMS} program */
export function find(program) {
  const path = (process.env.PATH ?? '').split(delimiter);
  const folders = [...path, '/usr/sbin', join(UNPACKED, 'usr/sbin'), ...miniBrowserFolders()];
  return PROGRAMS[program].names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** The folders of WebKitGTK's browser, which is never on the PATH. */
function miniBrowserFolders() {
  return ['/usr/lib', '/usr/libexec', ...below('/usr/lib')]
    .flatMap(below)
    .filter((folder) => /\/webkit2gtk-4[^/]*$/.test(folder));
}

/** @param {string} folder */
function below(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The variables that tests find browsers and their drivers by, without those of missing programs.
 * @returns {Record<string, string>}
 */
export function browserPaths() {
  const programs = /** @type {(keyof typeof PROGRAMS)[]} */ (Object.keys(PROGRAMS));
  const found = programs.map((program) => [PROGRAMS[program].variable, find(program)]).filter(([, path]) => path);
  return { ...Object.fromEntries(found), GECKODRIVER: crateProgram('geckodriver') };
}
