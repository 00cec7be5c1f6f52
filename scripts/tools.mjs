// Which programs the project uses, at which version, and where they are. It installs nothing.

import { accessSync, constants, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {...string} path of the project */
export const at = (...path) => join(root, ...path);

/** What cargo installs for the project alone. Crate → version and the program that tells it. */
export const CRATES = {
  'wasm-pack': { version: '0.15.1', program: 'wasm-pack' },
  'wasm-bindgen-cli': { version: locked('wasm-bindgen'), program: 'wasm-bindgen' },
  geckodriver: { version: '0.37.1', program: 'geckodriver' },
  'cargo-fuzz': { version: '0.13.2', program: 'cargo-fuzz' },
  'cargo-deny': { version: '0.20.2', program: 'cargo-deny' },
};

/** What the system has. Program → its other names, and the Debian package it is in. */
export const PROGRAMS = {
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], from: 'chromium' },
  chromedriver: { names: ['chromedriver'], from: 'chromium-driver' },
  firefox: { names: ['firefox-esr', 'firefox'], from: 'firefox-esr' },
  WebKitWebDriver: { names: ['WebKitWebDriver'], from: 'webkit2gtk-driver' },
  MiniBrowser: { names: ['MiniBrowser'], from: 'webkit2gtk-driver' },
  valgrind: { names: ['valgrind'], from: 'valgrind' },
  Xvfb: { names: ['Xvfb'], from: 'xvfb' },
};

/**
 * The version that Cargo.lock names.
 * @param {string} crate
 */
function locked(crate) {
  const [, version] = new RegExp(`name = "${crate}"\nversion = "(.+)"`).exec(readFileSync(at('Cargo.lock'), 'utf8')) ?? [];
  if (!version) throw new Error(`Cargo.lock names no ${crate}`);
  return version;
}

/** @param {keyof typeof CRATES} crate */
export const folderOf = (crate) => at('.tools', `${crate}-${CRATES[crate].version}`);

/** @param {keyof typeof CRATES} crate */
export const crateProgram = (crate) => join(folderOf(crate), 'bin', CRATES[crate].program);

/** The environment every tool runs in: ours go before the system's. */
export function environment() {
  const ours = /** @type {(keyof typeof CRATES)[]} */ (Object.keys(CRATES)).map((crate) => join(folderOf(crate), 'bin'));
  const cargo = join(process.env.CARGO_HOME ?? join(process.env.HOME ?? '', '.cargo'), 'bin');
  return { ...process.env, PATH: [...ours, process.env.PATH, cargo].join(delimiter) };
}

/**
 * Where a program of the system is.
 * @param {keyof typeof PROGRAMS} program
 */
export function find(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', ...miniBrowserFolders()];
  const places = PROGRAMS[program].names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isProgram);
}

/** WebKitGTK's browser is on no PATH. */
function miniBrowserFolders() {
  return ['/usr/lib', '/usr/libexec', ...below('/usr/lib')].flatMap(below).filter((folder) => /\/webkit2gtk-4[^/]*$/.test(folder));
}

/** @param {string} folder */
function below(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
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

/** The programs that tests drive browsers with; empty where one is missing. */
export function tools() {
  return {
    chromium: find('chromium') ?? '',
    chromedriver: find('chromedriver') ?? '',
    firefox: find('firefox') ?? '',
    geckodriver: crateProgram('geckodriver'),
    webkitDriver: find('WebKitWebDriver') ?? '',
    miniBrowser: find('MiniBrowser') ?? '',
    xvfb: find('Xvfb') ?? '',
  };
}
